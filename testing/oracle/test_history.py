import unittest
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tiny_shop import TinyShop


def read_history(shop: TinyShop) -> dict[int, Any]:
    return {row.order_id: row for row in shop.list_rows("int_customer_order_history")}


class CustomerOrderHistory(unittest.TestCase):
    def setUp(self) -> None:
        """Cancelled, 10.00, 5.01, cancelled, 0.00: one customer in this order of time."""
        self.shop = TinyShop()
        self.shop.add_product(1, unit_cost="4.00")
        self.shop.add_order(5, "2024-03-01", status="cancelled")
        self.shop.add_order(2, "2024-03-02")
        self.shop.add_order(3, "2024-03-05")
        self.shop.add_order(1, "2024-03-09", status="canceled")
        self.shop.add_order(4, "2024-03-10")
        for order_id, price in {5: "8.00", 2: "10.00", 3: "5.01", 1: "7.00"}.items():
            self.shop.add_line(order_id, unit_price=price)
        self.rows = read_history(self.shop)

    def list_column(self, column: str) -> list[Any]:
        return [getattr(self.rows[order_id], column) for order_id in (5, 2, 3, 1, 4)]

    def test_completed_orders_are_counted_in_time_and_cancelled_ones_have_no_number(self) -> None:
        self.assertEqual(self.list_column("order_sequence"), [None, 1, 2, None, 3])

    def test_running_values_are_carried_through_cancelled_orders(self) -> None:
        self.assertEqual(self.list_column("running_orders"), [0, 1, 2, 2, 3])
        revenue = [Decimal(text) for text in ("0.00", "10.00", "15.01", "15.01", "15.01")]
        self.assertEqual(self.list_column("running_revenue"), revenue)

    def test_a_running_average_is_rounded_and_null_before_the_first_completed_order(self) -> None:
        averages = [None, Decimal("10.00"), Decimal("7.51"), Decimal("7.51"), Decimal("5.00")]
        self.assertEqual(self.list_column("running_avg_order_value"), averages)

    def test_the_previous_order_is_the_last_completed_one_before(self) -> None:
        second, fifth = date(2024, 3, 2), date(2024, 3, 5)
        self.assertEqual(
            self.list_column("previous_order_date"), [None, None, second, fifth, fifth]
        )
        self.assertEqual(self.list_column("days_since_previous_order"), [None, None, 3, 4, 5])

    def test_an_order_shows_its_moment_and_status(self) -> None:
        row = self.rows[1]
        self.assertEqual(row.ordered_at, datetime(2024, 3, 9))
        self.assertEqual((row.order_date, row.order_status), (date(2024, 3, 9), "cancelled"))

    def test_a_cancelled_order_earns_nothing_and_keeps_its_units(self) -> None:
        row = self.rows[1]
        self.assertEqual((row.item_count, row.units), (1, 1))
        self.assertEqual((row.order_revenue, row.order_profit), (0, 0))

    def test_an_order_without_lines_is_an_order(self) -> None:
        row = self.rows[4]
        self.assertEqual((row.item_count, row.units, row.order_revenue), (0, 0, 0))

    def test_orders_of_the_same_moment_follow_their_ids(self) -> None:
        shop = TinyShop()
        for order_id in (12, 9, 100):
            shop.add_order(order_id, "2024-03-01T10:00:00")
        shop.add_order(50, "2024-03-01T12:00:00+03:00")
        history = read_history(shop)
        sequence = {order_id: history[order_id].order_sequence for order_id in (50, 9, 12, 100)}
        self.assertEqual(sequence, {50: 1, 9: 2, 12: 3, 100: 4})

    def test_customers_run_apart_and_an_unknown_user_has_a_history_too(self) -> None:
        shop = TinyShop()
        shop.add_customer(1)
        for order_id, user_id in enumerate("1221", start=1):
            shop.add_order(order_id, f"2024-03-0{order_id}", user_id=user_id)
        sequences = [row.order_sequence for row in read_history(shop).values()]
        self.assertEqual(sequences, [1, 2, 1, 2])  # rows lie by user, then order

    def test_an_order_sums_its_known_profit(self) -> None:
        shop = TinyShop()
        shop.add_product(1, unit_cost="4.00")
        shop.add_order(1)
        shop.add_line(1, 1, quantity="2")
        shop.add_line(1, 2, product_id="9")
        (row,) = read_history(shop).values()
        self.assertEqual((row.item_count, row.units), (2, 3))
        self.assertEqual((row.order_revenue, row.order_profit), (30, 12))


class ProductPerformance(unittest.TestCase):
    def setUp(self) -> None:
        self.shop = TinyShop()
        self.shop.add_product(1, unit_cost="4.00")

    def test_a_day_adds_all_lines_and_counts_each_order_once(self) -> None:
        self.shop.add_order(1, "2024-03-01T08:00:00")
        self.shop.add_order(2, "2024-03-01T23:59:59")
        self.shop.add_line(1, 1, quantity="2", discount_amount="1.00")
        self.shop.add_line(1, 2, discount_amount="0.50")
        self.shop.add_line(2)
        row = self.shop.find_row("int_product_performance")
        self.assertEqual((row.product_id, row.order_date), (1, date(2024, 3, 1)))
        self.assertEqual((row.units_sold, row.order_count, row.orders_with_discount), (4, 2, 1))
        self.assertEqual((row.daily_revenue, row.daily_cost), (Decimal("38.50"), 16))
        self.assertEqual(row.daily_profit, Decimal("22.50"))

    def test_a_day_without_a_completed_order_has_no_row(self) -> None:
        for order_id, status in enumerate(("cancelled", "shipped", "returned"), start=1):
            self.shop.add_order(order_id, status=status)
            self.shop.add_line(order_id)
        self.shop.add_line(99)
        self.assertEqual(self.shop.list_rows("int_product_performance"), [])

    def test_lines_without_a_product_come_first(self) -> None:
        self.shop.add_order(1)
        for line_number, product_id in enumerate(("1", "", "-1"), start=1):
            self.shop.add_line(1, line_number, product_id=product_id)
        rows = self.shop.list_rows("int_product_performance")
        self.assertEqual([row.product_id for row in rows], [None, -1, 1])

    def test_unknown_costs_add_up_to_0(self) -> None:
        self.shop.add_product(2, unit_cost="")
        self.shop.add_order(1)
        self.shop.add_line(1, product_id="2")
        row = self.shop.find_row("int_product_performance")
        self.assertEqual((row.daily_revenue, row.daily_cost, row.daily_profit), (10, 0, 0))


if __name__ == "__main__":
    unittest.main()
