"""What a letter tells twice and differently: one event on two days or at two times, one thing counted twice.

The events and counts are data: `data/facts_contradiction.toml`. Sentences that retell the complaint, and those that say
what should have been, tell nothing that happened.
"""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import partial

from ... import resources
from ...finding import Finding, Span
from ..restating import restates
from .clauses import alike, last_clause, stems
from .clock import Stretch, apart, number, within
from .dates import Dates
from .flags import doubtful, flag
from .letter import Letter
from .named import Names
from .patterns import Hinted, compiled, hinted, hinted_of, one_hinted

_FOUND_APART = 10
"""Minutes between two times at which somebody cannot have been found once."""

_LOOK_BACK = 40
"""Days or times back with which one is compared."""
_BEFORE = 120
"""Characters before a day or time that may tell of what it is."""

_pattern = partial(compiled, "facts_contradiction")


@dataclass(frozen=True, slots=True)
class _Telling:
    """One thing told: where, of what, and as what."""

    span: Span
    of: str
    value: Hashable


def check(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a doubt about each thing that the letter has told otherwise before."""
    yield from _found_twice(names)
    if not _occurs(names.letter, "once", "several"):
        for event in hinted("facts_contradiction", "once", "events"):
            if not event.may_occur(names.letter.small):
                continue
            yield from _differing(names, list(_on_days(names, dates, event)))
            yield from _differing(names, list(_at_times(names, dates, event)))
    yield from _differing(names, sorted(_counted(names), key=lambda count: count.span.start))
    yield from _differing(names, sorted(_waits(names), key=lambda wait: wait.span.start))
    yield from _repeated(names, dates)


def _occurs(letter: Letter, table: str, key: str) -> bool:
    return any(one_hinted("facts_contradiction", table, key).finditer(letter.text, letter.small))


def _found_twice(names: Names) -> Iterator[Finding]:
    """Yield a finding where a patient is found at two times, and there was one fall."""
    if _occurs(names.letter, "found", "again"):
        return
    first: Stretch | None = None
    for found in one_hinted("facts_contradiction", "found", "pattern").finditer(names.masked, names.letter.small):
        sentence = names.letter.sentence_at(found.start())
        times = within(names.letter.times, sentence.start, found.start()) if sentence else ()
        if times and first and min(apart(first, times[0]), apart(times[0], first)) > _FOUND_APART:
            message = "The letter gives another time for this elsewhere."
            yield flag("contradiction").at(names.letter.draft, Span(found.start(), found.end()), message)
        first = first or next(iter(times), None)


def _on_days(names: Names, dates: Dates, event: Hinted) -> Iterator[_Telling]:
    for day in dates.days:
        what = _event(names, event, day.start) if day.month else None
        if what is not None:
            yield _Telling(Span(day.start, day.end), what, dates.resolved(day))


def _at_times(names: Names, dates: Dates, event: Hinted) -> Iterator[_Telling]:
    """Yield the times of an event up to the next day that the letter names."""
    first: Stretch | None = None
    for time in names.letter.times:
        what = _event(names, event, time.start)
        if what is None:
            continue
        first = first or time
        if any(day.month and first.end < day.start < time.start for day in dates.days):
            return
        yield _Telling(Span(time.start, time.end), what, time.amount)


def _event(names: Names, event: Hinted, place: int) -> str | None:
    """Return what an event before a day or time was told of, or None where it is none, or one of several."""
    before = names.masked_before(place)[-_BEFORE:].rstrip()
    found = event.pattern.search(before)
    if not found or _pattern("once", "again").search(before):
        return None
    return (found.groupdict().get("what") or "").casefold()


def _counted(names: Names) -> Iterator[_Telling]:
    for entry in resources.data("facts_contradiction")["counts"]["patterns"]:
        count = hinted_of(entry["pattern"], tuple(entry["hints"]))
        for found in count.finditer(names.masked, names.letter.small):
            value = number(found["number"])
            if value is not None and _happened(names, found.start()):
                of = entry.get("of") or found["what"].casefold()
                yield _Telling(Span(found.start(), found.end()), of, value)


def _waits(names: Names) -> Iterator[_Telling]:
    waits = resources.data("facts_contradiction")["waits"]
    for pattern in waits["patterns"]:
        for found in hinted_of(pattern, tuple(waits["hints"])).finditer(names.letter.text, names.letter.small):
            value = number(found["number"])
            if value is not None and _happened(names, found.start()):
                of = f"{found['what']} {found['unit']}".casefold()
                yield _Telling(Span(found.start(), found.end()), of, value)


def _happened(names: Names, place: int) -> bool:
    """Tell whether a sentence tells what happened: it neither retells the complaint nor says what should have been."""
    sentence = names.letter.sentence_at(place)
    told = names.letter.draft.words_of(sentence) if sentence else ""
    return not restates(told) and not _pattern("counts", "not_so").search(told)


def _repeated(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a doubt about a day or time whose clause the letter has used before, in another sentence, with another."""
    letter = names.letter
    days = [(Span(day.start, day.end), dates.resolved(day)) for day in dates.days if day.month]
    times = [(Span(time.start, time.end), time.amount) for time in letter.times]
    for told in (days, times):
        said = [
            (span, value, stems(last_clause(names.masked_before(span.start))), _sentence(letter, span))
            for span, value in told
        ]
        for index, (span, value, of, sentence) in enumerate(said):
            for other, earlier, same, above in said[max(0, index - _LOOK_BACK) : index]:
                if above < sentence and earlier != value and alike(of, same) and _happened(names, span.start):
                    before = letter.text[other.start : other.end]
                    message = f"Earlier the letter gives “{before}” for this."
                    yield doubtful("contradiction").at(letter.draft, span, message)
                    break


def _sentence(letter: Letter, span: Span) -> int:
    sentence = letter.sentence_at(span.start)
    return sentence.start if sentence else 0


def _differing(names: Names, tellings: list[_Telling]) -> Iterator[Finding]:
    """Yield a doubt about each telling that differs from the first of the same thing."""
    first: dict[str, _Telling] = {}
    for telling in tellings:
        known = first.setdefault(telling.of, telling)
        if telling.value != known.value:
            earlier = names.letter.text[known.span.start : known.span.end]
            message = f"Earlier the letter gives “{earlier}” for this."
            yield doubtful("contradiction").at(names.letter.draft, telling.span, message)
