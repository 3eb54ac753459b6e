"""Canonical text of a cell, by its SQL type; null is the empty text."""

import re
from collections.abc import Callable
from decimal import Context, Decimal, Inexact, InvalidOperation
from typing import Any

DECIMAL_TYPE = re.compile(r"DECIMAL\((\d+),(\d+)\)")


def find_formatter(sql_type: str) -> Callable[[Any], str]:
    """The writer of one column's cells; it raises ValueError for a decimal that does not fit."""
    format_value = _find_value_formatter(sql_type)
    return lambda value: "" if value is None else format_value(value)


def _find_value_formatter(sql_type: str) -> Callable[[Any], str]:
    if decimal_type := DECIMAL_TYPE.fullmatch(sql_type):
        return _make_decimal_formatter(*map(int, decimal_type.groups()))
    return FORMATTERS[sql_type]


def _make_decimal_formatter(precision: int, scale: int) -> Callable[[Decimal], str]:
    exact = Context(prec=precision, traps=[Inexact, InvalidOperation])
    unit = Decimal(1).scaleb(-scale)

    def format_decimal(value: Decimal) -> str:
        try:
            # Adding 0 turns -0.00 into 0.00.
            return format(exact.quantize(value, unit) + 0, "f")
        except (Inexact, InvalidOperation):
            raise ValueError(f"{value} does not fit DECIMAL({precision},{scale})") from None

    return format_decimal


FORMATTERS: dict[str, Callable[[Any], str]] = {
    "BIGINT": str,
    "VARCHAR": str,
    "BOOLEAN": lambda value: "true" if value else "false",
    "DATE": lambda value: value.isoformat(),
    "TIMESTAMP": lambda value: value.isoformat(" "),
}
