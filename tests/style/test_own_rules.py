"""The rules that ship: each proves itself by cases both ways, and clean letters stay nearly free of them."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path
from statistics import mean

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.style import check, load_styles, run_rule_tests
from correspondence.checks.style.rule import Listing, decode_rule
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity

STYLES = Path(__file__).parents[2] / "style_rules"
RULES = sorted(path for path in STYLES.glob("*/*.yml"))


@pytest.fixture(scope="module")
def results():
    return run_rule_tests(load_styles().rules)


def test_there_are_rules_of_each_of_our_styles():
    assert {path.parent.name for path in RULES} == set(tomllib.loads((STYLES / "categories.toml").read_text("utf-8")))


def test_every_case_in_a_rule_file_holds(results):
    assert [f"{result.rule}: {result.case}: {result.failure}" for result in results if result.failure] == []


def test_every_rule_has_a_case_that_fires_and_one_that_stays_quiet(results):
    names = {rule.name for rule in load_styles().rules}
    assert names - {result.rule for result in results if result.fired} == set()
    assert names - {result.rule for result in results if not result.fired} == set()


@pytest.mark.parametrize("path", RULES, ids=lambda path: f"{path.parent.name}.{path.stem}")
def test_every_pattern_of_a_rule_can_be_read(path):
    text = path.read_text(encoding="utf-8")
    decode_rule(text, str(path), Listing(f"{path.parent.name}.{path.stem}", "style", "x"))


@pytest.mark.parametrize("check_name", ["plain_english", "house_style"])
def test_a_matter_of_style_never_stands_in_the_way_and_has_a_source(check_name):
    for rule in load_styles().of(check_name):
        assert rule.severity is not Severity.ERROR, rule.name
        assert rule.description, rule.name
        assert rule.link.startswith("https://"), rule.name


def test_no_swap_of_ours_stands_twice():
    for path in RULES:
        keys = [line.rsplit(": ", 1)[0] for line in path.read_text("utf-8").splitlines() if line.startswith("  ")]
        swaps = [key for key in keys if not key.startswith(("  - ", "   ", "  #", "  name", "  params"))]
        assert [key for key, times in Counter(swaps).items() if times > 1] == [], path


def test_a_clean_letter_gets_few_suggestions_and_hardly_a_warning(corpus):
    clean = [letter for letter in corpus.values() if letter["labels"]["quality"] == "clean"]
    counts = [Counter(finding.severity for finding in style_findings(letter)) for letter in clean]
    assert len(clean) > 10
    assert mean(count[Severity.SUGGESTION] for count in counts) < 4
    assert mean(count[Severity.WARNING] for count in counts) < 0.2


def test_a_poor_letter_gets_at_least_twice_as_many_as_a_clean_one(corpus):
    def average(quality):
        letters = [letter for letter in corpus.values() if letter["labels"]["quality"] == quality]
        return mean(len(list(style_findings(letter))) for letter in letters)

    assert average("poor") > 2 * average("clean")


def style_findings(letter):
    brief = Brief(
        draft_from_text(letter["draft"]), Case.model_validate(letter["case"]), "response", date(2026, 5, 1), None
    )
    book = load_styles()
    return check(brief, [*book.of("plain_english"), *book.of("house_style")])
