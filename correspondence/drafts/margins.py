"""Headers and footers, kept beside the letter's own text: those that print, each once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from ..draft import Margin, Role
from .body import Walk
from .ooxml import RELATIONSHIP, switch, w
from .parts import Part, WordFile
from .passages import GAP, Passage, Story

_KINDS: Final = ("header", "footer")


@dataclass(frozen=True)
class ReadMargin:
    """One header or footer part, and what of it prints: nothing where no page uses it."""

    part: Part
    passages: tuple[Passage, ...]


def read_margins(word: WordFile) -> list[ReadMargin]:
    """Read all headers and then all footers that belong to the document, used or not."""
    found = []
    for kind in _KINDS:
        used = set(_parts_in_use(word, kind))
        for name in dict.fromkeys(each.target for each in word.package.related(word.package.document, kind)):
            part = word.part(name, kind)
            found.append(ReadMargin(part, _passages(word, part) if name in used else ()))
    return found


def margins(found: Sequence[ReadMargin]) -> tuple[Margin, ...]:
    """Return the headers and footers that have text which prints, alike ones once."""
    texts = ((margin.part.margin, GAP.join(_texts(margin))) for margin in found)
    return tuple(dict.fromkeys(Margin(kind, text) for kind, text in texts if text))


def _texts(margin: ReadMargin) -> Iterator[str]:
    return (text for passage in margin.passages if (text := passage.text).strip())


def _passages(word: WordFile, part: Part) -> tuple[Passage, ...]:
    walk = Walk(word)
    walk.read(Story(part.root, part, Role.BODY))
    return tuple(walk.passages)


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
