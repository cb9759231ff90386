"""Where a rule applies: Vale's `scope`, with its negations (`~heading`) and conjunctions (`paragraph & ~list`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from .blocks import WHOLE, Block, Reading
from .fields import UnsupportedRuleError

_KNOWN = WHOLE | {"text", "paragraph", "sentence", "heading", "list", "table", "cell", "footnote"}
_KNOWN |= {f"h{level}" for level in range(1, 7)}
_MARKUP = frozenset({"alt", "blockquote", "caption", "code", "comment", "emphasis", "link", "quote", "strong", "title"})
"""Scopes of marked-up text: to leave them out is easily done, to look only there is not."""


@dataclass(frozen=True, slots=True)
class Part:
    """One name in a scope: the sections of `text.heading.h1`, wanted or not wanted."""

    sections: frozenset[str]
    negated: bool

    def holds(self, scopes: frozenset[str]) -> bool:
        """Tell whether a block with these scopes passes; nothing can be cut out of the whole letter."""
        if self.negated:
            return not self.sections <= scopes and not scopes & WHOLE
        return self.sections <= scopes


@dataclass(frozen=True, slots=True)
class Scope:
    """A rule's scope: alternatives, each a row of parts that must all hold."""

    alternatives: tuple[tuple[Part, ...], ...]

    def pick(self, reading: Reading) -> tuple[Block, ...]:
        """Return the blocks of a letter that belong to it."""
        plain = [parts for parts in self.alternatives if not _wants_sentences(parts)]
        fine = [parts for parts in self.alternatives if _wants_sentences(parts)]
        found = _holding((*reading.paragraphs, *reading.whole), plain) if plain else ()
        return found + (_holding(reading.sentences, fine) if fine else ())


def parse_scope(scopes: Iterable[str]) -> Scope:
    """Return the scope that a rule's list names. Raises UnsupportedRuleError for one that a letter does not have."""
    alternatives = tuple(tuple(_part(part.strip()) for part in scope.split("&")) for scope in scopes)
    return Scope(alternatives or ((Part(frozenset({"text"}), negated=False),),))


def _part(name: str) -> Part:
    negated = name.startswith("~")
    sections = frozenset(name.removeprefix("~").split("."))
    if not sections <= (_KNOWN | _MARKUP if negated else _KNOWN):
        raise UnsupportedRuleError(f"its scope '{name}' has no counterpart in a letter")
    return Part(sections, negated)


def _wants_sentences(parts: tuple[Part, ...]) -> bool:
    return any("sentence" in part.sections and not part.negated for part in parts)


def _holding(blocks: tuple[Block, ...], alternatives: list[tuple[Part, ...]]) -> tuple[Block, ...]:
    return tuple(
        block for block in blocks if any(all(part.holds(block.scopes) for part in parts) for parts in alternatives)
    )
