"""Rules written in a test, and the letters of the corpus that may be read while rules are tuned."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from correspondence.checks.style.blocks import Reading
from correspondence.checks.style.marked_text import marked_draft
from correspondence.checks.style.rule import Listing, Rule, decode_rule

CORPUS = Path(__file__).parents[2] / "bench" / "corpus" / "corpus"


@pytest.fixture
def rule() -> Callable[[str], Rule]:
    """Give a function that makes a rule of the text of a rule file."""
    return make_rule


@pytest.fixture
def found() -> Callable[[str, str], list[str]]:
    """Give a function that returns the words that a rule (the text of its file) finds in a text, in order."""

    def find(rule_text: str, text: str) -> list[str]:
        return [text[alert.start : alert.end] for alert in make_rule(rule_text).alerts(Reading(marked_draft(text)))]

    return find


@pytest.fixture
def said() -> Callable[[str, str], list[str]]:
    """Give a function that returns the messages of a rule (the text of its file) on a text, in order."""

    def say(rule_text: str, text: str) -> list[str]:
        return [alert.message for alert in make_rule(rule_text).alerts(Reading(marked_draft(text)))]

    return say


@pytest.fixture(scope="session")
def corpus() -> dict[str, dict[str, Any]]:
    """Return the letters that rules may be tuned on: in each quality all but the first third by SHA-256 of the id."""
    letters = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.json"))}
    by_quality: dict[str, list[str]] = defaultdict(list)
    for name, letter in letters.items():
        by_quality[letter["labels"]["quality"]].append(name)
    kept = {name for names in by_quality.values() for name in _first_third(names)}
    return {name: letter for name, letter in letters.items() if name not in kept}


def make_rule(text: str) -> Rule:
    return decode_rule(text, "Test.yml", Listing("Style.Test", "style", "Style"))


def _first_third(names: list[str]) -> list[str]:
    by_digest = sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())
    return by_digest[: len(names) // 3]
