"""A letter against itself and against the case: the dead wished well, times that do not add up, two outcomes."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import Any

from ... import resources
from ...dates import long_date
from ...draft import Paragraph
from ...finding import Finding, Span
from .clock import Stretch, apart, lengths_in, times_in
from .dates import Dates
from .days import Day
from .flags import doubtful, flag
from .kinship import patient_words
from .names import Names

_HOUR = 60
_CLOSE = 2
"""Minutes by which two times may differ and be one."""
_FOUND_APART = 10
"""Minutes between two times at which somebody cannot have been found once."""


def check(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each statement that another, or the case, contradicts."""
    yield from _life_and_death(names)
    yield from _two_outcomes(names)
    for paragraph in names.letter.draft.paragraphs:
        yield from _length_of_time(names, paragraph)
    yield from _end_of_stay(names, dates)
    yield from _found_twice(names)


def _life_and_death(names: Names) -> Iterator[Finding]:
    patient = names.letter.case.patient
    died = patient.deceased or patient.date_of_death is not None
    message = (
        f"{names.patient.called} has died, says the case." if died else f"{names.patient.called} lives, says the case."
    )
    told: set[int] = set()
    for pattern in _data()["dead" if died else "living"]["patterns"]:
        for found in _with_patient(names, pattern).finditer(names.letter.text):
            sentence = names.letter.sentence_at(found.start())
            if sentence and sentence.start not in told and found.end() <= sentence.end:
                told.add(sentence.start)
                mark = flag("contradiction") if died else doubtful("contradiction")
                yield mark.at(names.letter.draft, Span(found.start(), found.end()), message)


def _two_outcomes(names: Names) -> Iterator[Finding]:
    """Yield a finding where a letter upholds the whole complaint and does not."""
    upheld, refused = (_pattern(key).search(names.letter.text) for key in ("upheld", "not_upheld"))
    if upheld and refused:
        later = max(upheld, refused, key=lambda found: found.start())
        message = "The letter says both that the complaint is upheld and that it is not."
        yield flag("contradiction").at(names.letter.draft, Span(later.start(), later.end()), message)


def _length_of_time(names: Names, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield a finding for a length of time, exact to the minute, that is an hour off the times beside it."""
    text = names.letter.draft.words_of(paragraph)
    lengths = [length for length in lengths_in(text) if length.exact]
    times = list(times_in(text)) if lengths else []
    for length in lengths:
        spans = {apart(one, other) for one, other in combinations(times, 2)}
        if _near(spans, length.minutes) or not _bounded(text, length, times, spans):
            continue
        span = Span(paragraph.start + length.start, paragraph.start + length.end)
        message = "The times in this paragraph do not make this length of time: work it out again."
        yield flag("contradiction").at(names.letter.draft, span, message)


def _bounded(text: str, length: Stretch, times: list[Stretch], spans: set[int]) -> bool:
    """Tell whether a length is meant to be one between the times: an hour off, or beside "from ... until ..."."""
    if length.minutes > _HOUR and any(_near(spans, length.minutes + off) for off in (_HOUR, -_HOUR)):
        return True
    beside = text[length.end : length.end + 40]
    return bool(re.match(r",?\s+from\s+\d", beside)) and any(0 <= time.start - length.end < 12 for time in times)


def _near(spans: set[int], minutes: int) -> bool:
    return any(abs(span - minutes) <= _CLOSE for span in spans)


def _end_of_stay(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a finding where somebody goes home within the stay that the letter gives."""
    stays = [(first, last) for first, last in pairwise(dates.days) if _is_stay(names, first, last)]
    if len(stays) != 1:
        return
    begins, ends = (dates.resolved(day) for day in stays[0])
    for day in dates.days:
        when = dates.resolved(day)
        if not (begins and ends and when) or not begins < when < ends or day in stays[0]:
            continue
        if _pattern("left").search(names.letter.before(day.start)):
            message = f"The letter says elsewhere that the stay lasted until {long_date(ends)}."
            yield flag("contradiction").at(names.letter.draft, Span(day.start, day.end), message, long_date(ends))


def _is_stay(names: Names, first: Day, last: Day) -> bool:
    before, between = names.letter.before(first.start), names.letter.text[first.end : last.start]
    return bool(
        _pattern("from").search(before) and _pattern("to").match(between) and _pattern("inpatient").search(before)
    )


def _found_twice(names: Names) -> Iterator[Finding]:
    """Yield a finding where a patient is found at two times, and there was one fall."""
    if _pattern("again").search(names.letter.text):
        return
    first: Stretch | None = None
    for found in _with_patient(names, _data()["found"]["pattern"]).finditer(names.letter.text):
        time = next(iter(times_in(names.letter.before(found.start()))), None)
        if time and first and min(apart(first, time), apart(time, first)) > _FOUND_APART:
            message = "The letter gives another time for this elsewhere."
            yield flag("contradiction").at(names.letter.draft, Span(found.start(), found.end()), message)
        first = first or time


def _with_patient(names: Names, pattern: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in patient_words(names.letter.ours)) or "patient"
    own = names.letter.case.patient
    called = [own.last_name, *([own.first_name] if own.first_name else [])]
    mine = "|".join(re.escape(name) for name in called)
    title = r"(?:(?:mr|mrs|ms|miss|mx|master|dr)\.? )?"
    patient = rf"(?:your (?:late |dear )?(?:{words})|{title}(?:{mine})|the patient)(?!['’]s)"
    filled = pattern.replace("{patient}", rf"\b{patient}\b").replace("{words}", words)
    return re.compile(filled, re.IGNORECASE)


def _data() -> dict[str, Any]:
    return resources.data("facts_contradiction")


@cache
def _pattern(key: str) -> re.Pattern[str]:
    data = _data()
    table = next(table for table in ("outcome", "stay", "found") if key in data[table])
    return re.compile(data[table][key], re.IGNORECASE)
