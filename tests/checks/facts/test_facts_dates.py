"""Dates: those that no calendar holds, those that the case has otherwise, and the many that are right."""

from datetime import date

import pytest

from correspondence.checks.facts.days import days_in


@pytest.mark.parametrize(
    ("text", "day", "month", "year", "weekday"),
    [
        ("9 March 2026", 9, 3, 2026, None),
        ("Monday 9 March", 9, 3, None, 0),
        ("Tuesday, the 9th of March, 2026", 9, 3, 2026, 1),
        ("09/03/26", 9, 3, 2026, None),
        ("9.3.2026", 9, 3, 2026, None),
        ("March 9th, 2026", 9, 3, 2026, None),
        ("9 Mar ’26", 9, 3, 2026, None),
        ("2026-03-09", 9, 3, 2026, None),
        ("Friday 13/2", 13, 2, None, 4),
        ("15/01", 15, 1, None, None),
        ("the 14th", 14, None, None, None),
    ],
)
def test_a_day_is_read_in_every_british_form(text, day, month, year, weekday):
    (read,) = days_in(f"It was on {text} and not later.")
    assert (read.day, read.month, read.year, read.weekday) == (day, month, year, weekday)


@pytest.mark.parametrize(
    "text", ["24/7", "120/80", "4/12", "10th floor", "12 midwives", "24/C/0467", "17.40", "v6.2.1"]
)
def test_what_only_looks_like_a_day_is_none(text):
    assert days_in(f"See {text} here.") == ()


def test_days_that_share_a_month_are_all_read():
    assert [(day.day, day.month) for day in days_in("on 2, 5 and 7 June, and 15th to 22nd April")] == [
        (2, 6), (5, 6), (7, 6), (15, 4), (22, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Your father was admitted on Friday 14 February 2026.", "Friday 14 February 2026"),
        ("Your father was seen on Sunday 16th February.", "Sunday 16th February"),
        ("Your father was discharged on 30 February 2026.", "30 February 2026"),
        ("Your father attended on 02/16/2026.", "02/16/2026"),
        ("Your father was admitted on 14 February 2025.", "14 February 2025"),
        ("Your father was seen on 14/02/2016.", "14/02/2016"),
        ("Your father was admitted on 16 March 2026.", "16 March 2026"),
        ("Your complaint was received on 19 March 2026.", "19 March 2026"),
        ("We acknowledged your complaint on 12 March 2026.", "12 March 2026"),
        ("Your father was born on 2 March 1914.", "2 March 1914"),
        ("His date of birth is 3 February 1941.", "3 February 1941"),
        ("He was discharged on 5 January 2027.", "5 January 2027"),
        ("An appointment has been made for 12 January 2025.", "12 January 2025"),
    ],
)
def test_a_wrong_date_is_found_and_quoted(found, sentence, quote):
    assert found(sentence) == [("wrong_date", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your father arrived on Saturday 14 February 2026 and went to the ward on the 16th.",
        "Since 12 January 2025 the policy has said that nobody should wait more than four hours.",
        "From 1 May 2026 a nurse will check every trolley each hour.",
        "Carla Whitmore met you on Wednesday 18 March 2026.",
        "We checked all 41 records between 2 January and 5 March 2026.",
        "Your letter of 20 March 2026, which added the question about parking, is answered below.",
        "Your e-mail reached us on 9 March.",
    ],
)
def test_right_dates_and_those_of_the_inquiry_stay_quiet(found, sentence):
    assert found(sentence) == []


def test_day_and_month_that_changed_places_are_found(found, case):
    swapped = found("Your father attended on 3 September 2025.", case(incident_dates=["2025-03-09"]))
    assert swapped == [("wrong_date", "3 September 2025")]


