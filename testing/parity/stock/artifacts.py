"""Reads the files of a target folder as dbt itself would, and as a tool of others does."""

import json
from pathlib import Path
from typing import Any, Callable, NamedTuple

import dbt_artifacts_parser.parser as parser
import jsonschema
from dbt.artifacts.schemas.catalog import CatalogArtifact
from dbt.artifacts.schemas.freshness import FreshnessExecutionResultArtifact
from dbt.artifacts.schemas.manifest import WritableManifest
from dbt.artifacts.schemas.run import RunResultsArtifact


class Kind(NamedTuple):
    artifact: type
    """dbt-artifacts-parser's reader of exactly this version."""
    parse: Callable[[dict[str, Any]], object]


KINDS = {
    "manifest.json": Kind(WritableManifest, parser.parse_manifest_v12),
    "run_results.json": Kind(RunResultsArtifact, parser.parse_run_results_v6),
    "catalog.json": Kind(CatalogArtifact, parser.parse_catalog_v1),
    "sources.json": Kind(FreshnessExecutionResultArtifact, parser.parse_sources_v3),
}


def find_faults(folder: str) -> dict[str, list[str]]:
    """
    Of each file that is there: what dbt's JSON schema forbids in it, and whether dbt and dbt-artifacts-parser
    can read it.
    """
    files = {name: Path(folder, name) for name in KINDS}
    return {name: faults_of(path, KINDS[name]) for name, path in files.items() if path.exists()}


def faults_of(path: Path, kind: Kind) -> list[str]:
    content = json.loads(path.read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(kind.artifact.json_schema())
    found = validator.iter_errors(content)
    faults = [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in found]
    readers = {
        "dbt": lambda: kind.artifact.read_and_check_versions(str(path)),
        "dbt-artifacts-parser": lambda: kind.parse(content),
    }
    return faults + [fault for name, read in readers.items() for fault in complaint_of(name, read)]


def complaint_of(name: str, read: Callable[[], object]) -> list[str]:
    try:
        read()
    except Exception as error:
        return [f"{name} cannot read it: {error!r}"]
    return []
