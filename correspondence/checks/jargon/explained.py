"""Whether a letter explains a term where it uses it, in any of the usual ways (`data/jargon_explained.toml`)."""

from functools import cache
from typing import Any

import regex

from ... import resources
from ...draft import Draft
from ...finding import Span

_FILE = "jargon_explained"
_CLOSES = regex.compile(r"""["'”’]?(?:\)|,? (?:for short|in short)\b)""")
_SENTENCE_END = regex.compile(r"""[^.?!\n]*[.?!]["'”’)]?\s+""")
_REACH = 240
"""How far, in characters, an explanation may begin or end from its term."""


def explained(draft: Draft, span: Span) -> bool:
    """Tell whether the words next to a term say what it is."""
    paragraph = draft.paragraph_at(span.start)
    first, last = (paragraph.start, paragraph.end) if paragraph else (0, len(draft.text))
    before = draft.text[max(first, span.start - _REACH) : span.start]
    after = draft.text[span.end : min(last, span.end + _REACH)]
    return _after(after) or _before(before, after) or _next_sentence(after)


def _after(after: str) -> bool:
    return _patterns().after.match(after) is not None


def _before(before: str, after: str) -> bool:
    if _patterns().before.search(before):
        return True
    return _patterns().bracket.search(before) is not None and _CLOSES.match(after) is not None


def _next_sentence(after: str) -> bool:
    ended = _SENTENCE_END.match(after)
    return ended is not None and _patterns().next.match(after, ended.end()) is not None


class _Patterns:
    """The patterns of the data file, each kind as one."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.after = self._any_of(data["after"])
        self.before = self._any_of(data["before"], end="$")
        self.bracket = self._any_of([data["bracket"]], end="$")
        self.next = self._any_of(data["next"])

    @staticmethod
    def _any_of(patterns: list[str], end: str = "") -> Any:
        return regex.compile(f"(?:{'|'.join(patterns)}){end}", regex.IGNORECASE)


@cache
def _patterns() -> _Patterns:
    return _Patterns(resources.data(_FILE))
