"""Text that is in a Word file and does not print: hidden words, hidden rows, headers and notes that nothing uses."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lxml.etree import _Element as Element

from ..draft import Hidden
from .fields import in_field_code
from .ooxml import COMPATIBILITY, w
from .parts import Part
from .places import Places, quoted
from .runs import chosen_alternative, run_text
from .tables import is_deleted

_OUT: Final = (w("del"), w("moveFrom"))
_BRANCHES: Final = (f"{{{COMPATIBILITY}}}Choice", f"{{{COMPATIBILITY}}}Fallback")
_NOTES: Final = (w("footnote"), w("endnote"))


def unseen_text(part: Part, places: Places) -> Iterator[Hidden]:
    """Yield each stretch of text in a part that no page shows, though nobody has deleted it."""
    unseen = [run for run in part.runs if not places.is_printed(part, run) and run_text(run).strip()]
    if not unseen:
        return
    code = in_field_code(part.root)
    kept = [run for run in unseen if run not in code and not _is_out(run)]
    for _, runs in groupby(kept, key=_holder):
        together = list(runs)
        words = quoted("".join(run_text(run) for run in together))
        category = "unused_text" if _is_unused(part, together[0], places) else "hidden_text"
        yield places.hidden(category, words, part, together[0])


def _holder(run: Element) -> Element | None:
    """Return the paragraph of a run: what is hidden in one is told of together."""
    return next(run.iterancestors(w("p")), None)


def _is_unused(part: Part, run: Element, places: Places) -> bool:
    """Tell whether a run is in a header, a footer or a note of which nothing prints."""
    whole = part.root if part.margin else next(run.iterancestors(*_NOTES), None)
    return whole is not None and not any(places.is_printed(part, other) for other in whole.iter(w("r")))


def _is_out(run: Element) -> bool:
    """Tell whether a run is deleted by a tracked change, or the other way of writing what is printed."""
    return any(
        element.tag in _OUT or is_deleted(element) or (element.tag in _BRANCHES and not _is_chosen(element))
        for element in run.iterancestors()
    )


def _is_chosen(branch: Element) -> bool:
    alternatives = branch.getparent()
    return alternatives is None or chosen_alternative(alternatives) is branch
