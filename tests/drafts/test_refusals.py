"""Files that are no draft: one plain error each, which says what the file is and what to do."""

import os
import re
import struct
import zipfile
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from correspondence.drafts import package
from correspondence.drafts.reader import draft_from_text, read_draft
from correspondence.errors import DraftError

LETTER = "<w:p><w:r><w:t>Dear Mrs Tierney</w:t></w:r></w:p>"


def compound_file(*entries: str) -> bytes:
    """Return the beginning of an OLE file whose directory, in the second sector, has these entries."""
    header = bytes.fromhex("d0cf11e0a1b11ae1").ljust(512, b"\0")
    directory = b"".join(
        name.encode("utf-16-le").ljust(64, b"\0").ljust(128, b"\0") for name in ("Root Entry", *entries)
    )
    return header + directory.ljust(1024, b"\0")


@pytest.fixture
def refused(tmp_path):
    def refuse(data: bytes, name: str = "letter.docx") -> str:
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(DraftError) as caught:
            read_draft(path)
        (problem,) = caught.value.problems
        assert problem.file == str(path)
        assert problem.what.endswith(".")
        assert problem.fix.endswith(".")
        return f"{problem.what} {problem.fix}"

    return refuse


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (compound_file("1Table", "WordDocument"), r"old Word file \(.doc\). Open it in Word and save it"),
        (compound_file("EncryptionInfo", "EncryptedPackage"), "protected by a password"),
        (compound_file("Workbook"), "old Excel workbook"),
        (compound_file("__nameid_version1.0"), "Outlook message"),
        (compound_file("Contents"), "old Office file"),
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF"),
        (b"{\\rtf1\\ansi Dear Mrs Tierney}", "Rich Text file"),
        (b"<html><body>Dear Mrs Tierney</body></html>", "web page or an XML file"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><w:wordDocument/>", "web page or an XML file"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "web page or an XML file"),
        (b"", "The file is empty"),
        (b"PK\x03\x04 and nothing more", "damaged or incomplete"),
        (b"PK\x05\x06" + bytes(18), "not a Word document"),
    ],
)
@pytest.mark.parametrize("name", ["letter.docx", "letter.txt", "letter"])
def test_a_file_of_another_kind_is_named_whatever_its_own_name_says(refused, data, says, name):
    assert re.search(says, refused(data, name))


def test_a_words_text_about_encryption_does_not_make_an_old_document_a_protected_one(refused):
    text = b"\x01" + "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    assert "old Word file" in refused(compound_file("WordDocument") + text)


def test_other_office_packages_are_named(refused, pack, word):
    def with_main(xml: str) -> bytes:
        return pack(word.members(LETTER) | {"word/document.xml": xml})

    assert "Excel workbook" in refused(with_main("<workbook xmlns='urn:x'/>"))
    assert "PowerPoint" in refused(with_main("<p:presentation xmlns:p='urn:x'/>"))
    assert "not a Word document" in refused(with_main("<x/>"))
    assert "OpenDocument" in refused(
        pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"})
    )
    assert "not a Word document" in refused(pack({"readme.txt": "hello"}))


def test_a_letter_without_a_word_is_refused(refused, word):
    hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>"
    for body in ("", "<w:p/>", "<w:p><w:r><w:t> </w:t></w:r></w:p>", hidden):
        assert "no text that would be sent" in refused(word.pack(body))
    assert "The letter has no text" in refused(b" \n\n\t\n", "letter.txt")
    with pytest.raises(DraftError):
        draft_from_text("")


def test_a_text_file_named_as_a_word_document_is_not_taken_for_one(refused):
    assert "named as a Word document but is damaged or is none" in refused(b"Dear Mrs Tierney", "letter.docx")


@pytest.mark.parametrize("name", ["~$letter.docx", ".~lock.letter.docx#"])
def test_the_note_that_word_keeps_beside_an_open_document_is_not_a_letter(refused, name):
    assert "not a letter but the note" in refused(b"Anna\0", name)


def test_a_binary_file_is_no_text(refused):
    for data in (bytes(range(256)), b"Dear\0Mrs", "Dear Mrs Tierney".encode("utf-16-le"), b"\xff\xfe\x41"):
        assert "neither a Word document nor plain text" in refused(data, "letter.txt")


def test_a_missing_file_a_folder_and_a_device_are_refused(tmp_path):
    for path, says in (
        (tmp_path / "none.docx", "no such file"),
        (tmp_path, "a folder or a device"),
        (Path(os.devnull), "a folder or a device"),
        (tmp_path / ("x" * 300), "cannot be read"),
        (tmp_path / "letter.docx" / "deeper", "no such file|cannot be read"),
        (Path("bad\0name"), "cannot be read"),
    ):
        with pytest.raises(DraftError, match=says):
            read_draft(path)


