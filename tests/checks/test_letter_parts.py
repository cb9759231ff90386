"""The parts of a letter, and what only retells the complaint."""

from pathlib import Path

import pytest

from correspondence.checks.letter_parts import Part, body_sentences, letter_lines, sections
from correspondence.checks.restating import leads_into_concerns, restates
from correspondence.drafts.reader import draft_from_text

LETTER = (Path(__file__).parent / "letters" / "response.txt").read_text(encoding="utf-8")


def parts_of(text):
    draft = draft_from_text(text)
    return [(line.part, draft.text[line.start : line.end]) for line in letter_lines(draft)]


def test_each_line_of_a_whole_letter_has_its_part():
    parts = {text: part for part, text in parts_of(LETTER)}
    assert parts["Dear Mrs Osborne"] is Part.SALUTATION
    assert parts["Our reference: LM/2026/0217"] is Part.REFERENCE
    assert parts["The wait for pain relief"] is Part.HEADING
    assert parts["What the doctor said"] is Part.HEADING
    assert parts["In conclusion, I uphold your complaint. This is our final response."] is Part.BODY
    assert parts["Yours sincerely"] is Part.SIGN_OFF
    assert parts["Dr Helen Astley"] is Part.SIGNATURE
    assert parts["Chief Executive"] is Part.SIGNATURE


def test_the_body_is_what_stands_between_the_greeting_and_the_sign_off():
    draft = draft_from_text(LETTER)
    words = [draft.words_of(sentence) for sentence in body_sentences(draft)]
    assert words[0].startswith("Thank you for your letter")
    assert words[-1].startswith("Independent NHS complaints advocacy")


def test_sections_carry_the_heading_above_them():
    draft = draft_from_text(LETTER)
    headings = [draft.text[part.heading.start : part.heading.end] for part in sections(draft) if part.heading]
    expected = [
        "The wait for pain relief",
        "His glasses",
        "The telephone",
        "What the doctor said",
        "What we have changed",
    ]
    assert headings == expected


def test_what_stands_above_the_greeting_is_letterhead():
    parts = parts_of("Larkmere Hospitals\nKiln Road\n\n3 April 2026\n\nDear Mrs Osborne\n\nI am sorry for the delay.")
    assert [part for part, _ in parts] == [Part.LETTERHEAD] * 3 + [Part.SALUTATION, Part.BODY]


def test_a_letter_without_a_sign_off_still_has_a_signature():
    text = "Dear Mrs Osborne\n\nWe got this wrong.\n\nDenise Harbour\nMatron\n\nSent on behalf of Dr Astley."
    assert [part for part, _ in parts_of(text)][-3:] == [Part.SIGNATURE] * 3


def test_a_list_of_concerns_is_no_row_of_headings():
    text = (
        "Dear Mrs Osborne\n\nYour concerns were:\n\n1. The wait\n2. The glasses\n3. The telephone\n\n"
        "1. The wait\n\nHe should have been given it at once.\n\nYours sincerely\n\nDr Helen Astley"
    )
    parts = parts_of(text)
    assert [text for part, text in parts if part is Part.HEADING] == ["1. The wait"]


@pytest.mark.parametrize(
    "text", ["Sorry", "Dear Sir", "Yours sincerely\n\nDear Sir\n\nHello.", "1.\n2.\n3.", "?", "\u200b x"]
)
def test_odd_texts_have_a_part_for_every_line(text):
    assert len(parts_of(text)) == len([line for line in text.splitlines() if line.strip()])


@pytest.mark.parametrize(
    "sentence",
    [
        "You also told us that nobody answered the telephone.",
        "In your letter you say that the ward was dirty.",
        "You were unhappy with the way in which the doctor spoke to you.",
        "Your third concern is about the discharge.",
        "The bell, you say, was out of reach.",
        "We understand that your mother was left in the corridor.",
        "With regard to the food, you said that it was cold.",
    ],
)
def test_a_sentence_that_retells_the_complaint_restates(sentence):
    assert restates(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You should have been rung that night.",
        "You were right to complain.",
        "The nurse does not remember saying it.",
        "You say that the bell was out of reach, and it was.",
        "Nobody had asked where it was.",
        "Mr Todd was seen by a doctor at 4pm.",
        "I am sorry that you were left without news.",
    ],
)
def test_a_sentence_that_answers_does_not_restate(sentence):
    assert not restates(sentence)


def test_a_lead_in_tells_concerns_from_changes():
    assert leads_into_concerns("From your email we understood your concerns to be:")
    assert not leads_into_concerns("We have changed three things:")
