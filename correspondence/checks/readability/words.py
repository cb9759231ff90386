"""The words of a sentence and their syllables, as textstat counts them.

textstat (0.7.8 and later) looks a word up in a dictionary that NLTK downloads at first use, and guesses from
hyphenation where it finds none. It is given our own table in place of the download: nothing here needs a network or
writes a file, and a British word has its British count.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ... import resources
from ...draft import Sentence
from .exempt import Exempt, is_medicine

LONG = 3
"""Syllables from which a word is called long, as in SMOG and Gunning's fog index."""

_TOKEN = re.compile(r"[^\s–—]+")
_ABBREVIATION = re.compile(r"[^a-z]{1,5}|.*[\d@].*|.*\w\.\w.*")
_SIBILANTS = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")
_EDGES = "\"'“”‘’()[]{}<>,;:.!?…*•"


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence: `draft.text[start:end]`, without the punctuation around it."""

    text: str
    start: int
    end: int
    syllables: int
    ordinary: bool
    """Whether its syllables tell how the letter is written; not so for a name, a date or a medicine."""

    @property
    def long(self) -> bool:
        """Whether it is an ordinary word of three syllables or more."""
        return self.ordinary and self.syllables >= LONG


def words_of(sentence: Sentence, text: str, exempt: Exempt) -> Iterator[Word]:
    """Yield the words of a sentence of `text`, without those that it quotes."""
    for token in _TOKEN.finditer(text, sentence.start, sentence.end):
        start = token.start() + len(token[0]) - len(token[0].lstrip(_EDGES))
        word = token[0].strip(_EDGES)
        count = syllables(word)
        if count and not exempt.quoted(start):
            ordinary = not (exempt.named(start) or is_medicine(word))
            yield Word(word, start, start + len(word), count, ordinary)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """Return the syllables of a word; 0 for what is no word (a dash).

    A figure or an abbreviation has one, as Flesch counted them ("How to Write Plain English", 1979).
    """
    counter = _textstat()
    if not counter.lexicon_count(word):
        return 0
    if _ABBREVIATION.fullmatch(word):
        return 1
    return max(1, int(counter.syllable_count(_as_spoken(word))))


def _as_spoken(word: str) -> str:
    """Return a word as textstat finds it: it knows straight apostrophes, no possessives, and glues hyphens together."""
    straight = word.replace("’", "'")
    owner = straight.removesuffix("'s")
    if owner != straight:
        straight = owner + "s" if owner.endswith(_SIBILANTS) else owner
    return re.sub(r"[-/]", " ", straight)


@cache
def _textstat() -> Any:
    """Load textstat, once, with our table where it would ask NLTK for a download. It offers no other door."""
    from textstat import textstat
    from textstat.backend.counts import _count_syllables

    table = _table()
    _count_syllables.get_cmudict = lambda _lang: table
    return textstat


def _table() -> dict[str, tuple[str]]:
    """Return the syllable table in the shape of NLTK's: for each word one pronunciation, a digit for each vowel."""
    table: dict[str, tuple[str]] = {}
    for line in resources.text("cmudict.txt").splitlines():
        if not line.startswith("#"):
            count, words = line.split(" ", 1)
            table |= dict.fromkeys(words.split(), ("0" * int(count),))
    for count, words in resources.data("syllables")["words"].items():
        table |= dict.fromkeys(words.split(), ("0" * int(count),))
    return table
