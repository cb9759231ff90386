"""Fields of a Word document: what each says it works out, and the runs that show its result."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml.etree import _Element as Element

from .ooxml import w
from .runs import FIELD

_CODE: Final = w("instrText")


@dataclass(slots=True)
class Field:
    """One field."""

    place: Element
    """The run, or w:fldSimple, at which it begins."""
    code: str = ""
    """What it works out, as written: "MERGEFIELD Surname"."""
    runs: list[Element] = field(default_factory=list)
    """The runs of its result, without those of fields inside it."""
    in_result: bool = False

    @property
    def kind(self) -> str:
        """Its first word in capitals: "MERGEFIELD"; empty where it has no code."""
        return next(iter(self.code.split()), "").upper()


def fields(root: Element) -> Iterator[Field]:
    """Yield the fields of a part, inner ones before those around them."""
    for simple in root.iter(w("fldSimple")):
        yield Field(simple, simple.get(w("instr"), ""), list(simple.iter(w("r"))))
    if next(root.iter(FIELD), None) is not None:
        yield from _complex_fields(root)


def in_field_code(root: Element) -> set[Element]:
    """Return the runs that stand in a field's code, and so are not shown however they are written."""
    code: set[Element] = set()
    open_fields: list[Field] = []
    for run in root.iter(w("r")):
        if not all(each.in_result for each in open_fields):
            code.add(run)
        for mark in run.findall(FIELD):
            _go_over(mark, run, open_fields)
    return code


def _complex_fields(root: Element) -> Iterator[Field]:
    open_fields: list[Field] = []
    for run in root.iter(w("r")):
        for child in run:
            if child.tag == FIELD and (ended := _go_over(child, run, open_fields)):
                yield ended
            elif child.tag == _CODE and open_fields:
                open_fields[-1].code += child.text or ""
        if open_fields and open_fields[-1].in_result and open_fields[-1].runs[-1] is not run:
            open_fields[-1].runs.append(run)


def _go_over(mark: Element, run: Element, open_fields: list[Field]) -> Field | None:
    """Go over the beginning, middle or end of a field; return the field that has ended."""
    kind = mark.get(w("fldCharType"))
    if kind == "begin":
        open_fields.append(Field(run))
    elif open_fields and kind == "separate":
        open_fields[-1].in_result = True
        open_fields[-1].runs.append(run)
    elif open_fields and kind == "end":
        return open_fields.pop()
    return None
