"""A rule's `exceptions`: what it lets stand although its pattern matches."""

from collections.abc import Iterable
from dataclasses import dataclass

import regex

from .blocks import Block
from .fields import Word
from .pattern import Pattern, join

_SPECIAL = regex.compile(r"[\\+*?()|\[\]{}^$]")
_SPACES = regex.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Words that a match may hold, and phrases that it may stand in."""

    words: Pattern | None
    phrases: Pattern | None

    def allow(self, block: Block, start: int, end: int) -> bool:
        """Tell whether the match `block.text[start:end]` is let stand."""
        if self.words is None:
            return False
        if self.words.compiled.search(block.text[start:end].strip()):
            return True
        return self.phrases is not None and any(
            phrase.start() <= start and end <= phrase.end() for _, phrase in self.phrases.matches((block,))
        )


def exceptions_of(words: Iterable[Word], file: str) -> Exceptions:
    """Return the exceptions that a rule lists. Each keeps its own case, unless it begins with `(?i)`."""
    words = tuple(words)
    if not words:
        return Exceptions(None, None)
    terms = [_term(word.text) for word in words]
    phrases = [term for term in terms if r"\s" in term]
    return Exceptions(
        Pattern(join([_own_case(term) for term in terms], ignore_case=False, words=True), words, file),
        Pattern(join(phrases, ignore_case=True, words=True), words, file) if phrases else None,
    )


def _term(text: str) -> str:
    """Return an exception as a pattern: a full stop in a plain one is a full stop, a space may be a line's end."""
    plain = text if _SPECIAL.search(text) else text.replace(".", r"\.")
    return str(_SPACES.sub(lambda _: r"\s+", plain))


def _own_case(term: str) -> str:
    return term if term.startswith("(?i)") else "(?-i)" + term
