"""No letter tells a third party about a patient's care against, or without, that patient's consent."""

from collections.abc import Iterator

from ..case import Case
from ..errors import Problem

_NOT_GIVEN = ("refused", "not received")


def withheld(kind: str, case: Case) -> Iterator[Problem]:
    """Yield the reason why a response may not be written for a case: consent refused, or never received.

    Consent is not needed of a patient who has died (domain.md 1.1, R5-6), nor of one who complains for themselves.
    """
    consent = case.consent
    free = case.about_self or case.patient.deceased or case.patient.date_of_death
    if kind == "response" and consent and consent.status in _NOT_GIVEN and not free:
        yield Problem(
            f"The patient's consent is {consent.status}, so a response cannot tell {case.complainant.full_name} about "
            "the patient's care.",
            "Write to the complainant without the patient's details, or record the consent when it comes.",
            key="consent.status",
        )