def test_the_complaint_cannot_be_written_after_it_came(findings, case, letter):
    late = letter.replace("letter of 6 March 2026", "letter of 16 March 2026")
    assert [finding.quote for finding in findings(late, case())] == ["16 March 2026"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your father died at 02.20 on 21 February.",
        "Your father passed away shortly after 2.20 a.m. on the morning of 21 February.",
        "Your father died in the early hours of 21 February.",
        "On 21 February, at 02.20, your father died.",
    ],
)
def test_a_time_beside_a_death_hides_no_wrong_day(found, case, sentence):
    own = case(patient={"deceased": True, "date_of_death": "2026-02-20"})
    assert found(sentence, own) == [("wrong_date", "21 February")]
    assert found(sentence.replace("21", "20"), own) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "He died before we could write on 21 February.",
        "I know that your sister died at home on 3 January.",
        "On 3 January your sister died at home.",
        "Since he died you have had two letters of ours, on 4 and 21 March.",
    ],
)
def test_other_deaths_and_days_after_it_stay_quiet(found, case, sentence):
    assert found(sentence, case(patient={"deceased": True, "date_of_death": "2026-02-20"})) == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Your father was admitted on 3 February.", "3 February"),
        ("Your father came to our Emergency Department on 23 February 2026.", "23 February 2026"),
        ("On 12 February your father arrived by ambulance.", "12 February"),
        ("The incident of 31 February 2026 was reported.", "31 February 2026"),
        ("The events of Thursday 12 February should not have happened.", "Thursday 12 February"),
        ("He fell at 04.10 on 14 February.", "14 February"),
        ("He rang his bell at 4.10am on 3 February and waited an hour.", "3 February"),
    ],
)
def test_the_one_day_of_the_event_with_a_slip_is_found(found, case, sentence, quote):
    assert found(sentence, case(incident_dates=["2026-02-13"])) == [("wrong_date", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "He fell on 13 February and was admitted on 14 February.",
        "He was admitted on 12 February, fell that night, and was discharged on 15 February.",
        "His notes were reviewed on 14 February by the consultant.",
        "He was discharged home on 14 February.",
        "The new rota came in on 3 February.",
        "He was discharged on 23 February.",
        "You rang me on 3 February about an appointment.",
        "He was admitted in the spring, on 20 February.",
    ],
)
def test_another_day_of_the_stay_stays_quiet(found, case, sentence):
    assert found(sentence, case(incident_dates=["2026-02-13"])) == []


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("We reviewed your complaint on 2 March 2026.", "2 March 2026"),
        ("Your complaint was discussed at our governance meeting on 4 March.", "4 March"),
        ("On 3 March 2026 we began to look into your complaint.", "3 March 2026"),
        ("I met you on 5 March 2026 to discuss your complaint.", "5 March 2026"),
    ],
)
def test_nobody_dealt_with_the_complaint_before_it_came(found, sentence, quote):
    assert found(sentence) == [("wrong_date", quote)]


@pytest.mark.parametrize(
    "sentence",
    [
        "We reviewed your complaint on 12 March 2026.",
        "You discussed your complaint with the ward sister on 2 March 2026.",
        "We reviewed the incident on 2 March 2026, before your complaint reached us.",
    ],
)
def test_what_was_done_after_or_apart_from_the_complaint_stays_quiet(found, sentence):
    assert found(sentence) == []


def test_a_death_has_one_date(found, case):
    own = case(patient={"deceased": True, "date_of_death": "2026-02-20"})
    assert found("I am sorry for the death of your father on 20 February.", own) == []
    assert found("I am sorry for the death of your father on 21 February.", own) == [("wrong_date", "21 February")]


def test_the_letters_own_date_is_the_last_day_that_can_be_past(findings, case, letter):
    dated = "1 April 2026\n\n" + letter.replace("after eleven hours", "by our doctor on 12 April 2026")
    assert [finding.quote for finding in findings(dated, case())] == ["12 April 2026"]
    assert date(2026, 4, 12) < date(2026, 4, 20), "it lies before the day on which the review is made"
