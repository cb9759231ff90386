"""A rule's `exceptions`: what it lets stand although its pattern matches."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from .blocks import Block, Blocks, Contents
from .fields import Word
from .pattern import Pattern, frame

_SPECIAL = regex.compile(r"[\\+*?()|\[\]{}^$]")
_SPACES = regex.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Words that a match may hold, and phrases that it may stand in."""

    words: Pattern
    phrases: Pattern

    def allow(self, block: Block, start: int, end: int) -> bool:
        """Tell whether the match `block.text[start:end]` is let stand."""
        if not self.words.parts:
            return False
        if self.words.whole.search(block.text[start:end].strip()):
            return True
        around = Blocks((block,), Contents(block.lower))
        return bool(self.phrases.parts) and any(
            phrase.start() <= start and end <= phrase.end() for _, phrase, _ in self.phrases.matches(around)
        )


def exceptions_of(words: Iterable[Word], file: str) -> Exceptions:
    """Return the exceptions that a rule lists. Each keeps its own case, unless it begins with `(?i)`."""
    words = tuple(words)
    terms = [_term(word.text) for word in words]
    phrases = tuple(term for term in terms if r"\s" in term)
    return Exceptions(
        Pattern(tuple(_own_case(term) for term in terms), frame(words=True), words, file),
        Pattern(phrases, frame(words=True, ignore_case=True), words, file),
    )


def _term(text: str) -> str:
    """Return an exception as a pattern: a full stop in a plain one is a full stop, a space may be a line's end."""
    plain = text if _SPECIAL.search(text) else text.replace(".", r"\.")
    return str(_SPACES.sub(lambda _: r"\s+", plain))


def _own_case(term: str) -> str:
    return term if term.startswith("(?i)") else "(?-i)" + term
