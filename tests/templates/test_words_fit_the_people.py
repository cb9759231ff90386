"""What the letters say to different readers, about living and dead patients, with everything or almost nothing."""

from datetime import date

import pytest

from .letters import KINDS, NAMES, case, settings, text

each_kind = pytest.mark.parametrize("kind", KINDS)
each_case = pytest.mark.parametrize("name", NAMES)


@each_kind
@each_case
def test_name_address_reference_and_patient_stand_in_every_letter(kind, name):
    written = text(kind, case(name))
    person = case(name).complainant
    block = "\n\n".join(["Private and confidential", person.full_name, *person.address])
    assert written.startswith(block)
    assert case(name).reference in written
    assert case(name).patient.full_name in written


@each_kind
@each_case
def test_no_date_of_birth_and_no_nhs_number_leaves_the_trust(kind, name):
    patient = case(name).patient
    written = text(kind, case(name)).replace(" ", "")
    assert str(patient.date_of_birth.year) not in written
    assert (patient.nhs_number or "none") not in written


@each_kind
def test_a_death_is_named_as_such_with_the_person_s_name(kind):
    written = text(kind, case("bereaved-daughter"))
    assert "about the death of your father, Mr Walter Ingham." in written
    for word in ("passed away", "your loss", "late father", "deceased", "demise"):
        assert word not in written.casefold()


@each_kind
@each_case
def test_nobody_is_given_condolences_for_a_living_patient(kind, name):
    if not case(name).patient.deceased:
        written = text(kind, case(name))
        assert "condolences" not in written
        assert "death" not in written


def test_a_professional_is_asked_to_pass_the_condolences_on():
    solicitor = case("bereaved-daughter", complainant__relationship="solicitor for the patient's widow")
    written = text("acknowledgement", solicitor)
    assert "Please pass on my condolences to his family." in written
    assert "accept my condolences" not in written


def test_somebody_whose_relationship_is_not_known_reads_the_patient_s_name():
    neighbour = case("bereaved-daughter", complainant__relationship="neighbour")
    assert "about the death of Mr Walter Ingham." in text("acknowledgement", neighbour)


def test_the_patient_reads_you_and_your():
    written = text("response", case("patient-herself"))
    assert "Our response to your complaint about your care" in written
    assert "I can see that this has been hard for you." in written


def test_family_and_professionals_read_of_the_patient_as_they_would_call_them():
    assert "hard for you and for your daughter." in text("acknowledgement", case("parent-of-child"))
    assert "hard for your constituent Mr Brough." in text("acknowledgement", case("mp-for-constituent"))


@pytest.mark.parametrize(
    ("pronouns", "asks"), [("he/him", "ask him to"), ("she/her", "ask her to"), ("they/them", "ask them to")]
)
def test_pronouns_are_the_patient_s_own(pronouns, asks):
    asked = case(
        "mp-for-constituent", patient__pronouns=pronouns, consent={"status": "requested", "reply_by": "2026-04-10"}
    )
    written = text("acknowledgement", asked)
    assert f"Please {asks} sign it, and send it back to us by 10 April 2026." in written


@each_case
def test_a_consent_form_is_spoken_of_only_when_it_is_asked_for(name):
    asked = case(name, consent={"status": "requested"})
    for status in ("received", "not needed"):
        assert "form to give permission" not in text("acknowledgement", case(name, consent={"status": status}))
    assert "form to give permission" in text("acknowledgement", asked)


@pytest.mark.parametrize(("way", "oral"), [("telephone", True), ("in person", True), ("email", False), ("form", False)])
def test_a_written_record_goes_with_the_acknowledgement_of_an_oral_complaint(way, oral):
    written = text("acknowledgement", case("patient-herself", received_by=way))
    assert ("our written record of your complaint" in written) is oral


@each_case
def test_the_acknowledgement_offers_to_discuss_and_gives_the_response_period(name):
    written = text("acknowledgement", case(name))
    assert "I would like to talk with you about how we do this, and how long it will take." in written
    assert "to send you our full response, by" in written


