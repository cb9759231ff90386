"""Dates whose sentence says which they are, against the case: received, acknowledged, birth, death, your letter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Kind:
    """One of the case's dates, and the words beside a date that say that it is this one."""

    field: str
    label: str
    before: re.Pattern[str]
    after: re.Pattern[str] | None


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each date that the case has otherwise."""
    complaint_named = False
    for day in dates.days:
        kind, words = _said(dates, day)
        when = dates.resolved(day)
        if when is None or kind is None:
            continue
        if kind.field == "dealt with":
            yield from _dealt_with(dates, day, when, kind)
        elif kind.field not in ("letter", "contact"):
            yield from _own_date(dates, day, when, kind, words)
        elif not complaint_named:
            complaint_named = True
            yield from _letter_date(dates, day, when, may_follow=kind.field == "contact")


def _said(dates: Dates, day: Day) -> tuple[_Kind | None, str]:
    """Return which of the case's dates the words beside a date say that it is, with those words."""
    before, after = dates.letter.untimed_before(day.start).rstrip(), dates.letter.after(day.end)
    for kind in _kinds():
        if kind.before.search(before):
            return kind, before
        if found := kind.after and kind.after.match(after):
            return kind, found.group()
    return None, ""


def _dealt_with(dates: Dates, day: Day, when: date, kind: _Kind) -> Iterator[Finding]:
    received = dates.letter.case.received
    if when < received:
        yield of(dates, day, f"{kind.label} {long_date(received)}, after this day.", certain=False)


def _letter_date(dates: Dates, day: Day, when: date, *, may_follow: bool) -> Iterator[Finding]:
    received = dates.letter.case.received
    before = dates.letter.before(day.start)
    if when in dates.of_case or pattern("other_letter").search(before[-60:]):
        return
    if (when > received and not may_follow) or (day.year and when < received - _WRITTEN_WITHIN):
        yield of(dates, day, f"The complaint reached the trust on {long_date(received)}: check the date of the letter.")


def _own_date(dates: Dates, day: Day, when: date, kind: _Kind, words: str) -> Iterator[Finding]:
    ours = _ours(dates, kind.field)
    if ours is None or day.is_day(ours) or (kind.field in ("died", "born") and _of_another(dates, words)):
        return
    close = kind.field == "received" and abs((when - ours).days) <= _CLOSE
    yield of(dates, day, f"{kind.label} {long_date(ours)}, says the case.", long_date(ours), certain=not close)


def _ours(dates: Dates, field: str) -> date | None:
    case = dates.letter.case
    own = {
        "received": case.received,
        "acknowledged": case.acknowledged,
        "born": case.patient.date_of_birth,
        "died": case.patient.date_of_death,
    }
    return own.get(field)


def _of_another(dates: Dates, words: str) -> bool:
    """Tell whether the birth or death spoken of is another relative's."""
    named = {found["word"].casefold() for found in owned_relatives().finditer(words)}
    return bool(named - patient_words(dates.letter.ours))


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(
            kind["field"],
            kind["label"],
            re.compile(kind["pattern"], re.IGNORECASE),
            re.compile(kind["after"], re.IGNORECASE) if "after" in kind else None,
        )
        for kind in resources.data("facts_dates")["said"]
    )
