"""A letter as the facts check reads it: words, lines and sentences with their places, beside what its case holds.

Everything is read once for a review and in one pass, so that a draft of 200 pages costs what its length asks.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, NamedTuple

from ...case import Case
from ...draft import Draft, Sentence
from ...people import Relationship, relationship
from ..letter_parts import Line, Part, letter_lines
from .clock import Stretch, days_long, hours_in, times_in, within
from .spelling import fold, name_words

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‐‑][^\W\d_]+)*")
_FAR = 400
"""Characters of a sentence beside a place that can matter to it."""
_OWNS = re.compile(r"['’]s$", re.IGNORECASE)


class Word(NamedTuple):
    """One word of the draft: letters with their inner apostrophes and hyphens, without a possessive's ending."""

    start: int
    end: int
    text: str
    owns: bool
    """Whether the draft has 's after it ("Mrs Haddad's consent")."""
    capital: bool
    """Whether it may be a name: it begins with a capital, or is of a script that has none."""
    folded: str
    """As compared: lower case, no accents, hyphens as spaces."""


@dataclass(frozen=True)
class Letter:
    """One draft beside its case."""

    draft: Draft
    case: Case
    on: date
    """Stands for the letter's date where the draft has none."""

    @property
    def text(self) -> str:
        """The draft's text."""
        return self.draft.text

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words of the draft, in order."""
        return tuple(words_of(self.text))

    @cached_property
    def small(self) -> str:
        """The draft's text in lower case, letter for letter, so that places in it are places in the text."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in self.text)

    @cached_property
    def times(self) -> tuple[Stretch, ...]:
        """The times of day in the draft, in order."""
        return tuple(times_in(self.text))

    @cached_property
    def hours(self) -> tuple[Stretch, ...]:
        """The lengths of time in hours and minutes, in order."""
        return tuple(hours_in(self.text))

    @cached_property
    def days_long(self) -> tuple[Stretch, ...]:
        """The lengths of time in days and more, in order."""
        return tuple(days_long(self.text))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The lines of the draft, each with its part of the letter."""
        return letter_lines(self.draft)

    @cached_property
    def ours(self) -> Relationship:
        """What the reader is to the patient."""
        return relationship(self.case)

    @cached_property
    def case_text(self) -> str:
        """Every text that the case holds, one to a line."""
        return "\n".join(_texts(self.case.model_dump()))

    @cached_property
    def case_prose(self) -> str:
        """The case's own prose, in which other people may be named: points, wishes, answers, what was looked into."""
        prose = {"points", "desired_outcomes", "investigation", "holding", "meeting", "candour", "joint", "enclosures"}
        return "\n".join(_texts(self.case.model_dump(include=prose)))

    @cached_property
    def case_words(self) -> frozenset[str]:
        """Every word of the case, folded as names are compared."""
        return frozenset(name_words(self.case_text))

    @cached_property
    def staff_names(self) -> frozenset[str]:
        """The words, folded, of the names of the staff in the case."""
        staff = (self.case.investigating_officer, self.case.coordinator)
        named = [officer.name for officer in staff if officer] + [self.case.chief_executive or ""]
        return frozenset(word for name in named for word in name_words(name))

    @cached_property
    def small_words(self) -> frozenset[str]:
        """Every word that the draft writes without a capital somewhere, folded."""
        return frozenset(name for word in self.words if not word.capital for name in word.folded.split())

    def part_at(self, place: int) -> Part:
        """Return the part of the letter that a place is in."""
        index = bisect_right(self.lines, place, key=lambda line: line.start) - 1
        return self.lines[index].part if index >= 0 else Part.BODY

    def sentence_at(self, place: int) -> Sentence | None:
        """Return the sentence that a place is in, or None."""
        index = bisect_right(self.draft.sentences, place, key=lambda sentence: sentence.start) - 1
        sentence = self.draft.sentences[index] if index >= 0 else None
        return sentence if sentence and place < sentence.end else None

    def earlier(self, sentence: Sentence, count: int) -> int:
        """Return where the sentence so many before this one begins, within its paragraph."""
        index = bisect_right(self.draft.sentences, sentence.start, key=lambda other: other.start) - 1
        first = self.draft.sentences[max(0, index - count)]
        return max(first.start, self.draft.paragraphs[sentence.paragraph - 1].start)

    def before(self, place: int) -> str:
        """Return the words of the same sentence before a place, as far as anything asks of them."""
        sentence = self.sentence_at(place)
        return self.text[max(sentence.start, place - _FAR) : place] if sentence else ""

    def untimed_before(self, place: int) -> str:
        """Return the words of the same sentence before a place without the times of day: "died at on"."""
        parts, done = [], place - len(self.before(place))
        for time in within(self.times, done, place):
            parts.append(self.text[done : time.start])
            done = time.end + (self.text[time.end - 1 : time.end + 1].lower() == "m.")
        return "".join((*parts, self.text[done:place]))

    def line_before(self, place: int) -> str:
        """Return the words of the same line before a place, as far as anything asks of them."""
        return self.text[max(self.text.rfind("\n", 0, place) + 1, place - _FAR) : place]

    def quoted(self, place: int) -> bool:
        """Tell whether a place is inside quotation marks, counted from the start of its paragraph."""
        paragraph = self.draft.paragraph_at(place)
        before = self.text[max(paragraph.start, place - 10 * _FAR) : place] if paragraph else ""
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def after(self, place: int) -> str:
        """Return the words of the same sentence from a place on, as far as anything asks of them."""
        sentence = self.sentence_at(place - 1)
        return self.text[place : min(sentence.end, place + _FAR)] if sentence else ""


def words_of(text: str) -> Iterator[Word]:
    """Yield the words of a text in order."""
    for found in _WORD.finditer(text):
        whole = found.group()
        bare = whole if whole.isalpha() else _OWNS.sub("", whole)
        end = found.start() + len(bare)
        yield Word(found.start(), end, bare, bare != whole, not bare[0].islower(), fold(bare))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)
