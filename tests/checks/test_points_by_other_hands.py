"""Six short letters by different hands: the points, the seven and the content that each holds or lacks."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest

from correspondence.case import Case
from correspondence.checks import content, missing
from correspondence.checks.brief import Brief
from correspondence.checks.points import ledger
from correspondence.checks.restating import restates, takes_up
from correspondence.drafts.reader import draft_from_text
from correspondence.settings import Settings

HERE = Path(__file__).parent / "letters"
HANDS = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in (HERE / "hands").glob("*.toml")}
CASE = json.loads((HERE / "case.json").read_text(encoding="utf-8"))
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)


def brief(hand, points=None, text=None):
    outcomes = iter([] if points else hand.get("outcomes", []))
    logged = [
        {"id": f"P{number}", "text": point["text"]}
        | ({"answer": {"happened": "See the letter.", "outcome": outcome}} if (outcome := next(outcomes, "")) else {})
        for number, point in enumerate(points or hand["points"], start=1)
    ]
    patient = {**CASE["patient"], "deceased": hand.get("deceased", False)}
    case = Case.model_validate({**CASE, "patient": patient, "points": logged, "desired_outcomes": []})
    text = text or hand["letter"]["text"].strip()
    return Brief(draft_from_text(text), case, "response", date(2026, 11, 20), SETTINGS)


@pytest.mark.parametrize("name", HANDS)
def test_what_is_answered_is_no_error_and_what_is_not_answered_is_one(name):
    hand = HANDS[name]
    for status, point in zip(ledger(brief(hand)), hand["points"], strict=True):
        assert (status.status == "unaddressed") == (point["status"] == "unaddressed"), (point["text"], status)


@pytest.mark.parametrize("name", HANDS)
def test_a_letter_that_holds_all_it_should_is_told_next_to_nothing(name):
    asked = brief(HANDS[name])
    assert list(missing.check(asked)) == []
    assert len(list(content.check(asked))) <= 1


@pytest.mark.parametrize("name", HANDS)
def test_somebody_elses_letter_answers_no_point(name):
    for other in HANDS.keys() - {name}:
        assert "addressed" not in {point.status for point in ledger(brief(HANDS[name], HANDS[other]["points"]))}


def test_taking_out_the_answer_after_a_retelling_makes_the_point_unanswered():
    hand = HANDS["theatre"]
    answer = (
        "Midwife Dunne meant to tell him and was called to another room. That should not have happened and I am sorry."
    )
    text = hand["letter"]["text"].strip()
    assert answer in text
    told = ledger(brief(hand, text=text.replace(answer, "")))[1]
    assert told.status == "unaddressed"
    assert "only retells it" in told.why


def test_general_words_after_a_retelling_are_no_answer():
    hand = HANDS["theatre"]
    answer = "It was ticked by mistake at your first appointment. We have taken it out."
    general = "Records are an important part of care. We take their accuracy very seriously."
    text = hand["letter"]["text"].strip().replace(answer, general)
    assert ledger(brief(hand, text=text))[3].status == "unaddressed"


@pytest.mark.parametrize(
    ("point", "said"),
    [
        ("My first appointment was rushed.", "Paragraph 6 comes nearest"),
        ("Nobody fed the horses.", "does not seem to mention it"),
    ],
)
def test_only_a_point_without_a_word_in_the_letter_is_said_not_to_be_mentioned(point, said):
    hand = HANDS["theatre"]
    (*_, told) = ledger(brief(hand, [*hand["points"], {"text": point}]))
    assert told.status == "unaddressed"
    assert said in told.why


@pytest.mark.parametrize(
    "sentence",
    [
        "You also raised that nobody told your husband.",
        "With regard to your concern about the pain relief, you felt that it was late.",
        "You described how the nurse, who was rude, said that he should have come sooner.",
        "You told me that, in the night, he should have had a drink.",
        "You say you rang, that nobody answered, and that you were worried.",
        "You asked why the scan was not read until Monday.",
    ],
)
def test_a_mere_retelling(sentence):
    assert restates(sentence)
    assert takes_up(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You asked why Miss Dale would not operate; the reason was that it was unsafe.",
        "With regard to your concern about the pain relief, the chart shows that she had none for four hours.",
        "You say that nobody came when she rang: the call log shows eleven calls.",
        "You ask when she was last turned - the chart says 4.10am.",
        "You say that your calls were not returned, and they were not.",
        "Regarding your point about parking, I am sorry that you were fined.",
        "While you felt that she was ignored, the nurse was with another patient.",
        "As for a second opinion, it was offered.",
    ],
)
def test_a_sentence_that_takes_up_a_point_and_answers_it_is_no_mere_retelling(sentence):
    assert not restates(sentence)
    assert takes_up(sentence)


def test_the_points_of_a_like_complaint_are_not_all_answered_by_somebody_elses_letter():
    """Words that any letter about a ward holds are no sign that it is about this complaint."""
    points = [
        {"text": "The nurse on nights would not tell me how long the wait was."},
        {"text": "My brother's insulin was missed on two evenings."},
        {"text": "The consultant never came to speak to us."},
    ]
    for name in HANDS:
        assert [point.status for point in ledger(brief(HANDS[name], points))].count("addressed") <= 1