@each_case
def test_the_six_months_letter_says_so_names_the_ombudsman_and_comes_from_the_chief_executive(name):
    written = text("holding", case(name), on=date(2026, 11, 20))
    assert "The law gives us 6 months to do this." in written
    assert "Parliamentary and Health Service Ombudsman about this delay" in written
    assert written.rstrip().find("Dr Samira Holt\nChief Executive") > written.find("Yours sincerely")


@each_case
def test_an_earlier_holding_letter_comes_from_the_coordinator_without_the_ombudsman(name):
    written = text("holding", case(name))
    assert "Ombudsman" not in written
    assert "6 months" not in written
    assert "coordinator\nComplaints team" in written


def test_a_holding_letter_says_rightly_whether_the_date_has_passed():
    assert "will be late" in text("holding", case("patient-herself"), on=date(2026, 6, 10))
    assert "is late" in text("holding", case("patient-herself"), on=date(2026, 6, 11))


def test_a_response_is_sorry_to_be_late_only_when_it_is():
    assert "sorry that this response is late" in text("response", case("patient-herself"), on=date(2026, 6, 11))
    assert "late" not in text("response", case("patient-herself"), on=date(2026, 6, 10))


def test_a_complaint_that_is_not_upheld_gets_no_apology_for_failings_and_is_still_kind():
    calm = case("parent-of-child")
    point = calm.points[0].model_dump(mode="json", exclude_none=True)
    point["answer"].pop("apology")
    written = text("response", case("parent-of-child", points=[point]), on=date(2026, 6, 12))
    assert "sorry" not in written
    assert "wrong, and I am" not in written
    assert "I can see how much this matters to you, and I am grateful that you told us." in written


def test_one_point_has_no_number_and_eight_are_answered_in_order():
    assert "Point 1" not in text("response", case("parent-of-child"))
    written = text("response", case("mp-for-constituent"))
    places = [written.index(f"\n\nPoint {number}\n\n") for number in range(1, 9)]
    assert places == sorted(places)


@each_case
def test_every_point_has_what_happened_the_conclusion_apology_and_actions_of_its_answer(name):
    written = text("response", case(name))
    for point in case(name).points:
        for part in (point.text, point.answer.happened, point.answer.should_have, point.answer.apology):
            assert part.split("\n")[0].strip() in written
        for action in point.answer.actions:
            assert action.action in written
    assert written.count("Our conclusion") == len(case(name).points)


def test_every_wish_is_restated_and_answered():
    written = text("response", case("bereaved-daughter"))
    for wish in case("bereaved-daughter").desired_outcomes:
        assert written.count(wish.text) >= 2
        assert wish.answer.strip() in written


def test_headings_stand_over_something_when_optional_parts_are_absent():
    bare = case("patient-herself", desired_outcomes=[], meeting=None, enclosures=[], investigating_officer=None)
    written = text("response", bare)
    assert "What you asked for" not in written
    assert "With this letter" not in written
    assert "We would be glad to talk with you about this letter, or to meet you." in written


def test_joint_and_candour_parts_stand_only_where_they_belong():
    written = text("response", case("mp-for-constituent"))
    assert "This is a joint response." in written
    assert "looked into point 8." in written
    assert "Local Government and Social Care Ombudsman" in written
    assert "duty of candour" in written
    for name in ("bereaved-daughter", "parent-of-child", "patient-herself"):
        other = text("response", case(name))
        assert "joint response" not in other
        assert "candour" not in other
        assert "Social Care" not in other


@each_case
def test_a_response_has_what_the_regulations_want_at_its_end(name):
    written = text("response", case(name))
    assert "This is our final response to your complaint." in written
    assert "0345 015 4033" in written
    assert "within a year" in written
    assert written.index("Yours sincerely") < written.rindex("Dr Samira Holt\nChief Executive")


@each_kind
def test_without_a_provider_the_council_is_named_for_advocacy(kind):
    nobody = settings().model_copy(update={"advocacy": None})
    assert "Your local council can tell you" in text(kind, case("patient-herself"), by=nobody)


@each_kind
@each_case
def test_a_paragraph_is_never_empty_and_never_holds_two_spaces(kind, name):
    paragraphs = text(kind, case(name)).split("\n\n")
    assert all(paragraph.strip() for paragraph in paragraphs)
    assert not [paragraph for paragraph in paragraphs if "  " in paragraph or " ." in paragraph]
