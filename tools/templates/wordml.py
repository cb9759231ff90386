"""Paragraphs as WordprocessingML (ECMA-376 part 1, 17.3): styles by name, runs, bold, tabs and page fields."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from .markup import Paragraph

PARTS = Path(__file__).parent / "parts"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_LETTERHEAD_STYLES = ("Letterhead", "Letterhead name", "Letterhead tag")
_LETTERHEAD_FRAME = '<w:framePr w:w="3969" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="6520" w:y="567"/>'
"""The top right of the page: 7 cm wide, 11.5 cm from the left edge and 1 cm from the top. It stands in each paragraph,
since LibreOffice does not read it from a style."""
_INLINE = re.compile(r"(\*\*.+?\*\*|<tab>|<page>|<pages>|<break>)")
_FIELDS = {"<page>": "PAGE", "<pages>": "NUMPAGES"}


def static_part(name: str) -> bytes:
    """Return one of the hand-written parts, without its remarks and indentation."""
    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True, resolve_entities=False)
    tree = etree.parse(PARTS / name, parser)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def part(root: str, paragraphs: Iterable[Paragraph]) -> bytes:
    """Return a header ("hdr") or a footer ("ftr")."""
    return _document(root, "".join(map(_paragraph, paragraphs)))


def body(paragraphs: Iterable[Paragraph], section: str) -> bytes:
    """Return the main document: its paragraphs and the properties of its one section."""
    return _document("document", f"<w:body>{''.join(map(_paragraph, paragraphs))}{section}</w:body>")


def _document(root: str, inner: str) -> bytes:
    declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return f'{declaration}<w:{root} xmlns:w="{W}" xmlns:r="{R}">{inner}</w:{root}>'.encode()


def _paragraph(paragraph: Paragraph) -> str:
    style = _style_ids()[paragraph.style]
    frame = _LETTERHEAD_FRAME if paragraph.style in _LETTERHEAD_STYLES else ""
    properties = "" if style == "Normal" else f'<w:pPr><w:pStyle w:val="{style}"/>{frame}</w:pPr>'
    return f"<w:p>{properties}{''.join(_runs(paragraph.text))}</w:p>"


def _runs(text: str) -> Iterator[str]:
    for piece in filter(None, _INLINE.split(text)):
        if piece in _FIELDS:
            yield f'<w:fldSimple w:instr=" {_FIELDS[piece]} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        elif piece == "<tab>":
            yield "<w:r><w:tab/></w:r>"
        elif piece == "<break>":
            yield "<w:r><w:br/></w:r>"
        elif piece.startswith("**"):
            yield f"<w:r><w:rPr><w:b/><w:bCs/></w:rPr>{_text(piece.strip('*'))}</w:r>"
        else:
            yield f"<w:r>{_text(piece)}</w:r>"


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


@cache
def _style_ids() -> dict[str, str]:
    """Return the id of each style in styles.xml by its name, as Word shows it."""
    styles = etree.parse(PARTS / "styles.xml").getroot().iterfind(f"{{{W}}}style")
    return {_value(style, "name"): style.get(f"{{{W}}}styleId", "") for style in styles}


def _value(style: etree._Element, child: str) -> str:
    found = style.find(f"{{{W}}}{child}")
    return "" if found is None else found.get(f"{{{W}}}val", "")
