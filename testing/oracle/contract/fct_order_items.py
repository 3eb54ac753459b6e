"""fct_order_items: one row a line of an order in fct_orders."""

from decimal import Decimal
from typing import NamedTuple

from contract.fct_orders import FctOrder
from contract.stg_order_items import OrderItem
from contract.stg_products import Product
from values.amounts import ZERO, percent
from values.columns import BigInt, Date, Flag, Money, Percent, Text


class FctOrderItem(NamedTuple):
    order_item_id: Text
    order_id: BigInt
    line_number: BigInt
    user_id: BigInt | None
    order_date: Date
    order_status: Text
    product_id: BigInt | None
    product_name: Text | None
    brand: Text | None
    category_id: BigInt | None
    category_name: Text | None
    department_name: Text | None
    quantity: BigInt
    unit_price: Money
    unit_cost: Money | None
    gross_revenue: Money
    discount_amount: Money
    discount_pct: Percent | None
    has_discount: Flag
    total_revenue: Money
    line_cost: Money | None
    line_profit: Money | None
    profit_margin_pct: Percent | None


class Earnings(NamedTuple):
    revenue: Decimal
    cost: Decimal | None
    profit: Decimal | None


def build_fct_order_items(
    items: list[OrderItem], orders: list[FctOrder], products: list[Product]
) -> list[FctOrderItem]:
    orders_by_id = {order.order_id: order for order in orders}
    products_by_id: dict[int | None, Product] = {
        product.product_id: product for product in products
    }
    return [
        _describe(item, order, products_by_id.get(item.product_id))
        for item in items
        if (order := orders_by_id.get(item.order_id))
    ]


def _describe(item: OrderItem, order: FctOrder, product: Product | None) -> FctOrderItem:
    earnings = _find_earnings(item, order)
    return FctOrderItem(
        order_item_id=item.order_item_id,
        order_id=item.order_id,
        line_number=item.line_number,
        user_id=order.user_id,
        order_date=order.order_date,
        order_status=order.order_status,
        product_id=item.product_id,
        product_name=product.product_name if product else None,
        brand=product.brand if product else None,
        category_id=product.category_id if product else None,
        category_name=product.category_name if product else None,
        department_name=product.department_name if product else None,
        quantity=item.quantity,
        unit_price=item.unit_price,
        unit_cost=item.unit_cost,
        gross_revenue=item.gross_revenue,
        discount_amount=item.discount_amount,
        discount_pct=percent(item.discount_amount, item.gross_revenue),
        has_discount=item.has_discount,
        total_revenue=earnings.revenue,
        line_cost=earnings.cost,
        line_profit=earnings.profit,
        profit_margin_pct=percent(earnings.profit, earnings.revenue),
    )


def _find_earnings(item: OrderItem, order: FctOrder) -> Earnings:
    if order.is_completed:
        return Earnings(item.line_revenue, item.line_cost, item.line_profit)
    return Earnings(ZERO, ZERO, ZERO)
