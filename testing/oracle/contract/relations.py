"""Every relation of the contract, computed from the raw tables."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from contract.dim_customers import DimCustomer, build_dim_customers
from contract.dim_products import DimProduct, build_dim_products
from contract.fct_order_items import FctOrderItem, build_fct_order_items
from contract.fct_orders import FctOrder, build_fct_orders
from contract.int_customer_order_history import CustomerOrder, build_customer_order_history
from contract.int_product_performance import ProductDay, build_product_performance
from contract.marketing_performance import MarketingPerformance, build_marketing_performance
from contract.order_totals import total_orders
from contract.stg_order_items import OrderItem, stage_order_items
from contract.stg_orders import Order, stage_orders
from contract.stg_products import Product, stage_products
from contract.stg_users import User, mask_users, stage_users
from raw.tables import RawShop
from raw.variables import Variables

Row = tuple[Any, ...]


class Relation(NamedTuple):
    """Rows of one row type, sorted by its grain, nulls first.

    A grain is told in words of the data: were it the surrogate key, a wrong key would show as a
    missing and an unexpected row instead of as one wrong column.
    """

    name: str
    row_type: type
    grain: tuple[str, ...]
    rows: Sequence[Row]


class Staging(NamedTuple):
    users: list[User]
    orders: list[Order]
    items: list[OrderItem]
    products: list[Product]


def build_relations(raw: RawShop, variables: Variables, salt: str) -> list[Relation]:
    """Staging, intermediate and marts; `salt` is for the tokens of mask_pii."""
    staging = _stage_shop(raw, variables, salt)
    return [*_relate_staging(staging), *_relate_models(staging, variables)]


def _stage_shop(raw: RawShop, variables: Variables, salt: str) -> Staging:
    users = stage_users(raw.customers)
    products = stage_products(raw.products, raw.categories)
    return Staging(
        users=mask_users(users, salt) if variables.mask_pii else users,
        orders=stage_orders(raw.orders),
        items=stage_order_items(raw.order_items, products),
        products=products,
    )


def _relate_staging(staging: Staging) -> list[Relation]:
    return [
        _relate("stg_ecommerce__users", User, "user_id", staging.users),
        _relate("stg_ecommerce__orders", Order, "order_id", staging.orders),
        _relate("stg_ecommerce__order_items", OrderItem, "order_id line_number", staging.items),
        _relate("stg_ecommerce__products", Product, "product_id", staging.products),
    ]


def _relate_models(staging: Staging, variables: Variables) -> list[Relation]:
    users, orders, items, products = staging
    totals = total_orders(orders, items)
    history = build_customer_order_history(orders, totals)
    performance = build_product_performance(orders, items)
    customers = build_dim_customers(users, history, _settle_as_of_date(variables, orders))
    product_marts = build_dim_products(products, performance)
    facts = build_fct_orders(orders, totals, history, variables.start_date)
    lines = build_fct_order_items(items, facts, products)
    days = build_marketing_performance(facts)
    cell = "order_date marketing_channel campaign"
    return [
        _relate("int_customer_order_history", CustomerOrder, "user_id order_id", history),
        _relate("int_product_performance", ProductDay, "product_id order_date", performance),
        _relate("dim_customers", DimCustomer, "user_id", customers),
        _relate("dim_products", DimProduct, "product_id", product_marts),
        _relate("fct_orders", FctOrder, "order_id", facts),
        _relate("fct_order_items", FctOrderItem, "order_id line_number", lines),
        _relate("marketing_performance", MarketingPerformance, cell, days),
    ]


def _settle_as_of_date(variables: Variables, orders: list[Order]) -> Variables:
    """The latest order date where the variable gives none; still none in a shop without orders."""
    latest = max((order.order_date for order in orders), default=None)
    return variables._replace(as_of_date=variables.as_of_date or latest)


def _relate(name: str, row_type: type, grain: str, rows: Iterable[Row]) -> Relation:
    columns = tuple(grain.split())
    ordered = sorted(rows, key=lambda row: [_nulls_first(getattr(row, name)) for name in columns])
    return Relation(name, row_type, columns, ordered)


def _nulls_first(value: object) -> tuple[bool, object]:
    return value is not None, value
