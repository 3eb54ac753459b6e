import unittest
from datetime import date
from decimal import Decimal
from typing import Any

from tiny_shop import TinyShop


def find_order(shop: TinyShop, **variables: Any) -> Any:
    return shop.find_row("fct_orders", **variables)


def find_line(shop: TinyShop) -> Any:
    return shop.find_row("fct_order_items")


class FctOrders(unittest.TestCase):
    def setUp(self) -> None:
        self.shop = TinyShop()
        self.shop.add_product(1, unit_cost="4.00")

    def test_an_order_sums_its_lines_and_passes_its_header_on(self) -> None:
        header = {"discount_amount": "1", "tax_amount": "2", "shipping_amount": "3"}
        self.shop.add_order(1, order_total="77.70", coupon_code="ten", **header)
        self.shop.add_line(1, 1, quantity="2", discount_amount="0.50")
        self.shop.add_line(1, 2)
        row = find_order(self.shop)
        self.assertEqual((row.item_count, row.units, row.gross_revenue), (2, 3, 30))
        self.assertEqual((row.discount_total, row.tax_total, row.shipping_total), (1, 2, 3))
        self.assertEqual((row.order_total, row.coupon_code), (Decimal("77.70"), "TEN"))
        self.assertEqual((row.order_revenue, row.order_cost), (Decimal("29.50"), 12))
        self.assertEqual(row.order_profit, Decimal("17.50"))
        self.assertEqual(row.profit_margin_pct, Decimal("59.32"))
        self.assertEqual((row.is_completed, row.is_cancelled), (True, False))

    def test_a_cancelled_order_keeps_all_but_revenue_cost_and_profit(self) -> None:
        moments = {"shipped_at": "2024-03-02", "delivered_at": "2024-03-04"}
        self.shop.add_order(1, status="cancelled", tax_amount="2", order_total="12", **moments)
        self.shop.add_line(1, 1, discount_amount="0.50")
        self.shop.add_line(1, 2, product_id="9")
        row = find_order(self.shop)
        self.assertEqual((row.item_count, row.units, row.gross_revenue), (2, 2, 20))
        self.assertEqual((row.tax_total, row.order_total), (2, 12))
        self.assertEqual((row.order_revenue, row.order_cost, row.order_profit), (0, 0, 0))
        self.assertIsNone(row.profit_margin_pct)
        self.assertEqual(
            (row.is_completed, row.is_cancelled, row.is_first_order), (False, True, False)
        )
        self.assertEqual((row.is_shipped, row.is_delivered, row.is_fulfilled), (True, True, False))
        self.assertEqual((row.days_to_ship, row.days_to_deliver), (1, 3))
        self.assertEqual((row.has_discount, row.unknown_cost_lines), (True, 1))

    def test_lines_of_unknown_cost_are_counted_and_skipped(self) -> None:
        self.shop.add_product(2, unit_cost="")
        self.shop.add_order(1)
        for line_number, product_id in enumerate("129", start=1):
            self.shop.add_line(1, line_number, product_id=product_id)
        row = find_order(self.shop)
        self.assertEqual((row.order_revenue, row.order_cost, row.order_profit), (30, 4, 6))
        self.assertEqual((row.unknown_cost_lines, row.profit_margin_pct), (2, 20))

    def test_an_order_without_lines_earns_0_and_has_no_margin(self) -> None:
        self.shop.add_order(1, order_total="5")
        row = find_order(self.shop)
        self.assertEqual((row.item_count, row.gross_revenue, row.order_revenue), (0, 0, 0))
        self.assertIsNone(row.profit_margin_pct)

    def test_orders_from_start_date_on_are_kept_by_their_utc_day(self) -> None:
        self.shop.add_order(1, "2024-03-01T00:30:00+01:00")
        self.shop.add_order(2, "2024-03-01")
        row = find_order(self.shop, start_date=date(2024, 3, 1))
        self.assertEqual(row.order_id, 2)
        self.assertEqual(len(self.shop.list_rows("fct_orders")), 2)

    def test_a_first_order_is_the_first_of_all_history(self) -> None:
        self.shop.add_order(1, "2020-01-01")
        self.shop.add_order(2, "2024-03-01")
        self.shop.add_order(3, "2024-01-01", user_id="999", status="cancelled")
        self.shop.add_order(4, "2024-03-01", user_id="999")
        firsts = {row.order_id: row.is_first_order for row in self.shop.list_rows("fct_orders")}
        self.assertEqual(firsts, {2: False, 3: False, 4: True})

    def test_days_count_utc_dates_from_the_order_and_may_be_negative(self) -> None:
        moments = {
            "shipped_at": "2024-02-29T23:00:00Z",
            "delivered_at": "2024-03-03T01:00:00+02:00",
        }
        self.shop.add_order(1, "2024-03-01T23:59:59Z", **moments)
        row = find_order(self.shop)
        self.assertEqual((row.days_to_ship, row.days_to_deliver), (-1, 1))
        self.assertEqual((row.is_shipped, row.is_delivered, row.is_fulfilled), (True, True, True))

    def test_without_timestamps_nothing_is_shipped_or_delivered(self) -> None:
        self.shop.add_order(1)
        row = find_order(self.shop)
        self.assertEqual(
            (row.is_shipped, row.is_delivered, row.is_fulfilled), (False, False, False)
        )
        self.assertEqual((row.days_to_ship, row.days_to_deliver), (None, None))

    def test_a_discount_is_in_the_header_or_in_a_line(self) -> None:
        for header, line, has_discount in (("1", "0", True), ("", "0.01", True), ("0", "", False)):
            with self.subTest(header=header, line=line):
                shop = TinyShop()
                shop.add_order(1, discount_amount=header)
                shop.add_line(1, 1)
                shop.add_line(1, 2, discount_amount=line)
                self.assertEqual(find_order(shop).has_discount, has_discount)

    def test_a_header_discount_is_no_part_of_revenue(self) -> None:
        self.shop.add_order(1, discount_amount="3")
        self.shop.add_line(1)
        self.assertEqual(find_order(self.shop).order_revenue, 10)


