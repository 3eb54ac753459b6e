"""Whether masked text is a stable token, without asking what a project calls the kinds."""

import re

TOKEN = re.compile(r"[a-z_]+_([0-9a-f]{12})")


class TokenColumn:
    """The tokens of one column: one for each value, and no two values with the same.

    A kind's word is the project's choice, so that only the hex is compared, and that only where the
    project's salt is known.
    """

    def __init__(self, *, knows_salt: bool) -> None:
        self._knows_salt = knows_salt
        self._found_for: dict[str, str] = {}
        self._expected_for: dict[str, str] = {}

    def matches(self, expected: object, found: object) -> bool:
        if not isinstance(expected, str) or not isinstance(found, str):
            return expected is found
        token = TOKEN.fullmatch(found)
        return (
            token is not None
            and self._found_for.setdefault(expected, found) == found
            and self._expected_for.setdefault(found, expected) == expected
            and (not self._knows_salt or expected.endswith(token[1]))
        )