@contextmanager
def nobody():
    """Be a user who owns nothing, where the tests run as root, whom no permission stops."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = tmp_path / "letter.docx"
    path.write_bytes(b"x")
    path.chmod(0)
    with nobody(), pytest.raises(DraftError, match="no permission, or another program holds it"):
        read_draft(path)


def test_a_file_beyond_all_measure_is_refused(tmp_path):
    path = tmp_path / "letter.docx"
    with path.open("wb") as file:
        file.truncate(101 * 1024 * 1024)
    with pytest.raises(DraftError, match="larger than 100 MB"):
        read_draft(path)


class TestDamagedPackages:
    def test_a_truncated_document_is_refused_wherever_it_is_cut(self, refused, word):
        data = word.pack(LETTER)
        for cut in range(30, len(data), 97):
            assert "damaged or incomplete" in refused(data[:cut])

    def test_a_member_whose_bytes_have_changed_is_refused(self, refused, word):
        data = bytearray(word.pack(LETTER))
        place = data.index(b"word/document.xml") + 60
        data[place] ^= 0xFF
        assert "damaged or incomplete" in refused(bytes(data))

    def test_a_missing_main_part_is_damage(self, refused, word, pack):
        members = word.members(LETTER)
        del members["word/document.xml"]
        assert "damaged or incomplete" in refused(pack(members))

    @pytest.mark.parametrize("xml", ["", "<w:document", "<a/><b/>", "\x00", "<a>&nbsp;</a>"])
    def test_xml_that_is_not_well_formed_is_damage(self, refused, word, pack, xml):
        assert "damaged or incomplete" in refused(pack(word.members(LETTER) | {"word/document.xml": xml}))

    def test_nesting_beyond_all_measure_is_damage_and_no_crash(self, refused, word):
        deep = 300
        body = "<w:sdt>" * deep + LETTER + "</w:sdt>" * deep
        assert "damaged or incomplete" in refused(word.pack(body))


class TestHarmfulPackages:
    @pytest.mark.parametrize(
        "part", ["word/document.xml", "word/styles.xml", "_rels/.rels", "word/_rels/document.xml.rels"]
    )
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
    def test_a_document_type_declaration_is_refused_in_any_part_and_encoding(self, refused, word, pack, part, encoding):
        members = word.members(LETTER, styles="")
        entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
        xml = members[part].removeprefix("<?xml version='1.0'?>")
        bom = "\ufeff" if encoding == "utf-16-le" else ""
        harmful = {part: f"{bom}<?xml version='1.0' encoding='{encoding[:6]}'?>{entity}{xml}".encode(encoding)}
        assert "document type declaration" in refused(pack(members | harmful))

    def test_a_declaration_written_in_an_encoding_that_hides_it_is_refused(self, refused, word, pack):
        xml = "<?xml version='1.0' encoding='cp037'?><!DOCTYPE x [<!ENTITY e 'boom'>]><x>&e;</x>"
        says = refused(pack(word.members(LETTER) | {"word/document.xml": xml.encode("cp037")}))
        assert "document type declaration" in says or "damaged" in says

    def test_a_zip_bomb_is_refused_before_it_is_unpacked(self, refused, word, pack):
        bomb = word.members(LETTER) | {"word/media/image1.bin": bytes(40 * 1024 * 1024)}
        assert "unpack to more than a letter can hold" in refused(pack(bomb))

    def test_thousands_of_members_are_refused(self, refused, word, pack):
        many = word.members(LETTER) | {f"word/{number}": "" for number in range(5_001)}
        assert "unpack to more than a letter can hold (5" in refused(pack(many))

    def test_a_part_that_is_declared_huge_is_refused(self, refused, word):
        data = bytearray(word.pack(LETTER))
        entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
        struct.pack_into("<I", data, entry + 20, 10**7)
        struct.pack_into("<I", data, entry + 24, 10**8)
        assert "unpack to more than a letter can hold" in refused(bytes(data))

    def test_a_member_that_holds_more_than_it_declares_is_damage(self, refused, word):
        data = bytearray(word.pack(LETTER * 100))
        entry = data.rindex(b"PK\x01\x02", 0, data.rindex(b"word/document.xml"))
        struct.pack_into("<I", data, entry + 24, 500)
        assert "damaged or incomplete" in refused(bytes(data))

    @pytest.mark.parametrize(
        "name", ["../evil.xml", "/etc/evil", "word\\evil.xml", "word/../../x", "WORD/document.xml"]
    )
    def test_names_that_mean_another_place_or_come_twice_are_refused(self, refused, word, pack, name):
        assert "a name that no Word file has" in refused(pack(word.members(LETTER) | {name: "x"}))

    def test_the_same_name_twice_is_refused(self, refused, word):
        buffer = BytesIO(word.pack(LETTER))
        with zipfile.ZipFile(buffer, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("word/document.xml", "<x/>")
        assert "a name that no Word file has" in refused(buffer.getvalue())

    def test_a_zip_with_a_password_or_a_packing_that_word_does_not_know_is_refused(self, refused, word):
        data = bytearray(word.pack(LETTER))
        entry = data.rindex(b"PK\x01\x02")
        data[entry + 8] |= 1
        assert "zip with a password" in refused(bytes(data))
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
            for name, content in word.members(LETTER).items():
                archive.writestr(name, content)
        assert "damaged or incomplete" in refused(buffer.getvalue())


@pytest.mark.parametrize("depth", [20, 60, 80])
def test_tables_and_boxes_nested_as_deep_as_the_xml_may_be_are_read(word, depth):
    body = LETTER
    for _ in range(depth):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert word.paragraphs(body) == ["Dear Mrs Tierney"]


def test_text_boxes_in_text_boxes_are_read(word):
    body = LETTER
    for _ in range(49):
        body = f"<w:p><w:r><w:pict><v:textbox><w:txbxContent>{body}</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    assert word.paragraphs(body) == ["Dear Mrs Tierney"]


def test_limits_are_far_above_any_letter():
    assert package.MAX_PART >= 10 * 5_000_000
    assert package.MAX_MEMBERS >= 1_000
