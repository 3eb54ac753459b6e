"""Commands in one project, with changes of its files between them, and what each leaves behind."""

import shutil
from pathlib import Path
from typing import Any

from stock.command import run_command


def play_rounds(
    root: str, rounds: list[dict[str, Any]], *, packages: bool
) -> list[dict[str, Any]]:
    """Each round writes its `files` (null removes one), runs `words` and copies the results to `keep`."""
    if packages:
        install_packages(root)
    return [play_round(Path(root), one) for one in rounds]


def install_packages(root: str) -> None:
    installed = run_command(root, ["deps"], {})
    if installed.exit_code != 0:
        raise RuntimeError(installed.console)


def play_round(root: Path, one: dict[str, Any]) -> dict[str, Any]:
    for name, text in one["files"].items():
        change_file(root / name, text)
    outcome = run_command(str(root), one["words"], one["env"])
    keep_results(root, Path(one["keep"]))
    return {"exitCode": outcome.exit_code, "console": outcome.console}


def change_file(path: Path, text: str | None) -> None:
    if text is None:
        path.unlink()
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def keep_results(root: Path, keep: Path) -> None:
    keep.mkdir(parents=True, exist_ok=True)
    if (root / "target").exists():
        shutil.copytree(root / "target", keep / "target")
    for database in root.glob("*.duckdb"):
        shutil.copy(database, keep)
