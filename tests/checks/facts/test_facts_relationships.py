"""What the patient is to the reader, and whose relatives are whose."""

import pytest

MP = {"title": "Ms", "first_name": "Rhona", "last_name": "Abernethy", "relationship": "MP"}
FRIEND = {"relationship": "friend"}
PARTNER = {"relationship": "partner"}


@pytest.mark.parametrize(
    ("complainant", "sentence", "quote"),
    [
        ({}, "I am sorry that your husband's treatment was delayed.", "your husband"),
        ({}, "Your mother was admitted at 10pm.", "Your mother"),
        ({}, "I apologise to you and your client.", "your client"),
        ({}, "The staff know how much he relies on your support as his sister.", "his sister"),
        ({}, "As his wife you should have been told.", "his wife"),
        ({}, "You were admitted to the ward at 10pm.", "You were admitted to"),
        (MP, "I am sorry that your father was kept waiting.", "your father"),
        (MP, "I would like to offer your client a meeting.", "your client"),
        (FRIEND, "I hope that you will see your brother's care in a better light.", "your brother"),
        (PARTNER, "A scan would have been done had your husband asked for one.", "your husband"),
    ],
)
def test_a_wrong_relationship_is_found(found, case, complainant, sentence, quote):
    own = case(complainant=complainant) if complainant else None
    assert found(sentence, own) == [("wrong_relationship", quote)]


@pytest.mark.parametrize(
    ("complainant", "sentence"),
    [
        ({}, "Your father and your mother were told by the doctor, and your brother rang."),
        ({}, "Your dad, as you call him, was told; so was your husband."),
        ({}, "The watch of your late mother was in his drawer."),
        ({}, "I know that you and your sister had to wait outside."),
        ({}, "Your son's car was clamped."),
        (MP, "I met your constituent with his wife and daughter."),
        (PARTNER, "I am sorry that your partner was not given his insulin."),
        ({"relationship": "husband"}, "I am sorry that your partner was not given his insulin."),
        ({"relationship": "solicitor"}, "I enclose the form for your client."),
        ({"relationship": "solicitor for the patient's widow"}, "Your client was told that her husband had died."),
    ],
)
def test_other_relatives_stay_quiet(found, case, complainant, sentence):
    own = case(complainant=complainant, patient={"deceased": "widow" in str(complainant)})
    assert [category for category, _ in found(sentence, own) if category == "wrong_relationship"] == []


def test_a_letter_to_the_patient_may_speak_of_their_family(found, case):
    both = {"title": "Mr", "first_name": "Arthur", "last_name": "Pell"}
    own = case(complainant={**both, "relationship": "self"}, patient=both)
    assert found("You were admitted on 14 February. Your wife told the nurse that she was worried.", own) == []
    assert found("I am sorry that your mother's operation was cancelled.", own) == [
        ("wrong_relationship", "your mother")
    ]


MOTHER = {"title": "Ms", "first_name": "Amina", "last_name": "Yusuf", "relationship": "mother"}
BOY = {"title": None, "first_name": "Ibrahim", "last_name": "Yusuf", "date_of_birth": "2019-03-02"}
WIDOW = {"title": "Mrs", "first_name": "Joan", "last_name": "Pell", "relationship": "wife"}


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("I am sorry that your daughter, Ibrahim, waited four hours.", "your daughter"),
        ("I am sorry that your daughter Ibrahim waited four hours.", "your daughter"),
        ("I was sorry to read that your husband, Ibrahim, had to wait.", "your husband"),
        ("We let your little girl, Ibrahim Yusuf, down.", "your little girl"),
        ("Ibrahim, your daughter, was frightened.", "your daughter"),
        ("Ibrahim (your niece) was frightened.", "your niece"),
        ("I know how worried you were about your grandson Ibrahim.", "your grandson"),
    ],
)
def test_a_relative_beside_the_patients_name_must_be_what_the_patient_is(found, case, sentence, quote):
    own = case(complainant=MOTHER, patient=BOY)
    assert found(sentence, own) == [("wrong_relationship", quote)]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("I am sorry about the loss of your late wife, Mr Pell.", "your late wife"),
        ("Your late father, Mr Pell, had asked for a doctor.", "Your late father"),
        ("Mr Arthur Pell (your brother) had asked for a doctor.", "your brother"),
        ("As Mr Pell's daughter you should have been told.", "Pell's daughter"),
        ("As a son, you must have been worried.", "son"),
        ("I can see that you, his sister, were not told.", "his sister"),
    ],
)
def test_the_reader_and_an_adult_patient_are_named_as_what_they_are(found, case, sentence, quote):
    own = case(complainant=WIDOW, patient={"deceased": True})
    assert found(sentence, own) == [("wrong_relationship", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your son, Ibrahim, was seen at 10pm, and so was your daughter.",
        "Your little boy Ibrahim was brave.",
        "Your daughter, Ibrahim and your husband waited outside.",
        "Your husband, Mr Yusuf, rang the ward.",
        "When we had seen Ibrahim, your daughter told the nurse about the fit.",
        "You told your husband Ibrahim was asleep.",
        "As a mother, you knew that something was wrong.",
        "Ibrahim's father and his sister were with him.",
    ],
)
def test_relatives_who_only_stand_near_the_patients_name_stay_quiet(found, case, sentence):
    assert found(sentence, case(complainant=MOTHER, patient=BOY)) == []


def test_other_relatives_may_share_the_patients_surname(found, case):
    own = case(complainant=WIDOW, patient={"deceased": False})
    assert found("Your son, Mr Pell, rang us.", own) == []
    assert found("Please give our thanks to your daughter, Mrs Pell, for ringing.", own) == []
    both = {"title": "Mr", "first_name": "Arthur", "last_name": "Pell"}
    assert (
        found(
            "I hope that your wife, Mr Pell, is well.", case(complainant={**both, "relationship": "self"}, patient=both)
        )
        == []
    )


def test_a_stepfather_may_be_called_father(found, case):
    assert found("Your father, Arthur Pell, was not told.", case(complainant={"relationship": "stepdaughter"})) == []
