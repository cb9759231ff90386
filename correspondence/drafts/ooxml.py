"""The XML inside a Word file: read safely, with one set of names for both dialects of the standard.

ISO 29500 has two namespaces for the same words: "transitional", which Word writes, and "strict", which it writes on
request. The strict ones are renamed on reading, so that nothing else in the package needs to know of them.
"""

import re
from functools import cache, lru_cache
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

_OFFICE: Final = "http://schemas.openxmlformats.org/"
WORD: Final = f"{_OFFICE}wordprocessingml/2006/main"
RELATIONSHIP: Final = f"{_OFFICE}officeDocument/2006/relationships"
COMPATIBILITY: Final = f"{_OFFICE}markup-compatibility/2006"
_STRICT: Final = "http://purl.oclc.org/ooxml/"
_STRICT_NAMES: Final = {
    f"{_STRICT}wordprocessingml/main": WORD,
    f"{_STRICT}officeDocument/relationships": RELATIONSHIP,
    f"{_STRICT}drawingml/main": f"{_OFFICE}drawingml/2006/main",
    f"{_STRICT}drawingml/wordprocessingDrawing": f"{_OFFICE}drawingml/2006/wordprocessingDrawing",
}
_WHOLE: Final = re.compile(r"-?\d{1,9}")
_OFF: Final = frozenset({"0", "false", "off"})


class UnsafeXmlError(ValueError):
    """The XML has a document type declaration, by which it could reach for other files or swell without limit."""


def w(name: str) -> str:
    """Return a WordprocessingML name as lxml writes it: w("p") is "{http://...main}p"."""
    return f"{{{WORD}}}{name}"


_VAL: Final = w("val")


def parse(data: bytes) -> Element:
    """Return the outermost element of a part.

    Raises UnsafeXmlError for a document type declaration, which Word never writes, and etree.XMLSyntaxError for what is
    not well formed or nested more than 256 deep.
    """
    if b"<!DOCTYPE" in data.replace(b"\0", b""):  # without the zero bytes of UTF-16
        raise UnsafeXmlError
    root = etree.fromstring(data, _parser())
    if root.getroottree().docinfo.internalDTD is not None:  # an encoding in which the search above sees nothing
        raise UnsafeXmlError
    if root.tag.startswith(f"{{{_STRICT}"):
        _make_transitional(root)
    return root


@lru_cache(maxsize=8)
def parse_shared(data: bytes) -> Element:
    """Return what `parse` does, remembered: letters of one template share their styles, the largest part of most."""
    return parse(data)


@cache
def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )


def _make_transitional(root: Element) -> None:
    for element in root.iter():
        element.tag = _transitional(element.tag)
        for name in list(map(str, element.attrib)):
            if (new := _transitional(name)) != name:
                element.set(new, element.attrib.pop(name))


def _transitional(name: str) -> str:
    namespace, _, local = name[1:].partition("}")
    return f"{{{_STRICT_NAMES[namespace]}}}{local}" if namespace in _STRICT_NAMES else name


def local_name(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def value(parent: Element | None, name: str) -> str | None:
    """Return w:val of the child `name`; None where there is no such child or it has none."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(_VAL)


def switch(parent: Element | None, name: str) -> bool | None:
    """Return what an on-off property such as w:vanish says; None where it is not there."""
    child = None if parent is None else parent.find(w(name))
    return None if child is None else child.get(_VAL, "1").lower() not in _OFF


def whole_number(text: str | None, default: int = 0) -> int:
    """Return an attribute as a whole number; the default where it is missing or is none."""
    return int(text) if text is not None and _WHOLE.fullmatch(text) else default
