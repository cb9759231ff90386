"""Days named in a letter, in every British form: 9 March 2026, Mon 9th of March, 09/03/26, 3 and 4 March, the 14th."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from ... import resources


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
    for pattern in _patterns():
        for match in pattern.finditer(text):
            _add(found, _day(match))
    for day in tuple(found):
        for sharing in _sharing_month(text, day):
            _add(found, sharing)
    return tuple(found)


def weekday_name(day: date) -> str:
    """Return the name of a date's weekday: Monday."""
    name: str = _names("weekdays")[day.weekday()][0]
    return name.title()


def _add(found: list[Day], day: Day) -> None:
    place = bisect_left(found, day.start, key=lambda known: known.start)
    follows = place < len(found) and found[place].start < day.end
    if not follows and not (place and day.start < found[place - 1].end):
        found.insert(place, day)


def _day(match: re.Match[str]) -> Day:
    parts = match.groupdict()
    year = re.sub(r"\D", "", parts.get("year") or parts.get("short") or "")
    month = parts.get("month") or ""
    return Day(
        start=match.start(),
        end=match.end(),
        day=int(parts["day"]),
        month=int(month) if month.isdigit() else _place("months", month),
        year=(int(year) + (2000 if len(year) == 2 else 0)) if year else None,
        weekday=_place("weekdays", parts.get("weekday") or "", first=0),
    )


def _sharing_month(text: str, day: Day) -> Iterator[Day]:
    """Yield the days before one that share its month: the 3 and the 4 of "3, 4 and 7 June"."""
    listed = _LISTED.search(text, max(0, day.start - 60), day.start)
    if listed is None or day.month is None or not text[day.start].isdigit():
        return
    for number in re.finditer(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?", listed.group()):
        start, end = listed.start() + number.start(), listed.start() + number.end()
        yield replace(day, start=start, end=end, day=int(number["day"]), weekday=None)


def _place(key: str, word: str, first: int = 1) -> int | None:
    names = _names(key)
    return next((i for i, same in enumerate(names, first) if word.casefold().rstrip(".") in same), None)


def _names(key: str) -> list[list[str]]:
    names: list[list[str]] = resources.data("facts_dates")["names"][key]
    return names


_LISTED = re.compile(r"(?:\b\d{1,2}(?:st|nd|rd|th)?(?:\s*,\s*|\s+(?:and|to|or|until|&)\s+(?:the\s+)?|\s*[–-]\s*))+$")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    weekdays = "|".join(name for names in _names("weekdays") for name in names)
    months = "|".join(name for names in _names("months") for name in names)
    on = rf"(?:\b(?P<weekday>{weekdays})\.?,?\s+(?:the\s+)?)?"
    nth = r"(?:st|nd|rd|th)"
    forms = (
        rf"{on}\b(?P<day>\d{{1,2}}){nth}?\s+(?:of\s+|day of\s+)?(?P<month>{months})\b\.?(?:,?\s+(?P<year>\d{{4}})\b|\s+['’](?P<short>\d\d)\b)?",
        rf"{on}\b(?P<month>{months})\s+(?P<day>\d{{1,2}})(?:{nth}\b(?:,?\s+(?P<year>\d{{4}})\b)?|,\s+(?P<short>\d{{4}})\b)",
        rf"{on}(?<![\w/.£-])(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}})(?![\w/-]|\.\d)",
        r"(?<![\w/.-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])",
        rf"\b(?P<weekday>{weekdays})\.?,?\s+(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})(?![\w/])",
        r"(?<![\w/.£-])(?P<day>[0-3]\d)/(?P<month>[01]\d)(?![\w/])",
        rf"{on}\bthe\s+(?P<day>\d{{1,2}}){nth}\b(?!\s+(?:of\s+)?(?:{months})\b)",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
