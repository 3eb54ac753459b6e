"""Column types of the contract: Python types that carry the SQL type of the built column."""

from datetime import date, datetime
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

BigInt = Annotated[int, "BIGINT"]
Text = Annotated[str, "VARCHAR"]
Flag = Annotated[bool, "BOOLEAN"]
Date = Annotated[date, "DATE"]
Timestamp = Annotated[datetime, "TIMESTAMP"]
Money = Annotated[Decimal, "DECIMAL(12,2)"]
Total = Annotated[Decimal, "DECIMAL(18,2)"]
Percent = Annotated[Decimal, "DECIMAL(9,2)"]
Share = Annotated[Decimal, "DECIMAL(9,4)"]


def read_sql_types(row_type: type) -> dict[str, str]:
    """The columns of a row type in the contract's order, each with its SQL type."""
    hints = get_type_hints(row_type, include_extras=True)
    return {column: _sql_type(hint) for column, hint in hints.items()}


def _sql_type(hint: Any) -> str:
    if get_origin(hint) in (Union, UnionType):
        hint = next(member for member in get_args(hint) if member is not type(None))
    return str(get_args(hint)[1])
