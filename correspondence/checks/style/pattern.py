"""One rule's pattern, run over a letter: as Vale's engine would, fast, and not for ever."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from ...errors import Problem, RuleError
from .alternatives import Alternative, Frame, alternatives
from .blocks import Block, Blocks
from .fields import Word

PATTERN_SECONDS = 2.0
"""The time that one pattern may take over one letter; an ordinary one takes less than a thousandth of it."""

_SPACES = regex.compile(r"\\.|\[(?:\\.|[^\\\]])*\]|[ \t]+(?![*+?{ \t])", regex.DOTALL)


class SlowPatternError(RuleError):
    """A pattern ran over its time on a letter: what it would have found is not known."""


@dataclass(frozen=True, slots=True)
class Match:
    """One place where a pattern matches: `block.text[start:end]`."""

    block: Block
    found: Any
    """The match of the `regex` package."""
    owner: int
    """Number of the part of the rule that matched, from 0."""

    @property
    def start(self) -> int:
        """Where it begins in its block."""
        return int(self.found.start())

    @property
    def end(self) -> int:
        """Where it ends in its block."""
        return int(self.found.end())

    @property
    def text(self) -> str:
        """The words found."""
        return str(self.found[0])


@dataclass(frozen=True)
class Pattern:
    """One rule's pattern, taken apart and compiled when a letter first needs it."""

    parts: tuple[str, ...]
    around: Frame
    words: tuple[Word, ...]
    """What stands in the rule file for the parts, in their order, and then for the raw text."""
    file: str
    apart: bool = False
    """Whether each part stands for itself: see `alternatives`."""

    def matches(self, blocks: Blocks) -> Iterator[Match]:
        """Yield each match, in order.

        Raises SlowPatternError when the time is over, and RuleError when the pattern cannot be read.
        """
        until = time.monotonic() + PATTERN_SECONDS
        likely = [literal for literal in self._by_literal if blocks.contents.hold(literal)]
        for block in blocks.all if likely or self._always else ():
            tried = self._worth_trying(block, likely)
            if tried:
                yield from self._in_block(block, tried, until)

    def accepts(self, text: str) -> bool:
        """Tell whether the pattern matches somewhere in a short text."""
        return any(self._compiled(alternative).search(text) for alternative in self._alternatives)

    def problem(self) -> Problem | None:
        """Return what is wrong with the pattern, at the part of the rule file that cannot be read."""
        for alternative in self._alternatives:
            try:
                self._compiled(alternative)
            except RuleError as error:
                return error.problems[0]
        return None

    @cached_property
    def _alternatives(self) -> tuple[Alternative, ...]:
        return alternatives(self.parts, self.around, apart=self.apart)

    @cached_property
    def _always(self) -> frozenset[int]:
        """The numbers of the alternatives that may match in any text."""
        return frozenset(number for number, one in enumerate(self._alternatives) if not one.literals)

    @cached_property
    def _by_literal(self) -> Mapping[str, frozenset[int]]:
        """The numbers of the alternatives that may match in a text with this literal."""
        found: dict[str, set[int]] = {}
        for number, alternative in enumerate(self._alternatives):
            for literal in alternative.literals:
                found.setdefault(literal, set()).add(number)
        return {literal: frozenset(found[literal]) for literal in sorted(found)}

    def _worth_trying(self, block: Block, likely: Sequence[str]) -> list[int]:
        found = [self._by_literal[literal] for literal in likely if literal in block.lower]
        return sorted(self._always.union(*found))

    def _in_block(self, block: Block, tried: Sequence[int], until: float) -> Iterator[Match]:
        """Yield the leftmost match of all that are tried, at one place the first of them; then go on behind it."""
        ahead = {number: self._search(number, block, 0, until) for number in tried}
        while ahead := {number: found for number, found in ahead.items() if found}:
            number = min(ahead, key=lambda number: (ahead[number].start(), number))
            match = Match(block, ahead[number], self._alternatives[number].owner)
            yield match
            behind = match.end + (match.end == match.start)
            for other in ahead:
                if ahead[other].start() < behind:
                    ahead[other] = self._search(other, block, behind, until)

    def _search(self, number: int, block: Block, start: int, until: float) -> Any:
        if start > len(block.text):
            return None
        left = max(until - time.monotonic(), 0.001)
        try:
            return self._compiled(self._alternatives[number]).search(block.text, start, timeout=left)
        except TimeoutError as error:
            what = f"took more than {PATTERN_SECONDS:g} seconds on this letter."
            fix = "Make the pattern simpler: repetitions inside repetitions are what costs."
            line = self.words[0].line if self.words else None
            raise SlowPatternError(Problem(what, fix, self.file, line)) from error

    def _compiled(self, alternative: Alternative) -> Any:
        try:
            return alternative.compiled
        except regex.error as error:
            word = self.words[min(alternative.owner, len(self.words) - 1)]
            what = f"has a pattern that cannot be read: {error.msg} in '{word.text}'."
            fix = "Write a regular expression as Vale reads it; a bracket meant as such needs a backslash."
            raise RuleError(Problem(what, fix, self.file, word.line, column=word.column)) from error


def wrap_spaces(pattern: str) -> str:
    r"""Return the pattern with the spaces between words as `\s+`, so that a phrase may run over a line's end.

    A space in a class, after a backslash or before a quantifier keeps its meaning, as do all in free spacing.
    """
    if "(?x" in pattern:
        return pattern
    return str(_SPACES.sub(lambda found: found[0] if found[0][0] in "\\[" else r"\s+", pattern))
