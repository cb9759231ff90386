"""Whatever the bytes, reading them gives a draft that keeps the laws, or a DraftError: never another exception."""

import random
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from correspondence.draft import Draft
from correspondence.drafts.reader import draft_from_text, read_draft
from correspondence.errors import DraftError

BEGINNINGS = [b"", b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\xef\xbb\xbf", b"\xff\xfe", bytes.fromhex("d0cf11e0a1b11ae1")]
BYTES = st.builds(bytes.__add__, st.sampled_from(BEGINNINGS), st.binary(max_size=2_000))
LEAVES = [
    "<w:t>We are sorry.</w:t>", "<w:t/>", "<w:tab/>", "<w:br/>", '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="separate"/>', '<w:fldChar w:fldCharType="end"/>', "<w:instrText>PAGE</w:instrText>",
    '<w:pPr><w:numPr><w:ilvl w:val="-1"/><w:numId w:val="x"/></w:numPr></w:pPr>', '<w:sym w:char="110000"/>',
    "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", "<w:rPr><w:vanish/></w:rPr>", '<w:footnoteReference w:id="1"/>',
    "<w:sectPr/>", '<w:tcPr><w:vMerge/><w:gridSpan w:val="2"/></w:tcPr>', "<!-- note -->", "loose", "<unknown/>",
]  # fmt: skip
WRAPPERS = [
    "w:p", "w:r", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:sdt", "w:txbxContent", "w:ruby", "w:rubyBase",
    "w:hyperlink", "mc:AlternateContent", "mc:Fallback", "mc:Choice", "w:pict", "w:pPr", "w:unknown",
]  # fmt: skip


def wrapped(inside: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(
        lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
        st.sampled_from(WRAPPERS),
        st.lists(inside, max_size=5),
    )


PARAGRAPH = st.lists(st.sampled_from(LEAVES), max_size=6).map(lambda inside: f"<w:p><w:r>{''.join(inside)}</w:r></w:p>")
XML = st.recursive(st.one_of(st.sampled_from(LEAVES), PARAGRAPH), wrapped, max_leaves=25)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@pytest.fixture(scope="module")
def real_letter() -> bytes:
    document = docx.Document()
    document.add_heading("Our answer to your complaint", 1)
    for number in range(12):
        document.add_paragraph(f"We are sorry for delay number {number}.", style="List Number")
    document.add_table(2, 2).cell(0, 0).text = "Upheld"
    document.sections[0].header.paragraphs[0].text = "Wenbury Vale"
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def read_or_refuse(path: Path, data: bytes) -> Draft | None:
    path.write_bytes(data)
    try:
        return read_draft(path)
    except DraftError:
        return None


@given(data=BYTES, name=st.sampled_from(["letter.docx", "letter.txt", "letter.doc", "letter"]))
def test_any_bytes_are_a_draft_or_a_plain_refusal(folder, laws, data, name):
    draft = read_or_refuse(folder / name, data)
    if draft is not None:
        laws(draft)


@given(text=st.text())
def test_any_text_keeps_its_characters(laws, text):
    try:
        draft = draft_from_text(text)
    except DraftError:
        assert not text.removeprefix("\ufeff").strip()
        return
    laws(draft)
    assert draft.text == text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


@given(inside=XML)
def test_any_jumble_of_elements_is_a_draft_or_a_plain_refusal(word, inside):
    try:
        word.read(
            f"<w:p><w:r><w:t>Dear</w:t></w:r></w:p>{inside}",
            footnotes='<w:footnote w:id="1"><w:p><w:r><w:t>note</w:t></w:r></w:p></w:footnote>',
        )
    except DraftError:
        return


@given(changes=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 255)), min_size=1, max_size=8))
def test_a_real_document_with_bytes_changed_is_a_draft_or_a_plain_refusal(folder, laws, real_letter, changes):
    data = bytearray(real_letter)
    for place, byte in changes:
        data[int(place * len(data))] = byte
    draft = read_or_refuse(folder / "letter.docx", bytes(data))
    if draft is not None:
        laws(draft)


@settings(max_examples=60)
@given(seed=st.integers(0, 2**32))
def test_a_real_document_whose_parts_have_been_garbled_is_a_draft_or_a_plain_refusal(folder, laws, real_letter, seed):
    dice = random.Random(seed)
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(real_letter)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if dice.random() < 0.3:
                start = dice.randrange(len(content) + 1)
                content = content[:start] + dice.randbytes(dice.randrange(9)) + content[start + dice.randrange(200) :]
            new.writestr(name, content)
    draft = read_or_refuse(folder / "letter.docx", buffer.getvalue())
    if draft is not None:
        laws(draft)
