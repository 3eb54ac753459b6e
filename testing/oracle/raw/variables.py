"""The project's variables that decide what the marts hold."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from values.amounts import parse_decimal
from values.refusal import Refusal


class Variables(NamedTuple):
    start_date: date = date(2023, 1, 1)
    high_value_customer_threshold: Decimal = Decimal(1000)
    active_customer_days: int = 90
    as_of_date: date | None = None
    mask_pii: bool = False


def parse_variables(text: str) -> Variables:
    """A JSON object; values may be text, and null or an absent name means the default."""
    try:
        given = json.loads(text)
    except ValueError as error:
        raise Refusal(f"vars: {error}") from error
    if not isinstance(given, dict):
        raise Refusal("vars: not a JSON object")
    return Variables(**_cast_all(given))


def _cast_all(given: Mapping[str, object]) -> dict[str, Any]:
    values = {}
    for name, value in given.items():
        if name in WITHOUT_EFFECT or value is None:
            continue
        if name not in CASTS:
            raise Refusal(f"vars: {name} is none of {', '.join([*CASTS, *WITHOUT_EFFECT])}")
        values[name] = _cast(name, value)
    return values


def _cast(name: str, value: object) -> object:
    try:
        return CASTS[name](str(value).strip())
    except ValueError as error:
        raise Refusal(f"vars: {name} cannot be {value!r}") from error


def _flag(text: str) -> bool:
    flags = {"true": True, "1": True, "false": False, "0": False}
    if text.lower() not in flags:
        raise ValueError(text)
    return flags[text.lower()]


def _optional_date(text: str) -> date | None:
    return None if text.lower() in ("", "none") else date.fromisoformat(text)


CASTS: dict[str, Callable[[str], object]] = {
    "start_date": date.fromisoformat,
    "high_value_customer_threshold": parse_decimal,
    "active_customer_days": int,
    "as_of_date": _optional_date,
    "mask_pii": _flag,
}

# They change how the facts are stored, never what a full build holds.
WITHOUT_EFFECT = ("fact_materialization", "incremental_lookback_days")
