import unittest
from datetime import date, datetime
from decimal import Decimal

from tiny_shop import TinyShop
from values.refusal import Refusal


class Users(unittest.TestCase):
    def test_a_user_is_cleaned(self) -> None:
        shop = TinyShop()
        shop.add_customer(
            1,
            first_name=" Mary  Ann ",
            last_name="\tLee\n",
            email=" Mary@Example.COM ",
            phone=" 12 ",
            address=" ",
            state=" ny ",
            postal_code=" 00501 ",
            country=" u.s.a. ",
            created_at="2024-01-01T01:00:00+02:00",
        )
        user = shop.find_row("stg_ecommerce__users")
        self.assertEqual((user.first_name, user.last_name), ("Mary  Ann", "Lee"))
        self.assertEqual((user.full_name, user.email), ("Mary Ann Lee", "mary@example.com"))
        self.assertEqual((user.phone, user.address), ("12", None))
        self.assertEqual((user.state, user.postal_code, user.country), ("NY", "00501", "US"))
        self.assertEqual(user.signup_at, datetime(2023, 12, 31, 23))
        self.assertEqual((user.signup_date, user.updated_at), (date(2023, 12, 31), None))

    def test_an_address_and_an_update_are_passed_on(self) -> None:
        shop = TinyShop()
        shop.add_customer(1, address="1 Main St\nApt 2", updated_at="2024-01-02")
        user = shop.find_row("stg_ecommerce__users")
        self.assertEqual(user.address, "1 Main St\nApt 2")
        self.assertEqual(user.updated_at, datetime(2024, 1, 2))

    def test_a_full_name_has_no_stray_blank_and_is_null_without_both_names(self) -> None:
        shop = TinyShop()
        shop.add_customer(1, first_name="Ann")
        shop.add_customer(2, last_name="Lee")
        shop.add_customer(3, first_name=" ")
        names = [user.full_name for user in shop.list_rows("stg_ecommerce__users")]
        self.assertEqual(names, ["Ann", "Lee", None])

    def test_masking_replaces_what_is_personal_and_leaves_nulls_and_places(self) -> None:
        shop = TinyShop()
        for user_id in (1, 2):
            shop.add_customer(
                user_id, first_name="Ann", email="A@x.com", city="Rome", country="italy"
            )
        first, second = shop.list_rows("stg_ecommerce__users", mask_pii=True)
        self.assertEqual(first.email, "email_bef7b8ced299")  # of pepper and a@x.com
        self.assertRegex(first.full_name, r"^full_name_[0-9a-f]{12}$")
        self.assertEqual(first[1:], second[1:])
        self.assertEqual((first.last_name, first.phone, first.address), (None, None, None))
        self.assertEqual((first.city, first.country), ("Rome", "IT"))


class Orders(unittest.TestCase):
    def test_only_completed_and_cancelled_orders_stay_whatever_their_spelling(self) -> None:
        shop = TinyShop()
        spellings = ("Completed", " COMPLETED\t", "cancelled", "Canceled ", "CANCELLED")
        others = ("placed", "processing", "shipped", "returned", "complete", "", "can celled")
        for order_id, status in enumerate(spellings + others, start=1):
            shop.add_order(order_id, status=status)
        statuses = [order.order_status for order in shop.list_rows("stg_ecommerce__orders")]
        self.assertEqual(
            statuses, ["completed", "completed", "cancelled", "cancelled", "cancelled"]
        )

    def test_amounts_are_passed_on_and_empty_is_0(self) -> None:
        shop = TinyShop()
        shop.add_order(1, subtotal="10.005", discount_amount="", tax_amount="-1", order_total="99")
        order = shop.find_row("stg_ecommerce__orders")
        self.assertEqual(order.subtotal, Decimal("10.01"))
        self.assertEqual((order.discount_total, order.shipping_total), (0, 0))
        self.assertEqual((order.tax_total, order.order_total), (-1, 99))

    def test_channel_and_campaign_have_words_for_none(self) -> None:
        shop = TinyShop()
        shop.add_order(
            1, marketing_channel=" EMail ", campaign=" Spring Sale ", coupon_code=" ten "
        )
        shop.add_order(2, marketing_channel=" ", campaign="\t")
        first, second = shop.list_rows("stg_ecommerce__orders")
        self.assertEqual((first.marketing_channel, first.campaign), ("email", "Spring Sale"))
        self.assertEqual((second.marketing_channel, second.campaign), ("direct", "none"))
        self.assertEqual((first.coupon_code, second.coupon_code), ("TEN", None))

    def test_the_order_date_is_the_utc_day(self) -> None:
        shop = TinyShop()
        shop.add_order(1, "2024-02-29T23:30:00-02:00")
        self.assertEqual(shop.find_row("stg_ecommerce__orders").order_date, date(2024, 3, 1))


