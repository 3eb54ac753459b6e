import tempfile
import unittest
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from raw.shop import read_shop
from raw.tables import RawShop
from raw.variables import Variables, parse_variables
from tiny_shop import TinyShop
from values.refusal import Refusal


def read(**replaced: str) -> RawShop:
    """A shop without rows, but for the files whose text is given."""
    with tempfile.TemporaryDirectory() as folder:
        TinyShop().write(Path(folder))
        for name, text in replaced.items():
            (Path(folder) / f"raw_{name}.csv").write_bytes(text.encode())
        return read_shop(Path(folder))


class CsvFiles(unittest.TestCase):
    def test_a_byte_order_mark_and_windows_line_ends_are_accepted(self) -> None:
        text = "\ufeffcategory_id,category_name,parent_category_id\r\n1,Home,\r\n"
        self.assertEqual(read(categories=text).categories, [(1, "Home", None)])

    def test_quotes_hold_commas_quotes_and_line_ends(self) -> None:
        text = 'category_id,category_name,parent_category_id\n1,"A ""big"", red\nbox",\n'
        self.assertEqual(read(categories=text).categories[0].category_name, 'A "big", red\nbox')

    def test_columns_are_matched_by_name_and_others_left_alone(self) -> None:
        text = "note,parent_category_id,category_id,category_name\nx,,1,Home\n"
        self.assertEqual(read(categories=text).categories, [(1, "Home", None)])

    def test_a_field_may_be_longer_than_128_kib(self) -> None:
        name = "x" * 200_000
        text = f"category_id,category_name,parent_category_id\n1,{name},\n"
        self.assertEqual(read(categories=text).categories[0].category_name, name)

    def test_blanks_around_numbers_amounts_and_timestamps_do_not_count(self) -> None:
        shop = TinyShop()
        shop.add_order(7, "\t2024-03-01 ", user_id=" 3 ", subtotal=" 2.50\t", shipped_at=" ")
        order = shop.find_row("stg_ecommerce__orders")
        self.assertEqual((order.user_id, order.subtotal), (3, Decimal("2.50")))
        self.assertEqual((order.ordered_at, order.shipped_at), (datetime(2024, 3, 1), None))


class Refusals(unittest.TestCase):
    def assert_refused(self, reason: str, **replaced: str) -> None:
        with self.assertRaisesRegex(Refusal, reason):
            read(**replaced)

    def test_a_missing_file_or_column_is_named(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            self.assertRaisesRegex(Refusal, "raw_customers.csv", read_shop, Path(folder))
        self.assert_refused(
            "raw_categories.csv: no column category_name, parent_category_id",
            categories="category_id\n1\n",
        )

    def test_a_duplicate_key_is_refused(self) -> None:
        header = "category_id,category_name,parent_category_id\n"
        self.assert_refused("line 3 repeats the key", categories=header + "1,A,\n01,B,\n")

    def test_the_key_of_a_line_is_order_and_line_number(self) -> None:
        header = "order_id,line_number,product_id,quantity,unit_price,discount_amount\n"
        lines = "1,1,1,1,1,0\n1,2,1,1,1,0\n2,1,1,1,1,0\n"
        self.assertEqual(len(read(order_items=header + lines).order_items), 3)
        self.assert_refused("line 5", order_items=header + lines + "2,1,9,9,9,9\n")

    def test_a_field_that_cannot_be_read_is_placed(self) -> None:
        header = "order_id,line_number,product_id,quantity,unit_price,discount_amount\n"
        place = "raw_order_items.csv: line 2, "
        self.assert_refused(place + "quantity: is empty", order_items=header + "1,1,1, ,1,0\n")
        self.assert_refused(place + "quantity: '1.5'", order_items=header + "1,1,1,1.5,1,0\n")
        self.assert_refused(place + "unit_price: 'x'", order_items=header + "1,1,1,1,x,0\n")

    def test_a_record_of_another_length_than_the_header_is_refused(self) -> None:
        header = "category_id,category_name,parent_category_id\n"
        self.assert_refused("line 2 has 2 fields, not 3", categories=header + "1,A\n")

    def test_a_quote_that_never_ends_is_refused(self) -> None:
        header = "category_id,category_name,parent_category_id\n"
        self.assert_refused("raw_categories.csv", categories=header + '1,"A,\n')


class ProjectVariables(unittest.TestCase):
    def test_absent_names_and_nulls_take_the_defaults(self) -> None:
        defaults = Variables(date(2023, 1, 1), Decimal(1000), 90, None, False)
        self.assertEqual(parse_variables("{}"), defaults)
        self.assertEqual(parse_variables('{"start_date": null, "as_of_date": ""}'), defaults)

    def test_text_and_plain_values_mean_the_same(self) -> None:
        wanted = Variables(date(2024, 2, 1), Decimal("99.5"), 30, date(2024, 6, 1), mask_pii=True)
        dates = '"start_date": "2024-02-01", "as_of_date": "2024-06-01"'
        limits = '"high_value_customer_threshold": {}, "active_customer_days": {}, "mask_pii": {}'
        for values in (("99.5", "30", "true"), ('"99.5"', '"30"', '"True"')):
            with self.subTest(values):
                text = f"{{{dates}, {limits.format(*values)}}}"
                self.assertEqual(parse_variables(text), wanted)

    def test_how_facts_are_stored_changes_nothing(self) -> None:
        text = '{"fact_materialization": "incremental", "incremental_lookback_days": 3}'
        self.assertEqual(parse_variables(text), Variables())

    def test_an_unknown_name_or_value_is_refused(self) -> None:
        for text in ("[]", "{", '{"start": 1}', '{"start_date": "soon"}', '{"mask_pii": "maybe"}'):
            with self.subTest(text), self.assertRaises(Refusal):
                parse_variables(text)


if __name__ == "__main__":
    unittest.main()
