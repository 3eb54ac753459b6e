"""Exact decimals: amounts have two places, and a quotient is rounded once, half away from zero."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal

ZERO = Decimal("0.00")
CENT = Decimal("0.01")
PERCENT_LIMIT = Decimal(10) ** 7
SHARE_LIMIT = Decimal(10) ** 5

# Sixty digits, because a quotient of amounts below 10^20 that is not a tie lies further than 10^-30
# from one: cutting it there and rounding afterwards is rounding once.
EXACT = Context(prec=60, rounding=ROUND_HALF_UP)

PLAIN_DECIMAL = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)", re.ASCII)


def parse_decimal(text: str) -> Decimal:
    if not PLAIN_DECIMAL.fullmatch(text):
        raise ValueError(f"{text!r} is not a plain decimal")
    return Decimal(text)


def parse_amount(text: str) -> Decimal:
    """A plain decimal as the seed's column type loads it: two places."""
    return parse_decimal(text).quantize(CENT, context=EXACT)


def add(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, ZERO)


def add_known(amounts: Iterable[Decimal | None]) -> Decimal:
    """The sum that skips the unknown; 0 when none is known."""
    return add(amount for amount in amounts if amount is not None)


def divide(part: Decimal, whole: Decimal | int, places: int = 2) -> Decimal:
    quotient = EXACT.divide(part, Decimal(whole))
    return quotient.quantize(Decimal(1).scaleb(-places), context=EXACT)


def average(total: Decimal, count: int) -> Decimal | None:
    return divide(total, count) if count else None


def percent(part: Decimal | None, whole: Decimal) -> Decimal | None:
    """100 × part ÷ whole; null when the part is unknown, the whole 0 or the result too large."""
    if part is None or not whole:
        return None
    return _fitting(divide(100 * part, whole), PERCENT_LIMIT)


def share(part: Decimal, whole: Decimal) -> Decimal | None:
    """part ÷ whole with four places; 0 when the whole is 0, null when it does not fit."""
    return _fitting(divide(part, whole, 4), SHARE_LIMIT) if whole else Decimal("0.0000")


def _fitting(value: Decimal, limit: Decimal) -> Decimal | None:
    return value if abs(value) < limit else None
