"""Tracked changes that nobody has decided on, and comments: what the text as it will be sent passes over."""

from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element as Element

from ..draft import Hidden
from .ooxml import w
from .parts import Part, WordFile
from .places import Places, quoted

_SAID: Final = {
    w("ins"): "inserted",
    w("del"): "deleted",
    w("moveTo"): "moved here",
    w("moveFrom"): "moved away",
    w("cellIns"): "inserted a table cell",
    w("cellDel"): "deleted a table cell",
    w("cellMerge"): "merged a table cell",
}
_FORMATTING: Final = tuple(
    map(w, ("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange", "numberingChange"))
)
_MARKS: Final = {w("rPr"): "a paragraph mark", w("trPr"): "a table row"}


def tracked_changes(part: Part, places: Places) -> Iterator[Hidden]:
    """Yield each tracked change in a part."""
    for element in part.root.iter(*_SAID, *_FORMATTING):
        yield places.hidden("tracked_change", _said(element), part, element, element.get(w("author"), ""))


def comments(word: WordFile, places: Places) -> Iterator[Hidden]:
    """Yield each comment, at the words that it stands beside."""
    part = word.related("comments")
    if part is None:
        return
    references = {each.get(w("id")): each for each in word.document.root.iter(w("commentReference"))}
    for comment in part.root.iter(w("comment")):
        what, who = quoted(_words(comment)), comment.get(w("author"), "")
        place = references.get(comment.get(w("id")))
        yield (
            Hidden("comment", what, who) if place is None else places.hidden("comment", what, word.document, place, who)
        )


def _said(change: Element) -> str:
    if change.tag in _FORMATTING:
        return "changed formatting"
    parent = change.getparent()
    words = _words(change)
    mark = None if parent is None else _MARKS.get(parent.tag)
    return _SAID[change.tag] if not (words or mark) else f"{_SAID[change.tag]} {mark or quoted(words)}"


def _words(element: Element) -> str:
    return "".join(text.text or "" for text in element.iter(w("t"), w("delText")))
