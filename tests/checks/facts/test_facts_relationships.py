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
