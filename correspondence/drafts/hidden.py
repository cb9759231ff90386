"""All that a Word file holds beside its visible text, for the hygiene check: gathered once, when the draft is read."""

from collections.abc import Iterator, Sequence
from typing import Final

from ..draft import Hidden
from .changes import comments, tracked_changes
from .contents import contents
from .faint import faint_text
from .live import live_controls, live_fields
from .margins import ReadMargin
from .ooxml import local_name
from .parts import Part, WordFile
from .passages import Passage, Written
from .places import Places, quoted
from .unseen import unseen_text

_UNREAD: Final = {"oMath": "an equation", "chart": "a chart", "relIds": "SmartArt", "textpath": "WordArt"}


def hidden_in(
    word: WordFile, body: Written, passages: Sequence[Passage], margins: Sequence[ReadMargin]
) -> tuple[Hidden, ...]:
    """Return what stands in a Word file beside the text that was read from it."""
    printed = [*passages, *(passage for margin in margins for passage in margin.passages)]
    places = Places(body, printed)
    notes = (word.related(kind) for kind in ("footnotes", "endnotes"))
    parts = [word.document, *(note for note in notes if note is not None), *(margin.part for margin in margins)]
    found = [hidden for part in parts for hidden in _in_part(part, word, places)]
    return (*found, *comments(word, places), *contents(word))


def _in_part(part: Part, word: WordFile, places: Places) -> Iterator[Hidden]:
    yield from tracked_changes(part, places)
    yield from unseen_text(part, places)
    yield from faint_text(part, word.styles, places)
    yield from live_fields(part, places)
    yield from live_controls(part, places)
    yield from _unread(part, places)


def _unread(part: Part, places: Places) -> Iterator[Hidden]:
    """Yield what prints words that no run holds, and that therefore nobody has checked."""
    for element in part.root.iter(*(f"{{*}}{name}" for name in _UNREAD)):
        words = element.get("string")
        what = _UNREAD[local_name(element)]
        yield places.hidden("unread_content", f"{what} {quoted(words)}" if words else what, part, element)
