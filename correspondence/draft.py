"""A draft: a letter under review, as it will be sent, with the way back from each character to its file.

`Draft.text` is the one text that every check reads and every offset counts in: Unicode code points, half-open. For a
.txt it is the file decoded (no byte order mark, line ends as "\\n"); for a .docx paragraphs, table cells by row, text
boxes and footnotes in reading order, joined by a blank line, with tracked insertions in and deletions out.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from .sentences import sentence_spans


class Role(StrEnum):
    """What a paragraph is in the letter's own structure."""

    BODY = "body"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    TEXT_BOX = "text box"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the draft: `draft.text[start:end]`, never empty."""

    number: int
    """Counted from 1, in reading order."""
    start: int
    end: int
    role: Role = Role.BODY
    label: str = ""
    """The number or bullet that Word prints before it ("1.", "(a)", "•"); not part of the text."""
    style: str = ""
    """The name of its Word style, in Word's English ("heading 1"); empty in a .txt."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: `draft.text[start:end]`, within one line of one paragraph."""

    start: int
    end: int
    paragraph: int
    """Number of its paragraph, counted from 1."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text that one run of one file part holds: the way back into Word."""

    start: int
    end: int
    part: str
    """Name of the part in the package, "word/document.xml"; for a .txt the empty string."""
    paragraph: int
    """Which w:p of that part, in document order, from 0."""
    run: int
    """Which w:r of that part, in document order, from 0."""
    offset: int
    """Where in the run's own text the stretch begins, in code points."""


@dataclass(frozen=True, slots=True)
class Margin:
    """Text kept beside the letter's own: a header or a footer."""

    part: str
    """"header" or "footer"."""
    text: str


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something in a Word file that its text does not show, or that should not leave the building with it."""

    category: str
    """What it is, as the hygiene check calls it: "tracked_change", "hidden_text", "macro"."""
    what: str
    """The thing itself: the hidden words in quotation marks, the name of a property, the path of a link."""
    who: str = ""
    """Author of a change or comment, where the file names one."""
    part: str = ""
    """"header" or "footer" for something there."""
    paragraph: int | None = None
    """Number of the paragraph it stands in or near, counted from 1."""
    start: int | None = None
    end: int | None = None
    """Its place in the text, for what is in the text."""


@dataclass(frozen=True)
class Draft:
    """A letter under review. Make one with `read_draft`."""

    path: str
    """The file as the person named it."""
    sha256: str
    """SHA-256 of the file's bytes, in hexadecimal."""
    text: str
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...] = ()
    margins: tuple[Margin, ...] = ()
    hidden: tuple[Hidden, ...] = ()
    """What a Word file holds beside its visible text; nothing in a .txt."""

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the draft in order, split line by line of each paragraph."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Sentence]:
        for paragraph in self.paragraphs:
            for start, end in sentence_spans(self.text[paragraph.start : paragraph.end]):
                yield Sentence(paragraph.start + start, paragraph.start + end, paragraph.number)

    @cached_property
    def words(self) -> int:
        """How many words the text has, as Word counts them: stretches without white space."""
        return len(self.text.split())

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Return the paragraph that holds the character at `offset`, or None between paragraphs."""
        index = bisect_right(self.paragraphs, offset, key=lambda paragraph: paragraph.start) - 1
        if index < 0 or offset >= self.paragraphs[index].end:
            return None
        return self.paragraphs[index]

    def piece_at(self, offset: int) -> Piece | None:
        """Return the piece of the file that holds the character at `offset`, or None between paragraphs."""
        index = bisect_right(self.pieces, offset, key=lambda piece: piece.start) - 1
        if index < 0 or offset >= self.pieces[index].end:
            return None
        return self.pieces[index]

    def words_of(self, item: Paragraph | Sentence) -> str:
        """Return the text of one paragraph or sentence."""
        return self.text[item.start : item.end]
