"""The case: one complaint, its people, dates, points and answers.

Every field has a description: `docs/case-file.md` is generated from them, so it cannot drift. A model here says what a
field may hold; what no single field can know (a death before a birth, two points of one name) is in
`sources/problems.py`, and reading files is in `sources/reader.py`.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from .case_values import british_outcome, iso_day, known_way, nhs_number, one_line, printable, text_as

Outcome = Literal["upheld", "partly upheld", "not upheld", "could not be established"]
ReceivedBy = Literal["letter", "email", "telephone", "in person", "form"]
ConsentStatus = Literal["not needed", "requested", "received", "refused", "not received"]

Line = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    AfterValidator(printable),
    AfterValidator(one_line),
]
"""Text on one line that is not empty."""
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(printable)]
"""Text that may hold several lines and is not empty."""
Day = Annotated[date, BeforeValidator(iso_day)]
"""A day, written as year-month-day."""
NhsNumber = Annotated[str, AfterValidator(nhs_number)]

_SELF = frozenset({"self", "patient", "patient themselves", "themselves", "themself", "herself", "himself", "myself"})
"""What people write for a complainant who is the patient."""

SELF = frozenset({"self", "patient", "myself", "herself", "himself", "themselves", "themself"})
"""How case files say that the complainant is the patient."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(_Record):
    """A person's name, as it stands on an envelope."""

    title: Line | None = Field(None, description="Title before the name", examples=["Mrs"])
    first_name: Line | None = Field(None, description="First name or names", examples=["Joan"])
    last_name: Line = Field(description="Surname, or the only name", examples=["Tierney"])

    @property
    def full_name(self) -> str:
        """Title, first name and surname: "Mrs Joan Tierney"."""
        return " ".join(part for part in (self.title, self.first_name, self.last_name) if part)


def is_self(relationship: str) -> bool:
    """Tell whether a relationship says that the complainant is the patient."""
    return relationship.strip().casefold().removeprefix("the ") in SELF


class Complainant(Person):
    """Who complained, and to whom every letter goes (regulation 5: a representative counts as the complainant)."""

    relationship: Line = Field(
        "",
        description='What the complainant is to the patient, in free text; "self" when they are the patient. Left out, '
        "it is self where both have one name",
        examples=["daughter"],
    )
    address: tuple[Line, ...] = Field(
        min_length=1, description="Postal address, one line each", examples=["14 Mill Lane"]
    )
    pronouns: Line | None = Field(None, description="Complainant's pronouns", examples=["she/her"])
    email: Line | None = Field(None, description="Email address", examples=["joan.tierney@example.com"])
    phone: Line | None = Field(None, description="Phone number", examples=["01632 960412"])


class Patient(Person):
    """Whose care the complaint is about."""

    date_of_birth: Day | None = Field(None, description="Date of birth", examples=["1941-03-02"])
    date_of_death: Day | None = Field(None, description="Date of death, where the patient has died")
    nhs_number: NhsNumber | None = Field(None, description="NHS number, 10 digits", examples=["9990000018"])
    pronouns: Line | None = Field(None, description="Patient's pronouns", examples=["he/him"])
    deceased: bool = Field(default=False, description="Whether the patient has died")


class Officer(_Record):
    """A member of staff named in the letter."""

    name: Line = Field(description="Full name", examples=["Carla Whitmore"])
    job_title: Line | None = Field(None, description="Job title", examples=["Matron"])


class Coordinator(Officer):
    """Whom the complainant can ring about the complaint; else the settings' contact."""

    phone: Line | None = Field(None, description="Phone number", examples=["01632 960100"])
    email: Line | None = Field(None, description="Email address", examples=["complaints@wenburyvale.example"])


class Action(_Record):
    """One thing done or to be done because of the complaint (regulation 14(2)(b))."""

    action: Prose = Field(description="What is done", examples=["Every bay now has a named nurse at night."])
    owner: Line | None = Field(None, description="Who sees to it, by post", examples=["Matron, Medicine"])
    due: Day | None = Field(None, description="By when", examples=["2026-07-01"])
    done: bool = Field(default=False, description="Whether it has been done already")


class Answer(_Record):
    """What the investigation found on one point."""

    happened: Prose = Field(description="What happened, in words for the letter")
    should_have: Prose | None = Field(None, description="What should have happened, in words for the letter")
    outcome: Annotated[Outcome, BeforeValidator(british_outcome)] = Field(description="The conclusion")
    apology: Prose | None = Field(None, description="The apology for this point, in words for the letter")
    actions: tuple[Action, ...] = Field((), description="What is done about it")


class Point(_Record):
    """One thing complained about, as the coordinator logged it."""

    id: Line = Field(description="Name of the point, its own within the case", examples=["P1"])
    text: Prose = Field(description="The point", examples=["He waited eleven hours on a trolley."])
    answer: Answer | None = Field(None, description="What was found; needed for a response letter")


class DesiredOutcome(_Record):
    """One thing the complainant asks for, and the trust's reply to it."""

    text: Prose = Field(description="What is asked for", examples=["To know what will change"])
    answer: Prose | None = Field(None, description="The trust's reply, in words for the letter")


