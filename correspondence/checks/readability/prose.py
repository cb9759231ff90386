"""Which sentences of a draft are measured: the prose that its writer can rewrite.

Left out are headings, addresses, references, salutation and signature (they are lines, not sentences), words that
are quoted, and what the law makes the letter say about the Ombudsman.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import resources
from ...case import Case
from ...draft import Draft, Sentence
from ..headings import ends_sentence
from ..letter_parts import body_sentences
from .exempt import exempt
from .words import Word, words_of

FEWEST_WORDS_WITHOUT_STOP = 5
"""A line without an end mark, such as an entry of a list, counts as a sentence from this many words."""


@dataclass(frozen=True, slots=True)
class Prose:
    """One sentence that is measured, with its words."""

    sentence: Sentence
    words: tuple[Word, ...]

    @property
    def ordinary(self) -> tuple[Word, ...]:
        """The words whose syllables are counted."""
        return tuple(word for word in self.words if word.ordinary)


def prose(draft: Draft, case: Case | None) -> Iterator[Prose]:
    """Yield the sentences of a draft that are measured, in order."""
    left_out = exempt(draft, case)
    for sentence in body_sentences(draft):
        text = draft.words_of(sentence)
        if _signposting().search(text):
            continue
        measured = Prose(sentence, tuple(words_of(sentence, draft.text, left_out)))
        whole = ends_sentence(text) or len(measured.words) >= FEWEST_WORDS_WITHOUT_STOP
        if whole and measured.ordinary:
            yield measured


@cache
def _signposting() -> re.Pattern[str]:
    facts = resources.data("signposting")
    ours = [resources.data("readability")["signposting"]["pattern"]]
    theirs = [re.escape(facts[body][key]) for body in ("ombudsman", "social_care") for key in ("phone", "website")]
    return re.compile("|".join([*ours, *theirs]))
