"""int_product_performance: one row a product and day with at least one completed order."""

from datetime import date
from typing import NamedTuple

from contract.stg_order_items import OrderItem
from contract.stg_orders import Order
from values.amounts import add, add_known
from values.columns import BigInt, Date, Total
from values.grouping import group_by


class ProductDay(NamedTuple):
    product_id: BigInt | None
    order_date: Date
    units_sold: BigInt
    order_count: BigInt
    orders_with_discount: BigInt
    daily_revenue: Total
    daily_cost: Total
    daily_profit: Total


def build_product_performance(orders: list[Order], items: list[OrderItem]) -> list[ProductDay]:
    dates = {order.order_id: order.order_date for order in orders if order.is_completed}
    sold = [item for item in items if item.order_id in dates]
    days = group_by(sold, lambda item: (item.product_id, dates[item.order_id]))
    return [_add_day(product_id, day, lines) for (product_id, day), lines in days.items()]


def _add_day(product_id: int | None, day: date, items: list[OrderItem]) -> ProductDay:
    return ProductDay(
        product_id=product_id,
        order_date=day,
        units_sold=sum(item.quantity for item in items),
        order_count=len({item.order_id for item in items}),
        orders_with_discount=len({item.order_id for item in items if item.has_discount}),
        daily_revenue=add(item.line_revenue for item in items),
        daily_cost=add_known(item.line_cost for item in items),
        daily_profit=add_known(item.line_profit for item in items),
    )
