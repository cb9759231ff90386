"""Lengths of time in a letter that do not add up: a wait that is not what lies between its times or days."""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations, pairwise

from ... import resources
from ...dates import long_date
from ...draft import Sentence
from ...finding import Finding, Span
from .clock import Stretch, apart, number, within
from .dates import Dates
from .days import Day
from .flags import doubtful, flag
from .letter import Letter
from .patterns import compiled, hinted_of

_HOUR = 60
_CLOSE = 5
"""Minutes by which a length that is exact may be off."""
_ROUNDED = 40
"""Minutes by which one in whole hours may be."""
_MOST_TIMES = 20
"""Times of one paragraph that are compared with each other."""

_pattern = partial(compiled, "facts_contradiction")


def check(dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each length of time that its times or days rule out."""
    letter = dates.letter
    for length in letter.hours:
        if sentence := letter.sentence_at(length.start):
            yield from _between_times(letter, sentence, length)
        paragraph = letter.draft.paragraph_at(length.start)
        if paragraph and length.exact and length.amount > _HOUR:
            yield from _hour_off(letter, within(letter.times, paragraph.start, paragraph.end)[:_MOST_TIMES], length)
    for span in letter.days_long:
        yield from _between_days(dates, span)
    yield from _end_of_stay(dates)
    for paragraph in letter.draft.paragraphs:
        yield from _remainders(letter, paragraph.start, paragraph.end)


def _between_times(letter: Letter, sentence: Sentence, length: Stretch) -> Iterator[Finding]:
    times = within(letter.times, sentence.start, sentence.end)
    off = _CLOSE if length.exact else _ROUNDED
    if len(times) == 2 and _tied(letter, length) and not _near({apart(*times)}, length.amount % 720, off):
        yield _wrong_sum(letter, length, "times")


def _between_days(dates: Dates, span: Stretch) -> Iterator[Finding]:
    sentence = dates.letter.sentence_at(span.start)
    if sentence is None or not _tied(dates.letter, span):
        return
    days = [day for day in dates.days if sentence.start <= day.start < sentence.end and day.month]
    if len(days) == 2 and not _days_fit(dates, days, span):
        yield _wrong_sum(dates.letter, span, "days")


def _tied(letter: Letter, length: Stretch) -> bool:
    """Tell whether the words before a length say that it lies between what stands beside it: "a wait of"."""
    return bool(_pattern("sums", "tied").search(letter.before(length.start)))


def _days_fit(dates: Dates, days: Sequence[Day], span: Stretch) -> bool:
    """Tell whether two days lie as far apart as a span of days says, give or take one of its units."""
    first, last = (dates.resolved(day) for day in days)
    unit = next(unit for unit in (365, 30, 7, 1) if span.amount % unit == 0)
    return first is None or last is None or abs(abs((last - first).days) - span.amount) <= max(unit * 1.2, 2)


def _hour_off(letter: Letter, times: Sequence[Stretch], length: Stretch) -> Iterator[Finding]:
    """Yield a finding for a length exact to the minute that is just an hour off two times of its paragraph."""
    spans = {apart(one, other) for one, other in combinations(times, 2)}
    if not _near(spans, length.amount) and any(_near(spans, length.amount + off) for off in (_HOUR, -_HOUR)):
        yield _wrong_sum(letter, length, "times")


def _near(spans: set[int], minutes: int, off: int = 2) -> bool:
    return any(abs(span - minutes) <= off for span in spans)


def _wrong_sum(letter: Letter, length: Stretch, what: str) -> Finding:
    message = f"The {what} beside it do not make this length of time: work it out again."
    return flag("contradiction").at(letter.draft, Span(length.start, length.end), message)


def _remainders(letter: Letter, start: int, end: int) -> Iterator[Finding]:
    """Yield a doubt about "the other five" where so many of so many leave another number."""
    hints = tuple(resources.data("facts_contradiction")["remainder"]["hints"])
    rests = hinted_of(resources.data("facts_contradiction")["remainder"]["rest"], hints)
    for rest in rests.finditer(letter.text[start:end], letter.small[start:end]):
        parts = _pattern("remainder", "of").finditer(letter.text, start, start + rest.start())
        left = {whole - part for part, whole in (_counts(found) for found in parts) if part and whole}
        count = number(rest["rest"])
        if count and left and count not in left:
            span = Span(start + rest.start(), start + rest.end())
            yield doubtful("contradiction").at(letter.draft, span, "The numbers before this leave another number.")


def _counts(found: re.Match[str]) -> tuple[int, int]:
    return number(found["part"]) or 0, number(found["whole"]) or 0


def _end_of_stay(dates: Dates) -> Iterator[Finding]:
    """Yield a finding where somebody goes home within the stay that the letter gives."""
    letter = dates.letter
    stays = [(first, last) for first, last in pairwise(dates.days) if _is_stay(letter, first, last)]
    if len(stays) != 1:
        return
    begins, ends = (dates.resolved(day) for day in stays[0])
    for day in dates.days:
        when = dates.resolved(day)
        if not (begins and ends and when) or not begins < when < ends or day in stays[0]:
            continue
        if _pattern("stay", "left").search(letter.before(day.start)):
            message = f"The letter says elsewhere that the stay lasted until {long_date(ends)}."
            yield flag("contradiction").at(letter.draft, Span(day.start, day.end), message, long_date(ends))


def _is_stay(letter: Letter, first: Day, last: Day) -> bool:
    between = letter.text[first.end : last.start]
    if not _pattern("stay", "to").match(between):
        return False
    before = letter.before(first.start)
    return bool(_pattern("stay", "from").search(before) and _pattern("stay", "inpatient").search(before))
