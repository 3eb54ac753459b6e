"""dim_products: one row a product, sold or not, over all history."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from contract.int_product_performance import ProductDay
from contract.stg_products import Product
from values.amounts import ZERO, add, percent
from values.columns import BigInt, Date, Money, Percent, Text, Total
from values.grouping import group_by


class DimProduct(NamedTuple):
    product_id: BigInt
    sku: Text | None
    product_name: Text | None
    brand: Text
    category_id: BigInt | None
    category_name: Text
    department_name: Text
    category_path: Text
    unit_cost: Money | None
    unit_price: Money
    first_sold_date: Date | None
    last_sold_date: Date | None
    days_sold: BigInt
    units_sold: BigInt
    order_count: BigInt
    orders_with_discount: BigInt
    total_revenue: Total
    total_cost: Total
    total_profit: Total
    profit_margin_pct: Percent | None
    revenue_rank: BigInt
    revenue_class: Text


class Sales(NamedTuple):
    product: Product
    days: list[ProductDay]
    revenue: Decimal


def build_dim_products(products: list[Product], performance: list[ProductDay]) -> list[DimProduct]:
    days = group_by(performance, lambda day: day.product_id)
    sales = [_collect_sales(product, days.get(product.product_id, [])) for product in products]
    ranked = sorted(sales, key=lambda own: (-own.revenue, own.product.product_id))
    return list(_describe_ranked(ranked))


def _collect_sales(product: Product, days: list[ProductDay]) -> Sales:
    return Sales(product, days, add(day.daily_revenue for day in days))


def _describe_ranked(ranked: list[Sales]) -> Iterator[DimProduct]:
    total, before = add(own.revenue for own in ranked), ZERO
    for rank, own in enumerate(ranked, start=1):
        yield _describe(own, rank, _find_class(before, total) if own.days else "unsold")
        before += own.revenue


def _find_class(before: Decimal, total: Decimal) -> str:
    """The class of a sold product from the revenue ranked before it; C when all were sold for 0."""
    if 100 * before < 80 * total:
        return "A"
    return "B" if 100 * before < 95 * total else "C"


def _describe(sales: Sales, rank: int, revenue_class: str) -> DimProduct:
    product, days, revenue = sales
    sold_dates = [day.order_date for day in days]
    total_profit = add(day.daily_profit for day in days)
    return DimProduct(
        *product,
        first_sold_date=min(sold_dates, default=None),
        last_sold_date=max(sold_dates, default=None),
        days_sold=len(days),
        units_sold=sum(day.units_sold for day in days),
        order_count=sum(day.order_count for day in days),
        orders_with_discount=sum(day.orders_with_discount for day in days),
        total_revenue=revenue,
        total_cost=add(day.daily_cost for day in days),
        total_profit=total_profit,
        profit_margin_pct=percent(total_profit, revenue),
        revenue_rank=rank,
        revenue_class=revenue_class,
    )