class FctOrderItems(unittest.TestCase):
    def setUp(self) -> None:
        self.shop = TinyShop()
        self.shop.add_product(1, unit_cost="4.00", brand="Acme", category_id="5")
        self.shop.add_category(5, "Mugs", parent="6")
        self.shop.add_category(6, "Home")

    def test_a_line_shows_its_order_and_its_product(self) -> None:
        self.shop.add_order(1, user_id="8")
        self.shop.add_line(1, 3, quantity="3", unit_price="1.00", discount_amount="1.00")
        row = find_line(self.shop)
        self.assertEqual(
            (row.user_id, row.order_date, row.order_status), (8, date(2024, 3, 1), "completed")
        )
        key = "13cee27a2bd93915479f049378cffdd3"  # printf 1-3 | md5sum
        self.assertEqual((row.order_item_id, row.line_number), (key, 3))
        self.assertEqual((row.product_name, row.brand, row.category_id), ("Mug", "Acme", 5))
        self.assertEqual((row.category_name, row.department_name), ("Mugs", "Home"))
        self.assertEqual((row.gross_revenue, row.discount_amount, row.has_discount), (3, 1, True))
        self.assertEqual(row.discount_pct, Decimal("33.33"))
        self.assertEqual((row.total_revenue, row.line_cost, row.line_profit), (2, 12, -10))
        self.assertEqual(row.profit_margin_pct, -500)

    def test_a_line_of_an_unknown_product_has_no_product_cost_or_profit(self) -> None:
        self.shop.add_order(1)
        self.shop.add_line(1, product_id="9")
        row = find_line(self.shop)
        self.assertEqual((row.product_id, row.product_name, row.brand), (9, None, None))
        self.assertEqual((row.category_id, row.category_name, row.department_name), (None,) * 3)
        self.assertEqual((row.unit_cost, row.line_cost, row.line_profit), (None, None, None))
        self.assertEqual((row.total_revenue, row.profit_margin_pct), (10, None))

    def test_a_product_of_unknown_cost_still_has_its_names(self) -> None:
        self.shop.add_product(2, unit_cost="", category_id="77")
        self.shop.add_order(1)
        self.shop.add_line(1, product_id="2")
        row = find_line(self.shop)
        self.assertEqual((row.product_name, row.brand), ("Mug", "Unbranded"))
        self.assertEqual((row.category_id, row.category_name), (77, "Uncategorised"))
        self.assertEqual((row.line_cost, row.line_profit, row.profit_margin_pct), (None,) * 3)

    def test_a_cancelled_line_keeps_quantity_price_and_discount_and_earns_0(self) -> None:
        self.shop.add_order(1, status="cancelled")
        self.shop.add_line(1, 1, quantity="2", discount_amount="5.00")
        self.shop.add_line(1, 2, product_id="9")
        known, unknown = self.shop.list_rows("fct_order_items")
        self.assertEqual((known.quantity, known.unit_price, known.unit_cost), (2, 10, 4))
        self.assertEqual(
            (known.gross_revenue, known.discount_amount, known.discount_pct), (20, 5, 25)
        )
        for row in (known, unknown):
            self.assertEqual((row.total_revenue, row.line_cost, row.line_profit), (0, 0, 0))
            self.assertIsNone(row.profit_margin_pct)

    def test_only_lines_of_orders_in_fct_orders_are_shown(self) -> None:
        self.shop.add_order(1, "2020-01-01")
        self.shop.add_order(2, status="shipped")
        self.shop.add_order(3)
        for order_id in (1, 2, 3, 4):
            self.shop.add_line(order_id)
        self.assertEqual(find_line(self.shop).order_id, 3)

    def test_percentages_of_a_free_line_are_null(self) -> None:
        self.shop.add_order(1)
        self.shop.add_line(1, unit_price="0")
        row = find_line(self.shop)
        self.assertEqual((row.discount_pct, row.profit_margin_pct), (None, None))
        self.assertEqual((row.total_revenue, row.line_profit), (0, -4))

    def test_a_line_discounted_to_0_has_no_margin(self) -> None:
        self.shop.add_order(1)
        self.shop.add_line(1, discount_amount="10.00")
        row = find_line(self.shop)
        self.assertEqual((row.discount_pct, row.profit_margin_pct), (100, None))


if __name__ == "__main__":
    unittest.main()
