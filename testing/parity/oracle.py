"""Stock dbt as an oracle: runs commands in copies of projects and compares the databases they leave.

`python oracle.py` reads one JSON list of jobs from stdin and prints the JSON list of their answers. All
dbt commands run in this one process, since starting dbt takes longer than most of them. A job is an
object with its `kind`:

- `rounds`: commands in one project, one after the other: `root`, `rounds` (see stock/rounds.py),
  `packages` (whether `dbt deps` comes first).
- `lists`: many `dbt ls` over one project that is parsed once: `root`, `lists` of words, `packages`;
  with `changes` of files the project is built before them, and its artifacts lie in `state` (see stock/lists.py).
- `artifacts`: the `folder` of artifacts, which dbt's schemas judge and other tools read (see stock/artifacts.py).
- `relations`: two folders of databases: `stock`, `ours` (see stock/relations.py).
"""

import json
import sys
from typing import Any


def answer(job: dict[str, Any]) -> Any:
    """The job's answer. dbt is imported by the jobs that need it: comparing databases does without."""
    match job["kind"]:
        case "rounds":
            from stock.rounds import play_rounds

            return play_rounds(job["root"], job["rounds"], packages=job["packages"])
        case "lists":
            from stock.lists import list_nodes

            return list_nodes(job)
        case "artifacts":
            from stock.artifacts import find_faults

            return find_faults(job["folder"])
        case "relations":
            from stock.relations import compare_databases

            return compare_databases(job["stock"], job["ours"], job["since"], job["roots"])
        case kind:
            raise ValueError(f"no such kind of job: {kind}")


def main() -> None:
    jobs = json.load(sys.stdin)
    json.dump([answer(job) for job in jobs], sys.stdout)


if __name__ == "__main__":
    main()
