"""Times of day and lengths of time in a letter: 10.10pm, 02:15, three hours and fifteen minutes. All in minutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ... import resources

_HALF_DAY = 12 * 60
_TIME = re.compile(
    r"(?<![\d.:£])(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b)|"
    r"(?<![\d.:£])(?P<hour24>[01]?\d|2[0-3])[.:](?P<minute24>[0-5]\d)(?![\d:%]|\.\d|\s?(?:kg|mg|ml|cm|mm|per cent))",
    re.IGNORECASE,
)
COUNT = r"(?:\d{1,3}|[a-z]+(?:-[a-z]+)?)"
"""A number in figures or words, as far as a pattern can tell; `number` says whether it is one."""
_HOURS = re.compile(
    rf"\b(?P<hours>{COUNT}) hours?(?:,? and (?P<rest>{COUNT}|a half) ?(?:minutes?\b)?)?|\b(?P<minutes>{COUNT}) minutes?\b",
    re.IGNORECASE,
)
_DAYS = re.compile(rf"\b(?P<count>{COUNT}) (?P<unit>day|week|month|year)s?\b", re.IGNORECASE)
_UNITS = {"day": 1, "week": 7, "month": 30, "year": 365}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of day, or a length of time, at its place in a text: minutes, or days for `spans_of_days`."""

    start: int
    end: int
    minutes: int
    exact: bool
    """Whether it is given to the minute."""


def times_in(text: str) -> Iterator[Stretch]:
    """Yield the times of day in a text, as minutes after midnight."""
    for found in _TIME.finditer(text):
        hour = int(found["hour"] or found["hour24"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        minute = int(found["minute"] or found["minute24"] or 0)
        yield Stretch(found.start(), found.end(), hour * 60 + minute, exact=True)


def lengths_in(text: str) -> Iterator[Stretch]:
    """Yield the hours and minutes in a text that are lengths of time; hours alone are not exact."""
    for found in _HOURS.finditer(text):
        count = number(found["minutes"] or found["hours"])
        rest = 30 if found["rest"] == "a half" else number(found["rest"] or "0")
        if count is None or rest is None:
            continue
        minutes = count if found["minutes"] else count * 60 + rest
        yield Stretch(found.start(), found.end(), minutes, exact=bool(found["minutes"] or found["rest"]))


def spans_of_days(text: str) -> Iterator[Stretch]:
    """Yield the days, weeks, months and years in a text that are lengths of time, each in days."""
    for found in _DAYS.finditer(text):
        count = number(found["count"])
        if count:
            yield Stretch(found.start(), found.end(), count * _UNITS[found["unit"].casefold()], exact=False)


def apart(one: Stretch, other: Stretch) -> int:
    """Return the minutes from one time to the next, less than half a day: 9.30 may be morning or evening."""
    return (other.minutes - one.minutes) % _HALF_DAY


def number(text: str) -> int | None:
    """Return a number in figures or words up to ninety-nine, or None for another word."""
    if text.isdigit():
        return int(text)
    numbers: dict[str, list[str]] = resources.data("facts_dates")["numbers"]
    ones, tens = numbers["ones"], numbers["tens"]
    first, _, second = text.casefold().partition("-")
    if first in tens:
        return (tens.index(first) + 2) * 10 + (ones.index(second) if second in ones else 0)
    return ones.index(first) if first in ones and not second else None
