"""Reads a folder of raw CSV files: columns by name, in any order; others are not looked at."""

import csv
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO, TypeVar

from raw.fields import find_parsers
from raw.tables import RawCategory, RawCustomer, RawOrder, RawOrderItem, RawProduct, RawShop
from values.refusal import Refusal

Row = TypeVar("Row")

# The csv module's own limit of 128 KiB is shorter than a field may be.
csv.field_size_limit(2**31 - 1)


class Column(NamedTuple):
    name: str
    position: int
    parse: Callable[[str], Any]


def read_shop(folder: Path) -> RawShop:
    return RawShop(
        customers=_read_file(folder / "raw_customers.csv", RawCustomer, ["user_id"]),
        orders=_read_file(folder / "raw_orders.csv", RawOrder, ["order_id"]),
        order_items=_read_file(
            folder / "raw_order_items.csv", RawOrderItem, ["order_id", "line_number"]
        ),
        products=_read_file(folder / "raw_products.csv", RawProduct, ["product_id"]),
        categories=_read_file(folder / "raw_categories.csv", RawCategory, ["category_id"]),
    )


def _read_file(path: Path, row_type: type[Row], key: list[str]) -> list[Row]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(_read_rows(file, row_type, key))
    except (OSError, ValueError, csv.Error) as error:
        raise Refusal(f"{path.name}: {error}") from error


def _read_rows(file: TextIO, row_type: type[Row], key: list[str]) -> Iterator[Row]:
    records = csv.reader(file, strict=True)
    header = next(records, [])
    columns = _locate_columns(header, row_type)
    seen: set[tuple[object, ...]] = set()
    for record in filter(None, records):
        if len(record) != len(header):
            raise ValueError(f"line {records.line_num} has {len(record)} fields, not {len(header)}")
        row = row_type(*_parse_record(columns, record, records.line_num))
        identity = tuple(getattr(row, column) for column in key)
        if identity in seen:
            raise ValueError(f"line {records.line_num} repeats the key {identity}")
        seen.add(identity)
        yield row


def _locate_columns(header: list[str], row_type: type) -> list[Column]:
    parsers = find_parsers(row_type)
    missing = [name for name in parsers if name not in header]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}")
    return [Column(name, header.index(name), parse) for name, parse in parsers.items()]


def _parse_record(columns: list[Column], record: list[str], line: int) -> list[Any]:
    fields = []
    for column in columns:
        try:
            fields.append(column.parse(record[column.position]))
        except ValueError as error:
            raise ValueError(f"line {line}, {column.name}: {error}") from error
    return fields
