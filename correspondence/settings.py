"""The trust's own facts and choices: `correspondence.toml`, looked for in the working folder and its parents.

Without a settings file the example trust's contact facts are used and every letter bears SPECIMEN (design: commands).
Facts that domain.md marks as not confirmed are printed only when a settings file holds their text.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]

FILE_NAME = "correspondence.toml"


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Trust(_Table):
    """The organisation, as on its letterhead."""

    name: Text = Field(description="Full name")
    address: tuple[Text, ...] = Field(min_length=1, description="Postal address, one part a line")
    phone: Text = Field(description="Switchboard")
    website: Text | None = Field(None, description="Web address")


class ChiefExecutive(_Table):
    """The responsible person who signs (regulations 4 and 14)."""

    name: Text = Field(description="Full name")
    job_title: Text = Field("Chief Executive", description="Post, as under the signature")


class Contact(_Table):
    """Whom a complainant can ask: the complaints team."""

    team: Text = Field("Complaints team", description="Name of the team")
    name: Text = Field(description="Named contact, where the case names no coordinator")
    job_title: Text = Field("Complaints coordinator", description="Their post")
    phone: Text = Field(description="Phone number")
    email: Text = Field(description="Email address")
    hours: Text = Field("Monday to Friday, 9am to 5pm", description="When the phone is answered")


class Letters(_Table):
    """What every letter offers."""

    formats: tuple[Text, ...] = Field(("large print", "braille", "audio", "easy read"), description="Formats on offer")
    languages: bool = Field(default=True, description="Whether letters can be had in other languages")
    sign_language: bool = Field(default=True, description="Whether British Sign Language is offered")


class Deadlines(_Table):
    """The trust's own response period. Law sets only acknowledgement and the six months (domain.md 7.1)."""

    response_working_days: Annotated[int, Field(ge=1, le=250)] = Field(
        40, description="Local response period, in working days"
    )
    count_from: Literal["day 0", "day 1"] = Field(
        "day 0", description="Whether the day of receipt is day 0 or day 1 of it"
    )


class Ombudsman(_Table):
    """Facts on the Ombudsman that are not confirmed; printed only when given here."""

    address: Text | None = Field(None, description="Postal address")
    email: Text | None = Field(None, description="Email address")
    hours: Text | None = Field(None, description="Opening hours")
    sign_language: Text | None = Field(None, description="How to reach them in British Sign Language")


class Advocacy(_Table):
    """The independent NHS complaints advocacy provider for the trust's area (the local council chooses it)."""

    name: Text = Field(description="Name of the provider")
    phone: Text | None = Field(None, description="Phone number")
    email: Text | None = Field(None, description="Email address")
    website: Text | None = Field(None, description="Web address")
    review_by: date = Field(description="When to check that these facts still hold")


class Checks(_Table):
    """How a draft is judged here."""

    strict: bool = Field(default=False, description="Whether warnings block as errors do")
    require: tuple[Text, ...] = Field((), description="Optional checks that must run, such as grammar")


class Settings(_Table):
    """All settings of one trust."""

    trust: Trust
    chief_executive: ChiefExecutive
    contact: Contact
    letters: Letters = Letters()
    deadlines: Deadlines = Deadlines()
    ombudsman: Ombudsman = Ombudsman()
    advocacy: Advocacy | None = None
    checks: Checks = Checks()
    specimen: bool = Field(default=False, exclude=True)
    """True when there is no settings file: letters are marked and cannot be signed off."""
