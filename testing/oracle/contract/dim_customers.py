"""dim_customers: one row a user, ordered or not, over all history."""

from typing import NamedTuple

from contract.int_customer_order_history import CustomerOrder
from contract.stg_orders import COMPLETED
from contract.stg_users import User
from raw.variables import Variables
from values.amounts import add, average
from values.columns import BigInt, Date, Flag, Money, Text, Total
from values.grouping import group_by
from values.timestamps import days_between


class DimCustomer(NamedTuple):
    user_id: BigInt
    full_name: Text | None
    email: Text | None
    city: Text | None
    state: Text | None
    country: Text | None
    signup_date: Date | None
    first_order_date: Date | None
    last_order_date: Date | None
    total_orders: BigInt
    cancelled_orders: BigInt
    total_units: BigInt
    lifetime_value: Total
    total_profit: Total
    avg_order_value: Money | None
    days_since_last_order: BigInt | None
    is_active: Flag
    is_high_value: Flag
    customer_segment: Text


def build_dim_customers(
    users: list[User], history: list[CustomerOrder], variables: Variables
) -> list[DimCustomer]:
    orders = group_by(history, lambda row: row.user_id)
    return [_describe(user, orders.get(user.user_id, []), variables) for user in users]


def _describe(user: User, history: list[CustomerOrder], variables: Variables) -> DimCustomer:
    completed = [row for row in history if row.order_status == COMPLETED]
    order_dates = [row.order_date for row in completed]
    last_order_date = max(order_dates, default=None)
    lifetime_value = add(row.order_revenue for row in completed)
    days_since_last_order = days_between(last_order_date, variables.as_of_date)
    is_active = _is_active(days_since_last_order, variables)
    is_high_value = lifetime_value >= variables.high_value_customer_threshold
    return DimCustomer(
        user_id=user.user_id,
        full_name=user.full_name,
        email=user.email,
        city=user.city,
        state=user.state,
        country=user.country,
        signup_date=user.signup_date,
        first_order_date=min(order_dates, default=None),
        last_order_date=last_order_date,
        total_orders=len(completed),
        cancelled_orders=len(history) - len(completed),
        total_units=sum(row.units for row in completed),
        lifetime_value=lifetime_value,
        total_profit=add(row.order_profit for row in completed),
        avg_order_value=average(lifetime_value, len(completed)),
        days_since_last_order=days_since_last_order,
        is_active=is_active,
        is_high_value=is_high_value,
        customer_segment=_find_segment(bool(completed), is_active, is_high_value),
    )


def _is_active(days_since_last_order: int | None, variables: Variables) -> bool:
    if days_since_last_order is None:
        return False
    return days_since_last_order <= variables.active_customer_days


def _find_segment(has_ordered: bool, is_active: bool, is_high_value: bool) -> str:
    if not has_ordered:
        return "prospect"
    if is_high_value:
        return "high_value_active" if is_active else "high_value_lapsed"
    return "active" if is_active else "lapsed"
