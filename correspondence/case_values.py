"""What single values of a case may look like. Each function returns the value or raises UnfitError: what is wrong, and
what to write instead."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

_FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0, and so a Word file, cannot hold (https://www.w3.org/TR/xml/#charsets)."""
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_BRITISH = re.compile(r"([0-9]{1,2})[/. -]([0-9]{1,2}|[A-Za-z]{3,9})[/. -]([0-9]{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_OUTCOMES = {"partially upheld": "partly upheld", "upheld in part": "partly upheld"}
"""KO41a's word, and a common one, for ours."""
_WAYS = {
    "phone": "telephone",
    "telephone call": "telephone",
    "e-mail": "email",
    "post": "letter",
    "web form": "form",
    "online form": "form",
}


class UnfitError(ValueError):
    """A value that a case cannot hold."""

    def __init__(self, what: str, fix: str) -> None:
        super().__init__(what)
        self.fix = fix


def printable(text: str) -> str:
    """Refuse characters that a Word file cannot hold."""
    if bad := _FORBIDDEN.search(text):
        code = f"U+{ord(bad.group()):04X}"
        raise UnfitError(
            f"holds a character that a Word file cannot hold ({code}).", "Delete it and type the words again."
        )
    return text


def one_line(text: str) -> str:
    """Refuse line breaks where one line is meant. A tab, as pasted from a table, is a space."""
    if "\n" in text or "\r" in text:
        raise UnfitError("runs over several lines.", "Write it on one line.")
    return text.replace("\t", " ")


def iso_day(value: Any) -> Any:
    """Return the day of an ISO date, and say how a British one is written."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not (match := _ISO.fullmatch(text)):
        raise UnfitError(f"is not a date as year-month-day: '{text}'.", _as_iso(text))
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise UnfitError(f"is not a day of the calendar: '{text}'.", "Check the day and the month.") from None


def nhs_number(text: str) -> str:
    """Return the ten digits, or refuse a number whose check digit (modulus 11) does not fit."""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise UnfitError(f"is not an NHS number: '{text}'.", "An NHS number has 10 digits, for example 999 000 0018.")
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    if check % 11 != int(digits[9]):
        raise UnfitError(f"has a check digit that does not fit: '{text}'.", "Compare the NHS number with the record.")
    return digits


def british_outcome(value: Any) -> Any:
    """Let "Partially upheld" stand for "partly upheld"."""
    return _known(value, _OUTCOMES)


def known_way(value: Any) -> Any:
    """Let "phone" stand for "telephone"."""
    return _known(value, _WAYS)


def text_as(key: str) -> Callable[[Any], Any]:
    """Return a reader that takes a plain text as {key: text}."""
    return lambda value: {key: value} if isinstance(value, str) else value


def _known(value: Any, names: dict[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    word = " ".join(value.casefold().split())
    return names.get(word, word)


def _as_iso(text: str) -> str:
    """Say how a date should be written: this one, where it is plainly a British date."""
    if match := _BRITISH.fullmatch(text):
        day, month, year = match.groups()
        number = int(month) if month.isdigit() else _month_number(month)
        if 1 <= number <= 12:
            return f"Write it as {year}-{number:02}-{int(day):02}."
    return "Write it as year-month-day, for example 2026-03-09."


def _month_number(name: str) -> int:
    start = name[:3].casefold()
    return _MONTHS.index(start) + 1 if start in _MONTHS else 0
