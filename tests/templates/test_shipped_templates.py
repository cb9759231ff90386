"""The shipped Word templates: made from their sources, clean inside, and laid out as a letter for a window envelope."""

import itertools
import re
import tomllib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from lxml import etree

from tools.templates import build

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MILLIMETRE = 36000
TEMPLATES = [ROOT / "templates_docx" / f"{kind}.docx" for kind in build.KINDS]

each_template = pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.stem)


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def trees(path: Path, prefix: str = "word/") -> list[etree._Element]:
    found = parts(path.read_bytes()).items()
    return [etree.fromstring(content) for name, content in found if name.startswith(prefix) and name.endswith(".xml")]


@pytest.mark.parametrize("path", build.outputs(), ids=lambda path: path.name)
def test_what_ships_is_what_the_sources_make(path):
    assert parts(path.read_bytes()) == parts(build.outputs()[path]), "run: python -m tools.templates.build"


def test_building_twice_gives_the_same_bytes():
    assert build.outputs() == build.outputs()


def test_every_template_has_a_manifest_and_every_manifest_a_template():
    folder = ROOT / "templates_docx"
    manifests = {tomllib.loads(path.read_text(encoding="utf-8"))["file"] for path in folder.glob("*.toml")}
    assert manifests == {path.name for path in folder.glob("*.docx")} == {path.name for path in TEMPLATES}


@each_template
def test_a_template_is_small_and_carries_nobodys_name(path):
    assert path.stat().st_size < 25_000
    core = parts(path.read_bytes())["docProps/core.xml"].decode()
    assert "creator" not in core
    assert "lastModifiedBy" not in core
    assert "{{ document_title }}" in core


@each_template
def test_word_and_python_docx_find_every_style_that_is_used(path):
    document = Document(str(path))
    known = {style.style_id for style in document.styles}
    used = {tree.get(f"{W}val") for part in trees(path) for tree in part.iter(f"{W}pStyle")}
    assert used <= known


@each_template
def test_no_text_box_no_table_and_no_empty_paragraph_stand_in_the_letter(path):
    for tree in trees(path):
        assert not {etree.QName(element).localname for element in tree.iter(etree.Element)} & {"tbl", "txbxContent"}
    body = Document(str(path)).paragraphs
    assert all(paragraph.text.strip() for paragraph in body)


@each_template
def test_nothing_is_in_italics_underlined_in_capitals_justified_or_below_12_point(path):
    for tree in trees(path):
        names = {etree.QName(element).localname for element in tree.iter(etree.Element)}
        assert not names & {"i", "iCs", "u", "caps", "smallCaps"}
        assert {jc.get(f"{W}val") for jc in tree.iter(f"{W}jc")} <= {"left"}
        assert all(int(size.get(f"{W}val")) >= 24 for size in tree.iter(f"{W}sz"))


@each_template
def test_the_language_is_british_english_and_the_typeface_arial(path):
    (styles,) = trees(path, "word/styles")
    assert styles.find(f"{W}docDefaults//{W}lang").get(f"{W}val") == "en-GB"
    assert styles.find(f"{W}docDefaults//{W}rFonts").get(f"{W}ascii") == "Arial"


@each_template
def test_the_page_is_a4_and_its_first_page_has_its_own_header(path):
    (section,) = Document(str(path)).sections
    assert (section.page_width // MILLIMETRE, section.page_height // MILLIMETRE) == (210, 297)
    assert section.different_first_page_header_footer
    assert "trust.name" in "".join(line.text for line in section.first_page_header.paragraphs)
    assert "trust.name" not in "".join(line.text for line in section.header.paragraphs)


@each_template
def test_both_headers_can_say_specimen(path):
    (section,) = Document(str(path)).sections
    for header in (section.first_page_header, section.header):
        assert any("SPECIMEN" in line.text for line in header.paragraphs)


@each_template
def test_every_footer_has_words_page_fields_and_later_pages_the_reference(path):
    for footer in trees(path, "word/footer"):
        fields = [field.get(f"{W}instr").strip() for field in footer.iter(f"{W}fldSimple")]
        assert fields == ["PAGE", "NUMPAGES"]
    (section,) = Document(str(path)).sections
    assert "{{ reference }}" in section.footer.paragraphs[0].text


@each_template
def test_headings_are_real_and_no_level_is_skipped(path):
    levels = [
        int(match[1])
        for line in Document(str(path)).paragraphs
        if (match := re.fullmatch(r"Heading (\d)", line.style.name))
    ]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@each_template
def test_headings_the_last_paragraph_and_the_closing_stay_with_what_follows(path):
    styles = Document(str(path)).styles
    for name in ("Heading 1", "Heading 2", "Heading 3", "Lead-in", "Last paragraph", "Closing"):
        assert styles[name].paragraph_format.keep_with_next, name
    assert styles["Normal"].paragraph_format.widow_control


@each_template
def test_no_date_of_birth_and_no_nhs_number_is_printed(path):
    text = "".join(str(content) for content in parts(path.read_bytes()).values())
    assert "patient.born" not in text
    assert "patient.nhs_number" not in text
