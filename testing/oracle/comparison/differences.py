"""Compares one relation of the oracle with the built one: its columns, their types, its rows."""

from collections.abc import Mapping

import duckdb

from comparison.built import BuiltFile
from comparison.findings import Finding, Findings
from comparison.rows import Matcher, RowComparison
from contract.relations import Relation
from values.columns import read_sql_types


def find_differences(
    relation: Relation, built: BuiltFile, matchers: Mapping[str, Matcher]
) -> list[Finding]:
    """Columns that the contract does not name are not looked at."""
    findings = Findings()
    try:
        _compare(relation, built, matchers, findings)
    except duckdb.Error as error:
        findings.note(relation.name, "cannot be read", str(error))
    return findings.list_all()


def _compare(
    relation: Relation, built: BuiltFile, matchers: Mapping[str, Matcher], findings: Findings
) -> None:
    found = built.find(relation.name)
    if found is None:
        findings.note(relation.name, "missing", "no relation has this name")
        return
    expected_types = read_sql_types(relation.row_type)
    _compare_types(relation.name, expected_types, found.sql_types, findings)
    shared = {name: kind for name, kind in expected_types.items() if name in found.sql_types}
    if all(column in shared for column in relation.grain):
        comparison = RowComparison(relation, list(shared), matchers, findings)
        comparison.compare(built.read(found, shared))


def _compare_types(
    name: str, expected: Mapping[str, str], found: Mapping[str, str], findings: Findings
) -> None:
    for column, sql_type in expected.items():
        if column not in found:
            findings.note(f"{name}.{column}", "missing column", sql_type)
        elif found[column] != sql_type:
            findings.note(f"{name}.{column}", "wrong type", f"{found[column]}, not {sql_type}")
