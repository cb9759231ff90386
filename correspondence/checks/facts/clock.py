"""Times of day and lengths of time in a letter: 10.10pm, 02:15, three hours and fifteen minutes. All in minutes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HALF_DAY = 12 * 60
_TIME = re.compile(
    r"(?<![\d.:£])(?P<hour>[01]?\d|2[0-3])(?:[.:](?P<minute>[0-5]\d))?\s?(?P<half>[ap]\.?m\b)|"
    r"(?<![\d.:£])(?P<hour24>[01]?\d|2[0-3])[.:](?P<minute24>[0-5]\d)(?![\d.:%]|\s?(?:kg|mg|ml|cm|mm|per cent))",
    re.IGNORECASE,
)
_NUMBERS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
_COUNT = rf"\d{{1,3}}|(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_NUMBERS[1:10])}))?|{'|'.join(reversed(_NUMBERS[1:]))}"
_LENGTH = re.compile(
    rf"\b(?P<hours>{_COUNT}) hours?(?:,? and (?P<rest>{_COUNT}|a half) ?(?:minutes?)?\b)?|\b(?P<minutes>{_COUNT}) minutes?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time of day, or a length of time, at its place in a text."""

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
    """Yield the lengths of time in a text; hours alone are not exact."""
    for found in _LENGTH.finditer(text):
        if found["minutes"]:
            yield Stretch(found.start(), found.end(), _number(found["minutes"]), exact=True)
            continue
        rest = 30 if found["rest"] == "a half" else _number(found["rest"] or "0")
        yield Stretch(found.start(), found.end(), _number(found["hours"]) * 60 + rest, exact=bool(found["rest"]))


def apart(one: Stretch, other: Stretch) -> int:
    """Return the minutes from one time to the next, less than half a day: 9.30 may be morning or evening."""
    return (other.minutes - one.minutes) % _HALF_DAY


def _number(text: str) -> int:
    if text.isdigit():
        return int(text)
    return sum(_TENS.get(part) or _NUMBERS.index(part) for part in re.split("[- ]", text.casefold()))
