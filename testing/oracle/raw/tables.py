"""The five raw tables, column for column.

Only what the marts cannot do without is required; an empty foreign key is an unknown one.
"""

from typing import NamedTuple

from raw.fields import (
    Amount,
    Moment,
    Name,
    OptionalAmount,
    OptionalMoment,
    OptionalText,
    OptionalWhole,
    Whole,
)


class RawCustomer(NamedTuple):
    user_id: Whole
    first_name: OptionalText
    last_name: OptionalText
    email: OptionalText
    phone: OptionalText
    address: OptionalText
    city: OptionalText
    state: OptionalText
    postal_code: OptionalText
    country: OptionalText
    created_at: OptionalMoment
    updated_at: OptionalMoment


class RawOrder(NamedTuple):
    order_id: Whole
    user_id: OptionalWhole
    order_timestamp: Moment
    status: OptionalText
    subtotal: Amount
    discount_amount: Amount
    tax_amount: Amount
    shipping_amount: Amount
    order_total: Amount
    coupon_code: OptionalText
    marketing_channel: OptionalText
    campaign: OptionalText
    shipped_at: OptionalMoment
    delivered_at: OptionalMoment


class RawOrderItem(NamedTuple):
    order_id: Whole
    line_number: Whole
    product_id: OptionalWhole
    quantity: Whole
    unit_price: Amount
    discount_amount: Amount


class RawProduct(NamedTuple):
    product_id: Whole
    sku: OptionalText
    product_name: OptionalText
    brand: OptionalText
    category_id: OptionalWhole
    unit_cost: OptionalAmount
    unit_price: Amount


class RawCategory(NamedTuple):
    category_id: Whole
    category_name: Name
    parent_category_id: OptionalWhole


class RawShop(NamedTuple):
    customers: list[RawCustomer]
    orders: list[RawOrder]
    order_items: list[RawOrderItem]
    products: list[RawProduct]
    categories: list[RawCategory]
