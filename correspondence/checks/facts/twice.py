"""What a letter tells twice and differently: one event on two days or at two times, one thing counted twice.

The events and counts are data: `data/facts_contradiction.toml`. Sentences that retell the complaint, and those that say
what should have been, tell nothing that happened.
"""

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from ...finding import Finding, Span
from ..restating import restates
from .clock import COUNT, Stretch, apart, number, times_in
from .contradiction import compiled, data, with_patient
from .dates import Dates
from .flags import doubtful, flag
from .names import Names

_NUMBER = rf"\b(?P<number>{COUNT})"
_FOUND_APART = 10
"""Minutes between two times at which somebody cannot have been found once."""


@dataclass(frozen=True, slots=True)
class _Telling:
    """One thing told: where, of what, and as what."""

    span: Span
    of: str
    value: Hashable


def check(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a doubt about each thing that the letter has told otherwise before."""
    yield from _found_twice(names)
    if not compiled("once", "several").search(names.letter.text):
        for event in data()["once"]["events"]:
            pattern = with_patient(names, event)
            yield from _differing(names, list(_on_days(names, dates, pattern)))
            yield from _differing(names, list(_at_times(names, dates, pattern)))
    for count in data()["counts"]["patterns"]:
        yield from _differing(names, list(_counted(names, with_patient(names, count.replace("{n}", _NUMBER)))))


def _found_twice(names: Names) -> Iterator[Finding]:
    """Yield a finding where a patient is found at two times, and there was one fall."""
    if compiled("found", "again").search(names.letter.text):
        return
    first: Stretch | None = None
    for found in with_patient(names, data()["found"]["pattern"]).finditer(names.letter.text):
        time = next(iter(times_in(names.letter.before(found.start()))), None)
        if time and first and min(apart(first, time), apart(time, first)) > _FOUND_APART:
            message = "The letter gives another time for this elsewhere."
            yield flag("contradiction").at(names.letter.draft, Span(found.start(), found.end()), message)
        first = first or time


def _on_days(names: Names, dates: Dates, pattern: re.Pattern[str]) -> Iterator[_Telling]:
    for day in dates.days:
        what = _event(names, pattern, day.start) if day.month else None
        if what is not None:
            yield _Telling(Span(day.start, day.end), what, dates.resolved(day))


def _at_times(names: Names, dates: Dates, pattern: re.Pattern[str]) -> Iterator[_Telling]:
    """Yield the times of an event up to the next day that the letter names."""
    first = None
    for time in times_in(names.letter.text):
        what = _event(names, pattern, time.start)
        if what is None:
            continue
        first = first or time
        if any(day.month and first.end < day.start < time.start for day in dates.days):
            return
        yield _Telling(Span(time.start, time.end), what, time.minutes)


def _event(names: Names, pattern: re.Pattern[str], place: int) -> str | None:
    """Return what an event before a day or time was told of, or None where it is none, or one of several."""
    before = names.letter.before(place)
    found = pattern.search(before.rstrip())
    if not found or compiled("once", "again").search(before):
        return None
    return (found.groupdict().get("what") or "").casefold()


def _counted(names: Names, pattern: re.Pattern[str]) -> Iterator[_Telling]:
    for found in pattern.finditer(names.letter.text):
        sentence = names.letter.sentence_at(found.start())
        told = names.letter.draft.words_of(sentence) if sentence else ""
        count = number(found["number"])
        if count is not None and not restates(told) and not compiled("counts", "not_so").search(told):
            yield _Telling(Span(found.start(), found.end()), (found.groupdict().get("what") or "").casefold(), count)


def _differing(names: Names, tellings: list[_Telling]) -> Iterator[Finding]:
    """Yield a doubt about each telling that differs from the first of the same thing."""
    first: dict[str, _Telling] = {}
    for telling in tellings:
        known = first.setdefault(telling.of, telling)
        if telling.value != known.value:
            earlier = names.letter.text[known.span.start : known.span.end]
            message = f"Earlier the letter gives “{earlier}” for this."
            yield doubtful("contradiction").at(names.letter.draft, telling.span, message)
