"""The scores of a draft and the sentences that cost most.

textstat counts words and syllables, one word at a time. Its own sentence count is wrong in letters (it ends a sentence
at "Dr." and drops those of two words), and its formulas take no other, so the published formulas stand here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ...case import Case
from ...draft import Draft
from .passive import passive
from .prose import Prose, prose

ADVISED = 20
"""Words of a sentence that the NHS service manual advises as the most."""
LONG = 25
"""Words of a sentence that GOV.UK allows as the most (domain.md 5.2)."""
MOST_COSTLY = 5
LONG_WORDS_NAMED = 4


@dataclass(frozen=True, slots=True)
class Costly:
    """One sentence that makes the letter harder to read: `draft.text[start:end]`."""

    quote: str
    start: int
    end: int
    why: str
    """Its length, its long words, its passive, and what the letter would gain without it."""
    grade_cost: float
    """By how much the letter's Flesch-Kincaid grade falls when it is left out."""


@dataclass(frozen=True, slots=True)
class Readability:
    """How hard the prose of a draft is to read. Rounded as it is shown."""

    flesch_kincaid_grade: float
    """US school grade (Kincaid and others, 1975); add 5 for a reading age in the UK."""
    flesch_reading_ease: float
    """From 0, hard, to 100, easy (Flesch, 1948)."""
    words_per_sentence: float
    syllables_per_word: float
    sentences: int
    words: int
    sentences_over_20: int
    sentences_over_25: int
    passive_share: float
    """Share of the sentences that have a passive, from 0 to 1."""
    long_words: int
    """Words of three syllables or more that are no names, dates or medicines."""
    costly: tuple[Costly, ...]
    """At most five sentences, the one that costs most first."""


@dataclass(frozen=True, slots=True)
class _Totals:
    sentences: int
    words: int
    ordinary: int
    syllables: int

    @classmethod
    def of(cls, measured: Sequence[Prose]) -> "_Totals":
        return cls(
            sentences=len(measured),
            words=sum(len(item.words) for item in measured),
            ordinary=sum(len(item.ordinary) for item in measured),
            syllables=sum(word.syllables for item in measured for word in item.ordinary),
        )

    def without(self, item: Prose) -> "_Totals":
        one = _Totals.of([item])
        return _Totals(
            self.sentences - 1, self.words - one.words, self.ordinary - one.ordinary, self.syllables - one.syllables
        )

    @property
    def words_per_sentence(self) -> float:
        return self.words / self.sentences

    @property
    def syllables_per_word(self) -> float:
        return self.syllables / self.ordinary

    @property
    def grade(self) -> float:
        return 0.39 * self.words_per_sentence + 11.8 * self.syllables_per_word - 15.59

    @property
    def ease(self) -> float:
        return 206.835 - 1.015 * self.words_per_sentence - 84.6 * self.syllables_per_word


def measure(draft: Draft, case: Case | None) -> Readability | None:
    """Measure the prose of a draft, or return None where it has none. The case tells which words are names."""
    measured = tuple(prose(draft, case))
    if not measured:
        return None
    totals = _Totals.of(measured)
    return Readability(
        flesch_kincaid_grade=round(totals.grade, 1),
        flesch_reading_ease=round(totals.ease, 1),
        words_per_sentence=round(totals.words_per_sentence, 1),
        syllables_per_word=round(totals.syllables_per_word, 2),
        sentences=totals.sentences,
        words=totals.words,
        sentences_over_20=sum(len(item.words) > ADVISED for item in measured),
        sentences_over_25=sum(len(item.words) > LONG for item in measured),
        passive_share=round(sum(passive(item.words) is not None for item in measured) / len(measured), 2),
        long_words=sum(word.long for item in measured for word in item.words),
        costly=_costly(draft, measured, totals),
    )


def _costly(draft: Draft, measured: Sequence[Prose], totals: _Totals) -> tuple[Costly, ...]:
    """Return the sentences without which the grade would fall most. One sentence alone cannot be left out."""
    if len(measured) == 1:
        return ()
    costs = [(totals.grade - totals.without(item).grade, item) for item in measured]
    dearest = sorted((pair for pair in costs if pair[0] > 0), key=lambda pair: -pair[0])[:MOST_COSTLY]
    return tuple(
        Costly(
            quote=draft.words_of(item.sentence),
            start=item.sentence.start,
            end=item.sentence.end,
            why=_why(draft, item, cost),
            grade_cost=round(cost, 2),
        )
        for cost, item in dearest
    )


def _why(draft: Draft, item: Prose, cost: float) -> str:
    parts = [f"{len(item.words)} words"]
    long = sorted(
        {word.text.lower(): word for word in item.words if word.long}.values(), key=lambda word: -word.syllables
    )
    if long:
        named = ", ".join(word.text for word in long[:LONG_WORDS_NAMED])
        parts.append(f"{len(long)} long {'word' if len(long) == 1 else 'words'} ({named})")
    if verb := passive(item.words):
        parts.append(f"passive (“{draft.text[verb[0].start : verb[1].end]}”)")
    return f"{'; '.join(parts)}. Without it the grade would be {cost:.2f} lower."
