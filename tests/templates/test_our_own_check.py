"""Our own check finds no fault in any letter that our templates make from the example cases."""

from datetime import date

import pytest

from correspondence.checks.brief import Brief
from correspondence.checks.run import run_checks
from correspondence.checks.style import load_styles

from .letters import KINDS, NAMES, ON, case, draft, letter, settings

OPTIONAL = {"grammar"}
SIX_MONTHS_LATER = date(2026, 11, 20)
LETTERS = [
    *((kind, name, ON) for kind in KINDS for name in NAMES),
    *(("holding", name, SIX_MONTHS_LATER) for name in NAMES),
]


@pytest.mark.parametrize(("kind", "name", "on"), LETTERS)
def test_nothing_is_found_in_a_letter_of_ours(kind, name, on):
    of = case(name)
    outcome = run_checks(Brief(draft(letter(kind, of, on).data), of, kind, on, settings()), load_styles())
    assert [(finding.rule, finding.quote, finding.message) for finding in outcome.findings] == []
    assert {missing.check for missing in outcome.not_run} <= OPTIONAL


@pytest.mark.parametrize("name", NAMES)
def test_every_point_counts_as_answered_in_a_response_of_ours(name):
    of = case(name)
    outcome = run_checks(
        Brief(draft(letter("response", of).data), of, "response", ON, settings()), load_styles(), ["points"]
    )
    assert {point.id: point.status for point in outcome.points} == {point.id: "addressed" for point in of.points}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", NAMES)
def test_a_letter_of_ours_is_easy_to_read(kind, name):
    of = case(name)
    made = draft(letter(kind, of).data)
    outcome = run_checks(Brief(made, of, kind, ON, settings()), load_styles(), ["readability"])
    assert outcome.readability.flesch_kincaid_grade < 7
    assert outcome.readability.sentences_over_25 == 0
    assert outcome.readability.passive_share < 0.15
