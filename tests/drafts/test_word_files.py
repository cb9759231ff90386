"""Whole Word files: made by python-docx, by LibreOffice, and drawn at random."""

import subprocess
import time
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.draft import Role
from correspondence.drafts.reader import read_draft
from correspondence.errors import DraftError

WORDS = ["We are sorry", " for the delay", ".", " Mrs Tierney", " & <you>", "\t", " 9 March", "“so”", " é"]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


RUN = st.sampled_from(WORDS).map(lambda text: (f'<w:r><w:t xml:space="preserve">{escaped(text)}</w:t></w:r>', text))


def joined(parts: list[tuple[str, str]]) -> tuple[str, str]:
    return "".join(xml for xml, _ in parts), "".join(text for _, text in parts)


def kept(tag: str):
    return lambda inside: (f"<{tag}>{inside[0]}</{tag}>", inside[1])


def dropped(tag: str):
    return lambda inside: (f"<{tag}>{inside[0]}</{tag}>", "")


def field(inside: tuple[str, str]) -> tuple[str, str]:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    code = "<w:r><w:instrText>REF x</w:instrText><w:t>code</w:t></w:r>"
    return f"{mark('begin')}{code}{mark('separate')}{inside[0]}{mark('end')}", inside[1]


def inline(inside: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    group = st.lists(inside, max_size=4).map(joined)
    makers = [*map(kept, ("w:ins", "w:moveTo", "w:hyperlink", "w:smartTag", "w:fldSimple")), field]
    makers += map(dropped, ("w:del", "w:moveFrom"))
    return st.one_of(*(group.map(make) for make in makers))


PARAGRAPH = st.lists(st.recursive(RUN, inline, max_leaves=8), max_size=6).map(joined)


@given(paragraphs=st.lists(PARAGRAPH, min_size=1, max_size=5))
def test_any_mixture_of_changes_fields_and_wrappers_gives_the_text_that_will_be_sent(word, paragraphs):
    expected = ["Dear", *(text for _, text in paragraphs if text.strip())]
    body = "<w:p><w:r><w:t>Dear</w:t></w:r></w:p>" + "".join(f"<w:p>{xml}</w:p>" for xml, _ in paragraphs)
    assert word.read(body).text == "\n\n".join(expected)


@pytest.fixture(scope="module")
def letter() -> docx.document.Document:
    document = docx.Document()
    document.add_heading("Our answer to your complaint", 1)
    document.add_paragraph("Dear Mrs Tierney")
    paragraph = document.add_paragraph("Thank you for your letter of ")
    paragraph.add_run("9 March 2026").bold = True
    paragraph.add_run(".\nWe are sorry.")
    document.add_paragraph("We were late.", style="List Number")
    document.add_paragraph("We did not ring.", style="List Number")
    document.add_paragraph("New bells", style="List Bullet")
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Tall"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "Wide"
    table.cell(1, 1).text, table.cell(1, 2).text = "Left", "Right"
    document.sections[0].header.paragraphs[0].text = "Wenbury Vale"
    document.sections[0].footer.paragraphs[0].text = "Private"
    return document


EXPECTED = [
    ("Our answer to your complaint", Role.HEADING, ""),
    ("Dear Mrs Tierney", Role.BODY, ""),
    ("Thank you for your letter of 9 March 2026.\nWe are sorry.", Role.BODY, ""),
    ("We were late.", Role.LIST, "1."),
    ("We did not ring.", Role.LIST, "2."),
    ("New bells", Role.LIST, "•"),
    ("Tall", Role.TABLE, ""),
    ("Wide", Role.TABLE, ""),
    ("Left", Role.TABLE, ""),
    ("Right", Role.TABLE, ""),
]


def saved(document: docx.document.Document) -> bytes:
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def assert_is_the_letter(draft) -> None:
    assert [(draft.words_of(each), each.role, each.label) for each in draft.paragraphs] == EXPECTED
    assert [(margin.part, margin.text) for margin in draft.margins] == [
        ("header", "Wenbury Vale"),
        ("footer", "Private"),
    ]


def test_a_letter_made_by_python_docx_is_read_as_it_looks(word, letter):
    assert_is_the_letter(word.read_bytes(saved(letter)))


@pytest.fixture(scope="module")
def libreoffice(soffice: Path, tmp_path_factory: pytest.TempPathFactory):
    """A function that opens a file in LibreOffice and returns the file that it saves in another format."""
    folder = tmp_path_factory.mktemp("libreoffice")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

    def convert(source: Path, wanted: str) -> Path:
        command = [soffice, profile, "--headless", "--convert-to", wanted, "--outdir", folder, source]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        return folder / source.with_suffix(f".{wanted.partition(':')[0]}").name

    return convert


WORD_2007 = "docx:MS Word 2007 XML"


def test_the_same_letter_saved_by_libreoffice_is_read_the_same(word, letter, libreoffice, tmp_path):
    source = tmp_path / "saved.docx"
    source.write_bytes(saved(letter))
    assert_is_the_letter(word.read_bytes(libreoffice(source, WORD_2007).read_bytes()))


@pytest.mark.parametrize(("ending", "says"), [("doc", "old Word file"), ("odt", "OpenDocument")])
def test_other_formats_that_libreoffice_writes_are_refused_by_name(letter, libreoffice, tmp_path, ending, says):
    source = tmp_path / "other.docx"
    source.write_bytes(saved(letter))
    with pytest.raises(DraftError, match=says):
        read_draft(libreoffice(source, ending))


def test_a_document_that_libreoffice_composed_itself_is_read_as_it_looks(word, libreoffice):
    draft = word.read_bytes(libreoffice(Path(__file__).with_name("composed.fodt"), WORD_2007).read_bytes())
    assert [(paragraph.label, draft.words_of(paragraph).strip()) for paragraph in draft.paragraphs] == [
        ("", "Our answer"),
        ("", "We are sorry for what happened.\nSee the note, and our website."),
        ("1", "The note itself."),
        ("", "Beside the box."),
        ("", "In the box."),
        ("1.", "One"),
        ("(a)", "Deep"),
        ("2.", "Two"),
        ("", "Tall"),
        ("", "upper"),
        ("", "lower"),
        ("", "Yours sincerely"),
    ]
    assert [margin.text for margin in draft.margins] == ["Wenbury Vale, page 1"]
    assert [(hidden.category, hidden.what) for hidden in draft.hidden] == [
        ("tracked_change", "deleted “if you feel upset”"),
        ("tracked_change", "inserted “for what happened”"),
        ("hidden_text", "“(not really)”"),
    ]


def test_two_hundred_pages_are_read_in_a_moment(word):
    paragraph = "We are sorry for the delay in answering the bell that night, Mrs Tierney. " * 6
    document = docx.Document()
    for number in range(2_400):
        document.add_paragraph(f"{number} {paragraph}")
    data = saved(document)
    started = time.process_time()
    draft = word.read_bytes(data)
    assert draft.words > 150_000
    assert time.process_time() - started < 20
