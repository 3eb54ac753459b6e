"""Hides in the rows of a snapshot what depends on the moment at which a command ran."""

import hashlib
from itertools import permutations

Row = tuple[str | None, ...]

KEY_COLUMNS = 2


class RunTimes:
    """
    Times of the runs become `run 1`, `run 2` … in their order, and an id of a snapshot's row that is made
    of such a time becomes the names of the columns it is made of. Whatever else differs stays visible.
    """

    def __init__(self, names: list[str], since: str) -> None:
        self._names = names
        self._since = since

    def hide(self, rows: list[Row]) -> list[Row]:
        found = {cell for row in rows for cell in row if cell is not None and self._is_run_time(cell)}
        runs = {time: f"run {number}" for number, time in enumerate(sorted(found), start=1)}
        ids = self._describe_ids(rows, runs)
        return [tuple(ids.get(cell) or runs.get(cell) or cell for cell in row) for row in rows]

    def _is_run_time(self, cell: str) -> bool:
        return len(cell) >= 19 and cell[4] == "-" and cell[10] == " " and cell[:19] >= self._since

    def _describe_ids(self, rows: list[Row], runs: dict[str, str]) -> dict[str | None, str]:
        """`dbt_scd_id` is the md5 of the key's columns and the time, or of the former id and the time."""
        if "dbt_scd_id" not in self._names:
            return {}
        at = self._names.index("dbt_scd_id")
        former = {row[at] or "": "a former id" for row in rows}
        described: dict[str | None, str] = {}
        for row in rows:
            cells = {name: cell or "" for name, cell in zip(self._names, row, strict=True)}
            for time in runs.keys() & set(row):
                if name := find_source(row[at], cells, time) or find_former(row[at], former, time):
                    described[row[at]] = f"id of {name}, {runs[time]}"
        return described


def find_source(wanted: str | None, cells: dict[str, str], time: str) -> str | None:
    """The columns, one or two, whose values together with the time give the id."""
    for count in range(1, KEY_COLUMNS + 1):
        for names in permutations(cells, count):
            if md5([*(cells[name] for name in names), time]) == wanted:
                return ", ".join(f"{name} {cells[name]}" for name in names)
    return None


def find_former(wanted: str | None, former: dict[str, str], time: str) -> str | None:
    return next((words for one, words in former.items() if md5([one, time]) == wanted), None)


def md5(parts: list[str]) -> str:
    return hashlib.md5("|".join(parts).encode()).hexdigest()
