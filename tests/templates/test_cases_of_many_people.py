"""Letters to all kinds of people, from cases whose prose was written as coordinators write, and not for our rules.

Each is read as an editor would, and by our own check: nothing in a letter of ours is an error or a warning, and what
is only suggested lies in the case's own prose.
"""

import re
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.run import run_checks
from correspondence.checks.style import load_styles
from correspondence.draft import Draft
from correspondence.finding import Severity
from correspondence.sources.reader import read_case

from .letters import KINDS, draft, letter, settings

HERE = Path(__file__).parent / "cases"
NAMES = sorted(path.stem for path in HERE.glob("*.yaml"))
LATER = date(2027, 1, 4)
"""After the six months of every case."""
OF_PROSE = {"Readability.LongSentence", "PlainEnglish.TheAbove", "PlainEnglish.HiddenFailures"}
"""What may be suggested for the words of these cases."""
DAYS = {"acknowledgement": 2, "holding": 50, "response": 54}
"""Days after receipt."""

each_letter = pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in KINDS for name in NAMES])


@cache
def case(name: str) -> Case:
    return read_case(HERE / f"{name}.yaml", LATER)


def day(kind: str, name: str) -> date:
    return case(name).received + timedelta(days=DAYS[kind])


@cache
def made(kind: str, name: str) -> Draft:
    return draft(letter(kind, case(name), day(kind, name)).data)


def prose(of: Case) -> str:
    """Return every text of a case, to tell its words from ours."""
    return re.sub(r"\s+", " ", of.model_dump_json()).replace("\\n", " ")


@each_letter
def test_our_own_check_finds_nothing_but_long_sentences_in_the_case_s_prose(kind, name):
    of, text = case(name), made(kind, name)
    outcome = run_checks(Brief(text, of, kind, day(kind, name), settings()), load_styles())
    assert [(item.rule, item.quote) for item in outcome.findings if item.severity is not Severity.SUGGESTION] == []
    assert {item.rule for item in outcome.findings} <= OF_PROSE
    assert {point.status for point in outcome.points} <= {"addressed"}
    for item in outcome.findings:
        assert item.quote.replace('"', '\\"') in prose(of)


@each_letter
def test_no_letter_has_a_doubled_word_a_stray_mark_or_a_secret_of_the_patient(kind, name):
    of, text = case(name), made(kind, name).text
    assert not re.search(r"\b(\w+) \1\b|[ \n][.,;:]|\.\.|,,| {2}|\byour you\b|\byour your\b|'s's|, ?\.", text)
    assert not re.search(r"\b(he/him|she/her|they/them)\b", text)
    assert (of.patient.nhs_number or "none") not in text.replace(" ", "")
    assert not of.patient.date_of_birth or str(of.patient.date_of_birth.year) not in text


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        ("mother-of-boy", "acknowledgement", "Dear Agnieszka Dąbrowska-Lis\n"),
        ("mother-of-boy", "acknowledgement", "I can see that this has been hard for you and for your son."),
        ("mother-of-boy", "response", "We agree that this went wrong, so we have upheld your complaint."),
        ("partner-they", "acknowledgement", "Please ask them to sign it, and send it back to us by 9 March 2026."),
        ("partner-they", "acknowledgement", "You can phone me on 01632 960188"),
        ("son-end-of-life", "holding", "sorry I am about the death of your mother, Mrs Blodwen Pritchard."),
        ("son-end-of-life", "response", "I send my best wishes to you and to all who miss her."),
        ("mp-for-daughter", "acknowledgement", "Dear Marcus Thistlethwaite\n"),
        ("mp-for-daughter", "acknowledgement", "Your complaint will not affect the care of Mr Adair's family."),
        ("mp-for-daughter", "response", "Please give my best wishes to his family."),
        ("one-name", "acknowledgement", "Dear Mahendra\n"),
        ("one-name", "response", "I am satisfied that we do not need to change anything."),
        ("solicitor-for-patient", "acknowledgement", "Dear Dame Harriet\n"),
        ("solicitor-for-patient", "response", "I can see that this has been hard for your client Ms Zhang."),
        ("grandson-unclear", "response", "so we cannot say whether something went wrong."),
        ("husband-none-upheld", "response", "Dear Sir Anthony\n"),
        (
            "husband-none-upheld",
            "response",
            "The meeting was with Dr Ingrid Solheim, Consultant Oncologist; and Farah Aziz.",
        ),
        ("councillor-joint", "response", "I can see that this has been hard for your constituent Mr Ionescu."),
        ("councillor-joint", "response", "The council has moved Mr Ionescu to another agency.\n"),
        ("councillor-joint", "response", "For that part you can go to the Local Government and Social Care Ombudsman."),
        ("patient-eight-points", "response", "We could not reach a conclusion on point 6."),
    ],
)
def test_the_words_fit_these_people(name, kind, sentence):
    assert sentence in made(kind, name).text


@pytest.mark.parametrize("name", NAMES)
def test_the_six_months_letter_is_right_for_all_of_them(name):
    text = draft(letter("holding", case(name), LATER).data).text
    assert "the 6 months ended on" in text
    assert ("about the death of" in text) is case(name).patient.deceased
    assert not re.search(r"\b(\w+) \1\b|\.\.| {2}", text)
