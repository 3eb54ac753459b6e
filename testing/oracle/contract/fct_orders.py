"""fct_orders: one row a completed or cancelled order from start_date on."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from contract.int_customer_order_history import CustomerOrder
from contract.order_totals import OrderTotals
from contract.stg_orders import Order
from values.amounts import percent
from values.columns import BigInt, Date, Flag, Money, Percent, Text, Timestamp
from values.timestamps import days_between, find_date


class FctOrder(NamedTuple):
    order_id: BigInt
    user_id: BigInt | None
    order_date: Date
    ordered_at: Timestamp
    order_status: Text
    marketing_channel: Text
    campaign: Text
    coupon_code: Text | None
    item_count: BigInt
    units: BigInt
    gross_revenue: Money
    discount_total: Money
    tax_total: Money
    shipping_total: Money
    order_total: Money
    order_revenue: Money
    order_cost: Money
    order_profit: Money
    profit_margin_pct: Percent | None
    is_completed: Flag
    is_cancelled: Flag
    is_shipped: Flag
    is_delivered: Flag
    is_fulfilled: Flag
    has_discount: Flag
    is_first_order: Flag
    days_to_ship: BigInt | None
    days_to_deliver: BigInt | None
    unknown_cost_lines: BigInt


def build_fct_orders(
    orders: list[Order],
    totals: Mapping[int, OrderTotals],
    history: list[CustomerOrder],
    start_date: date,
) -> list[FctOrder]:
    first_orders = {row.order_id for row in history if row.order_sequence == 1}
    return [
        _describe(order, totals[order.order_id], is_first_order=order.order_id in first_orders)
        for order in orders
        if order.order_date >= start_date
    ]


def _describe(order: Order, totals: OrderTotals, *, is_first_order: bool) -> FctOrder:
    return FctOrder(
        order_id=order.order_id,
        user_id=order.user_id,
        order_date=order.order_date,
        ordered_at=order.ordered_at,
        order_status=order.order_status,
        marketing_channel=order.marketing_channel,
        campaign=order.campaign,
        coupon_code=order.coupon_code,
        item_count=totals.item_count,
        units=totals.units,
        gross_revenue=totals.gross_revenue,
        discount_total=order.discount_total,
        tax_total=order.tax_total,
        shipping_total=order.shipping_total,
        order_total=order.order_total,
        order_revenue=totals.revenue,
        order_cost=totals.cost,
        order_profit=totals.profit,
        profit_margin_pct=percent(totals.profit, totals.revenue),
        is_completed=order.is_completed,
        is_cancelled=not order.is_completed,
        is_shipped=order.shipped_at is not None,
        is_delivered=order.delivered_at is not None,
        is_fulfilled=order.is_completed and order.delivered_at is not None,
        has_discount=order.discount_total > 0 or totals.has_discounted_line,
        is_first_order=is_first_order,
        days_to_ship=days_between(order.order_date, find_date(order.shipped_at)),
        days_to_deliver=days_between(order.order_date, find_date(order.delivered_at)),
        unknown_cost_lines=totals.unknown_cost_lines,
    )
