"""Compares the rows of a built relation with the oracle's, cell by cell."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from comparison.findings import Findings
from contract.relations import Relation, Row

Matcher = Callable[[Any, Any], bool]


class RowComparison:
    """Meets the built rows of one relation and notes how they differ.

    `columns` are those of the built rows and hold the relation's grain; `matchers` are for columns
    in which another value than the oracle's may be right.
    """

    def __init__(
        self,
        relation: Relation,
        columns: list[str],
        matchers: Mapping[str, Matcher],
        findings: Findings,
    ) -> None:
        self._relation = relation
        self._columns = columns
        self._matchers = [matchers.get(column, _is_equal) for column in columns]
        self._findings = findings
        self._key_positions = [columns.index(column) for column in relation.grain]
        self._awaited = {
            _select(row, relation.grain): _select(row, columns) for row in relation.rows
        }
        self._found: set[Row] = set()

    def compare(self, rows: Iterable[Row]) -> None:
        for row in rows:
            self._meet(row)
        for key in self._awaited:
            if key not in self._found:
                self._note_row("missing rows", key)

    def _meet(self, row: Row) -> None:
        key = tuple(row[position] for position in self._key_positions)
        if key in self._found:
            self._note_row("repeated rows", key)
        elif key not in self._awaited:
            self._note_row("unexpected rows", key)
        elif self._awaited[key] != row:
            self._compare_cells(key, row)
        self._found.add(key)

    def _compare_cells(self, key: Row, row: Row) -> None:
        cells = zip(self._columns, self._matchers, self._awaited[key], row, strict=True)
        for column, matches, expected, actual in cells:
            if not matches(expected, actual):
                values = f"{_show(actual)}, expected {_show(expected)}"
                subject = f"{self._relation.name}.{column}"
                self._findings.note(subject, "wrong values", f"{self._place(key)}: {values}")

    def _note_row(self, fault: str, key: Row) -> None:
        self._findings.note(self._relation.name, fault, self._place(key))

    def _place(self, key: Row) -> str:
        grain = zip(self._relation.grain, key, strict=True)
        return " ".join(f"{column}={_show(value)}" for column, value in grain)


def _is_equal(expected: object, actual: object) -> bool:
    return expected == actual


def _select(row: Row, columns: Iterable[str]) -> Row:
    return tuple(getattr(row, column) for column in columns)


def _show(value: object) -> str:
    if value is None:
        return "null"
    return repr(value) if isinstance(value, str) else str(value)
