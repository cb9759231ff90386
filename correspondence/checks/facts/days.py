"""Days named in a letter, in every British form: 9 March 2026, Mon 9th of March, 09/03/26, 3 and 4 March, the 14th."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from ... import resources

_NTH = r"(?:st|nd|rd|th)"
_NOT_IN_A_NUMBER = r"(?<![\w/.£-])"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\w/£])(?P<day>\d{{1,2}}){_NTH}?\s+(?:day\s+)?(?:of\s+)?(?P<month>[a-z]{{3,9}})\b"
        r"(?:\.?,?\s+(?P<year>\d{4})\b|\.?\s+['’](?P<short>\d\d)\b)?",
        rf"{_NOT_IN_A_NUMBER}(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}})"
        r"(?![\w/-]|\.\d)",
        r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])",
        rf"{_NOT_IN_A_NUMBER}(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/])",
        rf"(?<![\w/£])(?P<day>\d{{1,2}})(?:{_NTH}\b(?:,?\s+(?P<year>\d{{4}})\b)?|,\s+(?P<short>\d{{4}})\b)",
    )
)
_WHOLE, _, _, _SHORT, _MONTH_FIRST = _FORMS
_WEEKDAY = re.compile(r"\b(?P<name>[a-z]{3,9})\.?,?\s+(?:the\s+)?$", re.IGNORECASE)
_MONTH = re.compile(r"\b(?P<name>[a-z]{3,9})\.?\s+$", re.IGNORECASE)
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_LISTED = re.compile(r"(?:\b\d{1,2}(?:st|nd|rd|th)?(?:\s*,\s*|\s+(?:and|to|or|until|&)\s+(?:the\s+)?|\s*[–-]\s*))+$")
_BACK = 16
"""Characters before a day in which its weekday or month stands."""
_LIST_BACK = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A day as a letter writes it; what it does not say is None."""

    start: int
    end: int
    day: int
    month: int | None
    """May be past 12 where figures stand for it: no such month."""
    year: int | None
    weekday: int | None
    """0 for Monday."""

    def in_year(self, year: int) -> date | None:
        """Return the day in a year, or None where there is no such day."""
        try:
            return date(year, self.month or 0, self.day)
        except ValueError:
            return None

    def is_day(self, day: date) -> bool:
        """Tell whether this may be a given date: what the letter leaves out agrees with any."""
        return self.day == day.day and self.month in (None, day.month) and self.year in (None, day.year)


def days_in(text: str) -> tuple[Day, ...]:
    """Return the days named in a text, in order; of two readings of one place the fuller one."""
    found: list[Day] = []
    for form in _FORMS:
        for match in form.finditer(text):
            if day := _day(text, form, match):
                _add(found, day)
    for day in tuple(found):
        for sharing in _sharing_month(text, day):
            _add(found, sharing)
    return tuple(found)


def weekday_name(day: date) -> str:
    """Return the name of a date's weekday: Monday."""
    name: str = _names("weekdays")[day.weekday()][0]
    return name.title()


def _day(text: str, form: re.Pattern[str], match: re.Match[str]) -> Day | None:
    parts = match.groupdict()
    start, month = match.start(), _month(parts.get("month"))
    if form is _WHOLE and month is None:
        return None
    if form is _MONTH_FIRST:
        start, month = _month_before(text, start)
        if month is None and not _names_a_day(text, match):
            return None
    weekday, begins = _weekday_before(text, start)
    if form is _SHORT and weekday is None and not _in_two_figures(match):
        return None
    year = parts.get("year") or parts.get("short")
    return Day(begins, match.end(), int(parts["day"]), month, _year(year), weekday)


def _month(month: str | None) -> int | None:
    return int(month) if month and month.isdigit() else _place("months", month or "")


def _year(year: str | None) -> int | None:
    return (int(year) + (2000 if len(year) == 2 else 0)) if year else None


def _month_before(text: str, start: int) -> tuple[int, int | None]:
    """Return where a day begins whose month stands before it ("March 9th"), and the month; else its own start."""
    found = _MONTH.search(text, max(0, start - _BACK), start)
    month = _place("months", found["name"]) if found else None
    return (found.start(), month) if found and month else (start, None)


def _names_a_day(text: str, match: re.Match[str]) -> bool:
    """Tell whether a number is a day by itself: "the 14th"."""
    the = _THE.search(text, max(0, match.start() - _BACK), match.start())
    return bool(the) and not match["short"] and not match.group().isdigit()


def _weekday_before(text: str, start: int) -> tuple[int | None, int]:
    """Return the weekday before a day, if there is one, and where the two begin."""
    found = _WEEKDAY.search(text, max(0, start - _BACK), start)
    weekday = _place("weekdays", found["name"], first=0) if found else None
    return (weekday, found.start()) if found and weekday is not None else (None, start)


def _in_two_figures(match: re.Match[str]) -> bool:
    """Tell whether day and month have two figures each and may be a date: 15/01, and not 4/12 or 24/7."""
    return len(match["day"]) == len(match["month"]) == 2 and int(match["day"]) <= 31 and int(match["month"]) <= 12


def _add(found: list[Day], day: Day) -> None:
    place = bisect_left(found, day.start, key=lambda known: known.start)
    follows = place < len(found) and found[place].start < day.end
    if not follows and not (place and day.start < found[place - 1].end):
        found.insert(place, day)


def _sharing_month(text: str, day: Day) -> Iterator[Day]:
    """Yield the days before one that share its month: the 3 and the 4 of "3, 4 and 7 June"."""
    listed = _LISTED.search(text, max(0, day.start - _LIST_BACK), day.start)
    if listed is None or day.month is None or not text[day.start].isdigit():
        return
    for number in re.finditer(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", listed.group()):
        start, end = listed.start() + number.start(), listed.start() + number.end()
        yield replace(day, start=start, end=end, day=int(number["day"]), weekday=None)


def _place(key: str, word: str, first: int = 1) -> int | None:
    place = _places(key).get(word.casefold())
    return None if place is None else place + first


@cache
def _places(key: str) -> dict[str, int]:
    return {name: place for place, same in enumerate(_names(key)) for name in same}


def _names(key: str) -> list[list[str]]:
    names: list[list[str]] = resources.data("facts_dates")["names"][key]
    return names