class OrderItems(unittest.TestCase):
    def test_a_line_is_quantity_times_price_less_discount_and_cost(self) -> None:
        shop = TinyShop()
        shop.add_product(1, unit_cost="1.335")
        shop.add_line(1, 2, quantity="3", unit_price="2.345", discount_amount="0.5")
        item = shop.find_row("stg_ecommerce__order_items")
        self.assertEqual(
            item.order_item_id, "98c6f2c2287f4c73cea3d40ae7ec3ff2"
        )  # printf 1-2 | md5sum
        self.assertEqual(
            (item.gross_revenue, item.line_revenue), (Decimal("7.05"), Decimal("6.55"))
        )
        self.assertEqual((item.unit_cost, item.line_cost), (Decimal("1.34"), Decimal("4.02")))
        self.assertEqual(item.line_profit, Decimal("2.53"))

    def test_a_line_is_never_lost_to_an_unknown_product_or_order(self) -> None:
        shop = TinyShop()
        shop.add_order(1, status="placed")
        shop.add_product(1, unit_cost=" ")
        for line_number, product_id in enumerate(("1", "9", ""), start=1):
            shop.add_line(1, line_number, product_id=product_id)
        shop.add_line(77)
        items = shop.list_rows("stg_ecommerce__order_items")
        self.assertEqual([item.order_id for item in items], [1, 1, 1, 77])
        self.assertEqual([item.product_id for item in items], [1, 9, None, 1])
        for item in items:
            costs = (item.unit_cost, item.line_cost, item.line_profit)
            self.assertEqual(costs, (None, None, None))
            self.assertEqual(item.line_revenue, Decimal("10.00"))

    def test_a_unit_cost_of_0_is_known(self) -> None:
        shop = TinyShop()
        shop.add_product(1, unit_cost="0")
        shop.add_line(1)
        item = shop.find_row("stg_ecommerce__order_items")
        self.assertEqual((item.line_cost, item.line_profit), (0, 10))


class Products(unittest.TestCase):
    def test_a_product_lies_under_the_root_of_its_category(self) -> None:
        shop = TinyShop()
        shop.add_category(3, " Mugs ", parent="2")
        shop.add_category(2, "Kitchen", parent="1")
        shop.add_category(1, "Home")
        shop.add_product(1, category_id="3", sku=" M-1 ", brand=" Acme ")
        shop.add_product(2, category_id="1")
        mug, home = shop.list_rows("stg_ecommerce__products")
        self.assertEqual((mug.category_name, mug.department_name), ("Mugs", "Home"))
        self.assertEqual(mug.category_path, "Home > Kitchen > Mugs")
        self.assertEqual((mug.sku, mug.brand), ("M-1", "Acme"))
        self.assertEqual((home.category_name, home.department_name), ("Home", "Home"))
        self.assertEqual((home.category_path, home.brand, home.sku), ("Home", "Unbranded", None))

    def test_an_unknown_category_keeps_its_id(self) -> None:
        shop = TinyShop()
        shop.add_product(1, category_id="9")
        shop.add_product(2, category_id="")
        products = shop.list_rows("stg_ecommerce__products")
        self.assertEqual([product.category_id for product in products], [9, None])
        for product in products:
            self.assertEqual(product[5:8], ("Uncategorised",) * 3)

    def test_a_category_whose_parent_is_absent_is_a_root(self) -> None:
        shop = TinyShop()
        shop.add_category(2, "Kitchen", parent="99")
        shop.add_product(1, category_id="2")
        self.assertEqual(shop.find_row("stg_ecommerce__products").category_path, "Kitchen")

    def test_a_cycle_is_an_error_even_where_no_product_lies(self) -> None:
        shop = TinyShop()
        shop.add_category(1, "A", parent="3")
        shop.add_category(2, "B", parent="1")
        shop.add_category(3, "C", parent="2")
        self.assertRaisesRegex(Refusal, "cycle: 1 > 3 > 2 > 1", shop.build)

    def test_a_category_that_is_its_own_parent_is_a_cycle(self) -> None:
        shop = TinyShop()
        shop.add_category(0, "A", parent="0")
        self.assertRaisesRegex(Refusal, "cycle: 0 > 0", shop.build)


if __name__ == "__main__":
    unittest.main()
