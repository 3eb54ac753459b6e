"""A DuckDB file that a build left behind, opened to be read only."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import duckdb

from contract.relations import Row
from values.refusal import Refusal

FETCH_ROWS = 10_000


class BuiltRelation(NamedTuple):
    qualified_name: str
    sql_types: dict[str, str]


class BuiltFile:
    """Finds relations by name in the given schema, else in the only schema that has the name."""

    def __init__(self, path: Path, schema: str | None) -> None:
        try:
            self._connection = duckdb.connect(path, read_only=True)
        except duckdb.Error as error:
            raise Refusal(f"{path}: {error}") from error
        self._schema = schema

    def has(self, name: str) -> bool:
        return bool(self._find_schemas(name))

    def find(self, name: str) -> BuiltRelation | None:
        schemas = self._find_schemas(name)
        if not schemas:
            return None
        if len(schemas) > 1:
            raise Refusal(f"{name} is in schemas {', '.join(schemas)}: name one with --schema")
        qualified_name = f"{_quote(schemas[0])}.{_quote(name)}"
        columns = self._connection.execute(f"DESCRIBE {qualified_name}").fetchall()
        return BuiltRelation(qualified_name, {column[0]: column[1] for column in columns})

    def read(self, relation: BuiltRelation, sql_types: dict[str, str]) -> Iterator[Row]:
        """The given columns, cast to the given types; what cannot be cast comes as null."""
        casts = (f"TRY_CAST({_quote(name)} AS {sql_type})" for name, sql_type in sql_types.items())
        cursor = self._connection.execute(
            f"SELECT {', '.join(casts)} FROM {relation.qualified_name}"
        )
        while rows := cursor.fetchmany(FETCH_ROWS):
            yield from rows

    def _find_schemas(self, name: str) -> list[str]:
        found = self._connection.execute(
            """
            SELECT table_schema FROM information_schema.tables
            WHERE table_catalog = current_database() AND table_name = ?
            ORDER BY table_schema
            """,
            [name],
        ).fetchall()
        return [schema for (schema,) in found if self._schema in (None, schema)]


def _quote(identifier: str) -> str:
    escaped = identifier.replace('"', '""')
    return f'"{escaped}"'
