"""stg_ecommerce__order_items: one row a line, of every order, known or not."""

from decimal import Decimal
from typing import NamedTuple

from contract.stg_products import Product
from raw.tables import RawOrderItem
from values.columns import BigInt, Money, Text
from values.text import make_surrogate_key


class OrderItem(NamedTuple):
    order_item_id: Text
    order_id: BigInt
    line_number: BigInt
    product_id: BigInt | None
    quantity: BigInt
    unit_price: Money
    discount_amount: Money
    gross_revenue: Money
    line_revenue: Money
    unit_cost: Money | None
    line_cost: Money | None
    line_profit: Money | None

    @property
    def has_discount(self) -> bool:
        return self.discount_amount > 0


def stage_order_items(items: list[RawOrderItem], products: list[Product]) -> list[OrderItem]:
    unit_costs: dict[int | None, Decimal | None] = {
        product.product_id: product.unit_cost for product in products
    }
    return [_stage(item, unit_costs) for item in items]


def _stage(raw: RawOrderItem, unit_costs: dict[int | None, Decimal | None]) -> OrderItem:
    gross_revenue = raw.quantity * raw.unit_price
    line_revenue = gross_revenue - raw.discount_amount
    unit_cost = unit_costs.get(raw.product_id)
    line_cost = None if unit_cost is None else raw.quantity * unit_cost
    return OrderItem(
        order_item_id=make_surrogate_key(raw.order_id, raw.line_number),
        order_id=raw.order_id,
        line_number=raw.line_number,
        product_id=raw.product_id,
        quantity=raw.quantity,
        unit_price=raw.unit_price,
        discount_amount=raw.discount_amount,
        gross_revenue=gross_revenue,
        line_revenue=line_revenue,
        unit_cost=unit_cost,
        line_cost=line_cost,
        line_profit=None if line_cost is None else line_revenue - line_cost,
    )
