import subprocess
import sys
import tempfile
import unittest
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from tiny_shop import TinyShop
from values.canonical import find_formatter

MARTS = Path(__file__).with_name("marts.py")

CONTRACT_COLUMNS = {
    "stg_ecommerce__users": """
        user_id first_name last_name full_name email phone address city state postal_code country
        signup_at signup_date updated_at""",
    "stg_ecommerce__orders": """
        order_id user_id ordered_at order_date order_status subtotal discount_total tax_total
        shipping_total order_total coupon_code marketing_channel campaign shipped_at
        delivered_at""",
    "stg_ecommerce__order_items": """
        order_item_id order_id line_number product_id quantity unit_price discount_amount
        gross_revenue line_revenue unit_cost line_cost line_profit""",
    "stg_ecommerce__products": """
        product_id sku product_name brand category_id category_name department_name category_path
        unit_cost unit_price""",
    "int_customer_order_history": """
        user_id order_id order_date ordered_at order_status item_count units order_revenue
        order_profit order_sequence running_orders running_revenue running_avg_order_value
        previous_order_date days_since_previous_order""",
    "int_product_performance": """
        product_id order_date units_sold order_count orders_with_discount daily_revenue daily_cost
        daily_profit""",
    "dim_customers": """
        user_id full_name email city state country signup_date first_order_date last_order_date
        total_orders cancelled_orders total_units lifetime_value total_profit avg_order_value
        days_since_last_order is_active is_high_value customer_segment""",
    "dim_products": """
        product_id sku product_name brand category_id category_name department_name category_path
        unit_cost unit_price first_sold_date last_sold_date days_sold units_sold order_count
        orders_with_discount total_revenue total_cost total_profit profit_margin_pct revenue_rank
        revenue_class""",
    "fct_orders": """
        order_id user_id order_date ordered_at order_status marketing_channel campaign coupon_code
        item_count units gross_revenue discount_total tax_total shipping_total order_total
        order_revenue order_cost order_profit profit_margin_pct is_completed is_cancelled is_shipped
        is_delivered is_fulfilled has_discount is_first_order days_to_ship days_to_deliver
        unknown_cost_lines""",
    "fct_order_items": """
        order_item_id order_id line_number user_id order_date order_status product_id product_name
        brand category_id category_name department_name quantity unit_price unit_cost gross_revenue
        discount_amount discount_pct has_discount total_revenue line_cost line_profit
        profit_margin_pct""",
    "marketing_performance": """
        marketing_performance_id order_date marketing_channel campaign total_orders cancelled_orders
        total_customers new_customers total_units total_revenue total_discount total_profit
        avg_order_value orders_with_discount channel_revenue channel_revenue_share day_revenue
        channel_revenue_7d""",
}


class CanonicalText(unittest.TestCase):
    def test_each_type_has_one_text(self) -> None:
        for sql_type, value, text in (
            ("BIGINT", -7, "-7"),
            ("VARCHAR", "A, b", "A, b"),
            ("BOOLEAN", True, "true"),
            ("BOOLEAN", False, "false"),
            ("DATE", date(2024, 3, 1), "2024-03-01"),
            ("TIMESTAMP", datetime(2024, 3, 1, 2, 3, 4), "2024-03-01 02:03:04"),
            ("TIMESTAMP", datetime(2024, 3, 1, 0, 0, 0, 50_000), "2024-03-01 00:00:00.050000"),
            ("DECIMAL(12,2)", Decimal("5"), "5.00"),
            ("DECIMAL(12,2)", Decimal("-0.00"), "0.00"),
            ("DECIMAL(18,2)", Decimal("1234567890123456.78"), "1234567890123456.78"),
            ("DECIMAL(9,4)", Decimal("0.0001"), "0.0001"),
            ("DATE", None, ""),
        ):
            with self.subTest(sql_type=sql_type, value=value):
                self.assertEqual(find_formatter(sql_type)(value), text)

    def test_a_decimal_that_its_type_cannot_hold_is_an_error(self) -> None:
        for text in ("10000000.00", "0.001"):
            with self.subTest(text), self.assertRaises(ValueError):
                find_formatter("DECIMAL(9,2)")(Decimal(text))


