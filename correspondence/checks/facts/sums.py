"""Lengths of time in a letter that do not add up: a wait that is not what lies between its times or days."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ...dates import long_date
from ...draft import Sentence
from ...finding import Finding, Span
from .clock import Stretch, apart, lengths_in, spans_of_days, times_in
from .contradiction import compiled
from .dates import Dates
from .days import Day
from .flags import flag
from .names import Names

_HOUR = 60
_CLOSE = 5
"""Minutes by which a length that is exact may be off."""
_ROUNDED = 40
"""Minutes by which one in whole hours may be."""


def check(names: Names, dates: Dates) -> Iterator[Finding]:
    """Yield a finding for each time or length of time that another in the letter rules out."""
    for sentence in names.letter.draft.sentences:
        yield from _length_in_sentence(names, dates, sentence)
    for paragraph in names.letter.draft.paragraphs:
        yield from _hour_off(names, paragraph.start, names.letter.draft.words_of(paragraph))
    yield from _end_of_stay(names, dates)


def _length_in_sentence(names: Names, dates: Dates, sentence: Sentence) -> Iterator[Finding]:
    """Yield a finding for a wait that is not what lies between the two times, or the two days, of its sentence."""
    text = names.letter.draft.words_of(sentence)
    for length in lengths_in(text):
        times = [time for time in times_in(text) if not (length.start <= time.start < length.end)]
        off = _CLOSE if length.exact else _ROUNDED
        if len(times) == 2 and _tied(text, length) and not _near({apart(*times)}, length.minutes % (12 * _HOUR), off):
            yield _wrong_sum(names, sentence.start, length, "times")
    for span in spans_of_days(text):
        days = [day for day in dates.days if sentence.start <= day.start < sentence.end and day.month]
        if len(days) == 2 and _tied(text, span) and not _days_fit(dates, days, span):
            yield _wrong_sum(names, sentence.start, span, "days")


def _tied(text: str, length: Stretch) -> bool:
    return bool(compiled("sums", "tied").search(text[: length.start]))


def _days_fit(dates: Dates, days: Sequence[Day], span: Stretch) -> bool:
    """Tell whether two days lie as far apart as a span says, give or take one of its units; `minutes` are days here."""
    first, last = (dates.resolved(day) for day in days)
    unit = next(unit for unit in (365, 30, 7, 1) if span.minutes % unit == 0)
    return first is None or last is None or abs(abs((last - first).days) - span.minutes) <= max(unit * 1.2, 2)


def _hour_off(names: Names, base: int, text: str) -> Iterator[Finding]:
    """Yield a finding for a length exact to the minute that is just an hour off two times of its paragraph."""
    lengths = [length for length in lengths_in(text) if length.exact and length.minutes > _HOUR]
    times = list(times_in(text)) if lengths else []
    spans = {apart(one, other) for one, other in combinations(times[:20], 2)}
    for length in lengths:
        if _near(spans, length.minutes) or not any(_near(spans, length.minutes + off) for off in (_HOUR, -_HOUR)):
            continue
        yield _wrong_sum(names, base, length, "times")


def _near(spans: set[int], minutes: int, off: int = 2) -> bool:
    return any(abs(span - minutes) <= off for span in spans)


def _wrong_sum(names: Names, base: int, length: Stretch, what: str) -> Finding:
    message = f"The {what} beside it do not make this length of time: work it out again."
    return flag("contradiction").at(names.letter.draft, Span(base + length.start, base + length.end), message)


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
        if compiled("stay", "left").search(names.letter.before(day.start)):
            message = f"The letter says elsewhere that the stay lasted until {long_date(ends)}."
            yield flag("contradiction").at(names.letter.draft, Span(day.start, day.end), message, long_date(ends))


def _is_stay(names: Names, first: Day, last: Day) -> bool:
    before, between = names.letter.before(first.start), names.letter.text[first.end : last.start]
    stay = compiled("stay", "inpatient").search(before) and compiled("stay", "from").search(before)
    return bool(stay and compiled("stay", "to").match(between))
