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


def test_a_death_has_one_date(found, case):
    own = case(patient={"deceased": True, "date_of_death": "2026-02-20"})
    assert found("I am sorry for the death of your father on 20 February.", own) == []
    assert found("I am sorry for the death of your father on 21 February.", own) == [("wrong_date", "21 February")]


def test_the_letters_own_date_is_the_last_day_that_can_be_past(findings, case, letter):
    dated = "1 April 2026\n\n" + letter.replace("after eleven hours", "by our doctor on 12 April 2026")
    assert [finding.quote for finding in findings(dated, case())] == ["12 April 2026"]
    assert date(2026, 4, 12) < date(2026, 4, 20), "it lies before the day on which the review is made"
