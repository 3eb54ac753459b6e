"""One dbt command, run in this process as its command line would."""

import contextlib
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from dbt.adapters.duckdb.connections import DuckDBConnectionManager
from dbt.cli.main import dbtRunner, dbtRunnerResult
from dbt.deprecations import buffered_deprecations, reset_deprecations
from dbt_common.clients import jinja
from dbt_common.tests import enable_test_caching

QUIET_AT_HOME = {"DBT_SEND_ANONYMOUS_USAGE_STATS": "0", "NO_COLOR": "1"}


# As in dbt's own tests: the macros of dbt itself are parsed by the first command of a process, not by each.
enable_test_caching()


class Outcome(NamedTuple):
    exit_code: int
    console: str
    result: Any


def run_command(
    root: str, words: Sequence[str], env: Mapping[str, str], manifest: Any = None
) -> Outcome:
    """Runs dbt with `words` in the folder `root`; the database file is closed and complete afterwards."""
    console = io.StringIO()
    # What an earlier command of this process met is no matter of this one.
    reset_deprecations()
    buffered_deprecations.clear()
    # Blocks that are kept would be taken again without the warnings that they gave.
    jinja._TESTING_BLOCKS_CACHE.clear()
    with working_in(root, {**QUIET_AT_HOME, **env}), contextlib.redirect_stdout(console):
        outcome = dbtRunner(manifest=manifest).invoke([*words, "--no-use-colors"])
    DuckDBConnectionManager.close_all_connections()
    return Outcome(exit_code_of(outcome), console.getvalue(), outcome.result)


def exit_code_of(outcome: dbtRunnerResult) -> int:
    """As dbt's command line ends: 1 when a node failed, 2 when the command could not be run."""
    if outcome.exception is not None:
        return 2
    return 0 if outcome.success else 1


@contextlib.contextmanager
def working_in(root: str, env: Mapping[str, str]) -> Iterator[None]:
    """The current folder and environment variables of a command, put back at its end."""
    folder, before = os.getcwd(), dict(os.environ)
    os.chdir(root)
    os.environ.update(env)
    try:
        yield
    finally:
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(before)
