"""Names: whose they are, and whether they are right."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("I am sorry that Mr Bell waited so long.", "Mr Bell"),
        ("Mr Arther Pell was seen at 10pm.", "Mr Arther Pell"),
        ("Mr Arthur Peel was seen at 10pm.", "Mr Arthur Peel"),
        ("Mr Pell Arthur was seen at 10pm.", "Mr Pell Arthur"),
        ("Mr Alan Pell was seen at 10pm.", "Mr Alan Pell"),
        ("Your father, Mr Arthur Powell, was seen late.", "Mr Arthur Powell"),
        ("Aurthur was seen late.", "Aurthur"),
        ("I hope, Mrs Teirney, that this answers your concerns.", "Mrs Teirney"),
        ("I hope, Mrs Kearney, that this answers your concerns.", "Mrs Kearney"),
        ("I would add, Ms Tierney, that I am sorry.", "Ms Tierney"),
        ("Mrs Pell was seen by a doctor at 10pm.", "Mrs Pell"),
        ("Carla Whitmoor has asked me to apologise.", "Carla Whitmoor"),
        ("Matron Whitemore has asked me to apologise.", "Matron Whitemore"),
        ("Wenberry Vale NHS Foundation Trust is sorry.", "Wenberry Vale NHS Foundation Trust"),
    ],
)
def test_a_wrong_name_is_found_and_quoted(found, sentence, quote):
    assert found(sentence) == [("wrong_name", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr A Pell, Arthur, Mr Arthur James Pell and ARTHUR PELL are your father.",
        "Dr Farrow, our consultant, and Sister Mary Pelling were in charge that night.",
        "Mrs Anne Pelham, Head of Nursing, has spoken to the team.",
        "Ms Ruth Pell, his sister, rang the ward on 15 February, and so did your brother.",
        "The receptionist, Jean, remembers you.",
        "Professor Alan Peel, the Chief Nurse, has seen this letter.",
        "St Mary's Hospital and Oakfield Hospitals NHS Trust have sent us their records.",
        "I have shared your letter with Mr Thomas Bell, who runs our portering service.",
        "Monday is the earliest day. Potassium was low. Bloods were taken.",
    ],
)
def test_other_people_and_other_forms_of_a_right_name_stay_quiet(found, sentence):
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("greeting", "quote"),
    [
        ("Dear Mrs Teirney", "Mrs Teirney"),
        ("Dear Ms Tierney", "Ms Tierney"),
        ("Dear Mr Pell", "Mr Pell"),
        ("Dear Mrs Okafor,", "Mrs Okafor"),
    ],
)
def test_the_letter_must_greet_the_complainant(findings, case, letter, greeting, quote):
    wrong = findings(letter.replace("Dear Mrs Tierney", greeting), case())
    assert [(finding.category, finding.quote) for finding in wrong] == [("wrong_name", quote)]


@pytest.mark.parametrize("greeting", ["Dear Joan", "Dear Mrs Joan Tierney", "Dear Madam", "Dear Mr and Mrs Tierney"])
def test_every_right_way_to_greet_is_quiet(findings, case, letter, greeting):
    assert findings(letter.replace("Dear Mrs Tierney", greeting), case()) == []


def test_a_finding_says_what_the_case_has_and_gives_the_right_words(findings, case, letter):
    finding = findings(letter.replace("Dear Mrs Tierney", "Dear Mrs Teirney"), case())[0]
    assert "Mrs Joan Tierney (the complainant)" in finding.message
    assert finding.suggestion == "Mrs Tierney"


def test_the_address_block_and_the_subject_line_are_read(findings, case, letter):
    head = "Mrs Jean Tierney\n14 Mill Lane\nWenbury\n\n"
    assert [finding.quote for finding in findings(head + letter, case())] == ["Mrs Jean Tierney"]
    subject = letter.replace("Our reference:", "Re: Mr Albert Pell\nOur reference:")
    assert [finding.quote for finding in findings(subject, case())] == ["Mr Albert Pell"]


@pytest.mark.parametrize(
    ("people", "right", "wrong"),
    [
        ({"title": "Mr", "first_name": "Luis", "last_name": "García-Ortega"}, "Mr García-Ortega", "Mr Garcia-Ortiga"),
        ({"title": "Mr", "first_name": "Piet", "last_name": "van der Berg"}, "Mr van der Berg", "Mr van der Burg"),
        ({"title": None, "first_name": "Khalid", "last_name": "Al-Sabbagh"}, "Mr Al Sabbagh", "Mr Al-Sabah"),
        ({"title": "Mr", "first_name": "Van An", "last_name": "Nguyen"}, "Mr Van An Nguyen", "Mr Van An Nguyan"),
        ({"title": None, "first_name": None, "last_name": "Sukarno"}, "Sukarno", "Sukerno"),
        ({"title": "Mr", "first_name": "Ioan", "last_name": "O'Hare"}, "Mr O’Hare", "Mr O’Hara"),
        (
            {"title": "Professor Sir", "first_name": "Anthony", "last_name": "Mendes"},
            "Sir Anthony",
            "Sir Anthony Mendez",
        ),
        ({"title": "Ms", "first_name": "Parveen", "last_name": "Akhtar MP"}, "Ms Akhtar", "Ms Akthar"),
        ({"title": None, "first_name": "عبد الله", "last_name": "المصري"}, "عبد الله المصري", "عبد الله المصرى"),
    ],
)
def test_names_of_any_form_in_the_world(found, case, people, right, wrong):
    own = case(patient=people)
    assert found(f"I am sorry that {right} was seen late.", own) == []
    assert [quote for _, quote in found(f"I am sorry that {wrong} was seen late.", own)] == [wrong]


def test_a_relative_of_the_same_name_is_not_the_patient_under_a_wrong_title(found, case):
    assert found("I met Mr Pell and his wife. Mrs Pell told me what she saw.") == []
    grown_up = {"title": "Ms", "first_name": "Leila", "last_name": "Haddad", "pronouns": "she/her"}
    assert found("I have Mrs Haddad's consent.", case(patient=grown_up, complainant={"relationship": "partner"})) == [
        ("wrong_name", "Mrs Haddad")
    ]


def test_an_mx_is_no_miss(found, case):
    own = {"title": "Mx", "first_name": "Rowan", "last_name": "Delaney"}
    both = case(patient={**own, "pronouns": "they/them"}, complainant={**own, "relationship": "self"})
    assert found("Nurse Pyke recalls what Miss Delaney had written.", both) == [("wrong_name", "Miss Delaney")]
