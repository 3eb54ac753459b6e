import contextlib
import io
import sys
import tempfile
import unittest
from argparse import Namespace
from pathlib import Path
from unittest import mock

import duckdb

import compare
from tiny_shop import TinyShop
from values.columns import read_sql_types
from values.refusal import Refusal


class CompareFile(unittest.TestCase):
    """The marts of a tiny shop as the oracle computes them, in a DuckDB file, and then spoilt."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "shop.duckdb"
        self.shop = TinyShop()
        for number in (1, 2):
            self.shop.add_customer(number, first_name="Ann", email=f"{number}@x.com")
            self.shop.add_product(number)
            self.shop.add_order(number, f"2024-03-0{number}", user_id=str(number))
            self.shop.add_line(number, product_id=str(number))
        self.shop.write(self.folder)

    def build(self, *spoils: str, mask_pii: bool = False) -> None:
        with duckdb.connect(self.file) as connection:
            for relation in self.shop.build(mask_pii=mask_pii).values():
                sql_types = read_sql_types(relation.row_type)
                columns = ", ".join(f"{name} {kind}" for name, kind in sql_types.items())
                connection.execute(f"CREATE TABLE {relation.name} ({columns})")
                places = ", ".join("?" * len(sql_types))
                connection.executemany(
                    f"INSERT INTO {relation.name} VALUES ({places})", list(relation.rows)
                )
            for spoil in spoils:
                connection.execute(spoil)

    def compare(self, **options: str | None) -> tuple[bool, list[str]]:
        given = {"seeds": self.folder, "vars": "{}", "salt": "", "schema": None}
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            is_equal = compare.compare_file(Namespace(**(given | {"duckdb": self.file} | options)))
        return is_equal, printed.getvalue().splitlines()

    def assert_found(self, *lines: str, **options: str) -> None:
        is_equal, printed = self.compare(**options)
        self.assertFalse(is_equal)
        self.assertEqual([line for line in printed if "no difference" not in line], list(lines))

    def test_what_the_oracle_computes_is_no_difference(self) -> None:
        self.build()
        is_equal, printed = self.compare()
        self.assertTrue(is_equal)
        self.assertEqual(len(printed), 11)
        self.assertIn("fct_orders: 2 rows, no difference", printed)

    def test_further_columns_and_another_order_of_columns_and_rows_are_allowed(self) -> None:
        self.build(
            "CREATE TABLE t AS SELECT 1 AS note, COLUMNS(c -> c <> 'note') FROM"
            " (SELECT *, 1 AS note FROM dim_customers) ORDER BY user_id DESC",
            "DROP TABLE dim_customers",
            "ALTER TABLE t RENAME TO dim_customers",
        )
        self.assertTrue(self.compare()[0])

    def test_a_wrong_value_is_shown_with_its_key(self) -> None:
        self.build("UPDATE fct_orders SET order_revenue = 10.01 WHERE order_id = 2")
        self.assert_found(
            "fct_orders.order_revenue: wrong values, 1",
            "  order_id=2: 10.01, expected 10.00",
        )

    def test_null_and_empty_text_are_not_the_same(self) -> None:
        self.build("UPDATE dim_customers SET city = '' WHERE user_id = 1")
        self.assert_found("dim_customers.city: wrong values, 1", "  user_id=1: '', expected null")

    def test_missing_unexpected_and_repeated_rows_are_told_apart(self) -> None:
        self.build(
            "UPDATE fct_order_items SET line_number = 9 WHERE order_id = 1",
            "INSERT INTO dim_products SELECT * FROM dim_products WHERE product_id = 2",
        )
        self.assert_found(
            "dim_products: repeated rows, 1",
            "  product_id=2",
            "fct_order_items: unexpected rows, 1",
            "  order_id=1 line_number=9",
            "fct_order_items: missing rows, 1",
            "  order_id=1 line_number=1",
        )

    def test_a_wrong_surrogate_key_is_a_wrong_value(self) -> None:
        self.build("UPDATE marketing_performance SET marketing_performance_id = 'x'")
        is_equal, printed = self.compare()
        self.assertFalse(is_equal)
        self.assertIn("marketing_performance.marketing_performance_id: wrong values, 2", printed)

    def test_a_wrong_type_is_told_and_its_values_still_compared(self) -> None:
        self.build(
            "ALTER TABLE fct_orders ALTER order_revenue TYPE DOUBLE",
            "ALTER TABLE fct_orders ALTER units TYPE INTEGER",
            "ALTER TABLE fct_orders ALTER order_date TYPE VARCHAR",
            "UPDATE fct_orders SET order_date = 'soon' WHERE order_id = 1",
        )
        self.assert_found(
            "fct_orders.order_date: wrong type, 1",
            "  VARCHAR, not DATE",
            "fct_orders.units: wrong type, 1",
            "  INTEGER, not BIGINT",
            "fct_orders.order_revenue: wrong type, 1",
            "  DOUBLE, not DECIMAL(12,2)",
            "fct_orders.order_date: wrong values, 1",
            "  order_id=1: null, expected 2024-03-01",
        )

    def test_a_missing_column_is_told_also_of_the_key(self) -> None:
        self.build(
            "ALTER TABLE dim_customers DROP is_active",
            "ALTER TABLE dim_products DROP product_id",
        )
        self.assert_found(
            "dim_customers.is_active: missing column, 1",
            "  BOOLEAN",
            "dim_products.product_id: missing column, 1",
            "  BIGINT",
        )

    def test_a_missing_mart_is_a_difference_and_a_missing_model_is_not(self) -> None:
        self.build("DROP TABLE int_customer_order_history", "DROP TABLE stg_ecommerce__users")
        is_equal, printed = self.compare()
        self.assertTrue(is_equal)
        self.assertIn("int_customer_order_history: not in the file, not compared", printed)
        with duckdb.connect(self.file) as connection:
            connection.execute("DROP TABLE fct_orders")
        is_equal, printed = self.compare()
        self.assertFalse(is_equal)
        self.assertIn("fct_orders: missing, 1", printed)

    def test_a_running_value_is_compared_where_its_model_is_a_table(self) -> None:
        self.build("UPDATE int_customer_order_history SET running_orders = 7 WHERE order_id = 1")
        self.assert_found(
            "int_customer_order_history.running_orders: wrong values, 1",
            "  user_id=1 order_id=1: 7, expected 1",
        )

    def test_a_view_that_cannot_be_read_is_a_difference(self) -> None:
        self.build(
            "DROP TABLE stg_ecommerce__users",
            "CREATE TABLE raw (user_id BIGINT)",
            "CREATE VIEW stg_ecommerce__users AS SELECT user_id FROM raw",
            "DROP TABLE raw",
        )
        is_equal, printed = self.compare()
        self.assertFalse(is_equal)
        self.assertIn("stg_ecommerce__users: cannot be read, 1", printed)

    def test_twenty_examples_are_shown_and_all_are_counted(self) -> None:
        for number in range(3, 30):
            self.shop.add_customer(number)
        self.shop.write(self.folder)
        self.build("UPDATE dim_customers SET total_orders = 5")
        printed = self.compare()[1]
        self.assertIn("dim_customers.total_orders: wrong values, 29", printed)
        self.assertEqual(sum(line.startswith("  user_id=") for line in printed), 20)

    def test_a_name_in_two_schemas_needs_the_schema(self) -> None:
        self.build("CREATE SCHEMA other", "CREATE TABLE other.fct_orders AS FROM main.fct_orders")
        with self.assertRaisesRegex(Refusal, "fct_orders is in schemas main, other"):
            self.compare()
        self.assertTrue(self.compare(schema="main")[0])

    def test_a_file_that_is_not_there_is_refused(self) -> None:
        self.assertRaises(Refusal, self.compare)
        self.assertFalse(self.file.exists())

    def test_masked_columns_may_have_other_words_for_the_kinds(self) -> None:
        rename = "UPDATE dim_customers SET full_name = replace(full_name, 'full_name', 'name')"
        self.build(rename, mask_pii=True)
        masked = '{"mask_pii": "true"}'
        self.assertTrue(self.compare(vars=masked, salt="pepper")[0])
        self.assertTrue(self.compare(vars=masked)[0])
        self.assertFalse(self.compare(vars=masked, salt="sugar")[0])
        self.assertFalse(self.compare()[0])

    def test_the_exit_code_tells_equal_different_and_refused(self) -> None:
        command = ["compare", "--duckdb", str(self.file), "--seeds", str(self.folder)]
        self.build()
        self.assertEqual(run_main(*command), 0)
        self.assertEqual(run_main(*command, '--vars={"start_date": "2024-03-02"}'), 1)
        self.assertEqual(run_main(*command, "--vars=[]"), 2)


def run_main(*arguments: str) -> int:
    silence = io.StringIO()
    with (
        mock.patch.object(sys, "argv", list(arguments)),
        contextlib.redirect_stdout(silence),
        contextlib.redirect_stderr(silence),
    ):
        return compare.main()


if __name__ == "__main__":
    unittest.main()
