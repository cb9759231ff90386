"""A walk through a Word document that yields its paragraphs as they will be sent.

Tracked insertions are in, deletions out; what a field works out is in, its code out; a text box follows the paragraph
that it hangs on, and so does a footnote; endnotes come last. What Word does, and what we do about it, is written down
in docs/reading-word.md.

Elements not named here are walked through, so that no wrapper, however new, can hide words from the checks. The walk
recurses no deeper than the XML is nested, which `ooxml.parse` limits.
"""

from typing import Final, NoReturn

from lxml.etree import _Element as Element

from ..draft import Role
from .file import SAVE_AS_DOCX, refusal
from .notes import Notes
from .ooxml import w
from .parts import WordFile
from .passages import Passage, Story, Stretch
from .reading import NOT_SENT, WITHOUT_TEXT, Reading
from .runs import ALTERNATIVES, FIELD, chosen_alternative, run_content
from .tables import MergedCells, row_is_sent

_MARK: Final = w("rPr")
_PROPERTIES: Final = w("pPr")
_GONE: Final = (w("del"), w("moveFrom"))


class Walk:
    """Walks through the stories of one Word file; `passages` grows in reading order."""

    def __init__(self, word: WordFile) -> None:
        self._word = word
        self._now = Reading(word.document, Role.BODY, "")
        self._notes = Notes(word)
        self.passages: list[Passage] = []
        self._handlers = {
            w("p"): self._paragraph,
            w("r"): self._run,
            w("tbl"): self._table,
            w("tr"): self._row,
            w("tc"): self._cell,
            w("txbxContent"): self._text_box,
            w("footnoteReference"): self._footnote,
            w("endnoteReference"): self._endnote,
            w("altChunk"): self._foreign_text,
            w("subDoc"): self._foreign_text,
            ALTERNATIVES: self._alternatives,
            **dict.fromkeys((*NOT_SENT, *WITHOUT_TEXT), self._nothing),
        }

    def read(self, story: Story) -> None:
        """Add the paragraphs of a story, and of all that hangs on them."""
        outer, self._now = self._now, Reading(story.part, story.place, story.label)
        self._children(story.root)
        self._finish_joined()
        if not self._now.in_sight:
            self._refuse("A field in it begins and never ends, so that its words cannot be told from its code.")
        self._now = outer

    def read_endnotes(self) -> None:
        """Add the endnotes that were referred to; they print after everything else."""
        while self._notes.at_the_end:
            self.read(self._notes.at_the_end.pop(0))

    def _children(self, parent: Element) -> None:
        for child in parent:
            self._handlers.get(child.tag, self._children)(child)

    def _nothing(self, element: Element) -> None:
        """Pass over an element that is not sent or has no text."""

    def _paragraph(self, element: Element) -> None:
        now = self._now
        passage = now.joined or Passage(now.place)
        passage.properties = element.find(_PROPERTIES)
        passage.style = self._word.styles.of(passage.properties)
        outer = now.passage, now.paragraph  # a paragraph in another's run is not Word's, but loses no words here
        now.passage, now.paragraph, now.joined = passage, now.part.paragraphs[element], None
        self._children(element)
        now.passage, now.paragraph = outer
        if self._mark_is_gone(passage):
            now.joined = passage
        else:
            self._finish(passage)

    def _mark_is_gone(self, passage: Passage) -> bool:
        """Tell whether a paragraph's mark is deleted, moved away or hidden, so that the next goes on in its line."""
        mark = None if passage.properties is None else passage.properties.find(_MARK)
        if mark is not None and any(mark.find(name) is not None for name in _GONE):
            return True
        return self._can_hide and self._word.styles.hides(mark, passage.style)

    def _finish(self, passage: Passage) -> None:
        counted = self._word.numbering.label(passage.properties, passage.style)
        passage.label, self._now.label = self._now.label or counted, ""
        self.passages.append(passage)
        for story in passage.attached:
            self.read(story)

    def _finish_joined(self) -> None:
        if self._now.joined is not None:
            passage, self._now.joined = self._now.joined, None
            self._finish(passage)

    def _run(self, run: Element) -> None:
        now, passage, offset = self._now, self._now.passage, 0
        if passage is None:  # no run of Word's stands outside a paragraph
            return
        hidden = self._can_hide and self._word.styles.hides(run.find(_MARK), passage.style)
        for child, text in run_content(run):
            seen = not hidden and now.in_sight
            if text:
                if seen:
                    passage.add(Stretch(text, now.part.name, now.paragraph, now.part.runs[run], offset))
                offset += len(text)
            if child.tag == FIELD:
                now.mark_field(child)
            elif seen and not text:
                self._handlers.get(child.tag, self._children)(child)

    @property
    def _can_hide(self) -> bool:
        """Whether anything is hidden here at all, so that it is worth looking at each run."""
        return self._word.styles.hide_something or self._now.part.hides_something

    def _alternatives(self, element: Element) -> None:
        chosen = chosen_alternative(element)
        if chosen is not None:
            self._children(chosen)

    def _text_box(self, element: Element) -> None:
        self._attach(Story(element, self._now.part, Role.TEXT_BOX))

    def _footnote(self, reference: Element) -> None:
        if note := self._notes.footnote(reference):
            self._attach(note)

    def _endnote(self, reference: Element) -> None:
        self._notes.endnote(reference)

    def _attach(self, story: Story) -> None:
        if self._now.passage is None:
            self.read(story)
        else:
            self._now.passage.attached.append(story)

    def _table(self, table: Element) -> None:
        now = self._now
        self._finish_joined()
        place, cells, now.place, now.cells = now.place, now.cells, Role.TABLE, MergedCells()
        self._children(table)
        now.place, now.cells = place, cells

    def _row(self, row: Element) -> None:
        if row_is_sent(row):
            self._now.cells.begin_row(row)
            self._children(row)

    def _cell(self, cell: Element) -> None:
        if self._now.cells.is_sent(cell):
            self._children(cell)
            self._finish_joined()

    def _foreign_text(self, _: Element) -> None:
        self._refuse("Another document is inserted in it, which only Word can unfold.")

    def _refuse(self, what: str) -> NoReturn:
        raise refusal(self._word.package.path, what, SAVE_AS_DOCX, self._now.part.name)
