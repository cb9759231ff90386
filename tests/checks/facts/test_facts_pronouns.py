"""Pronouns: flagged where only the patient can be meant, and quiet wherever somebody else may be."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Her blood sugar was 24.", "Her blood sugar was"),
        ("On arrival she was triaged as category 3.", "she was triaged as"),
        ("She was admitted to Ward 4 at 10pm.", "She was admitted to"),
        ("The nurse gave the insulin late. Her pain was managed with paracetamol.", "Her pain was managed"),
        ("The doctor examined her and arranged a scan.", "her and arranged a"),
        ("Mr Pell was moved to Ward 6, where she stayed until Monday.", "she stayed until Monday"),
        ("Your father asked for help and the nurse ignored her.", "her"),
        ("I am sorry that Mr Pell felt that her wishes were ignored.", "her wishes were ignored"),
        ("Your father waited on a trolley. She had no pillow.", "She had no pillow"),
        ("He is an 85 year old lady who lives alone.", "85 year old lady"),
    ],
)
def test_a_wrong_pronoun_for_the_patient_is_found(found, sentence, quote):
    assert ("wrong_pronoun", quote) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The nurse said that she was sorry and that she had been called away.",
        "The healthcare assistant remembers laughing. She says that she was laughing at something else.",
        "His trolley was by the door, and Ms Whitmore found that nobody had brought a blanket. She is sorry.",
        "Tina Okell, Matron, looked after him. Tina remembers him well, and she is sorry.",
        "Your mother told us that she was worried, and that her knee hurt.",
        "A woman in the next bay was calling out and her bed was by the door.",
        "I met your father with his wife. She told me that her husband had asked twice.",
        'The notes called him "she" and "Miss".',
        "Nurse Hart had gone to fetch her colleague when he fell.",
    ],
)
def test_a_pronoun_that_may_mean_somebody_else_stays_quiet(found, sentence):
    assert found(sentence) == []


NO_WOMAN_BY = "Nobody in charge has been named.\n\nThe bell\n\n"


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Mr Pell rang the bell. It was twenty minutes before a nurse reached her.", "her"),
        ("Your father fell at 2am. The healthcare assistant found her at 3am.", "her at 3am"),
        ("Your father asked for the toilet. The nurse told her to wait.", "her to wait"),
        ("Mr Pell's fall was not seen. A porter lifted her back on to the chair.", "her back on to"),
        ("The night staff left her in a wet bed.", "her in a wet"),
        ("The nurse in charge helped her to the toilet.", "her to the toilet"),
        ("The call bell was out of her reach.", "her reach"),
        ("It was two hours before anybody reached her.", "her"),
    ],
)
def test_whoever_acts_on_the_patient_is_not_whom_the_pronoun_means(found, sentence, quote):
    assert found(NO_WOMAN_BY + sentence) == [("wrong_pronoun", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr Pell rang the bell. The nurse had gone to the sluice, and a colleague went to fetch her.",
        "Mr Pell asked for the sister. The nurse told her that he was waiting.",
        "Your father was upset by the receptionist. We have spoken to her.",
        "The nurse who looked after Mr Pell has left. We could not reach her.",
        "Mr Pell waited. The nurse says that nobody told her.",
        "A nurse fainted in the bay. Mr Pell rang, and it took five minutes to reach her.",
        "A lady in the next bay fell, and the nurse was helping her to the toilet.",
        "The nurse left her colleague in the corridor.",
    ],
)
def test_a_pronoun_for_one_of_two_others_stays_quiet(found, sentence):
    assert found(NO_WOMAN_BY + sentence) == []


def test_in_a_pasted_statement_the_speaker_is_i(found):
    pasted = (
        'Dr Prentice states: "On arrival Mr Pell was talking. She maintained eye contact throughout." I agree with her.'
    )
    assert found(pasted) == [("wrong_pronoun", "She maintained eye contact")]


def test_they_is_a_pronoun_too(found, case):
    own = case(
        complainant={"relationship": "partner"},
        patient={"title": "Mx", "first_name": "Robin", "last_name": "Teale", "pronouns": "they/them"},
    )
    assert found("Robin was in pain and they told the nurse so. She gave them a tablet.", own) == []
    assert found("Mr Osgood took her back to theatre.", own) == [("wrong_pronoun", "her back to theatre")]


def test_without_pronouns_or_a_telling_title_nothing_is_questioned(found, case):
    own = case(patient={"title": "Dr", "pronouns": None})
    assert found("Her blood sugar was 24. He was triaged at once.", own) == []


def test_the_suggestion_has_the_right_form(findings, case, letter):
    texts = {"Her blood sugar was 24.": "his", "The doctor examined her at once.": "him"}
    for sentence, right in texts.items():
        wrong = findings(letter.replace("Your father was seen after eleven hours.", sentence), case())
        assert [finding.suggestion for finding in wrong] == [right]
