import unittest
from datetime import date, datetime
from decimal import Decimal

from values.amounts import add_known, average, divide, parse_amount, percent, share
from values.countries import SPELLINGS, find_country
from values.text import clean, join_words, lower, make_surrogate_key, mask, upper
from values.timestamps import days_between, parse_timestamp


class Timestamps(unittest.TestCase):
    def test_every_form_of_one_moment_reads_the_same(self) -> None:
        for form in (
            "2024-03-01T22:30:00Z",
            "2024-03-01T22:30:00",
            "2024-03-01 22:30:00",
            "2024-03-01T22:30Z",
            "2024-03-02T00:30:00+02:00",
            "2024-03-02T00:30:00+0200",
            "2024-03-02 00:30:00+02",
            "2024-03-02 00:30:00 +02:00",
            "2024-03-01T17:00:00-05:30",
            "2024-03-01t22:30:00.000z",
        ):
            with self.subTest(form):
                self.assertEqual(parse_timestamp(form), datetime(2024, 3, 1, 22, 30))

    def test_a_date_alone_is_midnight(self) -> None:
        self.assertEqual(parse_timestamp("2024-02-29"), datetime(2024, 2, 29))

    def test_an_offset_moves_the_day_across_month_and_year(self) -> None:
        self.assertEqual(
            parse_timestamp("2024-01-01T00:59:59+01"), datetime(2023, 12, 31, 23, 59, 59)
        )
        self.assertEqual(parse_timestamp("2024-02-29T23:00:00-01:00"), datetime(2024, 3, 1))

    def test_fractions_are_kept_to_the_microsecond_and_cut_beyond(self) -> None:
        self.assertEqual(parse_timestamp("2024-03-01T00:00:00.5Z").microsecond, 500_000)
        self.assertEqual(parse_timestamp("2024-03-01T00:00:00.1234569+00:00").microsecond, 123_456)

    def test_what_is_not_iso_8601_is_refused(self) -> None:
        for text in (
            "01.03.2024",
            "2024-3-1",
            "2024-02-30",
            "2024-03-01T25:00:00",
            "20240301",
            "x",
        ):
            with self.subTest(text), self.assertRaises(ValueError):
                parse_timestamp(text)

    def test_days_count_dates_and_may_be_negative(self) -> None:
        self.assertEqual(days_between(date(2024, 2, 28), date(2024, 3, 1)), 2)
        self.assertEqual(days_between(date(2024, 3, 1), date(2024, 2, 29)), -1)
        self.assertIsNone(days_between(None, date(2024, 3, 1)))
        self.assertIsNone(days_between(date(2024, 3, 1), None))


class Amounts(unittest.TestCase):
    def test_loading_rounds_to_cents_half_away_from_zero(self) -> None:
        cases = {"2.345": "2.35", "-2.345": "-2.35", "2.3449999": "2.34", ".5": "0.50", "7": "7.00"}
        for text, amount in cases.items():
            with self.subTest(text):
                self.assertEqual(str(parse_amount(text)), amount)

    def test_only_plain_decimals_are_amounts(self) -> None:
        for text in ("1,000.00", "1e3", "€5", "1_0", "NaN", "-", "."):
            with self.subTest(text), self.assertRaises(ValueError):
                parse_amount(text)

    def test_a_quotient_rounds_a_tie_away_from_zero(self) -> None:
        self.assertEqual(average(Decimal("10.01"), 2), Decimal("5.01"))
        self.assertEqual(average(Decimal("-10.01"), 2), Decimal("-5.01"))
        self.assertEqual(average(Decimal("0.01"), 3), Decimal("0.00"))

    def test_a_quotient_just_below_a_tie_is_not_rounded_twice(self) -> None:
        part = Decimal("4999999999999999.99")
        self.assertEqual(divide(part, Decimal("1000000000000000000.00")), Decimal("0.00"))

    def test_an_average_of_nothing_is_null(self) -> None:
        self.assertIsNone(average(Decimal("0.00"), 0))

    def test_a_percentage_of_zero_or_of_the_unknown_is_null(self) -> None:
        self.assertIsNone(percent(Decimal("1.00"), Decimal("0.00")))
        self.assertIsNone(percent(None, Decimal("1.00")))

    def test_a_percentage_is_null_once_its_rounded_value_needs_eight_digits(self) -> None:
        whole = Decimal("100000.00")
        self.assertEqual(percent(Decimal("9999999999.99"), whole), None)
        self.assertEqual(percent(Decimal("9999999994.99"), whole), Decimal("9999999.99"))
        self.assertEqual(percent(Decimal("-9999999994.99"), whole), Decimal("-9999999.99"))
        self.assertEqual(percent(Decimal("-9999999999.99"), whole), None)

    def test_a_share_has_four_places_and_is_0_of_0(self) -> None:
        self.assertEqual(str(share(Decimal("1.00"), Decimal("3.00"))), "0.3333")
        self.assertEqual(str(share(Decimal("2.00"), Decimal("3.00"))), "0.6667")
        self.assertEqual(str(share(Decimal("0.00"), Decimal("0.00"))), "0.0000")

    def test_a_share_is_null_once_its_rounded_value_needs_six_digits_before_the_point(self) -> None:
        self.assertEqual(share(Decimal("999.99"), Decimal("0.01")), 99999)
        self.assertIsNone(share(Decimal("1000.00"), Decimal("0.01")))
        self.assertIsNone(share(Decimal("-1000.00"), Decimal("0.01")))

    def test_a_sum_skips_the_unknown_and_is_0_when_none_is_known(self) -> None:
        self.assertEqual(add_known([None, Decimal("1.10"), None]), Decimal("1.10"))
        self.assertEqual(str(add_known([None])), "0.00")


