"""The words of the complaint stand in our letters as they were logged, and nobody is blamed for them."""

import json
from datetime import date
from pathlib import Path

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.run import run_checks
from correspondence.checks.style import load_styles
from correspondence.drafts.reader import draft_from_text
from correspondence.settings import Settings

CASE = json.loads((Path(__file__).parent / "letters" / "case.json").read_text(encoding="utf-8"))
WISH = "A promise that it will never happen again"
POINT = "The sister was disciplined last year, and staff told me to utilise the telephone."


def found(letter, checks=("tone", "facts", "plain_english", "house_style")):
    case = Case.model_validate(
        {**CASE, "points": [{"id": "P1", "text": POINT}], "desired_outcomes": [WISH, "To know when TBC is"]}
    )
    text = f"Dear Mrs Osborne\n\nThank you for your letter.\n\n{letter}\n\nYours sincerely\n\nDr Helen Astley"
    settings = Settings.model_validate(
        {
            "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
            "chief_executive": {"name": "Dr Helen Astley"},
            "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
        }
    )
    brief = Brief(draft_from_text(text), case, "response", date(2026, 4, 20), settings)
    return {finding.check for finding in run_checks(brief, load_styles(), checks).findings}


@pytest.mark.parametrize(
    "line",
    [
        POINT,
        WISH,
        f"{WISH}.",
        f"1. {POINT}",
        f"Point 1: {POINT}",
        f"Your first concern: “{POINT}”",
        f"(b) {WISH}",
        f"- {WISH}",
    ],
)
def test_a_point_or_wish_as_logged_is_not_judged(line):
    assert found(line) == set()


def test_the_same_words_in_a_sentence_of_the_letter_s_own_are_judged():
    assert "tone" in found("I can tell you that it will never happen again.")
    assert "facts" in found("The ward sister has had a final written warning.")
    assert "plain_english" in found("You can utilise the form.")
    assert "house_style" in found("Please telephone the ward.")


def test_a_point_with_more_after_it_is_the_letter_s_own():
    assert "house_style" in found(f"{POINT} That is true.")


def test_an_unfilled_field_is_reported_also_in_a_wish():
    assert found("To know when TBC is") == {"facts"}
