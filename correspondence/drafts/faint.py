"""Text that prints and cannot be read: white on white, or smaller than anyone can see."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from lxml.etree import _Element as Element

from ..draft import Hidden
from .ooxml import local_name, value, w, whole_number
from .parts import Part
from .places import Places
from .runs import run_text
from .styles import Styles, is_shaded

SMALLEST: Final = 10
"""Half-points: below 5 points nobody reads, and no letterhead prints."""
_WHITE: Final = 0xF0
"""From here on red, green and blue together look white on paper."""
_SHADED: Final = {"p": "pPr", "tc": "tcPr", "tbl": "tblPr"}
_SHAPES: Final = frozenset({"drawing", "pict"})
_FILLS: Final = frozenset({"solidFill", "gradFill", "pattFill", "blipFill"})


def faint_text(part: Part, styles: Styles, places: Places) -> Iterator[Hidden]:
    """Yield each stretch of printed text in a part that is white, with no colour behind it, or tiny."""
    white = (run for run in _runs_that_are(_is_white, "color", part, styles) if not _stands_on_colour(run, styles))
    tiny = _runs_that_are(_is_tiny, "sz", part, styles)
    for what, runs in (("white", white), ("tiny", tiny)):
        printed = [run for run in runs if places.is_printed(part, run) and run_text(run).strip()]
        yield from places.visible("faint_text", what, part, printed)


def _runs_that_are(test: Callable[[Element], bool], name: str, part: Part, styles: Styles) -> Iterator[Element]:
    """Yield the runs whose property `name`, their own or their styles', passes the test."""
    if any(test(each) for each in chain(part.root.iter(w(name)), styles.every(name))):
        for run in part.runs:
            said = styles.look(run, name)
            if said is not None and test(said):
                yield run


def _is_white(colour: Element) -> bool:
    code = colour.get(w("val"), "")
    try:
        return len(code) == 6 and min(bytes.fromhex(code)) >= _WHITE
    except ValueError:
        return False


def _is_tiny(size: Element) -> bool:
    return 0 < whole_number(size.get(w("val"))) < SMALLEST


def _stands_on_colour(run: Element, styles: Styles) -> bool:
    """Tell whether a run, or what it stands in, has a colour of its own: a shaded table head, a filled box."""
    if styles.look(run, "highlight") is not None or is_shaded(styles.look(run, "shd")):
        return True
    for element in run.iterancestors():
        local = local_name(element)
        if local in _SHADED and _shaded_by(element.find(w(_SHADED[local])), styles):
            return True
        if local in _SHAPES and any(local_name(each) in _FILLS or each.get("fillcolor") for each in element.iter()):
            return True
    return False


def _shaded_by(properties: Element | None, styles: Styles) -> bool:
    if properties is None:
        return False
    named = value(properties, "pStyle") or value(properties, "tblStyle") or ""
    return is_shaded(properties.find(w("shd"))) or styles.shades(named)