class CommandLine(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.shop = TinyShop()

    def run_marts(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        self.shop.write(self.folder)
        folders = ["--seeds", str(self.folder), "--out", str(self.folder / "out")]
        command = [sys.executable, str(MARTS), *folders, *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False)

    def read_out(self, relation: str) -> list[str]:
        return (self.folder / "out" / f"{relation}.csv").read_text(encoding="utf-8").splitlines()

    def test_the_columns_are_the_contracts_in_its_order(self) -> None:
        self.assertEqual(self.run_marts().returncode, 0)
        for relation, columns in CONTRACT_COLUMNS.items():
            with self.subTest(relation):
                self.assertEqual(self.read_out(relation), [",".join(columns.split())])

    def test_a_shop_is_written_as_canonical_text_sorted_by_key(self) -> None:
        self.shop.add_customer(10, first_name="Ann", created_at="2024-02-01")
        self.shop.add_customer(9, email="b@x.com", country="italia")
        self.shop.add_order(1, "2024-03-01T10:00:00.25Z", user_id="10", delivered_at="2024-03-03")
        self.shop.add_line(1, quantity="3", unit_price="0.335")
        self.shop.add_product(1, unit_cost="0.30")
        self.assertEqual(self.run_marts('--vars={"high_value_customer_threshold": "1"}').stderr, "")
        self.assertEqual(
            self.read_out("dim_customers")[1:],
            [
                "9,,b@x.com,,,IT,2024-01-01,,,0,0,0,0.00,0.00,,,false,false,prospect",
                "10,Ann,,,,,2024-02-01,2024-03-01,2024-03-01,1,0,3,1.02,0.12,1.02,0,true,true,"
                "high_value_active",
            ],
        )
        self.assertEqual(
            self.read_out("fct_orders")[1:],
            [
                "1,10,2024-03-01,2024-03-01 10:00:00.250000,completed,direct,none,,1,3,1.02,0.00,"
                "0.00,0.00,0.00,1.02,0.90,0.12,11.76,true,false,false,true,true,false,true,,2,0"
            ],
        )
        self.assertEqual(
            self.read_out("dim_products")[1:],
            [
                "1,,Mug,Unbranded,,Uncategorised,Uncategorised,Uncategorised,0.30,0.00,2024-03-01,"
                "2024-03-01,1,3,1,0,1.02,0.90,0.12,11.76,1,A"
            ],
        )

    def test_the_variables_and_the_salt_are_heard(self) -> None:
        self.shop.add_customer(1, email="a@x.com")
        self.shop.add_order(1, "2024-03-01")
        names = '{"mask_pii": true, "start_date": "2024-03-02", "as_of_date": "2024-03-03"}'
        self.run_marts("--vars", names, "--salt", "pepper")
        self.assertIn(",email_bef7b8ced299,", self.read_out("dim_customers")[1])
        self.assertIn(",2,true,false,active", self.read_out("dim_customers")[1])
        self.assertEqual(len(self.read_out("fct_orders")), 1)

    def test_a_refused_input_is_told_in_one_line_with_exit_2(self) -> None:
        self.shop.add_category(1, "A", parent="1")
        result = self.run_marts()
        message = "raw_categories.csv: the parents form a cycle: 1 > 1\n"
        self.assertEqual((result.returncode, result.stderr), (2, message))

    def test_an_amount_beyond_its_type_is_refused_with_its_place(self) -> None:
        self.shop.add_line(4, 2, quantity="10000000000")
        result = self.run_marts()
        self.assertEqual(result.returncode, 2)
        self.assertIn("order_items, order_id=4 line_number=2: 100000000000.00", result.stderr)


if __name__ == "__main__":
    unittest.main()
