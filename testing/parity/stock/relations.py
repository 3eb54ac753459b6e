"""Compares DuckDB files relation by relation: names, kinds, columns, types and all rows."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import duckdb

from stock.run_times import RunTimes

SAMPLES = 5


class Relation(NamedTuple):
    kind: str
    columns: dict[str, str]
    rows: int
    """Sum of the rows' hashes: two relations with equal sums and counts hold equal rows."""
    digest: int


def compare_databases(
    stock: str, ours: str, since: str, roots: tuple[str, str] = (".", ".")
) -> dict[str, object]:
    """
    What differs between the files of equal names in two folders, as lines of text, and how much was
    compared. Views over files find them below `roots`. Times after `since` (ISO, UTC) were made by the runs and are compared by their order.
    """
    differences: list[str] = []
    relations = rows = 0
    names = sorted({path.name for folder in (stock, ours) for path in Path(folder).glob("*.duckdb")})
    for name in names:
        with (
            Database(Path(stock, name), roots[0]) as left,
            Database(Path(ours, name), roots[1]) as right,
        ):
            relations += len(left.relations)
            rows += sum(relation.rows for relation in left.relations.values())
            differences += compare_files(left, right, since)
    return {"differences": differences, "relations": relations, "rows": rows}


class Database:
    """A file opened under its own stem, since views name their catalog. One that is not there is empty."""

    def __init__(self, path: Path, root: str) -> None:
        is_there = path.exists()
        self.connection = duckdb.connect(path if is_there else ":memory:", read_only=is_there)
        self.connection.execute("SET TimeZone = 'UTC'")
        self.connection.execute("SET file_search_path = ?", [root])
        self.relations = {name: self._describe(name, kind) for name, kind in self._list()}

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def _list(self) -> list[tuple[str, str]]:
        found = self.connection.execute(
            """
            SELECT table_schema, table_name, table_type FROM information_schema.tables
            WHERE table_catalog = current_database() ORDER BY ALL
            """
        ).fetchall()
        return [(f"{quote(schema)}.{quote(name)}", kind) for schema, name, kind in found]

    def _describe(self, name: str, kind: str) -> Relation:
        try:
            columns = self.connection.execute(f"DESCRIBE {name}").fetchall()
        except duckdb.IOException as error:
            # A view over files that are not there.
            return Relation(kind, {"": str(error)}, 0, 0)
        counted = self.connection.execute(
            f"SELECT count(*), coalesce(sum(hash(whole_row)::HUGEINT), 0) FROM {name} AS whole_row"
        ).fetchone()
        assert counted is not None
        return Relation(kind, {column[0]: column[1] for column in columns}, *counted)

    def read(self, name: str) -> list[tuple[str | None, ...]]:
        """All rows as text."""
        return self.connection.execute(f"SELECT COLUMNS(*)::VARCHAR FROM {name}").fetchall()


def compare_files(stock: Database, ours: Database, since: str) -> list[str]:
    names = sorted(stock.relations.keys() | ours.relations.keys())
    return [line for name in names for line in compare_relation(name, stock, ours, since)]


def compare_relation(name: str, stock: Database, ours: Database, since: str) -> list[str]:
    left, right = stock.relations.get(name), ours.relations.get(name)
    if left is None or right is None:
        return [f"{name}: only {'ours' if left is None else 'stock dbt'} has it"]
    if left.kind != right.kind:
        return [f"{name}: {left.kind} in stock dbt, {right.kind} in ours"]
    if list(left.columns.items()) != list(right.columns.items()):
        return [f"{name}: columns {left.columns} in stock dbt, {right.columns} in ours"]
    if (left.rows, left.digest) == (right.rows, right.digest):
        return []
    names = list(left.columns)
    times = RunTimes(names, since)
    before, after = (Counter(times.hide(side.read(name))) for side in (stock, ours))
    return [
        *show_rows(f"{name}: only stock dbt has", before - after),
        *show_rows(f"{name}: only ours has", after - before),
    ]


def show_rows(head: str, rows: "Counter[tuple[str | None, ...]]") -> list[str]:
    if not rows:
        return []
    samples = [f"  {row}" for row in list(rows.elements())[:SAMPLES]]
    return [f"{head} {rows.total()} rows, such as", *samples]


def quote(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
