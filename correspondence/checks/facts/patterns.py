"""The facts check's patterns as data: each compiled once, and tried only where a word that it needs occurs.

Most letters hold none of the words of most patterns, and a plain word is found a hundred times faster than a pattern:
`hints` beside a pattern name words of which it needs one, and the pattern is looked for beside them alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources

PATIENT = "ꙮ"
"""The letter that stands for each letter of a patient's name in a masked text; nobody writes it."""


_REACH = 200
"""Characters on either side of a hint in which its pattern is looked for; no pattern matches more."""


@dataclass(frozen=True, slots=True)
class Hinted:
    """A pattern with the words (lower case) of which a text needs one for the pattern to match."""

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def may_occur(self, small: str) -> bool:
        """Tell whether a text, in lower case, has a word that the pattern needs."""
        return not self.hints or any(hint in small for hint in self.hints)

    def finditer(self, text: str, small: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, as far as they lie near a hint; `small` is the same text in lower case."""
        for start, end in self._near_hints(small):
            yield from self.pattern.finditer(text, start, end)

    def _near_hints(self, small: str) -> Iterator[tuple[int, int]]:
        """Yield the stretches of a text that lie near a hint, in order and apart from each other."""
        if not self.hints:
            yield 0, len(small)
        start = end = -1
        for place in sorted(place for hint in self.hints for place in _places(hint, small)):
            if end < 0:
                start = max(0, place - _REACH)
            elif place - _REACH > end:
                yield start, end
                start = place - _REACH
            end = place + _REACH
        if end >= 0:
            yield start, end


@cache
def compiled(file: str, table: str, key: str) -> re.Pattern[str]:
    """Return one pattern of a data file, case ignored; {patient} in it stands for a masked name."""
    return _compile(resources.data(file)[table][key])


@cache
def hinted(file: str, *tables: str) -> tuple[Hinted, ...]:
    """Return the patterns of one list of a data file, such as `facts_confidential`, `staff`, `matter`."""
    entries: Any = resources.data(file)
    for table in tables:
        entries = entries[table]
    return tuple(hinted_of(entry["pattern"], tuple(entry["hints"])) for entry in entries)


@cache
def one_hinted(file: str, table: str, key: str) -> Hinted:
    """Return one pattern of a data file that has its hints beside it."""
    entry = resources.data(file)[table][key]
    return hinted_of(entry["pattern"], tuple(entry["hints"]))


@cache
def hinted_of(pattern: str, hints: tuple[str, ...]) -> Hinted:
    """Return a pattern, case ignored, with its hints."""
    return Hinted(_compile(pattern), hints)


def _places(hint: str, small: str) -> Iterator[int]:
    place = small.find(hint)
    while place >= 0:
        yield place
        place = small.find(hint, place + 1)


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("{patient}", rf"\b{PATIENT}+\b"), re.IGNORECASE)
