"""A rule's `exceptions`: what it lets stand although its pattern matches."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from .alternatives import frame
from .blocks import Blocks, Contents
from .fields import Word
from .pattern import Match, Pattern

_SPECIAL = regex.compile(r"[\\+*?()|\[\]{}^$]")
_SPACES = regex.compile(r"[ \t]+")


@dataclass(frozen=True, slots=True)
class Exceptions:
    """Words that a match may hold, and phrases that it may stand in."""

    words: Pattern
    phrases: Pattern

    def allow(self, match: Match) -> bool:
        """Tell whether a match is let stand."""
        if self.words.accepts(match.text.strip()):
            return True
        around = Blocks((match.block,), Contents(match.block.lower))
        return any(phrase.start <= match.start and match.end <= phrase.end for phrase in self.phrases.matches(around))


def exceptions_of(words: Sequence[Word], file: str) -> Exceptions:
    """Return the exceptions that a rule lists. Each keeps its own case, unless it begins with `(?i)`."""
    terms = tuple(_term(word.text) for word in words)
    own_case = tuple(term if term.startswith("(?i)") else "(?-i)" + term for term in terms)
    phrases = tuple(term for term in terms if r"\s" in term)
    any_case = frame(words=True, ignore_case=True)
    return Exceptions(
        Pattern(own_case, frame(words=True), tuple(words), file, apart=True),
        Pattern(phrases, any_case, tuple(words), file, apart=True),
    )


def _term(text: str) -> str:
    """Return an exception as a pattern: a full stop in a plain one is a full stop, a space may be a line's end."""
    plain = text if _SPECIAL.search(text) else text.replace(".", r"\.")
    return str(_SPACES.sub(lambda _: r"\s+", plain))
