"""Shops of a few hand-written rows for the tests: a field that is not given has a plain default."""

import csv
import tempfile
from pathlib import Path
from typing import Any

from contract.relations import Relation, build_relations
from raw.fields import find_parsers
from raw.shop import read_shop
from raw.tables import RawCategory, RawCustomer, RawOrder, RawOrderItem, RawProduct
from raw.variables import Variables

RAW_FILES: dict[str, type] = {
    "raw_customers.csv": RawCustomer,
    "raw_orders.csv": RawOrder,
    "raw_order_items.csv": RawOrderItem,
    "raw_products.csv": RawProduct,
    "raw_categories.csv": RawCategory,
}


class TinyShop:
    """Every `add_…` takes the fields of the raw file by name, as text."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, str]]] = {name: [] for name in RAW_FILES}

    def add_customer(self, user_id: int, **fields: str) -> None:
        row = {"user_id": str(user_id), "created_at": "2024-01-01"}
        self._rows["raw_customers.csv"].append(row | fields)

    def add_order(self, order_id: int, at: str = "2024-03-01", **fields: str) -> None:
        row = {"order_id": str(order_id), "user_id": "1", "order_timestamp": at}
        self._rows["raw_orders.csv"].append(row | {"status": "completed"} | fields)

    def add_line(self, order_id: int, line_number: int = 1, **fields: str) -> None:
        row = {"order_id": str(order_id), "line_number": str(line_number), "product_id": "1"}
        row |= {"quantity": "1", "unit_price": "10.00"}
        self._rows["raw_order_items.csv"].append(row | fields)

    def add_product(self, product_id: int, **fields: str) -> None:
        row = {"product_id": str(product_id), "product_name": "Mug", "unit_cost": "4.00"}
        self._rows["raw_products.csv"].append(row | fields)

    def add_category(self, category_id: int, category_name: str, parent: str = "") -> None:
        row = {"category_id": str(category_id), "category_name": category_name}
        self._rows["raw_categories.csv"].append(row | {"parent_category_id": parent})

    def write(self, folder: Path) -> None:
        for name, row_type in RAW_FILES.items():
            with (folder / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, list(find_parsers(row_type)), lineterminator="\n")
                writer.writeheader()
                writer.writerows(self._rows[name])

    def build(self, **variables: Any) -> dict[str, Relation]:
        with tempfile.TemporaryDirectory() as folder:
            self.write(Path(folder))
            raw = read_shop(Path(folder))
        relations = build_relations(raw, Variables(**variables), salt="pepper")
        return {relation.name: relation for relation in relations}

    def list_rows(self, relation: str, **variables: Any) -> list[Any]:
        return list(self.build(**variables)[relation].rows)

    def find_row(self, relation: str, **variables: Any) -> Any:
        """The only row of a relation."""
        (row,) = self.list_rows(relation, **variables)
        return row
