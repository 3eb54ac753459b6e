import unittest

from comparison.tokens import TokenColumn

ANN = "email_bef7b8ced299"
BOB = "email_0123456789ab"


class TokenColumns(unittest.TestCase):
    def test_a_token_of_any_kind_matches(self) -> None:
        self.assertTrue(TokenColumn(knows_salt=False).matches(ANN, "e_mail_ffffffffffff"))

    def test_anything_but_a_token_does_not_match(self) -> None:
        for found in ("ann@x.com", "email_bef7b8ced29", "email_BEF7B8CED299", "bef7b8ced299", ""):
            with self.subTest(found):
                self.assertFalse(TokenColumn(knows_salt=False).matches(ANN, found))

    def test_nulls_stay_nulls(self) -> None:
        column = TokenColumn(knows_salt=False)
        self.assertTrue(column.matches(None, None))
        self.assertFalse(column.matches(None, ANN))
        self.assertFalse(column.matches(ANN, None))

    def test_a_value_has_one_token(self) -> None:
        column = TokenColumn(knows_salt=False)
        self.assertTrue(column.matches(ANN, "e_111111111111"))
        self.assertTrue(column.matches(ANN, "e_111111111111"))
        self.assertFalse(column.matches(ANN, "e_222222222222"))

    def test_two_values_have_two_tokens(self) -> None:
        column = TokenColumn(knows_salt=False)
        self.assertTrue(column.matches(ANN, "e_111111111111"))
        self.assertFalse(column.matches(BOB, "e_111111111111"))

    def test_the_hex_is_compared_where_the_salt_is_known(self) -> None:
        self.assertTrue(TokenColumn(knows_salt=True).matches(ANN, "mail_bef7b8ced299"))
        self.assertFalse(TokenColumn(knows_salt=True).matches(ANN, "mail_0123456789ab"))


if __name__ == "__main__":
    unittest.main()
