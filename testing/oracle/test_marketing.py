import unittest
from datetime import date
from decimal import Decimal
from typing import Any

from tiny_shop import TinyShop


class MarketingPerformance(unittest.TestCase):
    def setUp(self) -> None:
        self.shop = TinyShop()
        self.last_order_id = 0

    def add_order(self, day: str, price: str = "10.00", **fields: str) -> None:
        self.last_order_id += 1
        self.shop.add_order(self.last_order_id, day, **fields)
        self.shop.add_line(self.last_order_id, unit_price=price)

    def list_cells(self, *columns: str, **variables: Any) -> list[tuple[Any, ...]]:
        rows = self.shop.list_rows("marketing_performance", **variables)
        return [tuple(getattr(row, column) for column in columns) for row in rows]

    def test_a_row_is_a_day_a_channel_and_a_campaign(self) -> None:
        self.add_order("2024-03-02", marketing_channel="Email", campaign="Spring")
        self.add_order("2024-03-01", marketing_channel=" email ", campaign="spring")
        self.add_order("2024-03-01", marketing_channel="EMAIL", campaign="Spring")
        self.add_order("2024-03-01")
        cells = self.list_cells("order_date", "marketing_channel", "campaign")
        first, second = date(2024, 3, 1), date(2024, 3, 2)
        self.assertEqual(
            cells,
            [
                (first, "direct", "none"),
                (first, "email", "Spring"),
                (first, "email", "spring"),
                (second, "email", "Spring"),
            ],
        )

    def test_the_key_is_made_of_all_three(self) -> None:
        self.add_order("2024-03-02")
        key = "300aee439f4ff8ad75da2c71ad84bc18"  # printf 2024-03-02-direct-none | md5sum
        self.assertEqual(self.list_cells("marketing_performance_id"), [(key,)])

    def test_everything_but_cancelled_orders_counts_completed_orders(self) -> None:
        self.shop.add_product(1, unit_cost="4.00")
        self.add_order("2024-03-01", user_id="1", discount_amount="0.25")
        self.add_order("2024-03-01", user_id="1", price="0.01")
        self.add_order("2024-03-01", user_id="2", discount_amount="9", status="cancelled")
        (row,) = self.shop.list_rows("marketing_performance")
        self.assertEqual((row.total_orders, row.cancelled_orders), (2, 1))
        self.assertEqual((row.total_customers, row.new_customers, row.total_units), (1, 1, 2))
        self.assertEqual((row.total_revenue, row.total_profit), (Decimal("10.01"), Decimal("2.01")))
        self.assertEqual((row.total_discount, row.orders_with_discount), (Decimal("0.25"), 1))
        self.assertEqual(row.avg_order_value, Decimal("5.01"))

    def test_a_row_of_cancelled_orders_only_has_no_average_and_share_0(self) -> None:
        self.add_order("2024-03-01", status="cancelled")
        columns = ("total_orders", "cancelled_orders", "total_customers", "total_units")
        self.assertEqual(self.list_cells(*columns), [(0, 1, 0, 0)])
        cells = self.list_cells("avg_order_value", "channel_revenue_share", "channel_revenue_7d")
        self.assertEqual(cells, [(None, 0, 0)])

    def test_a_line_discount_counts_among_orders_with_discount(self) -> None:
        self.shop.add_order(1)
        self.shop.add_line(1, discount_amount="0.01")
        self.assertEqual(self.list_cells("orders_with_discount", "total_discount"), [(1, 0)])

    def test_a_customer_is_new_where_the_first_order_of_all_history_lies(self) -> None:
        self.add_order("2020-01-01", user_id="1")
        self.add_order("2024-03-01", user_id="1")
        self.add_order("2024-03-01", user_id="2", campaign="Spring")
        self.add_order("2024-03-01", user_id="2")
        cells = self.list_cells("campaign", "total_customers", "new_customers")
        self.assertEqual(cells, [("Spring", 1, 1), ("none", 2, 0)])

    def test_shares_are_of_the_day_of_the_channel(self) -> None:
        self.add_order("2024-03-01", "10.00", campaign="A")
        self.add_order("2024-03-01", "20.00", campaign="B")
        self.add_order("2024-03-01", "5.00", marketing_channel="email")
        columns = ("campaign", "channel_revenue", "channel_revenue_share", "day_revenue")
        self.assertEqual(
            self.list_cells(*columns),
            [
                ("A", 30, Decimal("0.3333"), 35),
                ("B", 30, Decimal("0.6667"), 35),
                ("none", 5, 1, 35),
            ],
        )

    def test_seven_days_are_calendar_days_whatever_days_have_rows(self) -> None:
        for day, price in (("01", "1"), ("02", "2"), ("08", "4"), ("09", "8"), ("20", "16")):
            self.add_order(f"2024-03-{day}", price)
        self.add_order("2024-03-08", "100", marketing_channel="email")
        self.add_order("2024-03-08", "32", campaign="B")
        cells = self.list_cells("order_date", "marketing_channel", "campaign", "channel_revenue_7d")
        direct = [
            (day.day, campaign, week)
            for day, channel, campaign, week in cells
            if channel == "direct"
        ]
        self.assertEqual(
            direct,
            [
                (1, "none", 1),
                (2, "none", 3),
                (8, "B", 38),  # 2 + 4 + 32: the 1st is the eighth day back
                (8, "none", 38),
                (9, "none", 44),  # without the 2nd
                (20, "none", 16),
            ],
        )

    def test_seven_days_know_no_day_before_start_date(self) -> None:
        self.add_order("2024-02-29", "5.00")
        self.add_order("2024-03-01", "1.00")
        cells = self.list_cells("channel_revenue_7d", start_date=date(2024, 3, 1))
        self.assertEqual(cells, [(1,)])


if __name__ == "__main__":
    unittest.main()
