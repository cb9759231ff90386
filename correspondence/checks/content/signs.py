"""Signs: patterns by which a letter shows that it holds something. The data: `content_missing.toml` and its like."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from ...finding import Span
from .letter import LetterText

_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Sign:
    """One way in which a letter may say a thing."""

    pattern: re.Pattern[str]
    also: re.Pattern[str]
    """Must fit too; the pattern itself where nothing else is asked for."""
    without: re.Pattern[str]
    """Must not fit."""
    opening: bool
    """Whether it counts only before the answers begin."""
    closing: bool
    """Whether it counts only near the end."""
    sentences: int
    """How many sentences in a row are read together."""
    owns: bool
    """Whether it also owns that something went wrong."""


def signs(rows: Iterable[Mapping[str, Any]]) -> tuple[Sign, ...]:
    """Return the signs of a data file's table."""
    return tuple(
        Sign(
            pattern=_compiled(row["pattern"]),
            also=_compiled(row.get("with", row["pattern"])),
            without=_compiled(row["without"]) if "without" in row else _NEVER,
            opening=row.get("opening", False),
            closing=row.get("closing", False),
            sentences=row.get("sentences", 1),
            owns=row.get("owns", False),
        )
        for row in rows
    )


def shown(letter: LetterText, looked_for: Iterable[Sign]) -> Span | None:
    """Return the first place where one of the signs shows, or None."""
    return next((place for sign in looked_for if (place := _place(letter, sign))), None)


def _place(letter: LetterText, sign: Sign) -> Span | None:
    first = letter.closing if sign.closing else 0
    last = min(letter.opening, len(letter.sentences)) if sign.opening else len(letter.sentences)
    for index in range(first, last):
        words = letter.words(index, sign.sentences)
        if sign.pattern.search(words) and sign.also.search(words) and not sign.without.search(words):
            return Span(letter.sentences[index].start, letter.end(index, sign.sentences))
    return None


def _compiled(pattern: str) -> re.Pattern[str]:
    """Compile for text in lower case, which is faster to search than any case."""
    return re.compile(pattern)
