"""A case becomes text: dates, names, numbers, and what the trust's settings add."""

from datetime import date

import pytest

from correspondence.case import Holding
from correspondence.errors import LetterError
from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.letters.plain_text import unprintable_text


@pytest.fixture
def context(settings, on):
    def build(case, kind="acknowledgement", day=on, settings=settings):
        return letter_context(load_kind(kind), case, settings, day)

    return build


def test_dates_names_and_ways_become_words(make_case, context):
    case = make_case(incident_dates=["2026-02-16", "2026-02-14", "2026-02-15", "2026-02-14"])
    fields = context(case)
    assert (fields.date, fields.received, fields.due) == ("20 April 2026", "9 March 2026", "6 May 2026")
    assert fields.incident_dates == "14 February 2026, 15 February 2026 and 16 February 2026"
    assert (fields.investigator, fields.received_by, fields.oral) == ("Carla Whitmore, Matron", "by email", False)
    assert fields.document_title == "Acknowledgement of your complaint WV/2026/0412"


@pytest.mark.parametrize(
    ("way", "words", "oral"),
    [
        ("letter", "by letter", False),
        ("telephone", "in a phone call", True),
        ("in person", "in person", True),
        ("form", "on our complaints form", False),
        (None, "", False),
    ],
)
def test_how_a_complaint_came_is_said_in_words(make_case, context, way, words, oral):
    fields = context(make_case(received_by=way))
    assert (fields.received_by, fields.oral) == (words, oral)


def test_what_a_case_does_not_have_is_empty_and_never_the_word_none(make_case, context):
    bare = make_case(
        division=None, acknowledged=None, due=None, incident_dates=[], investigating_officer=None, desired_outcomes=[]
    )
    fields = context(bare)
    assert "None" not in repr(fields)
    assert (fields.division, fields.acknowledged, fields.incident_dates, fields.investigator) == ("", "", "", "")
    assert not fields.due_agreed


def test_letterhead_signature_and_contact_come_from_the_settings(case, context):
    fields = context(case)
    assert fields.trust.name == "Wenbury Vale NHS Foundation Trust"
    assert (fields.signatory.name, fields.signatory.job_title) == ("Dr Hannah Osei", "Chief Executive")
    assert (fields.contact.name, fields.contact.job_title) == ("Priya Nair", "Complaints coordinator")


def test_without_settings_name_and_chief_executive_are_the_cases(make_case, context, settings):
    case = make_case(trust="Brackwater NHS Trust", chief_executive="Ms Ada Obi")
    fields = context(case, settings=settings.model_copy(update={"specimen": True}))
    assert (fields.trust.name, fields.signatory.name, fields.specimen) == ("Brackwater NHS Trust", "Ms Ada Obi", True)
    assert fields.trust.phone == "01632 960000"


def test_the_cases_own_coordinator_comes_first_and_the_settings_fill_gaps(make_case, context):
    contact = context(make_case(coordinator={"name": "Sam Lee", "phone": "01632 960111"})).contact
    assert (contact.name, contact.phone) == ("Sam Lee", "01632 960111")
    assert (contact.email, contact.job_title) == ("complaints@wenburyvale.example", "Complaints coordinator")


def test_a_response_after_its_day_is_late_and_one_on_it_is_not(case, context):
    assert not context(case, day=date(2026, 5, 6)).late
    assert context(case, day=date(2026, 5, 7)).late


def test_the_six_months_pass_unless_more_time_was_agreed(make_case, context):
    words = {"reason": "x", "done": "x", "left": "x", "new_date": "2026-10-01", "next_update": "2026-09-20"}
    case = make_case(holding=words)
    assert not context(case, "holding", date(2026, 9, 8)).holding.six_months_passed
    late = context(case, "holding", date(2026, 9, 9)).holding
    assert (late.six_months_passed, late.six_months_ended) == (True, "8 September 2026")
    agreed = make_case(extension={"agreed_on": "2026-08-01", "agreed_with": "Mrs Tierney", "until": "2026-10-01"})
    held = context(agreed, "holding", date(2026, 9, 9)).holding
    assert (held.six_months_passed, held.extended_until) == (False, "1 October 2026")
    assert isinstance(agreed.holding, Holding)


def test_a_form_goes_with_the_letter_only_while_consent_is_asked_for(make_case, context):
    asked = context(make_case(consent={"status": "requested", "reply_by": "2026-04-30"})).consent
    assert (asked.asked, asked.reply_by) == (True, "30 April 2026")
    assert not context(make_case(consent={"status": "received"})).consent.asked


def test_a_joint_response_tells_which_points_each_body_answers(make_answered, context):
    case = make_answered(
        "upheld", "upheld", "upheld", joint=[{"body": "Wenbury Council", "points": ["P2", "P3"], "social_care": True}]
    )
    fields = context(case, "response")
    assert [(body.body, body.points) for body in fields.joint] == [("Wenbury Council", "2 and 3")]
    assert [point.answered_by for point in fields.points] == ["", "Wenbury Council", "Wenbury Council"]
    assert fields.signposts.has_social_care


def test_a_joint_body_cannot_answer_a_point_that_is_not_there(make_answered, context):
    case = make_answered("upheld", joint=[{"body": "Wenbury Council", "points": ["P9"]}])
    with pytest.raises(LetterError, match="joint: names P9, which is no point"):
        context(case, "response")


def test_a_character_that_word_cannot_hold_is_refused_by_its_field(case, context, settings):
    contact = settings.contact.model_copy(update={"team": "Complaints\x0bteam"})
    fields = context(case, settings=settings.model_copy(update={"contact": contact}))
    (problem,) = unprintable_text(fields)
    assert problem.key == "contact.team"
    assert "U+000B" in problem.what
