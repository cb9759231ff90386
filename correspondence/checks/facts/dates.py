"""Dates that cannot be right: no such day, a weekday that does not fit, a past that has not come, care out of life."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, partial

from ...dates import long_date
from ...finding import Finding, Span
from ..letter_parts import Part
from .days import Day, weekday_name
from .flags import doubtful, flag
from .letter import Letter
from .patterns import compiled

_NEAR = timedelta(days=150)
"""A day without a year is of the year that brings it this near to the complaint; further off, of either year."""

_TOLD = 400
"""Characters on each side of a date in which its sentence may tell what happened then: more than any sentence has."""

pattern = partial(compiled, "facts_dates", "context")
"""A pattern of `data/facts_dates.toml`, table `context`: what the words beside a date tell."""


@dataclass(frozen=True)
class Dates:
    """The days in a letter, and what the case knows of days."""

    letter: Letter
    days: tuple[Day, ...]

    @cached_property
    def of_case(self) -> frozenset[date]:
        """Every date that the case holds for what has happened."""
        case = self.letter.case
        known = (*case.incident_dates, case.received, case.acknowledged, case.due)
        return frozenset(day for day in known if day)

    @cached_property
    def today(self) -> date:
        """The day after which nothing in the letter can have happened: its own date, or the latest that may be it."""
        letterhead = [day for day in self.days if self.letter.part_at(day.start) is Part.LETTERHEAD and day.year]
        written = next((day.in_year(day.year or 0) for day in letterhead), None)
        return written or max(self.letter.on, *self.of_case)

    @cached_property
    def spoken(self) -> dict[int | None, frozenset[int]]:
        """The years that the case and the letter give with each month."""
        pairs: set[tuple[int | None, int]] = {(day.month, day.year) for day in self.of_case}
        pairs |= {(day.month, day.year) for day in self.days if day.year}
        return {month: frozenset(year for other, year in pairs if other == month and year) for month, _ in pairs}

    def told(self, day: Day) -> str:
        """Return what the sentence of a day tells near it; nothing where it stands in no sentence."""
        sentence = self.letter.sentence_at(day.start)
        if sentence is None:
            return ""
        start, end = max(sentence.start, day.start - _TOLD), min(sentence.end, day.end + _TOLD)
        return self.letter.draft.text[start:end]

    def resolved(self, day: Day) -> date | None:
        """Return the date that a day most likely is; without a year, the one nearest to the complaint."""
        return min(self.readings(day), key=lambda reading: abs(reading - self.letter.case.received), default=None)

    def readings(self, day: Day) -> tuple[date, ...]:
        """Return every date that a day may be, by the years that the case and the letter speak of."""
        years = {day.year} if day.year else {self.letter.case.received.year + shift for shift in (-1, 0, 1)}
        if not day.year:
            years |= self.spoken.get(day.month, frozenset())
        dates = (day.in_year(year) for year in years if year)
        return tuple(sorted(reading for reading in dates if reading))


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each date that no calendar or life could hold."""
    for day in dates.days:
        finding = _no_such_day(dates, day) or _wrong_weekday(dates, day)
        if finding := finding or _out_of_time(dates, day) or _long_past(dates, day):
            yield finding


def of(dates: Dates, day: Day, message: str, suggestion: str = "", *, certain: bool = True) -> Finding:
    """Return the finding that a date is wrong."""
    mark = flag("wrong_date") if certain else doubtful("wrong_date")
    return mark.at(dates.letter.draft, Span(day.start, day.end), message, suggestion)


def as_written(day: Day, meant: date) -> str:
    """Return a date in the form in which another stands, with a year or without."""
    return long_date(meant) if day.year else long_date(meant).rsplit(" ", 1)[0]


def _no_such_day(dates: Dates, day: Day) -> Finding | None:
    if day.month is None or dates.readings(day):
        return None
    if day.month > 12 >= day.day:
        return of(dates, day, "There is no such month: day and month have changed places.")
    return of(dates, day, "There is no such day in the calendar.")


def _wrong_weekday(dates: Dates, day: Day) -> Finding | None:
    if day.weekday is None or day.month is None:
        return None
    readings = _likely(dates, day)
    if not readings or any(reading.weekday() == day.weekday for reading in readings):
        return None
    meant = dates.resolved(day) or readings[-1]
    message = f"{long_date(meant)} is a {weekday_name(meant)}: check the date and the day of the week."
    return of(dates, day, message, f"{weekday_name(meant)} {as_written(day, meant)}")


def _likely(dates: Dates, day: Day) -> tuple[date, ...]:
    """Return the dates that a day may well be: the one near the complaint, else all of them."""
    readings = dates.readings(day)
    spoken = frozenset().union(*dates.spoken.values())
    near = dates.resolved(day)
    if near is None or abs(near - dates.letter.case.received) > _NEAR:
        return readings
    return tuple(reading for reading in readings if reading == near or reading.year in spoken)


def _out_of_time(dates: Dates, day: Day) -> Finding | None:
    """Return a finding for care told as past that is still to come, or lies before birth or after death."""
    when = dates.resolved(day)
    if when is None or when in dates.of_case:
        return None
    told = dates.told(day)
    if not pattern("care").search(told) or pattern("later").search(told):
        return None
    patient = dates.letter.case.patient
    if patient.date_of_death and when > patient.date_of_death and day.year:
        return of(dates, day, f"The patient had died by then, on {long_date(patient.date_of_death)}.", certain=False)
    if patient.date_of_birth and when < patient.date_of_birth and day.year:
        return of(dates, day, f"The patient was born later, on {long_date(patient.date_of_birth)}.")
    if when > dates.today:
        return of(dates, day, "This is told as past, and the day has not come yet.")
    return None


def _long_past(dates: Dates, day: Day) -> Finding | None:
    """Return a finding for a day told as still to come that lies before the complaint, its year being stated."""
    when = day.in_year(day.year) if day.year else None
    if when is None or when >= dates.letter.case.received or when in dates.of_case:
        return None
    if not pattern("to_come").search(dates.letter.before(day.start)):
        return None
    return of(dates, day, "This is told as still to come, and the day has gone by.")
