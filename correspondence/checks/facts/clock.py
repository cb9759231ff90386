"""Times of day and lengths of time in a letter: 10.10pm, 02:15, three hours and fifteen minutes, six weeks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ... import resources

_HALF_DAY = 12 * 60
_TIME = re.compile(
    r"(?<![\d.:£])(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b)|"
    r"(?<![\d.:£])(?P<hour24>[01]?\d|2[0-3])[.:](?P<minute24>[0-5]\d)(?![\d:%]|\.\d|\s?(?:kg|mg|ml|cm|mm|per cent))",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r" (?P<units>(?P<unit>hour|minute|day|week|month|year)s?)\b(?:,? and (?P<rest>[\w-]+|a half)(?: minutes?\b)?)?"
)
_BEFORE = re.compile(r"[\w-]+$")
_IN_MINUTES = {"hour": 60, "minute": 1}
_IN_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
_LONGEST_NUMBER = 14


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of day, in minutes after midnight, or a length of time, in minutes or in days."""

    start: int
    end: int
    amount: int
    exact: bool
    """Whether it is given to the minute; whole hours are not."""


def times_in(text: str) -> Iterator[Stretch]:
    """Yield the times of day in a text."""
    for found in _TIME.finditer(text):
        hour = int(found["hour"] or found["hour24"])
        if found["half"]:
            hour = hour % 12 + (12 if found["half"][0] in "pP" else 0)
        minute = int(found["minute"] or found["minute24"] or 0)
        yield Stretch(found.start(), found.end(), hour * 60 + minute, exact=True)


def hours_in(text: str) -> Iterator[Stretch]:
    """Yield the hours and minutes in a text that are lengths of time, in minutes."""
    for found, start, count in _counted(text):
        unit = _IN_MINUTES.get(found["unit"])
        if unit is None:
            continue
        rest = 30 if found["rest"] == "a half" else number(found["rest"] or "") or 0
        end = found.end() if rest else found.end("units")
        yield Stretch(start, end, count * unit + (rest if unit > 1 else 0), exact=bool(rest) or unit == 1)


def days_long(text: str) -> Iterator[Stretch]:
    """Yield the days, weeks, months and years in a text that are lengths of time, in days."""
    for found, start, count in _counted(text):
        if found["unit"] in _IN_DAYS:
            yield Stretch(start, found.end("units"), count * _IN_DAYS[found["unit"]], exact=False)


def within(stretches: Sequence[Stretch], start: int, end: int) -> Sequence[Stretch]:
    """Return those of some stretches, in order, that begin between two places."""
    first = bisect_left(stretches, start, key=lambda stretch: stretch.start)
    last = bisect_left(stretches, end, key=lambda stretch: stretch.start)
    return stretches[first:last]


def apart(one: Stretch, other: Stretch) -> int:
    """Return the minutes from one time to the next, less than half a day: 9.30 may be morning or evening."""
    return (other.amount - one.amount) % _HALF_DAY


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


def _counted(text: str) -> Iterator[tuple[re.Match[str], int, int]]:
    """Yield each unit of time with the place and value of the number before it."""
    for found in _UNIT.finditer(text):
        word = _BEFORE.search(text, max(0, found.start() - _LONGEST_NUMBER), found.start())
        count = number(word.group()) if word else None
        if word and count is not None:
            yield found, word.start(), count
