"""Headers and footers, kept beside the letter's own text: those that print, each once."""

from collections.abc import Iterator
from typing import Final

from ..draft import Margin, Role
from .body import Walk
from .ooxml import RELATIONSHIP, switch, w
from .parts import WordFile
from .passages import GAP, Story

_KINDS: Final = ("header", "footer")


def margins(word: WordFile) -> tuple[Margin, ...]:
    """Return the headers and then the footers that the document's sections use and that have text."""
    found = (Margin(kind, text) for kind in _KINDS for text in _texts(word, kind))
    return tuple(dict.fromkeys(margin for margin in found if margin.text))


def _texts(word: WordFile, kind: str) -> Iterator[str]:
    for name in dict.fromkeys(_parts_in_use(word, kind)):
        walk = Walk(word)
        part = word.part(name)
        walk.read(Story(part.root, part, Role.BODY))
        yield GAP.join(text for passage in walk.passages if (text := passage.text).strip())


def _parts_in_use(word: WordFile, kind: str) -> Iterator[str]:
    """Yield the names of the header or footer parts that print on some page (ISO 29500-1, 17.10)."""
    targets = {found.id: found.target for found in word.package.related(word.package.document, kind)}
    sections = list(word.document.root.iter(w("sectPr")))
    printed = {"default"}
    if any(switch(section, "titlePg") for section in sections):
        printed.add("first")
    if switch(word.settings, "evenAndOddHeaders"):
        printed.add("even")
    for section in sections:
        for reference in section.findall(w(f"{kind}Reference")):
            target = targets.get(reference.get(f"{{{RELATIONSHIP}}}id", ""))
            if target is not None and reference.get(w("type"), "default") in printed:
                yield target
