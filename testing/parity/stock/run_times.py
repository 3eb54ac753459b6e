"""Hides in the rows of a snapshot what depends on the moment at which a command ran."""

import hashlib
import re
from datetime import datetime, timedelta
from itertools import permutations

Row = tuple[str | None, ...]

KEY_COLUMNS = 2
LONGEST_RUN = timedelta(days=1)
MD5 = re.compile(r"[0-9a-f]{32}")


class RunTimes:
    """
    Times of the runs become `run 1`, `run 2` … in their order, and an id of a snapshot's row that is made
    of such a time becomes the columns that it is made of. Whatever else differs stays visible.
    """

    def __init__(self, names: list[str], since: str) -> None:
        self._names = names
        self._since = since
        self._until = str(datetime.fromisoformat(since) + LONGEST_RUN)

    def hide(self, rows: list[Row]) -> list[Row]:
        found = {cell for row in rows for cell in row if cell is not None and self._is_run_time(cell)}
        runs = {time: f"run {number}" for number, time in enumerate(sorted(found), start=1)}
        ids = self._describe_ids(rows, runs)
        return [tuple(ids.get(cell) or runs.get(cell) or cell for cell in row) for row in rows]

    def _is_run_time(self, cell: str) -> bool:
        return len(cell) >= 19 and cell[10] == " " and self._since <= cell[:19] < self._until

    def _describe_ids(self, rows: list[Row], runs: dict[str, str]) -> dict[str | None, str]:
        """An id is the md5 of the key's columns and the time, or of the former id and the time."""
        former = {cell: "a former id" for row in rows for cell in row if is_id(cell)}
        described: dict[str | None, str] = {}
        for row in rows:
            cells = {name: cell or "" for name, cell in zip(self._names, row, strict=True)}
            times = runs.keys() & set(row)
            for wanted in filter(is_id, row):
                for time in times:
                    if name := find_source(wanted, cells, time) or find_former(wanted, former, time):
                        described[wanted] = f"id of {name}, {runs[time]}"
        return described


def is_id(cell: str | None) -> bool:
    return cell is not None and MD5.fullmatch(cell) is not None


def find_source(wanted: str | None, cells: dict[str, str], time: str) -> str | None:
    """The columns, one or two, whose values together with the time give the id."""
    for count in range(1, KEY_COLUMNS + 1):
        for names in permutations(cells, count):
            if md5([*(cells[name] for name in names), time]) == wanted:
                return ", ".join(f"{name} {cells[name]}" for name in names)
    return None


def find_former(wanted: str | None, former: dict[str | None, str], time: str) -> str | None:
    return next((words for one, words in former.items() if md5([one or "", time]) == wanted), None)


def md5(parts: list[str]) -> str:
    return hashlib.md5("|".join(parts).encode()).hexdigest()
