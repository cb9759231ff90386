"""Word styles, as far as reading a letter needs them: names, headings, list numbering, hidden text.

A style says only how it differs from the one it is based on, so each question is asked along that chain (ISO 29500-1,
17.7.4.3).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from lxml.etree import _Element as Element

from .ooxml import switch, value, w, whole_number

_HEADING_NAME: Final = re.compile(r"heading( \d)?|title|subtitle", re.IGNORECASE)
_TYPE: Final = w("type")
_BODY_LEVEL: Final = 9
"""The outline level that means "not a heading" (ISO 29500-1, 17.3.1.20)."""


@dataclass(frozen=True, slots=True)
class StyleNumbering:
    """The list in which a style puts its paragraphs."""

    list: str | None = None
    """Identifier of the w:num, as written."""
    depth: str | None = None
    """Level in it, as written."""
    chain: tuple[str, ...] = ()
    """The style and those it is based on, down to the one that says so: a level of the list may name one of them."""


class Styles:
    """The styles of one document; answers are remembered."""

    def __init__(self, root: Element | None) -> None:
        found = () if root is None else root.findall(w("style"))
        self._styles = {style.get(w("styleId"), ""): style for style in found}
        self._default = next((key for key, style in self._styles.items() if _is_default_paragraph(style)), "")
        self._defaults = None if root is None else root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
        self._hidden_by_default = switch(self._defaults, "vanish") or False
        self.hide_something = root is not None and next(root.iter(w("vanish")), None) is not None
        self.name = cache(self._name)
        self.is_heading = cache(self._is_heading)
        self.numbering = cache(self._numbering)
        self._hides = cache(self._style_hides)

    def of(self, paragraph_properties: Element | None) -> str:
        """Return the identifier of a paragraph's style: the one it names, if there is such a one, else the default."""
        named = value(paragraph_properties, "pStyle")
        return named if named in self._styles else self._default

    def hides(self, run_properties: Element | None, paragraph_style: str) -> bool:
        """Tell whether text is hidden: by itself, or by the styles, which cancel each other (17.7.3)."""
        direct = switch(run_properties, "vanish")
        if direct is not None:
            return direct
        if self._hidden_by_default:
            return True
        return self._hides(paragraph_style) != self._hides(value(run_properties, "rStyle") or "")

    def look(self, run: Element, name: str) -> Element | None:
        """Return what decides one property of a run, such as "sz": itself, its style, its paragraph's, the defaults."""
        own = run.find(w("rPr"))
        paragraph = next(run.iterancestors(w("p")), None)
        style = self.of(None if paragraph is None else paragraph.find(w("pPr")))
        from_styles = (
            each.find(w("rPr")) for start in (value(own, "rStyle") or "", style) for each in self._chain(start)
        )
        says = (each.find(w(name)) for each in (own, *from_styles, self._defaults) if each is not None)
        return next((said for said in says if said is not None), None)

    def every(self, name: str) -> Iterator[Element]:
        """Yield what the defaults and the styles of paragraphs and characters say of a property."""
        place = f"{w('rPr')}/{w(name)}"
        said = (each.find(place) for each in self._styles.values() if each.get(_TYPE) != "table")
        default = None if self._defaults is None else self._defaults.find(w(name))
        return (each for each in (default, *said) if each is not None)

    def shades(self, style: str) -> bool:
        """Tell whether a style puts a colour behind text, everywhere or somewhere, as a table's first row."""
        return any(is_shaded(shade) for element in self._chain(style) for shade in element.iter(w("shd")))

    def _name(self, style: str) -> str:
        element = self._styles.get(style)
        return value(element, "name") or "Normal"

    def _is_heading(self, style: str) -> bool:
        """Tell whether a style is a heading's: by its name or its outline level, or those of one it is based on."""
        for element in self._chain(style):
            level = value(element.find(w("pPr")), "outlineLvl")
            if level is not None:
                return is_heading_level(level)
            if _HEADING_NAME.fullmatch(value(element, "name") or ""):
                return True
        return False

    def _numbering(self, style: str) -> StyleNumbering:
        chain = []
        for element in self._chain(style):
            chain.append(element.get(w("styleId"), ""))
            numbering = element.find(f"{w('pPr')}/{w('numPr')}")
            if numbering is not None:
                return StyleNumbering(value(numbering, "numId"), value(numbering, "ilvl"), tuple(chain))
        return StyleNumbering()

    def _style_hides(self, style: str) -> bool:
        says = (switch(element.find(w("rPr")), "vanish") for element in self._chain(style))
        return next((said for said in says if said is not None), False)

    def _chain(self, style: str) -> Iterator[Element]:
        """Yield a style and those it is based on; a ring of styles ends where it began."""
        seen: set[str] = set()
        while style in self._styles and style not in seen:
            seen.add(style)
            yield self._styles[style]
            style = value(self._styles[style], "basedOn") or ""


def is_heading_level(level: str) -> bool:
    """Tell whether an outline level, as written, is a heading's: 0 to 8."""
    return whole_number(level, _BODY_LEVEL) < _BODY_LEVEL


def is_shaded(shade: Element | None) -> bool:
    """Tell whether a w:shd puts a colour behind text that is not the paper's own."""
    fill = "auto" if shade is None else shade.get(w("fill"), "auto")
    return fill.lower() not in ("auto", "ffffff")


def _is_default_paragraph(style: Element) -> bool:
    return style.get(_TYPE) == "paragraph" and style.get(w("default")) in ("1", "true", "on")
