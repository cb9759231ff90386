"""The day of the event where the case has one: "admitted on 3 June" where it happened on the 13th, or a day beside it.

A stay has many days. A day is only questioned where the case's own day never occurs, the two differ by a figure or by a
single day, and its sentence says that this is when it happened, or the letter tells of no other day.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from ...dates import long_date
from ...finding import Finding
from .dates import Dates, as_written, of, pattern
from .days import Day, days_in
from .patterns import compiled

_NEAR = timedelta(days=31)
"""Days from the event within which a day of the letter may be meant for it."""
_SAME_STAY = timedelta(days=7)
"""Days from the event in which another day makes this one a day of a longer story."""
_ONE_DAY = timedelta(days=1)

_occurred = partial(compiled, "facts_dates", "occurred")


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a doubt about each day of the event that is not the one day that the case has for it."""
    events = dates.letter.case.incident_dates
    unnamed = {event for event in events if not any(day.is_day(event) for day in dates.days)}
    if not unnamed:
        return
    known, told = _known(dates), frozenset(when for day in dates.days if (when := dates.resolved(day)))
    for day in dates.days:
        when = dates.resolved(day)
        near = [event for event in events if when and abs(event - when) <= _NEAR]
        if when is None or len(near) != 1 or when in known or when > dates.letter.case.received:
            continue
        if near[0] in unnamed and _slipped(dates, day, near[0], told - {when}):
            message = f"The case has {long_date(near[0])} for what happened, a day that the letter never names."
            yield of(dates, day, message, as_written(day, near[0]), certain=False)


def _known(dates: Dates) -> frozenset[date]:
    """Return the days that the case has, whatever for."""
    told = (dates.resolved(day) for day in days_in(dates.letter.case_prose) if day.month)
    return frozenset(day for day in (*dates.of_case, dates.letter.case.patient.date_of_death, *told) if day)


def _slipped(dates: Dates, day: Day, meant: date, others: frozenset[date]) -> bool:
    """Tell whether a day is the one meant with a slip, by the words beside it or because no other is told of."""
    when = dates.resolved(day) or meant
    alone = not any(abs(other - meant) <= _SAME_STAY for other in others)
    one, other = f"{when.day:02}", f"{meant.day:02}"
    if when.month == meant.month and (one[1] == other[1] or one == other[::-1]):
        return _is_event(dates, day) or (alone and _may_be_event(dates, day))
    return abs(when - meant) == _ONE_DAY and alone and _is_event(dates, day)


def _is_event(dates: Dates, day: Day) -> bool:
    """Tell whether the words beside a day say that it is when it happened."""
    before, after = dates.letter.untimed_before(day.start).rstrip(), dates.letter.after(day.end)
    said = _occurred("before").search(before) or _occurred("after").match(after)
    return bool(said) and not pattern("later").search(dates.told(day))


def _may_be_event(dates: Dates, day: Day) -> bool:
    """Tell whether the sentence of a day tells of an event that need not be the end of a stay."""
    told = dates.told(day)
    return bool(pattern("event").search(told)) and not (pattern("later").search(told) or _occurred("over").search(told))
