"""The oracle: computes what the data contract says of raw CSV files, independently of dbt.

`python marts.py --seeds DIR --vars JSON --out DIR` writes one CSV file for each staging view,
intermediate model and mart: the contract's columns in its order, rows sorted by key, null as an
empty field. Exit 2 tells of input to which the contract gives no meaning.
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from contract.relations import Relation, build_relations
from raw.shop import read_shop
from raw.variables import parse_variables
from values.canonical import find_formatter
from values.columns import read_sql_types
from values.refusal import Refusal


def main() -> int:
    options = read_options()
    try:
        raw = read_shop(options.seeds)
        relations = build_relations(raw, parse_variables(options.vars), options.salt)
        options.out.mkdir(parents=True, exist_ok=True)
        for relation in relations:
            write_relation(relation, options.out)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


def read_options() -> argparse.Namespace:
    parser = make_parser(__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for the CSV files")
    return parser.parse_args()


def make_parser(description: str | None) -> argparse.ArgumentParser:
    """The options that both commands of the oracle take."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seeds", type=Path, required=True, help="folder of the raw_*.csv files")
    parser.add_argument("--vars", default="{}", help="the project's variables as a JSON object")
    parser.add_argument("--salt", default="", help="the salt of mask_pii's tokens")
    return parser


def write_relation(relation: Relation, folder: Path) -> None:
    path = folder / f"{relation.name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(read_sql_types(relation.row_type))
        writer.writerows(format_rows(relation))


def format_rows(relation: Relation) -> Iterator[list[str]]:
    """Each row as canonical text; a value that its column's type cannot hold is refused."""
    formatters = {
        column: find_formatter(sql_type)
        for column, sql_type in read_sql_types(relation.row_type).items()
    }
    for row in relation.rows:
        try:
            yield [write(cell) for write, cell in zip(formatters.values(), row, strict=True)]
        except ValueError as error:
            place = " ".join(f"{column}={getattr(row, column)}" for column in relation.grain)
            raise Refusal(f"{relation.name}, {place}: {error}") from error


if __name__ == "__main__":
    sys.exit(main())
