"""Statements that cannot both be true, in the letter or against the case."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("He arrived at 9am and was seen at 8pm, a wait of nine hours.", "nine hours"),
        (
            "He asked at 10.10pm and was given it at 2.25am. He was in pain for three hours and fifteen minutes.",
            "three hours and fifteen minutes",
        ),
        ("He was referred on 2 March 2026 and seen on 6 March 2026, a wait of three weeks.", "three weeks"),
        ("Thirty-six of the 38 were well. The other five did not come.", "other five"),
        ("We were sorry to hear of your father's death.", "your father's death"),
        ("He broke his left hip. The operation was on the right hip.", "right hip"),
        ("The ward was fully staffed. We were two nurses short that night.", "fully staffed"),
        ("Two nurses were on duty. There were three nurses on duty that night.", "three nurses on duty"),
        ("He was admitted to Ward 4 on 14 February. He was admitted to Ward 4 on 16 February.", "16 February"),
        (
            "At 02:15 the nurse found him on the floor. It was 03:40 when she found him, she writes.",
            "found him",
        ),
        ("He was an inpatient from 14 to 22 February. He went home on 19 February.", "19 February"),
        ("He was never restrained. The hold lasted four minutes.", "never restrained"),
    ],
)
def test_what_cannot_both_be_true_is_found(found, sentence, quote):
    assert any(category == "contradiction" and quote in text for category, text in found(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "He arrived at 9am and was seen at 8pm, a wait of eleven hours.",
        "There were two nurses on duty. There should have been three nurses on duty.",
        "You say that he was restrained. He was never restrained.",
        "Three of the five nurses remember him. The other two do not.",
        "He broke his left hip. The right hip had been replaced in 2019, and both are well now.",
        "I uphold your concern about the wait. I do not uphold your concern about the nurse.",
        "He was admitted on 14 February and readmitted on 16 February.",
        "He will be seen by 30 June. The letter will be sent by 30 September.",
    ],
)
def test_what_can_both_be_true_stays_quiet(found, sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We wish your father all the best with his recovery.",
        "I hope that Mr Pell is now feeling better.",
        "We look forward to seeing your father in clinic.",
        "Please give your father my best wishes.",
    ],
)
def test_the_dead_are_not_wished_well(found, case, sentence):
    own = case(patient={"deceased": True})
    assert [category for category, _ in found(sentence, own)] == ["contradiction"]
    assert found(sentence) == []


def test_two_outcomes_of_one_complaint(found):
    assert found("I do not uphold your complaint.") == [("contradiction", "I uphold your complaint.")]
    assert found("I do not uphold this part of your complaint.") == []
