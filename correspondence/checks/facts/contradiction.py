"""A letter against itself and its case: the dead wished well, the living mourned, left for right."""

import re
from collections.abc import Iterator
from functools import partial

from ...finding import Finding, Span
from .flags import doubtful, flag
from .named import Names
from .patterns import Hinted, compiled, hinted, one_hinted

_pattern = partial(compiled, "facts_contradiction")


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each statement that another, or the case, contradicts."""
    yield from _life_and_death(names)
    yield from _two_sides(names)


def _life_and_death(names: Names) -> Iterator[Finding]:
    patient = names.letter.case.patient
    died = patient.deceased or patient.date_of_death is not None
    mark = flag("contradiction") if died else doubtful("contradiction")
    message = f"The case says that {names.patient.called} {'has died' if died else 'is alive'}."
    told: set[int] = set()
    for span in _told_dead(names) if not died else _told_living(names):
        sentence = names.letter.sentence_at(span.start)
        if sentence and sentence.start not in told and span.end <= sentence.end:
            told.add(sentence.start)
            yield mark.at(names.letter.draft, span, message)


def _told_living(names: Names) -> Iterator[Span]:
    for hint in hinted("facts_contradiction", "dead", "patterns"):
        yield from (Span(*found.span()) for found in hint.finditer(names.masked, names.letter.small))


def _told_dead(names: Names) -> Iterator[Span]:
    for hint in hinted("facts_contradiction", "living", "patterns"):
        yield from (Span(*found.span()) for found in hint.finditer(names.masked, names.letter.small))
    yield from (span for span in names.of_patient if " late " in names.letter.text[span.start : span.end])


def _two_sides(names: Names) -> Iterator[Finding]:
    """Yield a finding where a part of the body is on the other side than in the case, or than elsewhere."""
    told = dict(_sides(names.letter.case_prose))
    for found in _sided().finditer(names.letter.text, names.letter.small):
        part, side = _side(found)
        if told.setdefault(part, side) != side and not _of_both(names, found.start()):
            message = f"This was the {told[part]} {part} in the case or earlier in the letter."
            yield doubtful("contradiction").at(names.letter.draft, Span(found.start(), found.end()), message)


def _sides(text: str) -> Iterator[tuple[str, str]]:
    return (_side(found) for found in _sided().finditer(text, text.lower()))


def _sided() -> Hinted:
    return one_hinted("facts_contradiction", "sides", "pattern")


def _side(found: re.Match[str]) -> tuple[str, str]:
    return found["part"].casefold(), found["side"].casefold()


def _of_both(names: Names, place: int) -> bool:
    sentence = names.letter.sentence_at(place)
    return sentence is None or bool(_pattern("sides", "both").search(names.letter.draft.words_of(sentence)))