class Consent(_Record):
    """The patient's consent to somebody else's complaint."""

    status: ConsentStatus = Field(description="Where the consent stands")
    reply_by: Day | None = Field(None, description="By when the form should come back")


class Holding(_Record):
    """What a holding letter has to say."""

    reason: Prose = Field(description="Why the response is late: the real reason, in words for the letter")
    done: Prose = Field(description="What has been done so far, in words for the letter")
    left: Prose = Field(description="What is left to do, in words for the letter")
    new_date: Day = Field(description="When the response is now expected")
    next_update: Day = Field(description="When the complainant next hears from the trust")


class Extension(_Record):
    """A longer period that both sides agreed (regulation 14(3))."""

    agreed_on: Day = Field(description="When it was agreed")
    agreed_with: Line = Field(description="Who agreed to it", examples=["Mrs Tierney, by phone"])
    until: Day = Field(description="The new last day")


class Meeting(_Record):
    """A local resolution meeting that was held, or the offer of one."""

    held_on: Day | None = Field(None, description="When the meeting was held")
    attended_by: tuple[Line, ...] = Field((), description="Who was there, by name and post")
    offer: Prose | None = Field(None, description="The offer of a meeting, in words for the letter")


class Candour(_Record):
    """The duty of candour, where the case is a notifiable safety incident (regulation 20 of SI 2014/2936)."""

    account: Prose = Field(description="A true account of what is known, in words for the letter")
    enquiries: Prose | None = Field(None, description="What further enquiries there are, in words for the letter")
    results: Prose | None = Field(None, description="What they found, in words for the letter")
    apology: Prose | None = Field(None, description="The apology for the incident, in words for the letter")
    told_on: Day | None = Field(None, description="When the person was first told, in person")


class JointBody(_Record):
    """Another organisation whose answer stands in the same letter (regulation 9)."""

    body: Line = Field(description="Name of the organisation", examples=["Wenbury Council"])
    points: tuple[Line, ...] = Field((), description="Ids of the points that it answers", examples=["P3"])
    social_care: bool = Field(default=False, description="Whether its part is social care (then LGSCO is named)")


class Case(_Record):
    """One complaint: people, dates, points and, later, answers."""

    reference: Line = Field(description="The trust's reference", examples=["WV/2026/0412"])
    trust: Line | None = Field(
        None, description="Name of the trust; the settings' name is printed where there are settings"
    )
    chief_executive: Line | None = Field(
        None, description="Chief Executive's name; the settings' name is printed where there are settings"
    )
    division: Line | None = Field(None, description="Division or service", examples=["Medicine"])
    complainant: Complainant = Field(description="Who complained")
    patient: Patient = Field(description="Whose care it is about")
    received: Day = Field(description="When the complaint reached the trust", examples=["2026-03-09"])
    received_by: Annotated[ReceivedBy, BeforeValidator(known_way)] | None = Field(
        None, description="How it reached the trust"
    )
    acknowledged: Day | None = Field(None, description="When it was acknowledged", examples=["2026-03-11"])
    due: Day | None = Field(None, description="When the response is due, as agreed", examples=["2026-05-06"])
    incident_dates: tuple[Day, ...] = Field((), description="When it happened", examples=["2026-02-14"])
    investigating_officer: Officer | None = Field(None, description="Who looks into it")
    coordinator: Coordinator | None = Field(None, description="Contact for this case; else from the settings")
    points: tuple[Point, ...] = Field(min_length=1, description="What is complained about, point by point")
    desired_outcomes: tuple[Annotated[DesiredOutcome, BeforeValidator(text_as("text"))], ...] = Field(
        (), description="What the complainant asks for: a text, or a text with its answer"
    )
    consent: Consent | None = Field(None, description="The patient's consent")
    format: Line | None = Field(None, description="Format the person needs", examples=["large print"])
    language: Line | None = Field(None, description="Language the person needs", examples=["Polish"])
    investigation: Prose | None = Field(
        None, description="How the complaint was looked into, in words for the letter; needed for a response"
    )
    holding: Holding | None = Field(
        None, description="What a holding letter says: its reason, done, left, new_date and next_update"
    )
    extension: Extension | None = Field(None, description="A longer period that was agreed")
    meeting: Annotated[Meeting, BeforeValidator(text_as("offer"))] | None = Field(
        None, description="A meeting held or offered: a text (the offer), or the parts"
    )
    enclosures: tuple[Line, ...] = Field((), description="What is sent with the letter")
    candour: Annotated[Candour, BeforeValidator(text_as("account"))] | None = Field(
        None, description="Duty of candour: a text (the account), or the parts"
    )
    joint: tuple[JointBody, ...] = Field((), description="Other organisations that answer in the same letter")

    @property
    def about_self(self) -> bool:
        """Whether the complainant is the patient: said, or not said and both have one name."""
        if self.complainant.relationship:
            return is_self(self.complainant.relationship)
        return self.complainant.full_name.casefold() == self.patient.full_name.casefold()
