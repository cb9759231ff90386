"""Whole letters: ours are quiet, good ones are quiet, and nothing that a person can type breaks the check."""

import re
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.checks.facts import check
from correspondence.checks.facts.flags import Category
from correspondence.drafts.reader import draft_from_text, read_draft
from correspondence.letters.write import write_letter
from correspondence.sources.reader import read_case
from correspondence.sources.settings_file import load_settings

EXAMPLES = Path(__file__).parents[3] / "examples"
LETTERS = Path(__file__).parent / "letters"
FAULT = re.compile(r"⟦(?P<category>\w+): (?P<quote>[^⟧]+)⟧")
"""How a fault is marked in a letter kept as a file: the category, and the words that the check quotes."""


def test_the_letter_that_the_other_tests_start_from_is_quiet(findings, case, letter):
    assert findings(letter, case()) == []


@pytest.mark.parametrize("name", sorted(path.stem for path in LETTERS.glob("*.txt")))
def test_in_letters_of_different_hands_each_marked_fault_is_found_and_nothing_else(findings, name):
    marked = (LETTERS / f"{name}.txt").read_text(encoding="utf-8")
    case = read_case(LETTERS / f"{name}.case.yaml", date(2026, 12, 1))
    expected = [(fault["category"], fault["quote"]) for fault in FAULT.finditer(marked)]
    found = sorted(findings(FAULT.sub(r"\g<quote>", marked), case), key=lambda finding: finding.span.start)
    assert [(finding.category, finding.quote) for finding in found] == expected


@pytest.mark.parametrize("kind", ["acknowledgement", "holding", "response"])
@pytest.mark.parametrize("example", sorted(path.name for path in EXAMPLES.glob("*.yaml")))
def test_nothing_is_found_in_a_letter_of_our_own(brief, tmp_path, example, kind):
    on = read_case(EXAMPLES / example, date(2030, 1, 1)).received + timedelta(days=40)
    case, settings = read_case(EXAMPLES / example, on), load_settings(None, EXAMPLES)
    path = tmp_path / "letter.docx"
    path.write_bytes(write_letter(kind, case, settings, on).data)
    assert [finding.quote for finding in check(brief(read_draft(path), case))] == []


@pytest.mark.parametrize("text", ["Sorry.", "DEAR MRS TIERNEY", "\u202bمرحبا", "Mr", "Dear", "1/2/3", "your mother's"])
def test_a_draft_of_a_word_or_two(findings, case, text):
    assert isinstance(findings(text, case()), list)


def test_a_letter_in_capitals_or_without_a_salutation_is_no_other_letter(findings, case, letter):
    assert findings(letter.upper(), case()) == []
    assert findings(letter.split("\n\n", 1)[1], case()) == []


def test_a_case_with_no_more_than_it_must_have(findings, case, letter):
    own = case(
        trust=None,
        chief_executive=None,
        acknowledged=None,
        incident_dates=[],
        investigating_officer=None,
        complainant={"title": None, "first_name": None},
        patient={"title": None, "first_name": None, "date_of_birth": None, "nhs_number": None, "pronouns": None},
    )
    assert findings(letter, own) == []


def test_a_draft_of_two_hundred_pages_takes_seconds(findings, case, letter):
    opening, body = letter.split("\n\n", 1)
    long = "\n\n".join([opening, *[body.rsplit("Yours", 1)[0]] * 600])
    began = perf_counter()
    findings(long, case())
    assert perf_counter() - began < 30


@pytest.mark.parametrize("part", ["your mother ", "9 March ", "She ", "Mr ", "1/", "[", "two hours and ", "a"])
def test_no_repetition_makes_it_slow(findings, case, part):
    began = perf_counter()
    findings(part * 3000, case())
    assert perf_counter() - began < 15


WORDS = st.sampled_from(
    (
        *(
            "Mr",
            "Mrs",
            "Pell",
            "Tierney",
            "your",
            "father",
            "mother",
            "he",
            "she",
            "her",
            "his",
            "was",
            "admitted",
            "on",
        ),
        *("14", "31", "February", "2026", "14/02/26", "WV/2026/0412", "at", "10pm", "[date]", "{{x}}", "TBC", "?", "."),
        *(",", "\n", "\n\n", "“", "”", '"', "'", "NHS", "number", "9990000018", "İ", "ß", "é", "😀", "محمد", "Dear"),
    )
)


@given(st.one_of(st.text(max_size=400), st.lists(WORDS, max_size=120).map(" ".join)))
def test_every_quote_is_the_text_at_its_place(brief, case, text):
    draft = draft_from_text(text if text.strip() else "x")
    for finding in check(brief(draft, case())):
        assert finding.category in get_args(Category)
        assert finding.quote
        if finding.span:
            assert draft.text[finding.span.start : finding.span.end] == finding.quote
            assert finding.paragraph is not None
