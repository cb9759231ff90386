"""Words left from another person's letter, and the letter that is somebody else's altogether."""

import pytest

OTHER_LETTER = """Dear Mr Okonkwo

Our reference: ZZ/2025/0001

Thank you for your letter of 3 May 2025 about your wife's operation. Mrs Okonkwo was admitted on 4 May 2025. He was \
sorry. She had a fall. [insert date]

Yours sincerely

Dr Hannah Osei
Chief Executive"""


def test_somebody_elses_letter_is_one_loud_finding(findings, case):
    (finding,) = findings(OTHER_LETTER, case())
    assert (finding.category, finding.severity, finding.quote) == ("other_person", "error", "Mr Okonkwo")
    assert "Mr Arthur Pell" in finding.message


def test_a_letter_that_names_the_case_anywhere_is_read_in_full(findings, case):
    own = OTHER_LETTER.replace("ZZ/2025/0001", "WV/2026/0412")
    assert len(findings(own, case())) > 1


@pytest.mark.parametrize("nurse", ["Joan", "Nurse Joan", "a nurse called Arthur"])
def test_a_first_name_in_common_does_not_make_somebody_elses_letter_ours(findings, case, nurse):
    own = OTHER_LETTER.replace("She had a fall.", f"She had a fall, and {nurse} helped her.")
    assert [finding.category for finding in findings(own, case())] == ["other_person"]


@pytest.mark.parametrize(
    "opening",
    [
        "Dear Mr Okonkwo\n\nRe: Mr Arthur Pell",
        "Mrs Joan Tierney\n14 Mill Lane\n\nDear Mr Okonkwo",
        "Dear Mr Okonkwo\n\nI am sorry that Mr Pell waited.",
    ],
)
def test_a_wrong_greeting_alone_is_not_somebody_elses_letter(findings, case, opening):
    found = findings(OTHER_LETTER.replace("Dear Mr Okonkwo", opening), case())
    assert ("wrong_name", "Mr Okonkwo") in [(finding.category, finding.quote) for finding in found]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("An X-ray of Mrs Halloran's wrist showed no fracture.", "Mrs Halloran"),
        ("Mrs Evans was discharged home with a package of care.", "Mrs Evans"),
        ("Mr Thompson's next outpatient appointment is on 4 June.", "Mr Thompson"),
        ("We hope that Poppy is now eating and is back at school.", "Poppy"),
        ("She is a 34 year old teacher who was admitted with appendicitis.", "34 year old"),
        ("I note that you are unhappy about your hysterectomy.", "your hysterectomy"),
        (
            "With regard to the parking charges and the broken lift at Northgate Clinic, I will write again.",
            "With regard to the parking charges and the broken lift at Northgate Clinic",
        ),
    ],
)
def test_another_persons_details_are_found(found, sentence, quote):
    assert ("other_person", quote) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs Tonkin, your neighbour, told us that she had rung.",
        "Mrs Anita Rowland's team has changed the diary.",
        "Your father, who is 85 years old, should not have waited.",
        "His grandson is 13 years old and was with him.",
        "With regard to the insulin, the nurse gave it late on two evenings.",
        "I hope that Arthur is sleeping better.",
        "Please thank Dr Rees's secretary for her help.",
    ],
)
def test_bystanders_and_the_cases_own_matters_stay_quiet(found, sentence):
    assert found(sentence) == []


def test_a_name_that_the_letter_always_uses_is_the_patients_own(findings, case, letter):
    nickname = letter.replace(
        "Your father was seen after eleven hours.",
        "Artie waited eleven hours. We hope that Artie is better, and that Artie has his own room.",
    )
    assert findings(nickname, case()) == []


MOTHER = {"title": "Ms", "first_name": "Amina", "last_name": "Yusuf", "relationship": "mother"}
BOY = {"title": None, "first_name": "Ibrahim", "last_name": "Yusuf", "date_of_birth": "2019-03-02"}


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("We gave Oliver Denton's mother the bed instead.", "Oliver Denton"),
        ("Oliver Denton in the next bay was also waiting.", "Oliver Denton in the next bay"),
        ("Oliver Denton, who was in bed 4, had the only monitor.", "Oliver Denton, who was in bed 4"),
        ("The nurse was with Oliver Denton, who was fitting.", "Oliver Denton, who was fitting"),
        ("She was helping Oliver Denton to the toilet.", "Oliver Denton"),
        ("The side room had gone to Oliver Denton.", "Oliver Denton"),
        ("She gave Oliver Denton the nebuliser first.", "Oliver Denton"),
        ("Oliver Denton's parents told us the same.", "Oliver Denton"),
    ],
)
def test_another_patient_beside_ours_is_confidential(found, case, sentence, quote):
    own = case(complainant=MOTHER, patient=BOY)
    assert found(sentence, own) == [("confidential", quote)]


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Oliver Denton was admitted at 10pm.", "Oliver Denton"),
        ("Oliver Denton had a seizure at 10pm.", "Oliver Denton"),
        ("I am sorry that Oliver Denton was not seen sooner.", "Oliver Denton"),
        ("Our review of the care of Oliver Denton found two mistakes.", "Oliver Denton"),
        ("Ibrahim waited. At 10pm Oliver was seen by a registrar.", "Oliver"),
        ("Ibrahim waited, and I have read Oliver's notes.", "Oliver"),
    ],
)
def test_another_patient_in_the_place_of_ours_is_left_from_another_letter(found, case, sentence, quote):
    assert found(sentence, case(complainant=MOTHER, patient=BOY)) == [("other_person", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nurse Oliver Denton was with Ibrahim, who was fitting.",
        "Oliver Denton, Ward Manager, was moved to Bay 2 to help. Oliver Denton's statement agrees.",
        "I have asked Oliver Denton to see you.",
        "Oliver Denton was moved to Bay 2 that night to help.",
        "Oliver Denton was in the next room with another family.",
        "Ibrahim was late in having the treatment of Kawasaki disease.",
        "Ibrahim was under the care of Oliver Denton.",
        "Your brother, Oliver Denton, was admitted to another hospital that night.",
        "Hazel House was taken to be his school, and Heron Ward was given the bed.",
        "We gave Oliver Denton the rota and the notes.",
        "Ibrahim was brave. Ibby was seen by a registrar at 10pm.",
        "Ibrahim was given his Crohn's tablets by Mrs Tonkin's husband.",
    ],
)
def test_staff_relatives_and_places_are_no_other_patients(found, case, sentence):
    assert found(sentence, case(complainant=MOTHER, patient=BOY)) == []
