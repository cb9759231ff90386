"""Passages, the paragraphs that a walk through a Word document yields, and how they become the text of a draft."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from ..draft import Paragraph, Piece, Role
from .ooxml import value
from .parts import Part
from .roles import roles
from .styles import Styles, is_heading_level

GAP = "\n\n"
"""What stands between two paragraphs in the text of a draft."""


@dataclass(frozen=True, slots=True)
class Story:
    """Paragraphs that are read on their own: the body, a text box, a note, a header."""

    root: Element
    part: Part
    place: Role
    label: str = ""
    """The number printed before its first paragraph, where it is a note."""


@dataclass(slots=True)
class Stretch:
    """Characters that one run holds."""

    text: str
    part: str
    paragraph: int
    run: int
    offset: int


@dataclass(slots=True)
class Passage:
    """A paragraph as sent: what is left of one w:p, or of several whose marks between them are gone."""

    place: Role
    """Where it stands: BODY, TABLE, TEXT_BOX or FOOTNOTE."""
    properties: Element | None = None
    """The w:pPr of the last of them: in Word the mark that stays decides."""
    style: str = ""
    """Identifier of its style."""
    label: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    attached: list[Story] = field(default_factory=list)
    """Text boxes and footnotes that hang on it, to be read after it."""

    def add(self, stretch: Stretch) -> None:
        """Add characters at its end, to the last stretch where they go on in the same run."""
        if self.stretches:
            last = self.stretches[-1]
            if (last.run, last.part, last.offset + len(last.text)) == (stretch.run, stretch.part, stretch.offset):
                last.text += stretch.text
                return
        self.stretches.append(stretch)

    @property
    def text(self) -> str:
        """All its characters."""
        return "".join([stretch.text for stretch in self.stretches])


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a draft, with its paragraphs and the way back into the file."""

    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]


def written(passages: Sequence[Passage], styles: Styles) -> Written:
    """Return the text that passages make, joined by a blank line; those without a visible character are dropped."""
    kept = [(passage, text) for passage in passages if (text := passage.text).strip()]
    guesses = roles([text for _, text in kept])
    paragraphs: list[Paragraph] = []
    pieces: list[Piece] = []
    start = 0
    for number, ((passage, text), guess) in enumerate(zip(kept, guesses, strict=True), start=1):
        role = _role(passage, styles, guess)
        end = start + len(text)
        paragraphs.append(Paragraph(number, start, end, role, passage.label, styles.name(passage.style)))
        pieces.extend(_pieces(passage, start))
        start = end + len(GAP)
    return Written(GAP.join(text for _, text in kept), tuple(paragraphs), tuple(pieces))


def _role(passage: Passage, styles: Styles, guess: Role) -> Role:
    level = value(passage.properties, "outlineLvl")
    if is_heading_level(level) if level is not None else styles.is_heading(passage.style):
        return Role.HEADING
    if passage.place is not Role.BODY:
        return passage.place
    return Role.LIST if passage.label else guess


def _pieces(passage: Passage, start: int) -> Iterator[Piece]:
    for stretch in passage.stretches:
        end = start + len(stretch.text)
        yield Piece(start, end, stretch.part, stretch.paragraph, stretch.run, stretch.offset)
        start = end
