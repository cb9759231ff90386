"""Make the Word templates from their sources: `python -m tools.templates.build`.

`templates_docx/*.docx` is what the program uses and what a trust may copy and edit in Word; the sources here are where
the shipped wording is changed and reviewed (docs/decisions/0001-templates-from-source.md). Also makes the example
draft in Word from the same text in `examples/draft-response.txt`.
"""

from pathlib import Path

from . import markup, wordml
from .markup import Paragraph
from .package import package, relationship_ids

ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(__file__).parent / "sources"
KINDS = ("acknowledgement", "holding", "response")
DRAFT = "draft-response"

_STATIC = ("styles.xml", "numbering.xml", "settings.xml", "fontTable.xml")
_LETTERHEAD = {
    "header1.xml": ("first header", "hdr", "headerReference", "first"),
    "header2.xml": ("header", "hdr", "headerReference", "default"),
    "footer1.xml": ("first footer", "ftr", "footerReference", "first"),
    "footer2.xml": ("footer", "ftr", "footerReference", "default"),
}
_PAGE = (
    '<w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1134" w:right="1418" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
)
"""A4; left edge of the text at 2 cm, where a window envelope wants it."""


def main() -> None:
    """Write the templates and the example draft to where they are shipped from."""
    for path, content in outputs().items():
        path.write_bytes(content)
        print(f"{path.relative_to(ROOT)}: {len(content):,} bytes")


def outputs() -> dict[Path, bytes]:
    """Return every file that is made, by the path where it is shipped."""
    letters = {ROOT / "templates_docx" / f"{kind}.docx": template(kind) for kind in KINDS}
    return {**letters, ROOT / "examples" / f"{DRAFT}.docx": draft()}


def template(kind: str) -> bytes:
    """Return the template of one letter kind, on the shared letterhead."""
    letterhead = markup.read_sections(SOURCES / "letterhead.txt")
    parts = {name: wordml.part(root, letterhead[section]) for name, (section, root, *_) in _LETTERHEAD.items()}
    return _docx(parts, markup.read_source(SOURCES / f"{kind}.txt"), wordml.static_part("core.xml"))


def draft() -> bytes:
    """Return the example draft as an officer would send it: plain paragraphs, no letterhead."""
    text = (ROOT / "examples" / f"{DRAFT}.txt").read_text(encoding="utf-8").strip()
    paragraphs = (Paragraph("Normal", block.replace("\n", "<break>")) for block in text.split("\n\n"))
    return _docx({}, tuple(paragraphs), wordml.static_part("draft-core.xml"))


def _docx(letterhead: dict[str, bytes], paragraphs: tuple[Paragraph, ...], core: bytes) -> bytes:
    parts = {**letterhead, **{name: wordml.static_part(name) for name in _STATIC}}
    parts["document.xml"] = wordml.body(paragraphs, _section(relationship_ids(parts)))
    return package(parts, core)


def _section(ids: dict[str, str]) -> str:
    references = "".join(
        f'<w:{element} w:type="{kind}" r:id="{ids[name]}"/>'
        for name, (_, _, element, kind) in _LETTERHEAD.items()
        if name in ids
    )
    first_page_differs = "<w:titlePg/>" if references else ""
    return f"<w:sectPr>{references}{_PAGE}{first_page_differs}</w:sectPr>"


if __name__ == "__main__":
    main()
