"""Where a walk through a Word document stands, and what it passes over."""

from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from ..draft import Role
from .ooxml import w
from .parts import Part
from .passages import Passage
from .tables import MergedCells

NOT_SENT: Final = (
    *map(w, ("del", "moveFrom", "delText", "instrText", "delInstrText", "rt")),
    "{http://schemas.microsoft.com/office/word/2010/wordml}conflictDel",
)
WITHOUT_TEXT: Final = tuple(
    map(w, ("pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr"))
)


@dataclass(slots=True)
class Reading:
    """Where the walk is within one story."""

    part: Part
    place: Role
    label: str
    """The story's own number, until its first paragraph has taken it."""
    passage: Passage | None = None
    """The paragraph being read."""
    paragraph: int = 0
    """Its number in the part."""
    joined: Passage | None = None
    """A paragraph whose mark is gone: the next one goes on with it."""
    fields: list[bool] = field(default_factory=list)
    """The fields that are open, outermost first: False in a field's code, True in its result."""
    cells: MergedCells = field(default_factory=MergedCells)

    @property
    def in_sight(self) -> bool:
        """Whether what comes now is printed, as far as fields go: not inside the code of one."""
        return all(self.fields)

    def mark_field(self, mark: Element) -> None:
        """Go over a w:fldChar: the beginning, middle or end of a field."""
        kind = mark.get(w("fldCharType"))
        if kind == "begin":
            self.fields.append(False)
        elif self.fields and kind == "separate":
            self.fields[-1] = True
        elif self.fields and kind == "end":
            self.fields.pop()
