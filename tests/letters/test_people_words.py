"""How a letter greets its reader and speaks of the patient."""

import pytest

from correspondence.case import Person
from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.letters.patient_words import patient_fields
from correspondence.letters.salutation import greeting


@pytest.mark.parametrize(
    ("title", "first_name", "last_name", "expected"),
    [
        ("Mrs", "Joan", "Tierney", "Mrs Tierney"),
        (None, "Joan", "Tierney", "Joan Tierney"),
        (None, None, "Sukarno", "Sukarno"),
        ("Mr", None, "Sukarno", "Mr Sukarno"),
        ("Sir", "John", "Marlowe", "Sir John"),
        ("Dame", "Ann Mary", "Lee", "Dame Ann"),
        ("Professor Dame", "Ann", "Lee", "Dame Ann"),
        ("Sir", None, "Marlowe", "Sir Marlowe"),
        ("Dr", "Anna Maria", "van der Berg", "Dr van der Berg"),
        ("Mx", "Robin", "Achebe-Tallis", "Mx Achebe-Tallis"),
        ("Ms", "Parveen", "Akhtar MP", "Ms Akhtar"),
        (None, "Parveen", "Akhtar MP", "Parveen Akhtar"),
        ("Rt Hon", "Marcus", "Thistlethwaite MP", "Marcus Thistlethwaite"),
        ("The Rt Hon. Dame", "Ann", "Lee", "Dame Ann"),
        ("Professor Sir", None, "Marlowe", "Professor Sir Marlowe"),
        ("The Revd", "Hilary", "de la Mare", "Revd de la Mare"),
        ("Ms", "فاطمة", "الزهراء", "Ms الزهراء"),
    ],
)
def test_a_person_is_greeted_by_title_and_surname_or_by_all_names(title, first_name, last_name, expected):
    assert greeting(Person(title=title, first_name=first_name, last_name=last_name)) == expected


@pytest.mark.parametrize(
    ("relationship", "called", "introduced", "possessive"),
    [
        ("self", "you", "you", "your"),
        ("daughter", "your father", "your father, Mr Arthur Pell", "your father's"),
        ("Son", "your father", "your father, Mr Arthur Pell", "your father's"),
        ("wife", "your husband", "your husband, Mr Arthur Pell", "your husband's"),
        ("partner", "your partner", "your partner, Mr Arthur Pell", "your partner's"),
        ("MP", "your constituent Mr Pell", "your constituent, Mr Arthur Pell", "Mr Pell's"),
        ("independent advocate", "your client Mr Pell", "your client, Mr Arthur Pell", "Mr Pell's"),
        ("solicitor", "your client Mr Pell", "your client, Mr Arthur Pell", "Mr Pell's"),
        ("solicitor for the patient's widow", "Mr Pell", "Mr Arthur Pell", "Mr Pell's"),
        ("solicitor for the family", "Mr Pell", "Mr Arthur Pell", "Mr Pell's"),
        ("ex wife", "Mr Pell", "Mr Arthur Pell", "Mr Pell's"),
        ("neighbour", "Mr Pell", "Mr Arthur Pell", "Mr Pell's"),
        ("wife and daughter", "Mr Pell", "Mr Arthur Pell", "Mr Pell's"),
    ],
)
def test_the_patient_is_named_as_this_reader_would(make_case, relationship, called, introduced, possessive):
    fields = patient_fields(make_case(complainant={"relationship": relationship}))
    assert (fields.called, fields.introduced, fields.possessive) == (called, introduced, possessive)
    assert fields.called_first == called[0].upper() + called[1:]


def test_the_client_of_a_solicitor_is_not_a_patient_who_has_died(make_case):
    fields = patient_fields(make_case(complainant={"relationship": "solicitor"}, patient={"deceased": True}))
    assert fields.called == "Mr Pell"


@pytest.mark.parametrize(
    ("relationship", "pronouns", "words"),
    [
        ("self", "he/him", ("you", "you", "your", "were", "have")),
        ("daughter", "he/him", ("he", "him", "his", "was", "has")),
        ("daughter", "she/her", ("she", "her", "her", "was", "has")),
        ("daughter", "they/them", ("they", "them", "their", "were", "have")),
    ],
)
def test_pronouns_fit_the_patient_and_the_reader(make_case, relationship, pronouns, words):
    fields = patient_fields(make_case(complainant={"relationship": relationship}, patient={"pronouns": pronouns}))
    assert (fields.they, fields.them, fields.their, fields.was, fields.has) == words


def test_a_mother_is_told_of_her_daughter_by_the_childs_pronouns(make_case):
    girl = {"title": "Miss", "first_name": "Ada", "last_name": "Obi", "pronouns": None}
    assert patient_fields(make_case(complainant={"relationship": "mother"}, patient=girl)).called == "your daughter"


def test_a_date_of_death_alone_says_that_the_patient_has_died(make_case):
    assert patient_fields(make_case(patient={"date_of_death": "2026-03-01"})).died


def test_numbers_and_dates_are_written_as_the_nhs_writes_them(case):
    fields = patient_fields(case)
    assert (fields.nhs_number, fields.born) == ("999 000 0018", "2 March 1941")


@pytest.mark.parametrize(
    ("relationship", "side"), [("self", "self"), ("aunt", "family"), ("MP", "professional"), ("neighbour", "other")]
)
def test_a_template_can_ask_whom_the_reader_speaks_for(make_case, settings, relationship, side):
    case = make_case(complainant={"relationship": relationship})
    context = letter_context(load_kind("acknowledgement"), case, settings, case.received)
    assert context.complainant.speaks_for == side
