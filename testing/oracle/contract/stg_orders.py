"""stg_ecommerce__orders: one row an order that is completed or cancelled."""

from typing import NamedTuple

from raw.tables import RawOrder
from values.columns import BigInt, Date, Money, Text, Timestamp
from values.text import lower, upper

COMPLETED = "completed"
CANCELLED = "cancelled"
STAGED = {"completed": COMPLETED, "cancelled": CANCELLED, "canceled": CANCELLED}


class Order(NamedTuple):
    order_id: BigInt
    user_id: BigInt | None
    ordered_at: Timestamp
    order_date: Date
    order_status: Text
    subtotal: Money
    discount_total: Money
    tax_total: Money
    shipping_total: Money
    order_total: Money
    coupon_code: Text | None
    marketing_channel: Text
    campaign: Text
    shipped_at: Timestamp | None
    delivered_at: Timestamp | None

    @property
    def is_completed(self) -> bool:
        return self.order_status == COMPLETED


def stage_orders(orders: list[RawOrder]) -> list[Order]:
    statuses = ((order, STAGED.get(lower(order.status) or "")) for order in orders)
    return [_stage(order, status) for order, status in statuses if status]


def _stage(raw: RawOrder, status: str) -> Order:
    return Order(
        order_id=raw.order_id,
        user_id=raw.user_id,
        ordered_at=raw.order_timestamp,
        order_date=raw.order_timestamp.date(),
        order_status=status,
        subtotal=raw.subtotal,
        discount_total=raw.discount_amount,
        tax_total=raw.tax_amount,
        shipping_total=raw.shipping_amount,
        order_total=raw.order_total,
        coupon_code=upper(raw.coupon_code),
        marketing_channel=lower(raw.marketing_channel) or "direct",
        campaign=raw.campaign or "none",
        shipped_at=raw.shipped_at,
        delivered_at=raw.delivered_at,
    )
