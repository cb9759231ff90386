"""Plain text drafts: decoding, paragraphs, and the roles that the look of a line gives."""

import json

import pytest

from correspondence.draft import Role
from correspondence.drafts.reader import draft_from_text

LETTER = (
    "Dear Mrs Tierney\n\nThank you for your letter – it reached me on 9 March.\nI am “sorry”.\n\n\nYours sincerely\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_text_is_the_file_decoded_with_plain_line_ends_whatever_the_encoding(word, encoding, line_end):
    data = LETTER.replace("\n", line_end).encode(encoding)
    assert word.read_bytes(data, "letter.txt").text == LETTER


def test_utf16_of_either_byte_order_is_read(word):
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        assert word.read_bytes(mark + LETTER.encode(encoding), "letter.txt").text == LETTER


def test_paragraphs_are_parted_by_blank_lines_and_everything_else_stays():
    draft = draft_from_text("\n \nDear Mrs Tierney\n \t\n  Thank you.  \nI am sorry.\n\n")
    assert draft.text == "\n \nDear Mrs Tierney\n \t\n  Thank you.  \nI am sorry.\n\n"
    assert [draft.words_of(paragraph) for paragraph in draft.paragraphs] == [
        "Dear Mrs Tierney",
        "  Thank you.  \nI am sorry.",
    ]


def test_invisible_and_special_characters_of_a_text_file_are_left_alone():
    text = "follow\u2011up in\u00adformation\u00a0here\tand\x0cthere"
    assert draft_from_text(text).text == text


def test_the_hash_is_that_of_the_file(word):
    from hashlib import sha256

    data = LETTER.encode("utf-16")
    assert word.read_bytes(data, "letter.txt").sha256 == sha256(data).hexdigest()


def test_a_one_word_letter_is_a_letter(word):
    draft = word.read_bytes(b"Sorry", "letter.txt")
    assert (draft.words, len(draft.sentences), draft.text) == (1, 1, "Sorry")


def test_a_file_without_an_ending_is_read_by_what_it_holds(word):
    assert word.read_bytes(b"Dear Mrs Tierney", "letter").text == "Dear Mrs Tierney"
    body = "<w:p><w:r><w:t>Dear Mrs Tierney</w:t></w:r></w:p>"
    for name in ("letter", "letter.txt", "letter.docm", "letter.dotx"):
        assert word.read_bytes(word.pack(body), name).text == "Dear Mrs Tierney"


PROSE = "The bell beside the bed did not work, and nobody had reported it."


@pytest.mark.parametrize(
    "line",
    [
        "What we found",
        "Nursing care on Ward 5",
        "1. Waiting time",
        "2. You were not told for six hours",
        "3.1 Communication",
        "(b) The scan",
        "Re: Mr Arthur Pell, Ward 5",
        "“Is he your first”",
        "Conclusion",
    ],
)
def test_a_short_line_without_a_stop_before_prose_is_a_heading(line):
    assert draft_from_text(f"{line}\n\n{PROSE}").paragraphs[0].role is Role.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "Dear Mrs Tierney",
        "Hello Joan",
        "We are sorry",
        "I uphold this",
        "Please see below",
        "What we found:",
        "What we found was this.",
        "Yours sincerely",
        "With kind regards to you and your family",
        "Mrs Joan Tierney",
        "Dr. J. P. Osei",
        "14 Mill Lane",
        "Wenbury WB4 2QT",
        "and nobody came",
        "[to add: findings]",
        "one line\nand another",
        "- a new bell",
        "A line that goes on for so long, with so many words in it, that nobody would take it for a heading at all",
    ],
)
def test_other_short_lines_are_no_headings(line):
    assert draft_from_text(f"{line}\n\n{PROSE}").paragraphs[0].role is not Role.HEADING


def test_a_line_before_another_short_line_is_no_heading():
    assert draft_from_text("Wenbury Vale\n\nLondon Road").paragraphs[0].role is Role.BODY


def test_nothing_after_the_sign_off_is_a_heading():
    draft = draft_from_text(f"Findings\n\n{PROSE}\n\nYours sincerely\n\nChief Executive\n\n{PROSE}")
    assert [paragraph.role for paragraph in draft.paragraphs].count(Role.HEADING) == 1


def test_the_last_item_of_a_typed_list_is_no_heading():
    draft = draft_from_text(f"We will:\n\n1. buy new bells\n\n2. test them\n\n{PROSE}")
    assert [paragraph.role for paragraph in draft.paragraphs] == [Role.BODY, Role.LIST, Role.LIST, Role.BODY]


@pytest.mark.parametrize(
    "line", ["• a new bell.", "- a new bell.", "(a) a new bell.", "iv) a new bell.", "12. A bell."]
)
def test_typed_list_items_are_list_items(line):
    draft = draft_from_text(f"{PROSE}\n\n{line}")
    assert draft.paragraphs[1].role is Role.LIST
    assert draft.paragraphs[1].label == ""


def test_a_draft_says_nothing_that_json_cannot_hold():
    assert json.loads(json.dumps(draft_from_text("Dear 😊 \u2028 Łucja").text)) == "Dear 😊 \u2028 Łucja"
