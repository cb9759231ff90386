"""The parts of one Word document that hold text, styles, lists and settings; its paragraphs and runs by number."""

from functools import cached_property

from lxml.etree import _Element as Element

from .numbering import Numbering
from .ooxml import w
from .package import Package
from .styles import Styles


class Part:
    """One part that holds text. Paragraphs and runs are numbered from 0 in document order, as `Piece` has them."""

    def __init__(self, name: str, root: Element, margin: str = "") -> None:
        self.name = name
        self.root = root
        self.margin = margin
        """"header" or "footer"; empty for a part that is neither."""

    @cached_property
    def paragraphs(self) -> dict[Element, int]:
        """The number of each w:p."""
        return {element: number for number, element in enumerate(self.root.iter(w("p")))}

    @cached_property
    def runs(self) -> dict[Element, int]:
        """The number of each w:r."""
        return {element: number for number, element in enumerate(self.root.iter(w("r")))}

    @cached_property
    def hides_something(self) -> bool:
        """Whether any run says that it is hidden, so that it is worth looking."""
        return next(self.root.iter(w("vanish")), None) is not None


class WordFile:
    """The parts of one Word document that reading needs."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.document = self.part(package.document)
        self.styles = Styles(self._root_of("styles", shared=True))
        self.numbering = Numbering(self._root_of("numbering"), self.styles)

    def part(self, name: str, margin: str = "") -> Part:
        """Return a part by its name; `margin` is "header" or "footer" for one of these."""
        return Part(name, self.package.xml(name), margin)

    @cached_property
    def settings(self) -> Element | None:
        """Return the document's settings."""
        return self._root_of("settings")

    def related(self, kind: str) -> Part | None:
        """Return the one part of this kind that belongs to the document: "footnotes"; None where there is none."""
        name = self.package.part_of(self.package.document, kind)
        return None if name is None else self.part(name)

    def _root_of(self, kind: str, *, shared: bool = False) -> Element | None:
        name = self.package.part_of(self.package.document, kind)
        return None if name is None else self.package.xml(name, shared=shared)
