"""A letter template, opened: what the check, the renderer and the read-back share."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class WordTemplate:
    """One Word template. It is never changed, so letters made from it cannot leak into each other."""

    file: str
    """As the person named it, or the file's name for one that ships with the program."""
    parts: Mapping[str, bytes]
    """The files of the package that every letter gets, by name, without traces of the template's author."""
    sources: Mapping[str, str]
    """The parts that hold text, as XML with each tag in one piece: what Jinja reads."""
    words: str
    """The text of those parts as typed, tags included."""
