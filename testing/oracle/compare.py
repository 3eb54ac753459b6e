"""Compares a built DuckDB file with the oracle: every row and every column of the contract.

`python compare.py --duckdb FILE --seeds DIR --vars JSON` prints what differs, with the first
examples of each difference. The five marts must be there; staging views and intermediate models are
compared where the file has them, and further columns may stand beside the contract's. Exit 1 tells
of a difference, 2 of input to which the contract gives no meaning.
"""

import sys
from argparse import Namespace
from pathlib import Path

from comparison.built import BuiltFile
from comparison.differences import find_differences
from comparison.findings import Finding
from comparison.rows import Matcher
from comparison.tokens import TokenColumn
from contract.relations import Relation, build_relations
from contract.stg_users import PERSONAL
from marts import make_parser
from raw.shop import read_shop
from raw.variables import parse_variables
from values.refusal import Refusal

MAY_BE_ABSENT = ("stg_", "int_")


def main() -> int:
    try:
        is_equal = compare_file(read_options())
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0 if is_equal else 1


def read_options() -> Namespace:
    parser = make_parser(__doc__)
    parser.add_argument("--duckdb", type=Path, required=True, help="the built file")
    parser.add_argument("--schema", help="the target's schema, where several hold the marts")
    return parser.parse_args()


def compare_file(options: Namespace) -> bool:
    """Prints what differs, relation by relation; true when nothing does."""
    variables = parse_variables(options.vars)
    relations = build_relations(read_shop(options.seeds), variables, options.salt)
    built = BuiltFile(options.duckdb, options.schema)
    is_equal = True
    for relation in relations:
        if relation.name.startswith(MAY_BE_ABSENT) and not built.has(relation.name):
            print(f"{relation.name}: not in the file, not compared")
            continue
        matchers = make_token_matchers(options.salt) if variables.mask_pii else {}
        findings = find_differences(relation, built, matchers)
        print_findings(relation, findings)
        is_equal = is_equal and not findings
    return is_equal


def make_token_matchers(salt: str) -> dict[str, Matcher]:
    return {column: TokenColumn(knows_salt=bool(salt)).matches for column in PERSONAL}


def print_findings(relation: Relation, findings: list[Finding]) -> None:
    if not findings:
        print(f"{relation.name}: {len(relation.rows)} rows, no difference")
    for finding in findings:
        print(f"{finding.subject}: {finding.fault}, {finding.count}")
        for sample in finding.samples:
            print(f"  {sample}")


if __name__ == "__main__":
    sys.exit(main())
