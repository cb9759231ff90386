"""The number or bullet that Word prints before a list paragraph; it is nowhere in the file and must be counted out.

ISO 29500-1, 17.9. A list (w:num) points to its looks (w:abstractNum), which has a level for each depth. Lists of the
same looks count on together, unless one says where it starts anew.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from lxml.etree import _Element as Element

from .number_forms import bullet, number_as
from .ooxml import switch, value, w, whole_number
from .styles import StyleNumbering, Styles

_PLACE: Final = re.compile("%([1-9])")
"""Where a level's text has the number of a level: "%1.%2"."""


@dataclass(frozen=True)
class _List:
    """One w:num: the levels of its looks, with its own in their place."""

    looks: str
    levels: dict[int, Element]
    overrides: dict[int, int]
    """Depths at which this list starts anew when it is first used, and the number it starts with."""

    def start(self, depth: int) -> int:
        """Return the first number at a depth."""
        return self.overrides.get(depth, whole_number(value(self.levels.get(depth), "start")))

    def restarts(self, depth: int, after: int) -> bool:
        """Tell whether the count at `depth` begins again after a paragraph at a depth above it (17.9.10)."""
        limit = value(self.levels.get(depth), "lvlRestart")
        return depth > after and (limit is None or after < whole_number(limit))

    def depth_in(self, numbering: StyleNumbering) -> int:
        """Return the depth of a paragraph that is in the list by its style."""
        named = (depth for depth, level in self.levels.items() if value(level, "pStyle") in numbering.chain)
        return next(named, whole_number(numbering.depth))


class Numbering:
    """Counts through the lists of one document: ask for each paragraph once, in reading order."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._lists = {} if root is None else {num.get(w("numId"), ""): num for num in root.findall(w("num"))}
        looks = () if root is None else root.findall(w("abstractNum"))
        self._looks = {each.get(w("abstractNumId"), ""): each for each in looks}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._list = cache(self._read_list)

    def label(self, properties: Element | None, style: str) -> str:
        """Return what is printed before a paragraph of this style, and count it; empty for one in no list."""
        own = None if properties is None else properties.find(w("numPr"))
        inherited = self._styles.numbering(style)
        number = value(own, "numId") or inherited.list
        listed = self._list(number) if number else None
        if number is None or listed is None:
            return ""
        depth = listed.depth_in(inherited) if own is None else whole_number(value(own, "ilvl"))
        level = listed.levels.get(depth)
        return "" if level is None else _printed(listed, level, self._count(number, listed, depth))

    def _count(self, number: str, listed: _List, depth: int) -> dict[int, int]:
        counts = self._counts.setdefault(listed.looks, {})
        if depth in listed.overrides and (number, depth) not in self._begun:
            self._begun.add((number, depth))
            counts.pop(depth, None)
        counts[depth] = counts[depth] + 1 if depth in counts else listed.start(depth)
        for other in [other for other in counts if listed.restarts(other, depth)]:
            del counts[other]
        return counts

    def _read_list(self, number: str) -> _List | None:
        num = self._lists.get(number)
        looks = self._looks_of(num)
        if num is None or looks is None:
            return None
        levels, overrides = _levels(looks), {}
        for override in num.findall(w("lvlOverride")):
            levels |= _levels(override)
            if (start := value(override, "startOverride")) is not None:
                overrides[whole_number(override.get(w("ilvl")))] = whole_number(start)
        return _List(looks.get(w("abstractNumId"), ""), levels, overrides)

    def _looks_of(self, num: Element | None) -> Element | None:
        """Return the looks of a list; looks that only name a list style are looked up through it (17.9.21)."""
        looks = self._looks.get(value(num, "abstractNumId") or "")
        link = value(looks, "numStyleLink")
        if link is None:
            return looks
        linked = self._lists.get(self._styles.numbering(link).list or "")
        return self._looks.get(value(linked, "abstractNumId") or "")


def _levels(parent: Element) -> dict[int, Element]:
    return {whole_number(level.get(w("ilvl"))): level for level in parent.findall(w("lvl"))}


def _printed(listed: _List, level: Element, counts: dict[int, int]) -> str:
    if switch(level.find(w("rPr")), "vanish"):
        return ""
    text = value(level, "lvlText") or ""
    if value(level, "numFmt") == "bullet":
        fonts = level.find(f"{w('rPr')}/{w('rFonts')}")
        return bullet(text, "" if fonts is None else fonts.get(w("ascii"), ""))
    all_arabic = switch(level, "isLgl")

    def number(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        form = "decimal" if all_arabic else value(listed.levels.get(depth), "numFmt") or "decimal"
        return number_as(form, counts.get(depth, listed.start(depth)))

    return _PLACE.sub(number, text).strip()
