"""How Vale makes one pattern out of a rule's parts, and how it is run over a letter: once, and not for ever."""

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex

from ...errors import Problem, RuleError
from .blocks import Block
from .fields import Word
from .go_regex import compile_go
from .literals import Literals

PATTERN_SECONDS = 2.0
"""The time that one pattern may take over one letter; an ordinary one takes less than a thousandth of it."""

_AROUND_WORDS = (r"(?m)\b(?:", r")\b")
_AROUND_ANYTHING = ("(?m)(?:", ")")
_SPACES = regex.compile(r"\\.|\[(?:\\.|[^\\\]])*\]|[ \t]+(?![*+?{ \t])", regex.DOTALL)


class SlowPatternError(RuleError):
    """A pattern ran over its time on a letter: what it would have found is not known."""


@dataclass(frozen=True)
class Pattern:
    """One rule's pattern, compiled when it is first needed."""

    source: str
    words: tuple[Word, ...]
    """The parts of the rule file it was made from."""
    file: str
    literals: Literals = frozenset()
    """What a text must hold, one of these, before the pattern is worth running."""

    @cached_property
    def compiled(self) -> Any:
        """The compiled pattern. Raises RuleError at the part of the rule file that cannot be read."""
        try:
            return compile_go(self.source)
        except regex.error as error:
            raise RuleError(self._problem(error)) from error

    def matches(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, Any]]:
        """Yield each match with its block, in order. Raises SlowPatternError when its time is over."""
        until = time.monotonic() + PATTERN_SECONDS
        for block in blocks:
            if self.literals and not any(literal in block.lower for literal in self.literals):
                continue
            for match in self._found(block, until):
                yield block, match

    def _found(self, block: Block, until: float) -> list[Any]:
        left = until - time.monotonic()
        try:
            return list(self.compiled.finditer(block.text, timeout=max(left, 0.001)))
        except TimeoutError as error:
            what = f"took more than {PATTERN_SECONDS:g} seconds on this letter."
            fix = "Make the pattern simpler: repetitions inside repetitions are what costs."
            line = self.words[0].line if self.words else None
            raise SlowPatternError(Problem(what, fix, self.file, line)) from error

    def _problem(self, error: regex.error) -> Problem:
        """Point at the first part that cannot be read by itself; else at all of them together."""
        for word in self.words:
            try:
                compile_go(word.text)
            except regex.error as own:
                what = f"has a pattern that cannot be read: {own.msg} in '{word.text}'."
                fix = "Write a regular expression as Vale reads it; a bracket meant as such needs a backslash."
                return Problem(what, fix, self.file, word.line, column=word.column)
        line = self.words[0].line if self.words else None
        fix = "Each pattern is sound by itself: look for a name or a number of a group used twice."
        return Problem(f"has patterns that cannot be joined: {error.msg}.", fix, self.file, line)


def join(choices: Sequence[str], *, ignore_case: bool, words: bool, raw: str = "", raw_last: bool = True) -> str:
    """Return the pattern that Vale makes: choices in a template with or without word boundaries, and raw text."""
    before, after = _AROUND_WORDS if words else _AROUND_ANYTHING
    chosen = before + "|".join(choices) + after
    flag = "(?i)" if ignore_case else ""
    return flag + (chosen + raw if raw_last else raw + chosen)


def wrap_spaces(pattern: str) -> str:
    r"""Return the pattern with the spaces between words as `\s+`, so that a phrase may run over a line's end.

    A space in a class, after a backslash or before a quantifier keeps its meaning, as do all in free spacing.
    """
    if "(?x" in pattern:
        return pattern
    return str(_SPACES.sub(lambda found: found[0] if found[0][0] in "\\[" else r"\s+", pattern))
