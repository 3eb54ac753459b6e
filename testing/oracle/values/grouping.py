"""Groups of rows."""

from collections.abc import Callable, Iterable
from typing import TypeVar

Row = TypeVar("Row")
Key = TypeVar("Key")


def group_by(rows: Iterable[Row], find_key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    groups: dict[Key, list[Row]] = {}
    for row in rows:
        groups.setdefault(find_key(row), []).append(row)
    return groups
