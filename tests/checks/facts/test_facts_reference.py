"""References and NHS numbers: ours, theirs, and those of somebody else's letter."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Please quote our reference WV/2026/0421 when you write.", "WV/2026/0421"),
        ("Complaint reference: WV/2025/0412", "WV/2025/0412"),
        ("Please ring us, quoting WV/2026/0214.", "WV/2026/0214"),
        ("Our ref: PALS-1182", "PALS-1182"),
        ("This is about case number 0413-26.", "0413-26"),
    ],
)
def test_another_reference_of_ours_is_found(found, sentence, quote):
    assert found(sentence) == [("wrong_reference", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please quote wv/2026/0412 or 2026/0412 when you ring.",
        "Your reference: JT/14. I have noted it.",
        "Thank you for your letter, reference PR/HESK/4471.",
        "We told the Information Commissioner. Its reference is IC-88213-Q7.",
        "The police reference is 42/118266/26.",
        "The Ombudsman's reference is P-004412.",
        "The form is COMP1, the scan was an L4/5 and the ward number is 6B.",
    ],
)
def test_the_right_reference_and_other_peoples_stay_quiet(found, sentence):
    assert found(sentence) == []


def test_an_nhs_number_with_a_slip_and_one_of_another_person(found, case):
    assert found("NHS number: 999 000 0018") == []
    assert found("NHS number: 999 000 0081") == [("wrong_reference", "999 000 0081")]
    assert found("NHS number 9999983391") == [("other_person", "9999983391")]
    assert found("NHS number 9999983391", case(patient={"nhs_number": None})) == []


def test_a_reference_of_figures_alone(findings, case, letter):
    own = case(reference="2025-0774")
    wrong = findings(letter.replace("WV/2026/0412", "2025-0747") + "\n\nPhone 0345-0150", own)
    assert [(finding.category, finding.suggestion) for finding in wrong] == [("wrong_reference", "2025-0774")]


COORDINATOR = {"name": "Pia Lund", "phone": "01632 960412", "email": "complaints@wenburyvale.example"}


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("If you have questions, please ring me on 01632 960421.", "01632 960421"),
        ("You can call our complaints team on 01632 964012.", "01632 964012"),
        ("Please contact us on 01632 96412.", "01632 96412"),
        ("Please contact Pia Lund on 01632 960413.", "01632 960413"),
        ("Please telephone PALS or the complaints team on +44 1632 960142.", "+44 1632 960142"),
        ("You can email us at complaints@wenburyvlae.example.", "complaints@wenburyvlae.example"),
        ("You can write to complaint@wenburyvale.example if you prefer.", "complaint@wenburyvale.example"),
    ],
)
def test_a_number_or_address_of_ours_with_a_slip_is_found(found, case, sentence, quote):
    assert found(sentence, case(coordinator=COORDINATOR)) == [("wrong_reference", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Please ring me on 01632 960412, or on (01632) 960 412 from abroad +44 (0)1632 960412.",
        "Please contact our complaints team at Complaints@WenburyVale.example.",
        "Please ring Carla Whitmore on 01632 960421.",
        "You can reach PALS on 01632 960413.",
        "Please ring us at the ward on 01632 960214.",
        "You rang us from 01632 960421, you say, and nobody answered.",
        "The Ombudsman's phone number is 0345 015 4033.",
        "You can write to pals@wenburyvale.example or see www.wenburyvale.example.",
    ],
)
def test_right_numbers_and_those_of_others_stay_quiet(found, case, sentence):
    assert found(sentence, case(coordinator=COORDINATOR)) == []


def test_the_settings_contact_is_ours_too(found):
    assert found("Please contact us on 01632 960010.") == [("wrong_reference", "01632 960010")]
