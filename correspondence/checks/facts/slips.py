"""Dates that are one of the case's with a slip: another year, another month, day and month changed round, a digit more.

A letter names many days that no case holds. Only a day that looks like one of the case's, where that one never occurs,
is worth a question; days of the inquiry and of what was done since are left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...dates import long_date
from ...finding import Finding
from .dates import Dates, as_written, of, pattern
from .days import Day, days_in

_NEAR = 3
"""Days within which a date of another year belongs to the same event."""
_FAR = 60
"""Days from every date of the case after which a date stands alone."""
_YEARS_OFF = (1, 10, 20)
"""How a slip changes a year: last year in January, a digit in 2016 or 2006."""
_ANOTHER_YEAR = "the year looks like a slip"
_ANOTHER_MONTH = "the month looks like a slip"


@dataclass(frozen=True)
class _Slips:
    """The dates of a case that a letter may have got wrong, and whether it names them."""

    dates: Dates

    @cached_property
    def events(self) -> tuple[date, ...]:
        """The dates of the events complained of: the case's own, and those that its points name."""
        told = (self.dates.resolved(day) for day in days_in(self.dates.letter.case_prose) if day.month)
        return tuple(dict.fromkeys((*self.dates.letter.case.incident_dates, *(day for day in told if day))))

    @cached_property
    def unnamed(self) -> tuple[date, ...]:
        """Those of them that the letter never names."""
        return tuple(day for day in self.events if not any(written.is_day(day) for written in self.dates.days))


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each date that is a slip of one in the case."""
    slips = _Slips(dates)
    for day in dates.days:
        if day.month is None or any(day.is_day(known) for known in (*dates.of_case, *slips.events)):
            continue
        meant, how = _meant(slips, day)
        if meant and not _of_inquiry(dates, day):
            message = f"The case has {long_date(meant)}: {how}."
            yield of(
                dates, day, message, as_written(day, meant), certain=how != _ANOTHER_MONTH or _of_event(dates, day)
            )


def _meant(slips: _Slips, day: Day) -> tuple[date | None, str]:
    """Return the date of the case that a day was meant to be, and what has slipped."""
    if day.year and (meant := _same_day_of_another_year(slips, day)):
        return meant, _ANOTHER_YEAR
    for known in slips.unnamed:
        if day.year in (None, known.year) and (day.day, day.month) == (known.month, known.day):
            return known, "day and month have changed places"
        if day.year in (None, known.year) and day.day == known.day and _months_apart(day, known) == 1:
            return known, _ANOTHER_MONTH
        if _digit_more(slips, day, known):
            return known, "a figure of the day looks like a slip"
    return None, ""


def _same_day_of_another_year(slips: _Slips, day: Day) -> date | None:
    for known in (*slips.events, slips.dates.letter.case.received):
        moved = day.in_year(known.year)
        written = day.in_year(day.year or 0)
        off = abs((day.year or 0) - known.year)
        if not moved or not written or off not in _YEARS_OFF:
            continue
        stands_alone = off == 1 and all(abs((written - other).days) > _FAR for other in slips.dates.of_case)
        if moved == known or (abs((moved - known).days) <= _NEAR and stands_alone):
            return moved
    return None


def _digit_more(slips: _Slips, day: Day, known: date) -> bool:
    """Tell whether a day of the same month has a digit more or less, or two swapped, where most others are right."""
    one, other = f"{day.day:02}", f"{known.day:02}"
    slipped = (one[1] == other[1] and "0" in (one[0], other[0])) or one == other[::-1]
    named = len(slips.events) - len(slips.unnamed)
    return slipped and day.month == known.month and day.year in (None, known.year) and named >= 2


def _months_apart(day: Day, known: date) -> int:
    apart = abs((day.month or 0) - known.month)
    return min(apart, 12 - apart)


def _of_inquiry(dates: Dates, day: Day) -> bool:
    when = dates.resolved(day)
    sentence = dates.letter.sentence_at(day.start)
    told = dates.letter.draft.words_of(sentence) if sentence else ""
    to_come = when is None or (when > dates.letter.case.received and not pattern("care").search(told))
    return to_come or bool(pattern("later").search(told))


def _of_event(dates: Dates, day: Day) -> bool:
    sentence = dates.letter.sentence_at(day.start)
    return sentence is not None and bool(pattern("event").search(dates.letter.draft.words_of(sentence)))
