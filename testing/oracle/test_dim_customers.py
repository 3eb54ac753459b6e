import unittest
from datetime import date
from decimal import Decimal
from typing import Any

from tiny_shop import TinyShop


def build_shop(*orders: tuple[str, str, str]) -> TinyShop:
    """Customer 1 with orders of one line: date, status, price."""
    shop = TinyShop()
    shop.add_customer(1)
    for order_id, (day, status, price) in enumerate(orders, start=1):
        shop.add_order(order_id, day, status=status)
        shop.add_line(order_id, unit_price=price)
    return shop


def find_customer(shop: TinyShop, **variables: Any) -> Any:
    return shop.find_row("dim_customers", **variables)


class DimCustomers(unittest.TestCase):
    def test_a_user_without_orders_is_a_prospect(self) -> None:
        row = find_customer(build_shop())
        self.assertEqual((row.total_orders, row.cancelled_orders, row.total_units), (0, 0, 0))
        self.assertEqual((row.lifetime_value, row.total_profit), (0, 0))
        self.assertEqual((row.first_order_date, row.last_order_date), (None, None))
        self.assertEqual((row.avg_order_value, row.days_since_last_order), (None, None))
        self.assertEqual((row.is_active, row.is_high_value), (False, False))
        self.assertEqual(row.customer_segment, "prospect")

    def test_a_user_with_only_cancelled_orders_is_a_prospect(self) -> None:
        row = find_customer(build_shop(("2024-03-01", "cancelled", "5000")))
        self.assertEqual((row.total_orders, row.cancelled_orders, row.total_units), (0, 1, 0))
        self.assertEqual((row.lifetime_value, row.customer_segment), (0, "prospect"))
        self.assertIsNone(row.last_order_date)

    def test_who_and_where_a_user_is_comes_from_staging(self) -> None:
        shop = TinyShop()
        shop.add_customer(
            1, first_name="Ann", email="a@x.com", city="Rome", state="rm", country="it"
        )
        user = shop.find_row("stg_ecommerce__users")
        row = find_customer(shop)
        self.assertEqual(row[:3], (user.user_id, user.full_name, user.email))
        self.assertEqual(row[3:7], ("Rome", "RM", "IT", date(2024, 1, 1)))

    def test_a_prospect_is_high_value_where_the_threshold_is_0(self) -> None:
        row = find_customer(build_shop(), high_value_customer_threshold=Decimal(0))
        self.assertEqual((row.is_high_value, row.customer_segment), (True, "prospect"))

    def test_values_are_of_completed_orders_of_all_history(self) -> None:
        shop = build_shop(
            ("2019-05-01", "completed", "10.00"),
            ("2024-03-01", "completed", "0.01"),
            ("2024-03-05", "cancelled", "99.00"),
            ("2024-03-06", "returned", "99.00"),
        )
        shop.add_product(1, unit_cost="4.00")
        row = find_customer(shop)
        self.assertEqual(row.first_order_date, date(2019, 5, 1))
        self.assertEqual(row.last_order_date, date(2024, 3, 1))
        self.assertEqual((row.total_orders, row.cancelled_orders, row.total_units), (2, 1, 2))
        self.assertEqual(
            (row.lifetime_value, row.total_profit), (Decimal("10.01"), Decimal("2.01"))
        )
        self.assertEqual(row.avg_order_value, Decimal("5.01"))
        self.assertEqual(row.days_since_last_order, 4)

    def test_an_order_of_another_user_is_not_counted(self) -> None:
        shop = build_shop()
        shop.add_order(1, user_id="2")
        self.assertEqual(find_customer(shop).total_orders, 0)

    def test_the_as_of_date_is_the_latest_order_date_of_staging(self) -> None:
        completed = ("2024-03-01", "completed", "1.00")
        shop = build_shop(completed, ("2024-03-10T23:00:00-02:00", "cancelled", "1.00"))
        self.assertEqual(find_customer(shop).days_since_last_order, 10)
        shop = build_shop(completed, ("2024-03-10", "shipped", "1.00"))
        self.assertEqual(find_customer(shop).days_since_last_order, 0)

    def test_the_variable_sets_another_as_of_date_later_or_earlier(self) -> None:
        shop = build_shop(("2024-03-01", "completed", "1.00"), ("2024-03-10", "completed", "2.00"))
        later = find_customer(shop, as_of_date=date(2024, 6, 9))
        self.assertEqual((later.days_since_last_order, later.customer_segment), (91, "lapsed"))
        earlier = find_customer(shop, as_of_date=date(2024, 3, 5))
        self.assertEqual((earlier.days_since_last_order, earlier.is_active), (-5, True))
        self.assertEqual((earlier.total_orders, earlier.lifetime_value), (2, 3))

    def test_a_customer_is_active_up_to_the_last_of_the_days(self) -> None:
        shop = build_shop(("2024-03-01", "completed", "1.00"))
        for day, is_active in ((date(2024, 5, 30), True), (date(2024, 5, 31), False)):
            with self.subTest(day):
                self.assertEqual(find_customer(shop, as_of_date=day).is_active, is_active)
        row = find_customer(shop, as_of_date=date(2024, 3, 3), active_customer_days=1)
        self.assertEqual((row.is_active, row.customer_segment), (False, "lapsed"))

    def test_a_customer_is_high_value_from_the_threshold_on(self) -> None:
        for price, is_high_value in (("999.99", False), ("1000.00", True)):
            with self.subTest(price):
                row = find_customer(build_shop(("2024-03-01", "completed", price)))
                self.assertEqual(row.is_high_value, is_high_value)

    def test_a_segment_joins_value_and_activity(self) -> None:
        active, lapsed = date(2024, 3, 1), date(2025, 3, 1)
        for price, as_of_date, segment in (
            ("1000", active, "high_value_active"),
            ("1000", lapsed, "high_value_lapsed"),
            ("1", active, "active"),
            ("1", lapsed, "lapsed"),
        ):
            with self.subTest(segment):
                shop = build_shop(("2024-03-01", "completed", price))
                row = find_customer(shop, as_of_date=as_of_date)
                self.assertEqual(row.customer_segment, segment)

    def test_start_date_does_not_cut_a_lifetime(self) -> None:
        shop = build_shop(("2024-03-01", "completed", "7.00"))
        self.assertEqual(find_customer(shop, start_date=date(2025, 1, 1)).lifetime_value, 7)

    def test_masked_names_and_addresses_show_as_tokens(self) -> None:
        shop = TinyShop()
        shop.add_customer(1, first_name="Ann", email="a@x.com", city="Rome")
        row = find_customer(shop, mask_pii=True)
        self.assertEqual((row.email, row.city), ("email_bef7b8ced299", "Rome"))
        self.assertTrue(row.full_name.startswith("full_name_"))


if __name__ == "__main__":
    unittest.main()
