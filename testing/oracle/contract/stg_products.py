"""stg_ecommerce__products: one row a product, with its place in the category tree."""

from typing import NamedTuple

from contract.categories import build_category_trails
from raw.tables import RawCategory, RawProduct
from values.columns import BigInt, Money, Text

UNCATEGORISED = ["Uncategorised"]


class Product(NamedTuple):
    product_id: BigInt
    sku: Text | None
    product_name: Text | None
    brand: Text
    category_id: BigInt | None
    category_name: Text
    department_name: Text
    category_path: Text
    unit_cost: Money | None
    unit_price: Money


def stage_products(products: list[RawProduct], categories: list[RawCategory]) -> list[Product]:
    trails = build_category_trails(categories)
    return [_stage(product, trails.get(product.category_id, UNCATEGORISED)) for product in products]


def _stage(raw: RawProduct, trail: list[str]) -> Product:
    return Product(
        product_id=raw.product_id,
        sku=raw.sku,
        product_name=raw.product_name,
        brand=raw.brand or "Unbranded",
        category_id=raw.category_id,
        category_name=trail[-1],
        department_name=trail[0],
        category_path=" > ".join(trail),
        unit_cost=raw.unit_cost,
        unit_price=raw.unit_price,
    )
