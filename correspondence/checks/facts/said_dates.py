"""Dates whose sentence says which they are, against the case: received, acknowledged, birth, death, your letter."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from ... import resources
from ...dates import long_date
from ...finding import Finding
from .dates import Dates, of, pattern
from .days import Day
from .kinship import owned_relatives, patient_words

_WRITTEN_WITHIN = timedelta(days=60)
"""A complaint is written in the two months before it arrives."""
_CLOSE = 3
"""Days by which a date of receipt may differ because post is opened, or logged, later."""


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each date that the case has otherwise."""
    complaint_named = False
    for day in dates.days:
        field, label = _said(dates, day)
        when = dates.resolved(day)
        if when is None or not field:
            continue
        if field in ("letter", "contact"):
            if not complaint_named:
                yield from _letter_date(dates, day, when, may_follow=field == "contact")
            complaint_named = True
        else:
            yield from _own_date(dates, day, when, field, label)


def _said(dates: Dates, day: Day) -> tuple[str, str]:
    """Return which of the case's dates the words before a date say that it is, with the words for it."""
    before = dates.letter.before(day.start).rstrip()
    for field, label, said in _kinds():
        if said.search(before):
            return field, label
    return "", ""


def _letter_date(dates: Dates, day: Day, when: date, *, may_follow: bool) -> Iterator[Finding]:
    received = dates.letter.case.received
    before = dates.letter.before(day.start)
    if when in dates.of_case or pattern("other_letter").search(before[-60:]):
        return
    if (when > received and not may_follow) or (day.year and when < received - _WRITTEN_WITHIN):
        yield of(dates, day, f"The complaint reached the trust on {long_date(received)}: check the date of the letter.")


def _own_date(dates: Dates, day: Day, when: date, field: str, label: str) -> Iterator[Finding]:
    ours = _ours(dates, field)
    if ours is None or day.is_day(ours) or (field in ("died", "born") and _of_another(dates, day)):
        return
    close = field == "received" and abs((when - ours).days) <= _CLOSE
    yield of(dates, day, f"{label} {long_date(ours)}, says the case.", long_date(ours), certain=not close)


def _ours(dates: Dates, field: str) -> date | None:
    case = dates.letter.case
    own = {
        "received": case.received,
        "acknowledged": case.acknowledged,
        "born": case.patient.date_of_birth,
        "died": case.patient.date_of_death,
    }
    return own.get(field)


def _of_another(dates: Dates, day: Day) -> bool:
    """Tell whether the birth or death spoken of is another relative's."""
    named = {found["word"].casefold() for found in owned_relatives().finditer(dates.letter.before(day.start))}
    return bool(named - patient_words(dates.letter.ours))


@cache
def _kinds() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    said = resources.data("facts_dates")["said"]
    return tuple((kind["field"], kind["label"], re.compile(kind["pattern"], re.IGNORECASE)) for kind in said)
