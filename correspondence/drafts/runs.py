"""The text of a run (w:r), the smallest piece of a Word file that has text. `Piece.offset` counts in it.

What stands in for a character becomes that character, so that the words are those a reader sees and checks can match
them: see docs/reading-word.md. Whether the run is seen at all (hidden, in a field's code) is not decided here.
"""

import re
from collections.abc import Iterator
from typing import Final

from lxml.etree import _Element as Element

from .ooxml import COMPATIBILITY, value, w, whole_number
from .symbols import is_private, symbol

TEXT: Final = w("t")
FIELD: Final = w("fldChar")
ALTERNATIVES: Final = f"{{{COMPATIBILITY}}}AlternateContent"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_EMOJI: Final = "{http://schemas.microsoft.com/office/word/2015/wordml/symex}"
_MICROSOFT: Final = "http://schemas.microsoft.com/office/"

_CHARACTERS: Final = {w("tab"): "\t", w("ptab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-"}
_ODD: Final = re.compile("[\r\n\xad\u2011]")
_AS_SEEN: Final = str.maketrans({"\r": " ", "\n": " ", "\xad": None, "\u2011": "-"})


def run_text(run: Element) -> str:
    """Return a run's own text; that of a text box anchored in it is not its own."""
    return "".join(text for _, text in run_content(run))


def run_content(run: Element) -> Iterator[tuple[Element, str]]:
    """Yield each child of a run with the characters it stands for; for most they are none."""
    for child in run:
        if child.tag == TEXT:
            yield child, _typed(child)
        elif child.tag == ALTERNATIVES:
            chosen = chosen_alternative(child)
            if chosen is not None:
                yield from run_content(chosen)
        else:
            yield child, _stood_for(child)


def chosen_alternative(alternatives: Element) -> Element | None:
    """Return the one branch that Word shows: the first choice it understands, else the fallback (ISO 29500-3, 10.2)."""
    for branch in alternatives:
        if branch.tag == f"{{{COMPATIBILITY}}}Fallback" or _understood(branch):
            return branch
    return None


def _understood(choice: Element) -> bool:
    needed = choice.get("Requires", "").split()
    return bool(needed) and all(choice.nsmap.get(prefix, "").startswith(_MICROSOFT) for prefix in needed)


def _typed(text: Element) -> str:
    characters = text.text or ""
    if text.get(_SPACE) != "preserve":
        characters = characters.strip(" \t\r\n")
    return characters.translate(_AS_SEEN) if _ODD.search(characters) else characters


def _stood_for(child: Element) -> str:
    if fixed := _CHARACTERS.get(child.tag):
        return fixed
    if child.tag == w("sym"):
        return symbol(_character(child.get(w("char"))), child.get(w("font"), ""))
    if child.tag == f"{_EMOJI}symEx":
        return _character(child.get(f"{_EMOJI}char"))
    return _chosen_entry(child) if child.tag == FIELD else ""


def _character(code: str | None) -> str:
    try:
        character = chr(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""
    return character if character.isprintable() or is_private(character) else ""


def _chosen_entry(field: Element) -> str:
    """Return the entry that a drop-down form field shows: Word keeps it in the field's data, not in a result."""
    choices = field.find(f"{w('ffData')}/{w('ddList')}")
    if choices is None:
        return ""
    entries = choices.findall(w("listEntry"))
    chosen = whole_number(value(choices, "result") or value(choices, "default"))
    return (entries[chosen].get(w("val")) or "") if 0 <= chosen < len(entries) else ""
