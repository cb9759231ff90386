"""The clocks of regulations 13 and 14, counted as domain.md 1.4 and 7.2 say."""

from datetime import date

import pytest

from correspondence.case import Case
from correspondence.deadlines import (
    acknowledgement_due,
    add_working_days,
    is_working_day,
    response_due,
    six_months_end,
    six_months_passed,
)
from correspondence.settings import Deadlines, Settings
from correspondence.sources.settings_file import load_settings


def case(**facts: object) -> Case:
    person = {"last_name": "Tierney"}
    whole = {
        "reference": "WV/1",
        "complainant": {**person, "address": ["1 Mill Lane"]},
        "patient": person,
        "received": "2026-03-09",
        "points": [{"id": "P1", "text": "He fell."}],
    }
    return Case.model_validate(whole | facts)


def settings(tmp_path, **deadlines: object) -> Settings:
    return load_settings(None, tmp_path).model_copy(update={"deadlines": Deadlines.model_validate(deadlines)})


@pytest.mark.parametrize(
    ("received", "due"),
    [
        ("2026-03-09", date(2026, 3, 12)),  # Monday: Thursday
        ("2026-03-13", date(2026, 3, 18)),  # Friday: Wednesday
        ("2026-03-14", date(2026, 3, 18)),  # Saturday, by email: Wednesday
        ("2026-04-02", date(2026, 4, 9)),  # the Thursday before Easter: two bank holidays and a weekend between
        ("2026-12-24", date(2026, 12, 31)),  # Christmas Day, and 28 December for Boxing Day
    ],
)
def test_an_acknowledgement_is_due_on_the_third_working_day_after_receipt(received: str, due: date) -> None:
    assert acknowledgement_due(case(received=received)) == due


@pytest.mark.parametrize(
    ("received", "last"),
    [
        (date(2026, 1, 10), date(2026, 7, 9)),
        (date(2026, 8, 31), date(2027, 2, 27)),
        (date(2026, 9, 1), date(2027, 2, 28)),
        (date(2025, 8, 29), date(2026, 2, 27)),
    ],
)
def test_the_six_months_end_the_day_before_the_same_date(received: date, last: date) -> None:
    assert six_months_end(received) == last


def test_the_same_date_six_months_on_is_late() -> None:
    assert not six_months_passed(case(received="2026-01-10"), date(2026, 7, 9))
    assert six_months_passed(case(received="2026-01-10"), date(2026, 7, 10))


def test_an_extension_counts_only_when_it_was_agreed_before_the_six_months_ended() -> None:
    agreed = {"agreed_with": "Mrs Tierney", "until": "2026-09-30"}
    in_time = case(received="2026-01-10", extension={"agreed_on": "2026-07-01", **agreed})
    too_late = case(received="2026-01-10", extension={"agreed_on": "2026-07-20", **agreed})
    assert not six_months_passed(in_time, date(2026, 9, 30))
    assert six_months_passed(in_time, date(2026, 10, 1))
    assert six_months_passed(too_late, date(2026, 8, 1))


def test_the_response_is_due_as_agreed_else_by_the_trusts_own_period(tmp_path) -> None:
    local = settings(tmp_path, response_working_days=25)
    assert response_due(case(due="2026-05-06"), local) == date(2026, 5, 6)
    assert response_due(case(), local) == date(2026, 4, 15)
    assert response_due(case(), settings(tmp_path, response_working_days=25, count_from="day 1")) == date(2026, 4, 14)


def test_working_days_leave_out_weekends_and_bank_holidays() -> None:
    assert not is_working_day(date(2026, 12, 28))
    assert not is_working_day(date(2026, 11, 28))
    assert is_working_day(date(2026, 12, 29))
    assert add_working_days(date(2026, 11, 25), 0) == date(2026, 11, 25)
