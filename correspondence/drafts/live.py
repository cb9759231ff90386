"""What in a Word file is still live: unfilled fields, dates that change, fields and controls that fetch their words."""

import re
from collections.abc import Iterator
from typing import Final

from ..draft import Hidden
from .contents import is_safe_address
from .fields import Field, fields
from .ooxml import switch, w
from .parts import Part
from .places import Places
from .runs import run_text

_FETCHING: Final = frozenset(
    {"DATABASE", "DDE", "DDEAUTO", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK", "RD"}
)
_OF_TODAY: Final = frozenset({"DATE", "TIME"})
_TO_CLICK: Final = frozenset({"MACROBUTTON", "GOTOBUTTON"})
_LINK: Final = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\\\s]\S*))', re.IGNORECASE)


def live_fields(part: Part, places: Places) -> Iterator[Hidden]:
    """Yield the fields of a part that are not filled in, or that change or fetch what they show."""
    for each in fields(part.root):
        code = each.code.strip()
        if _is_unfilled(each):
            yield from places.visible("unfilled_field", code, part, each.runs)
        elif each.kind in _TO_CLICK:
            yield places.hidden("unfilled_field", code, part, each.place)
        elif each.kind in _OF_TODAY:
            yield from places.visible("changing_date", code, part, each.runs)
        elif each.kind in _FETCHING or _leads_elsewhere(code):
            yield places.hidden("external_content", code, part, each.place)


def live_controls(part: Part, places: Places) -> Iterator[Hidden]:
    """Yield the content controls of a part that still ask to be filled in, or take their words from elsewhere."""
    for control in part.root.iter(w("sdt")):
        properties = control.find(w("sdtPr"))
        runs = [run for run in control.iter(w("r")) if run_text(run).strip()]
        if switch(properties, "showingPlcHdr"):
            yield from places.visible("unfilled_field", "content control", part, runs)
        elif properties is not None and properties.find(w("dataBinding")) is not None:
            yield from places.visible("bound_content", "content control", part, runs)


def _is_unfilled(field: Field) -> bool:
    """Tell whether a merge field still shows its name between guillemets, as Word shows one without data."""
    return field.kind == "MERGEFIELD" and "«" in "".join(run_text(run) for run in field.runs)


def _leads_elsewhere(code: str) -> bool:
    link = _LINK.match(code)
    return link is not None and not is_safe_address(link[1] or link[2] or "")
