"""The day of the event where the case has one: "admitted on 3 June" where it happened on the 13th, or a day beside it.

A stay has many days. A day is only questioned where its sentence says that this is when it happened, the case's own day
never occurs, and the two differ by a figure or by a single day.
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
    unnamed = [known for known in events if not any(day.is_day(known) for day in dates.days)]
    known = _known(dates) if unnamed else frozenset()
    for day in dates.days if unnamed else ():
        when = dates.resolved(day) if day.month else None
        near = [event for event in events if when and abs(event - when) <= _NEAR]
        if (
            when is None
            or len(near) != 1
            or near[0] not in unnamed
            or when in known
            or when > dates.letter.case.received
        ):
            continue
        if _slipped(dates, when, near[0]) and _is_event(dates, day):
            message = f"The case has {long_date(near[0])} for what happened, a day that the letter never names."
            yield of(dates, day, message, as_written(day, near[0]), certain=False)


def _known(dates: Dates) -> frozenset[date]:
    """Return the days that the case has, whatever for."""
    told = (dates.resolved(day) for day in days_in(dates.letter.case_prose) if day.month)
    return frozenset(day for day in (*dates.of_case, dates.letter.case.patient.date_of_death, *told) if day)


def _slipped(dates: Dates, when: date, meant: date) -> bool:
    """Tell whether a day differs from the one meant by a figure, or by one day with no other day of the stay told."""
    one, other = f"{when.day:02}", f"{meant.day:02}"
    if when.month == meant.month and (one[1] == other[1] or one == other[::-1]):
        return True
    return abs(when - meant) == _ONE_DAY and not any(
        other and other != when and abs(other - meant) <= _SAME_STAY for other in map(dates.resolved, dates.days)
    )


def _is_event(dates: Dates, day: Day) -> bool:
    """Tell whether the words beside a day say that it is when it happened, and not what was done since."""
    sentence = dates.letter.sentence_at(day.start)
    if sentence is None or pattern("later").search(dates.letter.draft.words_of(sentence)):
        return False
    before, after = dates.letter.untimed_before(day.start).rstrip(), dates.letter.after(day.end)
    return bool(_occurred("before").search(before) or _occurred("after").match(after))
