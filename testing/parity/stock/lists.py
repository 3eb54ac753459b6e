"""Many `dbt ls` over one project."""

import shutil
from pathlib import Path
from typing import Any

from stock.command import run_command
from stock.rounds import change_file, install_packages


def list_nodes(job: dict[str, Any]) -> list[dict[str, object]]:
    """What `dbt ls` prints for each list of words, and its exit code; the project is parsed once."""
    root = job["root"]
    if job.get("packages"):
        install_packages(root)
    if changes := job.get("changes"):
        build_state(Path(root), changes)
    parsed = run_command(root, ["parse", "--no-partial-parse"], {})
    if parsed.exit_code != 0:
        raise RuntimeError(parsed.console)
    answers = []
    for words in job["lists"]:
        outcome = run_command(root, ["ls", "--quiet", *words], {}, manifest=parsed.result)
        answers.append({"exitCode": outcome.exit_code, "lines": outcome.console.splitlines()})
    return answers


def build_state(root: Path, changes: dict[str, str | None]) -> None:
    """Builds the project, keeps its artifacts in `state` and changes its files."""
    # All of it, whatever the default selector says.
    run_command(str(root), ["build", "--select", "*"], {})
    shutil.copytree(root / "target", root / "state")
    for name, text in changes.items():
        change_file(root / name, text)
