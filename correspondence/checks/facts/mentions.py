"""People named in a text: "Mrs Joan Tierney", "Dr A. Voss", "MS GRACE MUTASA", and words in capitals that may be names.

A name is found by its shape, in any language: words with a capital (or of a script without capitals) on one line,
after a title or beside each other. Whose name it is, is not asked here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources
from .letter import Word
from .spelling import fold

_SHORT = 2
"""Letters of a word that is part of a name, once a name has begun, though it is also a small English word."""
_MOST_WORDS = 6
_GAP = re.compile(r"\.?[ \u00a0]{1,2}|\.")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text, with its title where it has one."""

    start: int
    end: int
    title: str
    """As compared: "mrs", "professor"; empty for none."""
    names: tuple[str, ...]
    """The words of the name, folded."""
    words: tuple[str, ...]
    """The words as written, without the title."""
    owns: bool
    """Whether something of theirs follows ("Mr Pell's tablets")."""

    @property
    def lone(self) -> bool:
        """Whether it is one word without a title; a double name is one."""
        return not self.title and len(self.words) == 1

    @property
    def professional(self) -> bool:
        """Whether the title is of a post or calling (Dr, Matron), which patients seldom have."""
        return bool(self.title) and self.title not in _courtesy()


def mentions_in(text: str, words: Sequence[Word]) -> Iterator[Mention]:
    """Yield the names in a text, in order, each word in one of them at most."""
    index = 0
    while index < len(words):
        if not words[index].capital:
            index += 1
            continue
        mention, used = _mention_at(text, words, index)
        if mention:
            yield mention
        index += used


def title_of(word: str) -> str:
    """Return a title as compared ("Dr." and "Doctor" are dr), or an empty text for a word that is none."""
    return _title(fold(word))


def _title(folded: str) -> str:
    return _same().get(folded, folded) if folded in _titles() else ""


def may_be_name(word: str) -> bool:
    """Tell whether a word with a capital may be somebody's name: no day, month, post, or word that opens a sentence."""
    return fold(word) not in _words("not_names")


def _mention_at(text: str, words: Sequence[Word], index: int) -> tuple[Mention | None, int]:
    title = _title(words[index].folded)
    first = index + bool(title)
    if title and not _adjacent(text, words, first):
        return None, 1
    run = _run(text, words, first, titled=bool(title))
    if not run:
        return None, 1
    return _made(words[index].start, title, run), len(run) + bool(title)


def _made(start: int, title: str, run: Sequence[Word]) -> Mention:
    written = tuple(word.text for word in run)
    names = tuple(part for word in run for part in word.folded.split())
    return Mention(start, run[-1].end, title, names, written, owns=run[-1].owns)


def _run(text: str, words: Sequence[Word], first: int, *, titled: bool) -> list[Word]:
    """Return the words from `first` on that may be one name; without a title it cannot begin with a small word."""
    run: list[Word] = []
    for place in range(first, min(first + _MOST_WORDS, len(words))):
        joined = not run or (_adjacent(text, words, place) and not run[-1].owns)
        if not joined or not (_may_be_name(words[place], run) or ((run or titled) and _links(words, place))):
            break
        run.append(words[place])
    while run and not run[-1].capital:
        run.pop()
    return run


def _adjacent(text: str, words: Sequence[Word], place: int) -> bool:
    """Tell whether a word follows the one before it as in a name; a full stop only after a title or an initial."""
    if not 0 < place < len(words):
        return False
    before = words[place - 1]
    gap = text[before.end : words[place].start]
    if not _GAP.fullmatch(gap):
        return False
    return "." not in gap or len(before.text) == 1 or bool(_title(before.folded))


def _may_be_name(word: Word, run: Sequence[Word]) -> bool:
    return word.capital and word.folded not in _words("not_names") and not _letters_after_name(word, run)


def _links(words: Sequence[Word], place: int) -> bool:
    """Tell whether a word holds a name together: an initial, the An of "Nguyen Van An", the der of "van der Berg"."""
    if len(words[place].text) <= _SHORT and words[place].text.istitle():
        return True
    after = place + 1
    while after < len(words) and words[after].folded in _words("particles"):
        after += 1
    return words[place].folded in _words("particles") and after < len(words) and words[after].capital


def _letters_after_name(word: Word, run: Sequence[Word]) -> bool:
    """Tell whether a word is a degree or an abbreviation after a name in ordinary letters ("Voss FRCP")."""
    return bool(run) and len(word.text) > 1 and word.text.isupper() and not run[-1].text.isupper()


def _data() -> dict[str, Any]:
    return resources.data("facts_names")


@cache
def _titles() -> frozenset[str]:
    return frozenset(title for group in ("courtesy", "professional") for title in _data()["titles"][group])


@cache
def _courtesy() -> frozenset[str]:
    return frozenset(_data()["titles"]["courtesy"])


@cache
def _same() -> dict[str, str]:
    same: dict[str, str] = _data()["titles"]["same"]
    return same


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _data()["words"][key])
