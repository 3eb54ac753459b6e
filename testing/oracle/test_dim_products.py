import unittest
from datetime import date
from decimal import Decimal
from typing import Any

from tiny_shop import TinyShop


def build_shop(*prices: str) -> TinyShop:
    """Products 1, 2, …, each sold once at its price in the one completed order."""
    shop = TinyShop()
    shop.add_order(1)
    for number, price in enumerate(prices, start=1):
        shop.add_product(number, unit_cost="4.00")
        shop.add_line(1, number, product_id=str(number), unit_price=price)
    return shop


def list_column(shop: TinyShop, column: str) -> list[Any]:
    return [getattr(row, column) for row in shop.list_rows("dim_products")]


class DimProducts(unittest.TestCase):
    def test_sales_add_up_over_the_days_of_all_history(self) -> None:
        shop = build_shop("10.00")
        shop.add_order(2, "2019-01-01")
        shop.add_line(2, 1, quantity="2", unit_price="5.00", discount_amount="1.00")
        shop.add_order(3, "2024-03-01")
        shop.add_line(3, 1, unit_price="10.00")
        shop.add_line(3, 2, unit_price="1.00", discount_amount="0.01")
        shop.add_order(4, "2024-03-09", status="cancelled")
        shop.add_line(4)
        (row,) = shop.list_rows("dim_products")
        self.assertEqual(
            (row.first_sold_date, row.last_sold_date), (date(2019, 1, 1), date(2024, 3, 1))
        )
        self.assertEqual((row.days_sold, row.units_sold, row.order_count), (2, 5, 3))
        self.assertEqual(row.orders_with_discount, 2)
        self.assertEqual((row.total_revenue, row.total_cost), (Decimal("29.99"), 20))
        self.assertEqual(row.total_profit, Decimal("9.99"))
        self.assertEqual(row.profit_margin_pct, Decimal("33.31"))

    def test_a_product_keeps_its_staging_columns(self) -> None:
        shop = build_shop("10.00")
        staged = shop.find_row("stg_ecommerce__products")
        self.assertEqual(shop.find_row("dim_products")[:10], tuple(staged))

    def test_an_unsold_product_is_ranked_by_the_same_rule(self) -> None:
        shop = build_shop("0", "10.00")
        shop.add_product(0)
        unsold, free, sold = shop.list_rows("dim_products")
        self.assertEqual((sold.revenue_rank, unsold.revenue_rank, free.revenue_rank), (1, 2, 3))
        self.assertEqual(unsold.revenue_class, "unsold")
        self.assertEqual((unsold.first_sold_date, unsold.profit_margin_pct), (None, None))
        self.assertEqual((unsold.days_sold, unsold.units_sold, unsold.order_count), (0, 0, 0))
        self.assertEqual((unsold.total_revenue, unsold.total_cost, unsold.total_profit), (0, 0, 0))

    def test_a_product_of_only_cancelled_or_other_orders_is_unsold(self) -> None:
        for status in ("cancelled", "returned"):
            shop = TinyShop()
            shop.add_product(1)
            shop.add_order(1, status=status)
            shop.add_line(1)
            self.assertEqual(list_column(shop, "revenue_class"), ["unsold"])

    def test_ties_are_ranked_by_product_id(self) -> None:
        shop = build_shop("5.00", "7.00", "5.00", "7.00")
        self.assertEqual(list_column(shop, "revenue_rank"), [3, 1, 4, 2])

    def test_a_share_before_itself_of_exactly_80_or_95_percent_is_in_the_next_class(self) -> None:
        shop = build_shop("80.00", "15.00", "5.00")
        self.assertEqual(list_column(shop, "revenue_class"), ["A", "B", "C"])

    def test_a_cent_less_than_80_or_95_percent_is_still_in_the_class(self) -> None:
        shop = build_shop("79.99", "15.00", "5.01")
        self.assertEqual(list_column(shop, "revenue_class"), ["A", "A", "B"])

    def test_a_single_bestseller_is_in_class_a(self) -> None:
        self.assertEqual(list_column(build_shop("99.00", "1.00"), "revenue_class"), ["A", "C"])

    def test_a_product_sold_for_0_is_in_class_c(self) -> None:
        self.assertEqual(list_column(build_shop("0", "10.00"), "revenue_class"), ["C", "A"])
        self.assertEqual(list_column(build_shop("0", "0"), "revenue_class"), ["C", "C"])

    def test_lines_of_unknown_products_are_no_part_of_the_cumulative_revenue(self) -> None:
        shop = build_shop("80.00", "20.00")
        shop.add_line(1, 9, product_id="999", unit_price="1000.00")
        self.assertEqual(list_column(shop, "revenue_class"), ["A", "B"])

    def test_unknown_cost_leaves_cost_and_profit_0(self) -> None:
        shop = TinyShop()
        shop.add_product(1, unit_cost="")
        shop.add_order(1)
        shop.add_line(1)
        row = shop.find_row("dim_products")
        self.assertEqual((row.total_revenue, row.total_cost, row.total_profit), (10, 0, 0))
        self.assertEqual(row.profit_margin_pct, 0)

    def test_a_margin_that_does_not_fit_is_null(self) -> None:
        shop = TinyShop()
        shop.add_product(1, unit_cost="1001.00")
        shop.add_order(1)
        shop.add_line(1, unit_price="0.01")
        row = shop.find_row("dim_products")
        self.assertEqual(row.total_profit, Decimal("-1000.99"))
        self.assertIsNone(row.profit_margin_pct)


if __name__ == "__main__":
    unittest.main()
