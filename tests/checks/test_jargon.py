"""Unexplained terms: what is reported, once, with plain words, and what a letter explains or its reader knows."""

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.jargon import check
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.resources import data
from correspondence.settings import Settings

CASES = yaml.safe_load((Path(__file__).parents[1] / "cases" / "jargon.yml").read_text("utf-8"))
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)
LETTER = "Dear Mrs Osborne\n\n{}\n\nYours sincerely\n\nDr Helen Astley MD FRCP\nChief Executive"


def case(point="He fell."):
    return Case.model_validate(
        {
            "reference": "LHT/26/0412",
            "trust": "Larkmere Hospitals NHS Trust",
            "division": "ENDO",
            "complainant": {
                "title": "Mrs",
                "first_name": "Jo",
                "last_name": "Osborne",
                "address": ["RQVZ House", "WB4 2QT"],
            },
            "patient": {"title": "Mr", "first_name": "Al", "last_name": "Osborne"},
            "received": "2026-03-09",
            "points": [{"id": "P1", "text": point}],
        }
    )


def findings(text, of=None):
    brief = Brief(draft_from_text(LETTER.format(text)), of, "response", date(2026, 4, 20), SETTINGS)
    return list(check(brief))


@pytest.mark.parametrize("example", CASES, ids=[example["name"] for example in CASES])
def test_a_term_is_found_unless_the_letter_explains_it(example):
    assert [finding.quote for finding in findings(example["text"])] == example["finds"]


def test_a_finding_says_what_the_term_means_and_what_to_write():
    (found,) = findings("Your father had dysphagia when he came in.")
    assert (found.rule, found.check, found.category) == ("Jargon.Unexplained", "jargon", "jargon")
    assert found.severity is Severity.WARNING
    assert found.suggestion == "difficulty swallowing (dysphagia)"
    assert "difficulty swallowing" in found.message
    assert found.paragraph == 2


def test_a_term_with_two_meanings_asks_which():
    (found,) = findings("The ACP saw him.")
    assert found.suggestion == "advance care plan, or advanced clinical practitioner: say which"


def test_a_reference_of_letters_and_figures_is_no_term():
    of = case().model_copy(update={"reference": "OPD-77"})
    assert findings("Please give our reference, OPD-77.", of) == []
    assert [found.quote for found in findings("Please go to OPDQ-78.", of)] == ["OPDQ-78"]


def test_the_reader_knows_their_own_words():
    assert [
        found.quote for found in findings("The TTO bag and the PTL were checked.", case("The TTO bag was wrong."))
    ] == ["PTL"]


def test_names_references_and_addresses_of_the_case_are_no_abbreviations():
    assert findings("ENDO at RQVZ House has the file LHT/26/0412.", case()) == []
    assert [found.quote for found in findings("ENDO at RQVZ House has the file.")] == ["ENDO", "RQVZ"]


def test_letters_after_a_name_in_the_signature_are_not_judged():
    assert findings("Thank you for your letter.") == []


def test_a_heading_in_capitals_is_no_abbreviation():
    assert findings("YOUR CARE ON THE WARD\n\nHe was seen at ten.") == []


def test_a_letter_in_plain_words_is_quiet():
    text = (
        "Your father came to the emergency department at ten past nine with chest pain. A heart tracing and a blood "
        "test showed a heart attack. The consultant, a heart specialist, put in a small tube to open the artery. He "
        "should have had aspirin within ten minutes, and it took fifty. Sister Grant checks the times every Monday."
    )
    assert findings(text) == []


def test_every_term_has_plain_words_and_none_explains_itself():
    for table in data("jargon")["terms"].values():
        for term, plain in table.items():
            assert plain.strip(), term
            assert term.casefold() != plain.casefold()


def test_no_known_abbreviation_is_also_a_term():
    known = set(data("jargon")["known"]["abbreviations"])
    assert known & set(data("jargon")["terms"]["abbreviations"]) == set()


@given(st.text(alphabet=st.sampled_from("ABab1/(). ,\n-–’HCTNS"), max_size=200))
def test_a_quote_is_what_stands_at_its_place(text):
    draft = draft_from_text(f"Dear A\n\n{text} COPD.")
    for found in check(Brief(draft, None, "response", date(2026, 4, 20), SETTINGS)):
        assert found.quote == draft.text[found.span.start : found.span.end] != ""
