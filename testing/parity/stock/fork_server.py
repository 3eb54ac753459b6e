"""Python processes that need not import dbt: each is forked from this one, in which dbt is loaded and has parsed once.

`python fork_server.py SOCKET` listens on that Unix socket, says so with a line, and serves `fork_client.py` until its stdin ends.
A process has the caller's arguments, folder, environment and standard streams; its state is its own, as if it had
been started.
"""

import json
import os
import select
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

STDIN = 0
PROJECT = {
    "dbt_project.yml": "{name: warm, profile: warm, version: '1.0'}",
    "profiles.yml": "{warm: {target: dev, outputs: {dev: {type: duckdb}}}}",
    "models/one.sql": "select 1 as id",
    "models/one.yml": "models: [{name: one, columns: [{name: id, data_tests: [unique]}]}]",
}


def load_dbt() -> None:
    """Imports what the processes use, and parses a project, since dbt makes much on its first use only."""
    from stock.command import run_command

    import oracle  # noqa: F401
    import stock.relations  # noqa: F401
    import stock.rounds  # noqa: F401

    with TemporaryDirectory() as folder:
        for name, text in PROJECT.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        # Without the static parser, whose threads no forked process would have.
        warmed = run_command(folder, ["--no-static-parser", "parse", "--no-partial-parse"], {})
    if warmed.exit_code != 0:
        raise RuntimeError(warmed.console)


def run_dbt() -> None:
    from dbt.cli.main import cli

    cli(prog_name="dbt")


def run_oracle() -> None:
    import oracle

    oracle.main()


PROGRAMS: dict[str, Callable[[], None]] = {"dbt": run_dbt, "oracle": run_oracle}


def answer(connection: socket.socket) -> NoReturn:
    """In a process of its own: becomes what was asked for, and sends its exit code when it ends."""
    from dbt.adapters.duckdb.connections import DuckDBConnectionManager

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    message, streams, _, _ = socket.recv_fds(connection, 2**20, 3)
    asked = json.loads(message)
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    os.chdir(asked["folder"])
    os.environ.clear()
    os.environ.update(asked["environment"])
    sys.argv = [asked["program"], *asked["arguments"]]
    code = exit_code_of(PROGRAMS[asked["program"]])
    # Whoever asked may read the database once it has the code.
    DuckDBConnectionManager.close_all_connections()
    sys.stdout.flush()
    sys.stderr.flush()
    connection.sendall(str(code).encode())
    # Python's own end would wait for threads that only the first process has.
    os._exit(code)


def exit_code_of(program: Callable[[], None]) -> int:
    try:
        program()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def main() -> None:
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(sys.argv[1])
    listener.listen(64)
    print("listening", flush=True)
    load_dbt()
    # Children that have ended are not waited for.
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # Whoever started this server holds its stdin open, and closes it to end it.
    while STDIN not in select.select([listener, STDIN], [], [])[0]:
        connection, _ = listener.accept()
        if os.fork() == 0:
            listener.close()
            answer(connection)
        connection.close()


if __name__ == "__main__":
    main()
