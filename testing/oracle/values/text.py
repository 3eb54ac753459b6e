"""Text as the contract cleans it, and the keys and tokens made of it."""

import hashlib
import re

BLANKS = " \t\r\n"
BLANK_RUN = re.compile(f"[{BLANKS}]+")


def clean(text: str) -> str | None:
    """Trimmed of blanks, tabs and line ends; null when nothing is left."""
    return text.strip(BLANKS) or None


def join_words(*parts: str | None) -> str | None:
    """The known parts with single blanks between all their words; null when none is known."""
    return clean(BLANK_RUN.sub(" ", " ".join(part for part in parts if part)))


def lower(text: str | None) -> str | None:
    if text is None or text.isascii():
        return text and text.lower()
    return "".join(map(_lower_letter, text))


def upper(text: str | None) -> str | None:
    if text is None or text.isascii():
        return text and text.upper()
    return "".join(map(_upper_letter, text))


# SQL maps one letter to one letter; Python's own lower() and upper() may lengthen a text and
# look at a letter's neighbours.
def _lower_letter(letter: str) -> str:
    return letter.lower()[0]


def _upper_letter(letter: str) -> str:
    if letter == "ß":
        return "ẞ"
    capital = letter.upper()
    return capital if len(capital) == 1 else letter


def make_surrogate_key(*parts: object) -> str:
    return _md5("-".join(map(str, parts)))


def mask(kind: str, value: str | None, salt: str) -> str | None:
    """A stable token of a personal value; a null stays null."""
    return None if value is None else f"{kind}_{_md5(salt + value)[:12]}"


def _md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()
