"""Outcomes that do not agree: the whole complaint against its parts, a conclusion against what it sums up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from ... import resources
from ...draft import Sentence
from ...finding import Finding, Span
from ..letter_parts import Section, sections
from .clauses import stems
from .flags import doubtful, flag
from .letter import Letter
from .patterns import compiled, hinted_of

_Outcome = Literal["upheld", "partly upheld", "not upheld"]
_WHOLES = (("all_upheld", "some_refused"), ("none_upheld", "some_upheld"), ("plainly_upheld", "none_upheld"))

_pattern = partial(compiled, "facts_contradiction", "outcome")


@dataclass(frozen=True, slots=True)
class _Decided:
    """A section of the letter with the one outcome that it comes to."""

    section: Section
    about: frozenset[str]
    outcome: _Outcome


def check(letter: Letter) -> Iterator[Finding]:
    """Yield a finding for each outcome that another in the letter contradicts."""
    for whole, part in _WHOLES:
        yield from _two_outcomes(letter, whole, part)
    parts = sections(letter.draft) if "uph" in letter.small else ()
    decided = [found for section in parts if (found := _decided(letter, section))]
    for section in parts:
        for sentence in section.sentences:
            yield from _summed_up(letter, section, sentence, decided)


def _two_outcomes(letter: Letter, whole: str, part: str) -> Iterator[Finding]:
    """Yield a finding where a letter upholds the whole complaint and refuses a part, or the reverse."""
    all_of_it, some = _told(letter, whole), _told(letter, part)
    if all_of_it and some:
        message = f"Elsewhere the letter says “{some.group()}”: the two outcomes do not agree."
        yield flag("contradiction").at(letter.draft, Span(all_of_it.start(), all_of_it.end()), message)


def _told(letter: Letter, key: str) -> re.Match[str] | None:
    """Return the first place where the letter tells an outcome of one kind."""
    data = resources.data("facts_contradiction")["outcome"]
    return next(hinted_of(data[key], tuple(data["hints"])).finditer(letter.text, letter.small), None)


def _decided(letter: Letter, section: Section) -> _Decided | None:
    """Return what a section under a heading is about and comes to, if it comes to one outcome."""
    if section.heading is None:
        return None
    told = {_outcome(letter.draft.words_of(sentence)) for sentence in section.sentences} - {None}
    outcome = told.pop() if len(told) == 1 else None
    about = stems(letter.text[section.heading.start : section.heading.end])
    return _Decided(section, about, outcome) if outcome else None


def _summed_up(letter: Letter, section: Section, sentence: Sentence, decided: list[_Decided]) -> Iterator[Finding]:
    """Yield a doubt about a matter of another section that a sentence gives the opposite outcome."""
    text = letter.draft.words_of(sentence)
    outcome, topics = _outcome(text), _pattern("topics").search(text)
    if topics is None or outcome not in ("upheld", "not upheld"):
        return
    about = stems(topics["topics"])
    for other in decided:
        opposite = {other.outcome, outcome} == {"upheld", "not upheld"}
        if opposite and other.section is not section and about & other.about:
            heading = (
                letter.text[other.section.heading.start : other.section.heading.end] if other.section.heading else ""
            )
            message = f"Under “{heading}” the letter says the opposite: {other.outcome}."
            span = Span(sentence.start, sentence.start + topics.end())
            yield doubtful("contradiction").at(letter.draft, span, message)
            return


def _outcome(text: str) -> _Outcome | None:
    if "uph" not in text.lower():
        return None
    if _pattern("refused").search(text):
        return "not upheld"
    return "partly upheld" if _pattern("partly").search(text) else "upheld"
