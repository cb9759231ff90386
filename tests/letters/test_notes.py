"""What a person is told of a letter before it is sent, and the letter that may not be written."""

from datetime import date

import pytest

from correspondence.errors import LetterError
from correspondence.letters.kind import load_kind
from correspondence.letters.notes import notes
from correspondence.letters.write import write_letter

ON = date(2026, 5, 20)


def told(kind, case, settings, on=ON):
    return list(notes(load_kind(kind), case, settings, on))


def test_other_formats_languages_and_names_than_the_settings_are_named(make_case, settings):
    case = make_case(
        trust="Brackwater NHS Trust", chief_executive="Dr Colm Rafferty", format="braille", language="Welsh"
    )
    assert told("response", case, settings) == [
        "Mrs Joan Tierney needs this letter in another format: braille.",
        "Mrs Joan Tierney needs this letter in another language: Welsh.",
        "The case names Brackwater NHS Trust. The letter has Wenbury Vale NHS Foundation Trust, as the settings say.",
        "The case names Dr Colm Rafferty. The letter has Dr Hannah Osei, as the settings say.",
    ]


def test_a_relationship_that_letters_have_no_word_for_is_named(make_case, settings):
    case = make_case(complainant={"relationship": "selff"})
    assert told("holding", case, settings) == [
        "The relationship 'selff' is not one that letters have a word for: the patient is named."
    ]


def test_a_late_acknowledgement_is_named_and_one_in_time_is_not(make_case, settings):
    said = ["The complaint should have been acknowledged by 12 March 2026 (regulation 13)."]
    assert told("acknowledgement", make_case(acknowledged=None), settings, date(2026, 3, 13)) == said
    assert told("acknowledgement", make_case(acknowledged=None), settings, date(2026, 3, 12)) == []
    assert told("acknowledgement", make_case(acknowledged="2026-03-11"), settings, date(2026, 3, 13)) == []


def test_an_acknowledgement_that_promises_a_response_by_a_day_gone_by_is_named(case, settings):
    assert told("acknowledgement", case, settings, date(2026, 5, 7)) == [
        "The date for the response, 6 May 2026, has passed by the date of the letter. Correct it before it is sent."
    ]


def test_a_holding_letter_that_promises_a_day_gone_by_is_named(make_case, settings):
    said = {"reason": "One nurse is away.", "done": "We read the record.", "left": "We will talk with her."}
    case = make_case(holding=said | {"new_date": "2026-05-22", "next_update": "2026-05-08"})
    assert told("holding", case, settings) == [
        "The next update, 8 May 2026, has passed by the date of the letter. Correct it before it is sent."
    ]


def test_a_point_upheld_without_an_apology_or_an_action_is_named(make_answered, settings):
    case = make_answered("upheld", "not upheld")
    bare = case.points[0].model_copy(
        update={"answer": case.points[0].answer.model_copy(update={"apology": None, "actions": ()})}
    )
    assert told("response", case.model_copy(update={"points": (bare, case.points[1])}), settings) == [
        "P1 is upheld, and its answer has no apology.",
        "P1 is upheld, and its answer has no action.",
    ]


@pytest.mark.parametrize("status", ["refused", "not received"])
def test_no_response_tells_a_third_party_of_care_without_the_patients_consent(make_answered, settings, status):
    case = make_answered("upheld", consent={"status": status})
    with pytest.raises(LetterError, match=f"consent is {status}, so a response cannot tell Mrs Joan Tierney"):
        write_letter("response", case, settings, ON)
    assert write_letter("acknowledgement", case, settings, ON).data


def test_consent_is_not_needed_of_a_patient_who_has_died(make_answered, settings):
    case = make_answered("upheld", consent={"status": "not received"}, patient={"deceased": True})
    assert write_letter("response", case, settings, ON).data


def test_consent_that_has_not_come_yet_is_named(make_answered, settings):
    case = make_answered("upheld", consent={"status": "requested"})
    assert told("response", case, settings) == [
        "The patient's consent has been asked for and has not come: keep the letter until it has."
    ]
