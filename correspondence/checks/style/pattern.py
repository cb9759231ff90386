"""How Vale makes one pattern out of a rule's parts, and how it is run over a letter: fast, and not for ever.

The parts are alternatives, and each says what a text must hold for it to match (`literals.py`). So in every block only
those that can match are tried: most rules have none, and the big pattern of all parts is seldom compiled at all.
"""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from ...errors import Problem, RuleError
from .blocks import Block, Blocks
from .fields import Word
from .go_regex import compile_go
from .literals import Literals, required_literals

PATTERN_SECONDS = 2.0
"""The time that one pattern may take over one letter; an ordinary one takes less than a thousandth of it."""

_AROUND_WORDS = (r"(?m)\b(?:", r")\b")
_AROUND_ANYTHING = ("(?m)(?:", ")")
_SPACES = regex.compile(r"\\.|\[(?:\\.|[^\\\]])*\]|[ \t]+(?![*+?{ \t])", regex.DOTALL)
_LOOK_AROUND = regex.compile(r"\(\?<?[=!](?:\\.|\[(?:\\.|[^\\\]])*\]|[^()\\\[])*\)", regex.DOTALL)
"""One without a group in it."""
_LEANS_ON_OTHERS = regex.compile(r"\\[1-9]|\\k<|\(\?[a-zA-Z-]+\)")
"""A reference to a group by number, or a flag that holds until the end: not to be moved among other parts."""


class SlowPatternError(RuleError):
    """A pattern ran over its time on a letter: what it would have found is not known."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before and after a rule's alternatives."""

    before: str
    after: str


def frame(*, words: bool, ignore_case: bool = False, raw: str = "", raw_last: bool = True) -> Frame:
    """Return Vale's frame: with word boundaries or without, a flag for the case, raw text first or last."""
    before, after = _AROUND_WORDS if words else _AROUND_ANYTHING
    flag = "(?i)" if ignore_case else ""
    return Frame(flag + before, after + raw) if raw_last else Frame(flag + raw + before, after)


@dataclass(frozen=True)
class Pattern:
    """One rule's pattern: alternatives in a frame."""

    parts: tuple[str, ...]
    frame: Frame
    words: tuple[Word, ...]
    """What stands in the rule file for it."""
    file: str
    grouped: bool = False
    """Whether each part is a capturing group, so that a match tells which part it is of."""

    def matches(self, blocks: Blocks) -> Iterator[tuple[Block, Any, tuple[int, ...]]]:
        """Yield (block, match, numbers of the parts that were tried), in order.

        Raises SlowPatternError when the time is over, and RuleError when the pattern cannot be read.
        """
        until = time.monotonic() + PATTERN_SECONDS
        here = [literal for literal in self._by_literal if blocks.contents.hold(literal)]
        for block in blocks.all if here or self._always or not self.parts else ():
            tried = self._worth_trying(block, here)
            if tried or not self.parts:
                for match in self._found(block, tried, until):
                    yield block, match, tried

    @property
    def whole(self) -> Any:
        """All parts in their frame, compiled. Raises RuleError when it cannot be read."""
        return self._compiled(tuple(range(len(self.parts))))

    def problem(self) -> Problem | None:
        """Return what is wrong with the pattern, at the part of the rule file that cannot be read."""
        try:
            compile_go(self._source(tuple(range(len(self.parts)))))
        except regex.error as error:
            return self._problem(error)
        return None

    @cached_property
    def _needs(self) -> tuple[Literals, ...]:
        """What each part needs a text to hold; parts that lean on each other are tried together, always."""
        if any(_LEANS_ON_OTHERS.search(part) for part in self.parts):
            return (frozenset(),) * len(self.parts)
        return tuple(required_literals(part) for part in self.parts)

    @cached_property
    def _leads(self) -> tuple[str, ...]:
        """The look-around that each part begins with, if it does."""
        return tuple(found[0] if (found := _LOOK_AROUND.match(part)) else "" for part in self.parts)

    @cached_property
    def _always(self) -> frozenset[int]:
        return frozenset(number for number, literals in enumerate(self._needs) if not literals)

    @cached_property
    def _by_literal(self) -> Mapping[str, frozenset[int]]:
        """The parts that a text with this literal may match."""
        every = sorted(frozenset[str]().union(*self._needs))
        return {literal: frozenset(n for n, needs in enumerate(self._needs) if literal in needs) for literal in every}

    def _worth_trying(self, block: Block, literals: Sequence[str]) -> tuple[int, ...]:
        """Return the parts that may match in a block, of those whose literals stand somewhere in the letter."""
        found = [self._by_literal[literal] for literal in literals if literal in block.lower]
        return tuple(sorted(self._always.union(*found)))

    def _source(self, numbers: tuple[int, ...]) -> str:
        """Return some of the parts in the frame; a look-around that all begin with is asked once, before them all."""
        leads = {self._leads[number] for number in numbers}
        shared = leads.pop() if len(leads) == 1 else ""
        parts = [self.parts[number][len(shared) :] for number in numbers]
        alternatives = "|".join(f"({part})" for part in parts) if self.grouped else "|".join(parts)
        return f"{self.frame.before}{shared}(?:{alternatives}){self.frame.after}"

    def _compiled(self, numbers: tuple[int, ...]) -> Any:
        try:
            return compile_go(self._source(numbers))
        except regex.error as error:
            raise RuleError(self._problem(error)) from error

    def _found(self, block: Block, numbers: tuple[int, ...], until: float) -> list[Any]:
        left = max(until - time.monotonic(), 0.001)
        try:
            return list(self._compiled(numbers).finditer(block.text, timeout=left))
        except TimeoutError as error:
            what = f"took more than {PATTERN_SECONDS:g} seconds on this letter."
            fix = "Make the pattern simpler: repetitions inside repetitions are what costs."
            raise SlowPatternError(Problem(what, fix, self.file, self._first_line)) from error

    def _problem(self, error: regex.error) -> Problem:
        """Point at the first part that cannot be read by itself; else at all of them together."""
        for word in self.words:
            try:
                compile_go(word.text)
            except regex.error as own:
                what = f"has a pattern that cannot be read: {own.msg} in '{word.text}'."
                fix = "Write a regular expression as Vale reads it; a bracket meant as such needs a backslash."
                return Problem(what, fix, self.file, word.line, column=word.column)
        fix = "Each pattern is sound by itself: look for a name or a number of a group used twice."
        return Problem(f"has patterns that cannot be joined: {error.msg}.", fix, self.file, self._first_line)

    @property
    def _first_line(self) -> int | None:
        return self.words[0].line if self.words else None


def wrap_spaces(pattern: str) -> str:
    r"""Return the pattern with the spaces between words as `\s+`, so that a phrase may run over a line's end.

    A space in a class, after a backslash or before a quantifier keeps its meaning, as do all in free spacing.
    """
    if "(?x" in pattern:
        return pattern
    return str(_SPACES.sub(lambda found: found[0] if found[0][0] in "\\[" else r"\s+", pattern))
