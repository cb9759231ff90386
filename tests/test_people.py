"""Relationships and pronouns: what the free text of a case tells, and what it leaves open."""

import pytest

from correspondence.case import Case, Person
from correspondence.people import complainant_pronoun, patient_pronoun, relationship, surname, title_pronoun


def case(relation: str, **patient: str) -> Case:
    return Case.model_validate(
        {
            "reference": "WV/2026/0412",
            "complainant": {"last_name": "Tierney", "relationship": relation, "address": ["14 Mill Lane"]},
            "patient": {"title": "Mr", "last_name": "Pell", **patient},
            "received": "2026-03-09",
            "points": [{"id": "P1", "text": "He waited eleven hours."}],
        }
    )


@pytest.mark.parametrize(
    ("relation", "patient_is"),
    [
        ("daughter", "father"),
        ("Daughter and attorney", "father"),
        ("step-daughter", "stepfather"),
        ("foster mother", ""),
        ("mum", "son"),
        ("parent of a child", "son"),
        ("Mother of a young son", "son"),
        ("father of the patient's daughter", ""),
        ("sister (nearest relative)", "brother"),
        ("civil partner", "civil partner"),
        ("mother-in-law", "son-in-law"),
        ("MP", "constituent"),
        ("Member of Parliament for Wenbury", "constituent"),
        ("solicitor", "client"),
        ("solicitor for the patient", "client"),
        ("independent advocate", "client"),
        ("IMCA", "client"),
        ("social worker", ""),
        ("solicitor for the patient's widow", ""),
        ("MP for the patient's daughter", ""),
        ("ex-wife", ""),
        ("neighbour", ""),
    ],
)
def test_what_the_patient_is_to_the_complainant_follows_from_the_relationship(relation, patient_is):
    assert relationship(case(relation)).patient_is == patient_is


@pytest.mark.parametrize("relation", ["self", "Patient", "the patient", "Herself", "myself"])
def test_a_complainant_who_is_the_patient_is_known_in_more_words_than_one(relation):
    assert relationship(case(relation)).side == "self"


def test_a_social_worker_speaks_as_a_professional():
    assert relationship(case("social worker")).side == "professional"


def test_a_stated_pronoun_outweighs_the_title():
    assert patient_pronoun(case("daughter", pronouns="they/them").patient) == "they"


def test_a_title_that_tells_nothing_leaves_the_pronoun_to_the_relationship():
    assert title_pronoun("Dr") is None
    assert complainant_pronoun(case("daughter").complainant) == "she"
    assert complainant_pronoun(case("neighbour").complainant) == "they"


def test_a_titled_woman_is_she_with_or_without_a_full_stop():
    assert title_pronoun("Mrs.") == "she"


@pytest.mark.parametrize(
    ("last_name", "bare"),
    [
        ("Akhtar MP", "Akhtar"),
        ("Lee OBE, JP", "Lee"),
        ("Lee, O.B.E.", "Lee"),
        ("van der Berg", "van der Berg"),
        ("MP", "MP"),
        ("Mpofu", "Mpofu"),
    ],
)
def test_letters_after_a_name_are_no_part_of_the_surname(last_name, bare):
    assert surname(Person(last_name=last_name)) == bare
