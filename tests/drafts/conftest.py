"""Word files written by hand, part by part, and the laws that hold for every draft that was read."""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import pytest

from correspondence.draft import Draft
from correspondence.drafts.ooxml import parse, w
from correspondence.drafts.reader import read_draft
from correspondence.drafts.runs import run_text

OFFICE = "http://schemas.openxmlformats.org"
MICROSOFT = "http://schemas.microsoft.com/office"
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": f"{OFFICE}/wordprocessingml/2006/main",
        "r": f"{OFFICE}/officeDocument/2006/relationships",
        "mc": f"{OFFICE}/markup-compatibility/2006",
        "m": f"{OFFICE}/officeDocument/2006/math",
        "wp": f"{OFFICE}/drawingml/2006/wordprocessingDrawing",
        "a": f"{OFFICE}/drawingml/2006/main",
        "wps": f"{MICROSOFT}/word/2010/wordprocessingShape",
        "w14": f"{MICROSOFT}/word/2010/wordml",
        "w16se": f"{MICROSOFT}/word/2015/wordml/symex",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
ROOTS = {
    "document": "w:document",
    "styles": "w:styles",
    "numbering": "w:numbering",
    "footnotes": "w:footnotes",
    "endnotes": "w:endnotes",
    "settings": "w:settings",
    "header": "w:hdr",
    "footer": "w:ftr",
    "comments": "w:comments",
}


def relationships(entries: list[tuple[str, str, str]]) -> str:
    """Return a .rels part; each entry is identifier, kind and the rest of its attributes."""
    inner = "".join(
        f'<Relationship Id="{identifier}" Type="{OFFICE}/officeDocument/2006/relationships/{kind}" {rest}/>'
        for identifier, kind, rest in entries
    )
    return f'<Relationships xmlns="{OFFICE}/package/2006/relationships">{inner}</Relationships>'


def packed(members: Mapping[str, str | bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def word_members(body: str, links: list[tuple[str, str, str]], parts: dict[str, str]) -> dict[str, str]:
    """Return the members of a Word file; `parts` by name without ending: "styles", "header1"."""
    inner = {"document": f"<w:body>{body}</w:body>", **parts}
    kinds = {name: name.rstrip("0123456789") for name in inner}
    entries = [(f"rel-{name}", kinds[name], f'Target="{name}.xml"') for name in inner if name != "document"]
    members = {
        "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types"/>',
        "_rels/.rels": relationships([("main", "officeDocument", 'Target="word/document.xml"')]),
        "word/_rels/document.xml.rels": relationships([*entries, *links]),
    }
    for name, content in inner.items():
        root = ROOTS[kinds[name]]
        members[f"word/{name}.xml"] = f"<?xml version='1.0'?><{root} {NAMESPACES}>{content}</{root}>"
    return members


def assert_laws(draft: Draft) -> None:
    """Paragraphs and sentences lie in the text, in order; pieces cover each paragraph's characters once."""
    end = 0
    for number, paragraph in enumerate(draft.paragraphs, start=1):
        assert paragraph.number == number
        assert end <= paragraph.start < paragraph.end <= len(draft.text)
        assert draft.text[end : paragraph.start].strip() == ""
        assert draft.words_of(paragraph).strip()
        pieces = [piece for piece in draft.pieces if paragraph.start <= piece.start < paragraph.end]
        assert [piece.start for piece in pieces] == [paragraph.start, *(piece.end for piece in pieces[:-1])]
        assert pieces[-1].end == paragraph.end
        end = paragraph.end
    assert draft.text[end:].strip() == ""
    for sentence in draft.sentences:
        paragraph = draft.paragraphs[sentence.paragraph - 1]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end


def assert_pieces_lead_back(draft: Draft, data: bytes) -> None:
    """Each piece names the paragraph and run of the file, opened anew, in which its characters stand."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        roots = {name: parse(archive.read(name)) for name in {piece.part for piece in draft.pieces}}
    runs = {name: list(root.iter(w("r"))) for name, root in roots.items()}
    paragraphs = {name: list(root.iter(w("p"))) for name, root in roots.items()}
    for piece in draft.pieces:
        run = runs[piece.part][piece.run]
        stretch = run_text(run)[piece.offset : piece.offset + piece.end - piece.start]
        assert stretch == draft.text[piece.start : piece.end]
        assert next(run.iterancestors(w("p"))) is paragraphs[piece.part][piece.paragraph]


@dataclass(frozen=True)
class WordBench:
    """Makes Word files from hand-written XML and reads them, holding every draft to the laws."""

    folder: Path

    def pack(self, body: str, links: list[tuple[str, str, str]] | None = None, **parts: str) -> bytes:
        return packed(word_members(body, links or [], parts))

    def members(self, body: str, **parts: str) -> dict[str, str]:
        return word_members(body, [], parts)

    def read(self, body: str, links: list[tuple[str, str, str]] | None = None, **parts: str) -> Draft:
        return self.read_bytes(self.pack(body, links, **parts))

    def read_bytes(self, data: bytes, name: str = "letter.docx") -> Draft:
        path = self.folder / name
        path.write_bytes(data)
        draft = read_draft(path)
        assert_laws(draft)
        if data.startswith(b"PK"):
            assert_pieces_lead_back(draft, data)
        return draft

    def paragraphs(self, body: str, **parts: str) -> list[str]:
        """Return the texts of the paragraphs that a document body is read as."""
        draft = self.read(body, **parts)
        return [draft.words_of(paragraph) for paragraph in draft.paragraphs]

    def labels(self, body: str, **parts: str) -> list[str]:
        return [paragraph.label for paragraph in self.read(body, **parts).paragraphs]


@pytest.fixture(scope="session")
def word(tmp_path_factory: pytest.TempPathFactory) -> WordBench:
    return WordBench(tmp_path_factory.mktemp("word"))


@pytest.fixture(scope="session")
def pack():
    """Zip any members."""
    return packed


@pytest.fixture(scope="session")
def laws():
    return assert_laws


@pytest.fixture(scope="session")
def lead_back():
    return assert_pieces_lead_back
