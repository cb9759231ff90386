"""A draft as style rules read it: paragraphs, sentences and the whole letter, each with the scopes it belongs to.

Vale's scopes are mapped to Word's own structure: every paragraph is `text`; one of the body is also `paragraph`, a
heading `heading` and `h1` to `h6`, a list item `list`, a table cell `table` and `cell`. A block keeps where it begins
in `draft.text`, so that an alert has its place from the beginning and nothing is ever searched for again.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ...draft import Draft, Paragraph, Role

if TYPE_CHECKING:
    from .scope import Scope

_SCOPES: Mapping[Role, frozenset[str]] = {
    Role.BODY: frozenset({"text", "paragraph"}),
    Role.HEADING: frozenset({"text", "heading"}),
    Role.LIST: frozenset({"text", "list"}),
    Role.TABLE: frozenset({"text", "table", "cell"}),
    Role.TEXT_BOX: frozenset({"text", "paragraph"}),
    Role.FOOTNOTE: frozenset({"text", "paragraph", "footnote"}),
}
WHOLE = frozenset({"raw", "summary"})
"""The scopes of which the whole letter is the one block."""
_HEADING_STYLE = "heading "
_BEGINNING = 4


@dataclass(frozen=True)
class Block:
    """A stretch of the letter that a rule reads in one go: `draft.text[start:start + len(text)]`."""

    text: str
    start: int
    scopes: frozenset[str]

    @cached_property
    def lower(self) -> str:
        """The text in lower case, for a quick look at what it holds; its offsets may differ."""
        return self.text.lower()


@dataclass(frozen=True)
class Contents:
    """What stands in a text, in lower case."""

    lower: str

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        return frozenset([self.lower[at : at + _BEGINNING] for at in range(len(self.lower))])

    def hold(self, text: str) -> bool:
        """Tell whether a lower-case text stands here. Most do not, and then their first letters tell."""
        return (len(text) < _BEGINNING or text[:_BEGINNING] in self._beginnings) and text in self.lower


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks that one rule reads, in order, and what stands in the letter that they are of."""

    all: tuple[Block, ...]
    contents: Contents


@dataclass(frozen=True)
class Reading:
    """One draft, cut into blocks once for all rules."""

    draft: Draft
    _by_scope: "dict[Scope, Blocks]" = field(default_factory=dict, init=False, repr=False, compare=False)

    def within(self, scope: "Scope") -> Blocks:
        """Return the blocks in a rule's scope."""
        if scope not in self._by_scope:
            self._by_scope[scope] = Blocks(scope.pick(self), self._contents)
        return self._by_scope[scope]

    @cached_property
    def _contents(self) -> Contents:
        return Contents(self.draft.text.lower())

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """Every paragraph, heading, list item and cell, in reading order."""
        return tuple(
            Block(self.draft.words_of(paragraph), paragraph.start, _scopes_of(paragraph))
            for paragraph in self.draft.paragraphs
        )

    @cached_property
    def sentences(self) -> tuple[Block, ...]:
        """Every sentence, with the scopes of its paragraph and `sentence`."""
        return tuple(self._sentences())

    @cached_property
    def whole(self) -> tuple[Block, ...]:
        """The letter as one block."""
        return (Block(self.draft.text, 0, WHOLE),)

    def _sentences(self) -> Iterator[Block]:
        for sentence in self.draft.sentences:
            around = self.paragraphs[sentence.paragraph - 1].scopes
            yield Block(self.draft.words_of(sentence), sentence.start, around | {"sentence"})


def _scopes_of(paragraph: Paragraph) -> frozenset[str]:
    scopes = _SCOPES[paragraph.role]
    level = paragraph.style.casefold().removeprefix(_HEADING_STYLE)
    return scopes | {f"h{level}"} if paragraph.role is Role.HEADING and level.isdecimal() else scopes
