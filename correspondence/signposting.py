"""Where a complainant can turn, as dated data: what to print, and which entries are past their review date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from . import resources
from .dates import long_date
from .settings import Settings

DATED = ("ombudsman", "social_care", "advocacy")


@dataclass(frozen=True, slots=True)
class Signpost:
    """One body outside the trust. A fact that is not known, or not confirmed, is empty."""

    name: str
    phone: str = ""
    website: str = ""
    address: str = ""
    email: str = ""
    hours: str = ""


def ombudsman(settings: Settings) -> Signpost:
    """Return the Parliamentary and Health Service Ombudsman, with what the trust's settings add or replace."""
    own = settings.ombudsman
    facts = _facts("ombudsman")
    return Signpost(
        name=facts["name"],
        phone=facts["phone"],
        website=facts["website"],
        address=own.address or facts["address"],
        email=own.email or "",
        hours=own.hours or "",
    )


def social_care() -> Signpost:
    """Return the Local Government and Social Care Ombudsman, for responses that cover social care."""
    facts = _facts("social_care")
    return Signpost(facts["name"], facts["phone"], facts["website"], hours=facts["hours"])


def advocacy(settings: Settings) -> Signpost:
    """Return the advocacy provider of the trust's settings, or the service without a provider's name."""
    own = settings.advocacy
    if own is None:
        return Signpost(_facts("advocacy")["name"])
    return Signpost(own.name, own.phone or "", own.website or "", email=own.email or "")


def ombudsman_time_limit() -> str:
    """Return the time limit for going to the Ombudsman, as a sentence."""
    sentence: str = _facts("ombudsman")["time_limit"]
    return sentence


def how_to_find_advocacy() -> str:
    """Return how to find the advocacy provider where the settings name none, as a sentence."""
    sentence: str = _facts("advocacy")["how_to_find"]
    return sentence


def out_of_date(settings: Settings, on: date) -> Iterator[str]:
    """Yield one sentence for each dated entry whose review date lies before `on`."""
    dates = {_facts(name)["title"]: _facts(name)["review_by"] for name in DATED}
    if settings.advocacy:
        dates["Advocacy details in the settings"] = settings.advocacy.review_by
    dates["Bank holidays"] = resources.data("bank_holidays")["review_by"]
    for title, review_by in dates.items():
        if review_by < on:
            yield f"{title} were due for review on {long_date(review_by)}: check that they still hold."


def _facts(name: str) -> dict[str, Any]:
    facts: dict[str, Any] = resources.data("signposting")[name]
    return facts
