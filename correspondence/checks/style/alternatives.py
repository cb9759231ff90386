"""A rule's pattern taken apart into alternatives, each with what a text must hold for it to match.

Vale joins the tokens of a rule into one pattern. Its matches are those of the alternatives put in order: the leftmost
first, and at one place the one that stands first in the rule. Taken apart, only those whose words stand in a text are
ever compiled and run, and for most rules that is none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from .go_regex import compile_go
from .literals import Literals, best_of, required_literals

_ALTERNATIVE = regex.compile(
    r"""(?:\\.|(?&class)|(?&group)|[^|()\[\\])*+
    (?(DEFINE)
        (?<class>\[\^?\]?(?:\\.|\[:\^?\w+:\]|[^\\\]])*+\])
        (?<group>\((?:\\.|(?&class)|(?&group)|[^()\[\\])*+\))
    )""",
    regex.DOTALL | regex.VERBOSE,
)
_LEANS_ON_OTHERS = regex.compile(r"\\[1-9]|\\k<|\(\?[a-zA-Z-]+\)|\(\?x")
"""A reference to a group by number, or a flag that holds until the end: not to be moved among others."""
_OPENS_A_GROUP = regex.compile(r"(?<!\\)\((?!\?)|\(\?P?<\w+>")
_AROUND_WORDS = (r"(?m)\b(?:", r")\b")
_AROUND_ANYTHING = ("(?m)(?:", ")")


@dataclass(frozen=True, slots=True)
class Frame:
    """What Vale puts around a rule's alternatives: word boundaries or none, a flag for the case, raw text."""

    before: str
    after: str
    raw: str


def frame(*, words: bool, ignore_case: bool = False, raw: str = "", raw_last: bool = True) -> Frame:
    """Return Vale's frame; the raw text stands before the alternatives or after them."""
    before, after = _AROUND_WORDS if words else _AROUND_ANYTHING
    flag = "(?i)" if ignore_case else ""
    before, after = (before, after + raw) if raw_last else (raw + before, after)
    return Frame(flag + before, after, raw)


def without_groups(pattern: str) -> str:
    """Return a pattern with its capturing groups turned into plain brackets."""
    return str(_OPENS_A_GROUP.sub("(?:", pattern))


@dataclass(frozen=True)
class Alternative:
    """One alternative in its frame."""

    pattern: str
    owner: int
    """Number of the part of the rule that it comes from, from 0."""
    around: Frame

    @cached_property
    def compiled(self) -> Any:
        """The compiled pattern. Raises `regex.error` when it cannot be read."""
        return compile_go(self.around.before + self.pattern + self.around.after)

    @cached_property
    def literals(self) -> Literals:
        """What a text must hold, one of these; empty when nothing is known."""
        return best_of((required_literals(self.pattern), required_literals(self.around.raw)))


def alternatives(parts: Sequence[str], around: Frame, *, apart: bool = False) -> tuple[Alternative, ...]:
    """Return the alternatives of a rule's parts, in order.

    Parts that lean on each other stay one alternative, unless in this kind of rule each part stands apart.
    """
    if not apart and any(_LEANS_ON_OTHERS.search(part) for part in parts):
        return (Alternative("|".join(parts), 0, around),)
    return tuple(Alternative(piece, number, around) for number, part in enumerate(parts) for piece in _split(part))


def _split(part: str) -> list[str]:
    """Return the alternatives that stand side by side in a pattern.

    One that has groups, refers to one or is not balanced is left whole.
    """
    if _OPENS_A_GROUP.search(part) or _LEANS_ON_OTHERS.search(part):
        return [part]
    ends = [found.end() for found in _ALTERNATIVE.finditer(part) if part[found.end() : found.end() + 1] in ("|", "")]
    ends = list(dict.fromkeys(ends))
    pieces = [part[start:end] for start, end in zip([0, *(end + 1 for end in ends)], ends, strict=False)]
    return pieces if "|".join(pieces) == part else [part]
