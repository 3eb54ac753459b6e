"""Many `dbt ls` over one project."""

from stock.command import run_command
from stock.rounds import install_packages


def list_nodes(root: str, lists: list[list[str]], *, packages: bool) -> list[dict[str, object]]:
    """What `dbt ls` prints for each list of words, and its exit code; the project is parsed once."""
    if packages:
        install_packages(root)
    parsed = run_command(root, ["parse", "--no-partial-parse"], {})
    if parsed.exit_code != 0:
        raise RuntimeError(parsed.console)
    answers = []
    for words in lists:
        outcome = run_command(root, ["ls", "--quiet", *words], {}, manifest=parsed.result)
        answers.append({"exitCode": outcome.exit_code, "lines": outcome.console.splitlines()})
    return answers
