"""A letter template, opened: what the check, the renderer and the read-back share."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import CodeType


@dataclass(frozen=True)
class Placeholder:
    """One field that a template prints, and where."""

    path: str
    """Dotted; a list is passed through by its own name: "points.text"."""
    part: str
    """Name of the part, "word/document.xml"."""
    place: str
    """The text of the paragraph."""


@dataclass(frozen=True)
class WordTemplate:
    """One Word template. It is never changed, so letters made from it cannot leak into each other."""

    file: str
    """As the person named it, or the file's name for one that ships with the program."""
    parts: Mapping[str, bytes]
    """The files of the package that every letter gets, by name, without traces of the template's author."""
    code: Mapping[str, CodeType]
    """The parts that hold text, by name, as Jinja compiled them."""
    placeholders: tuple[Placeholder, ...]
    """Every field that it prints, in the order of its parts."""
    words: str
    """Its text as typed, tags included."""
