"""What the lines of a staged order add up to."""

from decimal import Decimal
from typing import NamedTuple

from contract.stg_order_items import OrderItem
from contract.stg_orders import Order
from values.amounts import ZERO, add, add_known
from values.grouping import group_by


class OrderTotals(NamedTuple):
    item_count: int
    units: int
    gross_revenue: Decimal
    revenue: Decimal
    cost: Decimal
    profit: Decimal
    unknown_cost_lines: int
    has_discounted_line: bool


def total_orders(orders: list[Order], items: list[OrderItem]) -> dict[int, OrderTotals]:
    """Totals by order_id, also of an order without lines; one that is cancelled earns nothing."""
    lines = group_by(items, lambda item: item.order_id)
    return {order.order_id: _total(order, lines.get(order.order_id, [])) for order in orders}


def _total(order: Order, items: list[OrderItem]) -> OrderTotals:
    totals = _add_lines(items)
    return totals if order.is_completed else totals._replace(revenue=ZERO, cost=ZERO, profit=ZERO)


def _add_lines(items: list[OrderItem]) -> OrderTotals:
    return OrderTotals(
        item_count=len(items),
        units=sum(item.quantity for item in items),
        gross_revenue=add(item.gross_revenue for item in items),
        revenue=add(item.line_revenue for item in items),
        cost=add_known(item.line_cost for item in items),
        profit=add_known(item.line_profit for item in items),
        unknown_cost_lines=sum(item.line_cost is None for item in items),
        has_discounted_line=any(item.has_discount for item in items),
    )
