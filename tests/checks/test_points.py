"""The points ledger on whole letters: what is answered, what is only mentioned, what is never mentioned."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.points import findings, ledger
from correspondence.checks.points.matching import coverage, meetings, point_words
from correspondence.checks.points.roles import never_answers, signals, strength
from correspondence.checks.points.words import stems_of, terms
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.settings import Settings

HERE = Path(__file__).parent / "letters"
LETTER = (HERE / "response.txt").read_text(encoding="utf-8")
CASE = json.loads((HERE / "case.json").read_text(encoding="utf-8"))
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)


def brief(text=LETTER, points=None, **changes):
    case = {**CASE, **changes}
    if points is not None:
        case["points"] = [{"id": f"P{number}", "text": text} for number, text in enumerate(points, start=1)]
    return Brief(draft_from_text(text), Case.model_validate(case), "response", date(2026, 4, 20), SETTINGS)


def statuses(text=LETTER, points=None):
    return {point.id: point for point in ledger(brief(text, points))}


def section(text, heading, body):
    """Return the letter with another text under a heading."""
    start = text.index(f"{heading}\n\n") + len(heading) + 2
    return text[:start] + body + text[text.index("\n\n", start) :]


def test_every_point_of_a_good_letter_is_addressed():
    assert {point.status for point in statuses().values()} == {"addressed"}
    assert list(findings(brief(), ledger(brief()))) == []


def test_the_evidence_is_words_of_the_letter_that_answer():
    asked = brief()
    quotes = [asked.draft.text[span.start : span.end] for span in ledger(asked)[0].evidence]
    assert any("11.35pm" in quote or "half an hour" in quote or "in pain" in quote for quote in quotes)


def test_a_point_that_is_only_retold_is_not_answered():
    text = section(LETTER, "The telephone", "You also told us that you rang the ward again and again on 25 February.")
    point = statuses(text)["P3"]
    assert point.status == "unaddressed"
    assert "retells" in point.why


def test_general_words_on_the_same_matter_are_no_full_answer():
    body = (
        "You also mention the telephone. Larch Ward has two telephone lines, which are answered by our nurses. "
        "The ward is a busy one and receives many calls each day, and staff always try to answer them."
    )
    assert statuses(section(LETTER, "The telephone", body))["P3"].status != "addressed"


def test_a_point_that_the_letter_never_mentions_is_unaddressed_with_no_place():
    points = [*(point["text"] for point in CASE["points"]), "The car park machine took £6 and gave no ticket."]
    asked = brief(points=points)
    found = [finding for finding in findings(asked, ledger(asked)) if "car park" in finding.message]
    assert [finding.category for finding in found] == ["unaddressed"]
    assert found[0].span is None
    assert found[0].severity is Severity.ERROR


def test_an_unaddressed_point_is_an_error_at_the_sentence_that_mentions_it():
    text = section(LETTER, "The telephone", "You also told us that you rang the ward again and again on 25 February.")
    asked = brief(text)
    (found,) = [finding for finding in findings(asked, ledger(asked)) if "P3" in finding.message]
    assert (found.check, found.category, found.rule) == ("points", "unaddressed", "Points.Unaddressed")
    assert found.quote == "You also told us that you rang the ward again and again on 25 February."
    assert found.suggestion


def test_a_good_letter_about_something_else_answers_nothing():
    points = [
        "The ambulance took nine hours to reach her.",
        "Her chemotherapy was put off twice without a reason.",
        "The dentist took out the wrong tooth.",
        "He was sent a bill for records of his late father.",
    ]
    assert {point.status for point in statuses(points=points).values()} <= {"unaddressed", "partly"}


def test_order_other_than_the_complaints_does_no_harm():
    points = [point["text"] for point in reversed(CASE["points"])]
    assert {point.status for point in statuses(points=points).values()} == {"addressed"}


def test_a_dated_list_answers():
    body = (
        "25 February, 2.05pm: you rang, nobody picked up\n25 February, 3.40pm: you rang, nobody picked up\n\n"
        "There was one nurse at the desk instead of two, because cover had not been asked for. I am sorry."
    )
    assert statuses(section(LETTER, "The telephone", body))["P3"].status == "addressed"


@pytest.mark.parametrize("text", ["Sorry", "Dear Mrs Osborne", "Yours sincerely\n\nDear Mrs Osborne\n\nHello."])
def test_a_draft_of_a_few_words_answers_nothing(text):
    assert {point.status for point in statuses(text).values()} == {"unaddressed"}


def test_a_letter_in_capitals_or_without_a_greeting_reads_the_same():
    bare = LETTER.removeprefix("Dear Mrs Osborne\n\n")
    assert {point.status for point in statuses(LETTER.upper()).values()} == {"addressed"}
    assert {point.status for point in statuses(bare).values()} == {"addressed"}


def test_points_of_two_words_or_of_none_that_tell_do_no_harm():
    assert len(statuses(points=["Lost glasses", "It was", "?!", "тест"])) == 4


def test_sixty_points_have_sixty_lines():
    assert len(statuses(points=[f"Complaint number {number} about the ward" for number in range(60)])) == 60


def test_confidence_lies_between_nought_and_one_and_fits_the_status():
    for point in statuses().values():
        assert 0 <= point.confidence <= 1
        assert (point.status == "addressed") == (point.confidence >= 0.6)


def test_no_case_means_no_ledger():
    without = Brief(draft_from_text(LETTER), None, "response", date(2026, 4, 20), SETTINGS)
    assert ledger(without) == ()


@given(st.text(min_size=1, max_size=400).filter(lambda text: text.strip()))
def test_any_text_gives_evidence_within_it(text):
    asked = brief(draft_from_text(text).text or "x")
    for finding in findings(asked, ledger(asked)):
        if finding.span:
            assert asked.draft.text[finding.span.start : finding.span.end] == finding.quote


def test_numbers_dates_and_forms_of_a_word_meet():
    assert set(stems_of("He rang eleven times on 14 January")) & set(stems_of("11 telephone calls, 14/01/26")) >= {
        "11",
        "day 14/1",
    }
    assert set(stems_of("cancellation")) == set(stems_of("cancelled"))


def test_lay_words_meet_clinical_ones():
    point = point_words("She was given the wrong tablets", frozenset())
    assert coverage(point, [meetings(point, terms("The medication was dispensed in error"))]) > 0


def test_a_sentence_that_finds_is_stronger_than_one_that_thanks():
    finds = strength(signals("Nobody wrote it down, and she should have been told at 4pm."))
    thanks = strength(signals("Thank you for your patience, and I hope that this reassures you."))
    assert finds > 0.7 > 0.3 > thanks


def test_how_it_was_looked_into_answers_nothing():
    assert never_answers("She has read the notes and spoken to the nurses who were on duty.")
    assert not never_answers("The notes show that he was not turned for seven hours.")
