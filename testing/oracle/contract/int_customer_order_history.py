"""int_customer_order_history: one row a customer and order, running over completed orders."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from contract.order_totals import OrderTotals
from contract.stg_orders import Order
from values.amounts import ZERO, average
from values.columns import BigInt, Date, Money, Text, Timestamp, Total
from values.grouping import group_by
from values.timestamps import days_between


class CustomerOrder(NamedTuple):
    user_id: BigInt | None
    order_id: BigInt
    order_date: Date
    ordered_at: Timestamp
    order_status: Text
    item_count: BigInt
    units: BigInt
    order_revenue: Money
    order_profit: Money
    order_sequence: BigInt | None
    running_orders: BigInt
    running_revenue: Total
    running_avg_order_value: Money | None
    previous_order_date: Date | None
    days_since_previous_order: BigInt | None


def build_customer_order_history(
    orders: list[Order], totals: Mapping[int, OrderTotals]
) -> list[CustomerOrder]:
    by_time = sorted(orders, key=lambda order: (order.ordered_at, order.order_id))
    by_customer = group_by(by_time, lambda order: order.user_id)
    return [row for own in by_customer.values() for row in _follow_customer(own, totals)]


def _follow_customer(
    orders: list[Order], totals: Mapping[int, OrderTotals]
) -> Iterator[CustomerOrder]:
    running_orders, running_revenue, previous_order_date = 0, ZERO, None
    for order in orders:
        own = totals[order.order_id]
        running_orders += order.is_completed
        running_revenue += own.revenue
        yield CustomerOrder(
            user_id=order.user_id,
            order_id=order.order_id,
            order_date=order.order_date,
            ordered_at=order.ordered_at,
            order_status=order.order_status,
            item_count=own.item_count,
            units=own.units,
            order_revenue=own.revenue,
            order_profit=own.profit,
            order_sequence=running_orders if order.is_completed else None,
            running_orders=running_orders,
            running_revenue=running_revenue,
            running_avg_order_value=average(running_revenue, running_orders),
            previous_order_date=previous_order_date,
            days_since_previous_order=days_between(previous_order_date, order.order_date),
        )
        if order.is_completed:
            previous_order_date = order.order_date
