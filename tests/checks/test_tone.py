"""The tone rules, run as a review runs them: what each category catches, and which fair sentences stay quiet."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from correspondence.checks.brief import Brief
from correspondence.checks.style import check, load_styles
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.settings import Settings

HERE = Path(__file__).parents[1] / "cases"
CASES = yaml.safe_load((HERE / "tone.yml").read_text("utf-8"))
CATEGORIES = {"non_apology", "defensive", "blaming", "dismissive", "cold", "sarcastic_or_rude", "overpromise"}
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)
OWNED = (HERE / "tone_owned.txt").read_text("utf-8")
EXCUSED = (HERE / "tone_excused.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def rules():
    return load_styles().of("tone")


def findings(text, rules):
    return list(check(Brief(draft_from_text(text), None, "response", date(2026, 4, 20), SETTINGS), rules))


@pytest.mark.parametrize("example", CASES, ids=[example["text"][:60] for example in CASES])
def test_a_sentence_is_judged_as_a_coordinator_would(example, rules):
    found = findings(f"Dear Mrs Osborne\n\n{example['text']}\n\nYours sincerely\n\nDr Helen Astley", rules)
    if "category" in example:
        assert example["category"] in {finding.category for finding in found}
    else:
        assert [(finding.rule, finding.quote) for finding in found] == []


def test_a_letter_that_owns_what_happened_is_quiet(rules):
    assert [(finding.rule, finding.quote) for finding in findings(OWNED, rules)] == []


def test_a_letter_that_excuses_everything_has_every_fault(rules):
    assert {finding.category for finding in findings(EXCUSED, rules)} == CATEGORIES


def test_what_nobody_should_sign_blocks_and_what_is_only_likely_warns(rules):
    severities = {finding.category: finding.severity for finding in findings(EXCUSED, rules)}
    assert {category for category, severity in severities.items() if severity is Severity.ERROR} == {
        "non_apology",
        "blaming",
        "sarcastic_or_rude",
        "overpromise",
    }


def test_each_finding_says_why_what_to_write_and_where_that_comes_from(rules):
    for finding in findings(EXCUSED, rules):
        assert finding.quote in finding.message, finding.rule
        assert finding.suggestion, finding.rule
        assert "https://" in finding.source, finding.rule


def test_words_of_the_complaint_in_quotation_marks_are_not_ours(rules):
    text = 'Dear Mrs Osborne\n\nYou wrote that the doctor told you "these things happen, and you should have asked".'
    assert findings(text, rules) == []


def test_there_are_rules_for_each_category(rules):
    assert {rule.listing.category for rule in rules} == CATEGORIES


def test_a_sentence_of_fifty_thousand_characters_does_not_hold_up_a_review(rules):
    for unit in (
        "we are busy and ",
        "I am sorry that if you had felt ",
        "no patient who will ever ",
        "had you told us ",
    ):
        findings(f"Dear Mrs Osborne\n\n{unit * 3000}.", rules)
