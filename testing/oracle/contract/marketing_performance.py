"""marketing_performance: one row a day, channel and campaign with an order in fct_orders."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple, TypeVar

from contract.fct_orders import FctOrder
from values.amounts import ZERO, add, average, share
from values.columns import BigInt, Date, Money, Share, Text, Total
from values.grouping import group_by
from values.text import make_surrogate_key

Key = TypeVar("Key")


class MarketingPerformance(NamedTuple):
    marketing_performance_id: Text
    order_date: Date
    marketing_channel: Text
    campaign: Text
    total_orders: BigInt
    cancelled_orders: BigInt
    total_customers: BigInt
    new_customers: BigInt
    total_units: BigInt
    total_revenue: Total
    total_discount: Total
    total_profit: Total
    avg_order_value: Money | None
    orders_with_discount: BigInt
    channel_revenue: Total
    channel_revenue_share: Share | None
    day_revenue: Total
    channel_revenue_7d: Total


class Revenue(NamedTuple):
    """Order revenue by day, and by channel and day."""

    by_day: dict[date, Decimal]
    by_channel_day: dict[tuple[str, date], Decimal]


def build_marketing_performance(orders: list[FctOrder]) -> list[MarketingPerformance]:
    revenue = Revenue(
        by_day=_add_revenue(orders, lambda order: order.order_date),
        by_channel_day=_add_revenue(
            orders, lambda order: (order.marketing_channel, order.order_date)
        ),
    )
    cells = group_by(
        orders, lambda order: (order.order_date, order.marketing_channel, order.campaign)
    )
    return [_describe(*cell, own, revenue) for cell, own in cells.items()]


def _describe(
    day: date, channel: str, campaign: str, orders: list[FctOrder], revenue: Revenue
) -> MarketingPerformance:
    completed = [order for order in orders if order.is_completed]
    total_revenue = add(order.order_revenue for order in completed)
    channel_revenue = revenue.by_channel_day[channel, day]
    return MarketingPerformance(
        marketing_performance_id=make_surrogate_key(day, channel, campaign),
        order_date=day,
        marketing_channel=channel,
        campaign=campaign,
        total_orders=len(completed),
        cancelled_orders=len(orders) - len(completed),
        total_customers=len({order.user_id for order in completed} - {None}),
        new_customers=sum(
            order.is_first_order for order in completed if order.user_id is not None
        ),
        total_units=sum(order.units for order in completed),
        total_revenue=total_revenue,
        total_discount=add(order.discount_total for order in completed),
        total_profit=add(order.order_profit for order in completed),
        avg_order_value=average(total_revenue, len(completed)),
        orders_with_discount=sum(order.has_discount for order in completed),
        channel_revenue=channel_revenue,
        channel_revenue_share=share(total_revenue, channel_revenue),
        day_revenue=revenue.by_day[day],
        channel_revenue_7d=_add_week(channel, day, revenue.by_channel_day),
    )


def _add_week(channel: str, last_day: date, revenue: Mapping[tuple[str, date], Decimal]) -> Decimal:
    days = (last_day - timedelta(days=age) for age in range(7))
    return add(revenue.get((channel, day), ZERO) for day in days)


def _add_revenue(orders: list[FctOrder], find_key: Callable[[FctOrder], Key]) -> dict[Key, Decimal]:
    groups = group_by(orders, find_key)
    return {key: add(order.order_revenue for order in group) for key, group in groups.items()}
