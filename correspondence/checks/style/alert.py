"""An alert: one place where a rule fires, with its message filled in as Vale fills it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import regex

from .blocks import Blocks
from .pattern import Pattern

_VERB = regex.compile(r"%(?:\[(\d+)\])?([sv%])")
_LINE_END = regex.compile(r"[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Alert:
    """One place where a rule fires: `draft.text[start:end]`."""

    start: int
    end: int
    message: str
    replacements: tuple[str, ...] = ()
    """What could stand there instead; an empty text means that it can go."""


class Finder(Protocol):
    """What a kind of rule makes of a rule file."""

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern that the rule runs."""

    def alerts(self, blocks: Blocks) -> Iterator[Alert]:
        """Yield the alerts in the blocks of the rule's scope, in order."""


def fill(message: str, *values: str) -> str:
    """Return a message with its `%s` filled in order, as Vale does: one too many stays empty, `%%` is a `%`."""
    given = [*(_LINE_END.sub(" ", value) for value in values), ""]
    position = 0

    def value(found: "regex.Match[str]") -> str:
        nonlocal position
        if found[2] == "%":
            return "%"
        position = int(found[1]) if found[1] else position + 1
        return given[position - 1] if 0 < position <= len(given) else "%!s(MISSING)"

    return str(_VERB.sub(value, message)).replace("\n", " ")


def either(options: Sequence[str]) -> str:
    """Return quoted options as Vale joins them: 'a' or 'b'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) <= 2:
        return " or ".join(quoted)
    return ", ".join([*quoted[:-1], f"or {quoted[-1]}"])
