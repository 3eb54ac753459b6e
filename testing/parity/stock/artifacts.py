"""Reads the files of a target folder as dbt itself would."""

import json
from pathlib import Path

import jsonschema
from dbt.artifacts.schemas.manifest import WritableManifest
from dbt.artifacts.schemas.run import RunResultsArtifact

SCHEMAS = {"manifest.json": WritableManifest, "run_results.json": RunResultsArtifact}


def find_faults(folder: str) -> dict[str, list[str]]:
    """What dbt's JSON schemas forbid in each file, and whether dbt can read it."""
    return {name: faults_of(Path(folder, name), schema) for name, schema in SCHEMAS.items()}


def faults_of(path: Path, artifact: type) -> list[str]:
    validator = jsonschema.Draft202012Validator(artifact.json_schema())
    found = validator.iter_errors(json.loads(path.read_text(encoding="utf-8")))
    faults = [f"{'.'.join(map(str, fault.absolute_path))}: {fault.message}" for fault in found]
    try:
        artifact.read_and_check_versions(str(path))
    except Exception as error:
        faults.append(f"dbt cannot read it: {error!r}")
    return faults
