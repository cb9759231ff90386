"""Dates that the law or the trust sets: working days, the acknowledgement, the response, the six months.

Regulations 13 and 14 of SI 2009/309; how they are counted: domain.md 1.4 and 7.2.
"""

from calendar import monthrange
from datetime import date, timedelta

from . import resources
from .case import Case
from .settings import Settings

ACKNOWLEDGE_WITHIN = 3
"""Working days after the day of receipt (regulation 13(3))."""
RELEVANT_MONTHS = 6
"""Calendar months that start on the day of receipt (regulation 14(3))."""


def is_working_day(day: date) -> bool:
    """Tell whether a day is a working day in England and Wales (regulation 2)."""
    return day.weekday() < 5 and day not in resources.data("bank_holidays")["dates"]


def add_working_days(start: date, days: int) -> date:
    """Return the day that is `days` working days after `start`, which counts as day 0."""
    day = start
    while days > 0:
        day += timedelta(days=1)
        days -= is_working_day(day)
    return day


def acknowledgement_due(case: Case) -> date:
    """Return the last day for the acknowledgement: the third working day after the day of receipt."""
    return add_working_days(case.received, ACKNOWLEDGE_WITHIN)


def response_due(case: Case, settings: Settings) -> date:
    """Return the agreed date where there is one, else the end of the trust's own response period."""
    if case.extension:
        return case.extension.until
    return case.due or _local_response_due(case.received, settings)


def six_months_end(received: date) -> date:
    """Return the last safe day of the six months that start on the day of receipt.

    The day before the same date six months on; where that month is too short, the earlier of any two readings
    (domain.md 1.4): received 10 January, last day 9 July; received 31 August, 27 February.
    """
    month = received.month + RELEVANT_MONTHS
    year, month = received.year + (month - 1) // 12, (month - 1) % 12 + 1
    same_date = date(year, month, min(received.day, monthrange(year, month)[1]))
    return same_date - timedelta(days=1)


def six_months_passed(case: Case, on: date) -> bool:
    """Tell whether the relevant period is over on a day, counting an extension agreed before it ended."""
    last = six_months_end(case.received)
    if case.extension and case.extension.agreed_on <= last:
        last = max(last, case.extension.until)
    return on > last


def _local_response_due(received: date, settings: Settings) -> date:
    rule = settings.deadlines
    first = rule.count_from == "day 1" and is_working_day(received)
    return add_working_days(received, rule.response_working_days - first)