class TextValues(unittest.TestCase):
    def test_blanks_tabs_and_line_ends_are_trimmed_at_both_ends_only(self) -> None:
        self.assertEqual(clean(" \t\r\n a \t b \r\n"), "a \t b")

    def test_nothing_but_blanks_is_null(self) -> None:
        self.assertIsNone(clean(" \t\r\n"))
        self.assertIsNone(clean(""))

    def test_words_are_joined_by_single_blanks(self) -> None:
        self.assertEqual(join_words("Mary  Ann", "de\tla  Cruz"), "Mary Ann de la Cruz")
        self.assertEqual(join_words(None, "Lee"), "Lee")
        self.assertEqual(join_words("Ann", None), "Ann")
        self.assertIsNone(join_words(None, None))

    def test_case_maps_letter_to_letter(self) -> None:
        self.assertEqual(upper("são ñuñoa"), "SÃO ÑUÑOA")
        self.assertEqual(upper("straße"), "STRAẞE")
        self.assertEqual(lower("ΟΔΟΣ İ"), "οδοσ i")
        self.assertIsNone(lower(None))

    def test_a_surrogate_key_is_the_md5_of_the_parts_joined_by_a_dash(self) -> None:
        key = "300aee439f4ff8ad75da2c71ad84bc18"  # printf 2024-03-02-direct-none | md5sum
        self.assertEqual(make_surrogate_key(date(2024, 3, 2), "direct", "none"), key)

    def test_a_token_is_the_kind_and_12_hex_of_the_md5_of_salt_and_value(self) -> None:
        self.assertEqual(
            mask("email", "a@x.com", "pepper"), "email_bef7b8ced299"
        )  # printf peppera@x.com | md5sum
        self.assertIsNone(mask("email", None, "pepper"))


class Countries(unittest.TestCase):
    def test_a_spelling_is_found_whatever_its_case(self) -> None:
        for text in ("USA", "u.s.", "United States of America", "AMERICA", "us"):
            with self.subTest(text):
                self.assertEqual(find_country(text), "US")
        self.assertEqual(find_country("ESPAÑA"), "ES")
        self.assertEqual(find_country("The Netherlands"), "NL")
        self.assertEqual(find_country("uk"), "GB")

    def test_another_text_is_kept_in_capitals(self) -> None:
        self.assertEqual(find_country("gb"), "GB")
        self.assertEqual(find_country("Österreich"), "ÖSTERREICH")
        self.assertIsNone(find_country(None))

    def test_no_spelling_stands_for_two_countries(self) -> None:
        spellings = [spelling for text in SPELLINGS.values() for spelling in text.split("|")]
        self.assertEqual(len(spellings), len(set(spellings)))


if __name__ == "__main__":
    unittest.main()
