"""What a Word file tells of the people who made its template, and how it leaves the file.

The author, the last editor, comments, the company, the path of the template that was attached: none of it may go to a
complainant. In its place come the letter's title, its reference and its own date.
"""

import posixpath
from collections.abc import Mapping
from datetime import date
from html import escape

from lxml import etree

from ..drafts.package import Package
from .package import CONTENT_TYPES, as_written
from .tags import WORD

CORE = "docProps/core.xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_ROOT_RELATIONSHIPS = "_rels/.rels"
_DROPPED = (
    "attachedTemplate",
    "core-properties",
    "custom-properties",
    "extended-properties",
    "people",
    "thumbnail",
)
"""Kinds of relationship whose parts tell of the template's author."""


def tidy(parts: Mapping[str, bytes], package: Package) -> dict[str, bytes]:
    """Return a template's parts without traces of its author, and with room for a letter's own properties."""
    owners = [_owner(name) for name in parts if name.endswith(".rels")]
    dropped = {item.target.lower() for owner in owners for item in package.related(owner, *_DROPPED)}
    kept = {name: content for name, content in parts.items() if name.lower() not in dropped}
    for name in kept:
        if name.endswith(".rels"):
            kept[name] = _without_relationships(package, name)
    for settings in package.related(package.document, "settings"):
        kept[as_written(package, settings.target)] = _without_attached_template(package, settings.target)
    types = _with_core_type(package, dropped)
    return {CONTENT_TYPES: types, **{name: content for name, content in kept.items() if name != CONTENT_TYPES}}


def core_properties(title: str, reference: str, on: date) -> bytes:
    """Return the document properties of one letter: a title for screen readers, and its reference to know it by."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{_day('created', on)}<dc:identifier>{_text(reference)}</dc:identifier><dc:language>en-GB</dc:language>"
        f"{_day('modified', on)}<dc:title>{_text(title)}</dc:title></cp:coreProperties>"
    ).encode()


def _text(value: str) -> str:
    return escape(value, quote=False)


def _day(name: str, day: date) -> str:
    return f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{name}>'


def _owner(name: str) -> str:
    """Return the part that a relationships part belongs to; "" for the package's own."""
    folder, file = posixpath.split(name)
    return posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))


def _without_relationships(package: Package, name: str) -> bytes:
    root = package.xml(name)
    for item in list(root):
        if item.get("Type", "").rpartition("/")[2] in _DROPPED:
            root.remove(item)
    if name == _ROOT_RELATIONSHIPS:
        kind = f"{_PACKAGE}/relationships/metadata/core-properties"
        etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id="rIdCore", Type=kind, Target=CORE)
    return _bytes(root)


def _without_attached_template(package: Package, name: str) -> bytes:
    root = package.xml(name)
    for element in root.findall(f"{WORD}attachedTemplate"):
        root.remove(element)
    return _bytes(root)


def _with_core_type(package: Package, dropped: set[str]) -> bytes:
    root = package.xml(CONTENT_TYPES)
    for item in list(root):
        if item.get("PartName", "").lstrip("/").lower() in {*dropped, CORE.lower()}:
            root.remove(item)
    kind = "application/vnd.openxmlformats-package.core-properties+xml"
    etree.SubElement(root, f"{{{_PACKAGE}/content-types}}Override", PartName=f"/{CORE}", ContentType=kind)
    return _bytes(root)


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
