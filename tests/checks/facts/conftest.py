"""One case and one good letter on it, into which the tests put a sentence, and what the facts check finds then."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.facts import check
from correspondence.draft import Draft
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Finding
from correspondence.settings import ChiefExecutive, Contact, Settings, Trust

ON = date(2026, 4, 20)

CASE: dict[str, Any] = {
    "reference": "WV/2026/0412",
    "trust": "Wenbury Vale NHS Foundation Trust",
    "chief_executive": "Dr Hannah Osei",
    "complainant": {
        "title": "Mrs",
        "first_name": "Joan",
        "last_name": "Tierney",
        "relationship": "daughter",
        "address": ["14 Mill Lane", "Wenbury", "WB4 2QT"],
    },
    "patient": {
        "title": "Mr",
        "first_name": "Arthur",
        "last_name": "Pell",
        "date_of_birth": "1941-03-02",
        "nhs_number": "9990000018",
        "pronouns": "he/him",
    },
    "received": "2026-03-09",
    "acknowledged": "2026-03-11",
    "incident_dates": ["2026-02-14", "2026-02-16"],
    "investigating_officer": {"name": "Carla Whitmore", "job_title": "Matron"},
    "points": [
        {"id": "P1", "text": "He waited eleven hours on a trolley in a corridor."},
        {"id": "P2", "text": "His insulin was given late on two evenings."},
        {"id": "P3", "text": "A nurse laughed when he asked for help to the toilet."},
    ],
}

LETTER = """Dear {greeting}

Our reference: WV/2026/0412

Thank you for your letter of 6 March 2026. I am sorry for what happened on our wards.

Carla Whitmore, Matron, looked into your concerns. She read the notes and spoke to the staff on duty.

The wait

{sentence}

I uphold your complaint. If you have questions please ring Carla Whitmore on 01632 960100.

Yours sincerely

Dr Hannah Osei
Chief Executive"""

SETTINGS = Settings(
    trust=Trust(name="Example NHS Trust", address=("1 High Street",), phone="01632 960000"),
    chief_executive=ChiefExecutive(name="Zebedee Quorn"),
    contact=Contact(name="Xanthe Plimsoll", phone="01632 960001", email="complaints@example.nhs.example"),
)

Found = Callable[..., list[tuple[str, str]]]


def changed(**parts: dict[str, Any] | str | list[Any] | None) -> Case:
    """Return the case with some of its parts changed; a mapping is laid over the part of its name."""
    case = deepcopy(CASE)
    for key, value in parts.items():
        case[key] = {**case.get(key, {}), **value} if isinstance(value, dict) else value
    return Case.model_validate({key: value for key, value in case.items() if value is not None})


def review(text: str, case: Case) -> list[Finding]:
    return list(check(brief_of(draft_from_text(text), case)))


def brief_of(draft: Draft, case: Case) -> Brief:
    return Brief(draft, case, "response", ON, SETTINGS)


@pytest.fixture(scope="session")
def case() -> Callable[..., Case]:
    """Give a function that returns the case, with parts of it changed."""
    return changed


@pytest.fixture(scope="session")
def brief() -> Callable[[Draft, Case], Brief]:
    """Give a function that returns what a check is given, for a draft and a case."""
    return brief_of


@pytest.fixture(scope="session")
def findings() -> Callable[[str, Case], list[Finding]]:
    """Give a function that returns what the check finds in a whole letter."""
    return review


@pytest.fixture(scope="session")
def found() -> Found:
    """Give a function that returns category and quote of what is found in the letter with one sentence more."""

    def find(sentence: str, case: Case | None = None) -> list[tuple[str, str]]:
        case = case or changed()
        greeting = " ".join(part for part in (case.complainant.title, case.complainant.last_name) if part)
        text = LETTER.format(greeting=greeting, sentence=sentence)
        return [(finding.category, finding.quote) for finding in review(text, case)]

    return find


@pytest.fixture(scope="session")
def letter() -> str:
    """Give the text of a letter in which everything is right."""
    return LETTER.format(greeting="Mrs Tierney", sentence="Your father was seen after eleven hours.")
