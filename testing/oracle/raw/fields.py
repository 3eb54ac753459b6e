"""Forms of a raw CSV field: a Python type that carries the function which reads its text."""

import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, TypeVar, get_args, get_type_hints

from values.amounts import ZERO, parse_amount
from values.text import clean
from values.timestamps import parse_timestamp

Parsed = TypeVar("Parsed")

WHOLE_NUMBER = re.compile(r"[+-]?\d+", re.ASCII)


def parse_whole(text: str) -> int:
    if not WHOLE_NUMBER.fullmatch(text):
        raise ValueError(f"{text!r} is not a whole number")
    return int(text)


def optional(parse: Callable[[str], Parsed]) -> Callable[[str], Parsed | None]:
    def parse_or_null(field: str) -> Parsed | None:
        text = clean(field)
        return None if text is None else parse(text)

    return parse_or_null


def required(parse: Callable[[str], Parsed]) -> Callable[[str], Parsed]:
    def parse_or_fail(field: str) -> Parsed:
        text = clean(field)
        if text is None:
            raise ValueError("is empty")
        return parse(text)

    return parse_or_fail


def parse_amount_or_zero(field: str) -> Decimal:
    text = clean(field)
    return ZERO if text is None else parse_amount(text)


Whole = Annotated[int, required(parse_whole)]
OptionalWhole = Annotated[int | None, optional(parse_whole)]
Moment = Annotated[datetime, required(parse_timestamp)]
OptionalMoment = Annotated[datetime | None, optional(parse_timestamp)]
Name = Annotated[str, required(str)]
OptionalText = Annotated[str | None, clean]
Amount = Annotated[Decimal, parse_amount_or_zero]
OptionalAmount = Annotated[Decimal | None, optional(parse_amount)]


def find_parsers(row_type: type) -> dict[str, Callable[[str], Any]]:
    """The columns of a raw row type, each with the function that reads its text."""
    hints = get_type_hints(row_type, include_extras=True)
    return {column: get_args(hint)[1] for column, hint in hints.items()}
