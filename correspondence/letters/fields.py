"""Every name that a letter template may use, each with its meaning: `docs/template-fields.md` is generated from here.

Plain data only: text, truth values and lists of these, never an object with methods, because a template is code from
outside. A fact that a case does not have is an empty text or list, so that a template can ask `{% if ... %}`; a name
that is not here is an error before anything is rendered. Text that may run to several paragraphs is a list of
paragraphs.
"""

from dataclasses import dataclass
from typing import Annotated

Paragraphs = tuple[str, ...]
"""Paragraphs of prose; a line break inside one is kept as a line break."""


@dataclass(frozen=True, slots=True)
class TrustFields:
    """The organisation that writes."""

    name: Annotated[str, "Full name of the trust"]
    address: Annotated[Paragraphs, "Its address, a line each"]
    phone: Annotated[str, "Its switchboard"]
    website: Annotated[str, "Its web address, or empty"]


@dataclass(frozen=True, slots=True)
class ComplainantFields:
    """The person who reads the letter."""

    name: Annotated[str, "Full name with title, as on the envelope: Mrs Joan Tierney"]
    greeting: Annotated[str, 'What follows "Dear": Mrs Tierney']
    address: Annotated[Paragraphs, "Postal address, a line each"]
    speaks_for: Annotated[str, "self, family, professional (MP, advocate, solicitor) or other"]


@dataclass(frozen=True, slots=True)
class PatientFields:
    """The patient, as this reader would call them. For a complainant who is the patient these are you, your."""

    name: Annotated[str, "Full name with title: Mr Arthur Pell"]
    is_reader: Annotated[bool, "True when the complainant is the patient"]
    called: Annotated[str, "you; your father; your constituent Mr Pell; or the name"]
    called_first: Annotated[str, "The same to begin a sentence: You; Your father"]
    introduced: Annotated[str, "To name them for the first time: your father, Mr Arthur Pell; else the name alone"]
    possessive: Annotated[str, "your; your father's; Mr Pell's"]
    they: Annotated[str, "you, he, she or they"]
    them: Annotated[str, "you, him, her or them"]
    their: Annotated[str, "your, his, her or their"]
    was: Annotated[str, "was or were, to follow they"]
    has: Annotated[str, "has or have, to follow they"]
    died: Annotated[bool, "True when the patient has died"]
    born: Annotated[str, "Date of birth, or empty: 2 March 1941"]
    nhs_number: Annotated[str, "NHS number in groups, or empty: 999 000 0018"]


@dataclass(frozen=True, slots=True)
class ContactFields:
    """Whom the reader can ask."""

    name: Annotated[str, "Named contact"]
    job_title: Annotated[str, "Their post"]
    team: Annotated[str, "Name of the complaints team"]
    phone: Annotated[str, "Phone number"]
    email: Annotated[str, "Email address"]
    hours: Annotated[str, "When the phone is answered: Monday to Friday, 9am to 5pm"]


@dataclass(frozen=True, slots=True)
class ActionFields:
    """One action on one point."""

    action: Annotated[str, "What is done"]
    owner: Annotated[str, "Who sees to it, or empty"]
    due: Annotated[str, "By when, or empty: 1 July 2026"]
    done: Annotated[bool, "True when it has been done already"]
    sentence: Annotated[str, "The action with its owner and date, as one or two sentences"]


@dataclass(frozen=True, slots=True)
class PointFields:
    """One point of the complaint, with its answer where there is one."""

    number: Annotated[int, "Its number in this letter, from 1"]
    id: Annotated[str, "Its id in the case: P1"]
    text: Annotated[str, "The point as logged"]
    happened: Annotated[Paragraphs, "What happened"]
    should_have: Annotated[Paragraphs, "What should have happened, or empty"]
    outcome: Annotated[str, "The conclusion as sentences in plain words"]
    upheld: Annotated[bool, "True when it is upheld or partly upheld"]
    apology: Annotated[Paragraphs, "The apology for this point, or empty"]
    actions: Annotated[tuple[ActionFields, ...], "What is done about it"]
    answered_by: Annotated[str, "The other organisation that answers this point, or empty"]


@dataclass(frozen=True, slots=True)
class WishFields:
    """One thing that the complainant asked for."""

    text: Annotated[str, "What was asked for"]
    answer: Annotated[Paragraphs, "The reply to it, or empty"]


@dataclass(frozen=True, slots=True)
class HoldingFields:
    """What a holding letter says."""

    reason: Annotated[Paragraphs, "Why the response is late"]
    done: Annotated[Paragraphs, "What has been done so far"]
    left: Annotated[Paragraphs, "What is left to do"]
    new_date: Annotated[str, "When the response is now expected"]
    next_update: Annotated[str, "When the reader next hears from the trust"]
    six_months_passed: Annotated[
        bool, "True when the six months of regulation 14 have passed without an agreed extension"
    ]
    six_months_ended: Annotated[str, "The last day of the six months"]
    extended_until: Annotated[str, "The last day of an agreed extension, or empty"]


@dataclass(frozen=True, slots=True)
class ConsentFields:
    """Whether the patient's consent is asked for with this letter."""

    asked: Annotated[bool, "True when a consent form goes with the letter"]
    reply_by: Annotated[str, "By when it should come back, or empty"]


@dataclass(frozen=True, slots=True)
class MeetingFields:
    """A meeting that was held or is offered."""

    held_on: Annotated[str, "When a meeting was held, or empty"]
    attended_by: Annotated[str, "Who was there, as words, or empty"]
    offer: Annotated[Paragraphs, "The offer of a meeting in its own words, or empty"]


@dataclass(frozen=True, slots=True)
class CandourFields:
    """The duty of candour's own paragraphs; all empty where it does not apply."""

    account: Annotated[Paragraphs, "The account of what is known, or empty"]
    enquiries: Annotated[Paragraphs, "Further enquiries, or empty"]
    results: Annotated[Paragraphs, "What they found, or empty"]
    apology: Annotated[Paragraphs, "The apology for the incident, or empty"]
    told_on: Annotated[str, "When the person was first told, or empty"]


@dataclass(frozen=True, slots=True)
class JointFields:
    """Another organisation that answers in this letter."""

    body: Annotated[str, "Its name"]
    points: Annotated[str, 'The numbers of its points as words: "3 and 4"']


@dataclass(frozen=True, slots=True)
class BodyFields:
    """Somebody outside the trust whom the reader can turn to. A fact not to be printed is empty."""

    name: Annotated[str, "Name"]
    phone: Annotated[str, "Phone number, or empty"]
    website: Annotated[str, "Web address, or empty"]
    address: Annotated[str, "Postal address, or empty"]
    email: Annotated[str, "Email address, or empty"]
    hours: Annotated[str, "Opening hours, or empty"]
    details: Annotated[str, "All of its facts as one or two sentences"]


@dataclass(frozen=True, slots=True)
class SignpostFields:
    """Where the reader can turn."""

    ombudsman: Annotated[BodyFields, "The Parliamentary and Health Service Ombudsman"]
    ombudsman_time_limit: Annotated[str, "The time limit for going there, as a sentence"]
    advocacy: Annotated[BodyFields, "The independent NHS complaints advocacy for the area"]
    social_care: Annotated[BodyFields, "The Local Government and Social Care Ombudsman"]
    has_social_care: Annotated[bool, "True when the response covers social care"]
    formats: Annotated[str, "The sentence that offers other formats and languages"]


@dataclass(frozen=True, slots=True)
class SignatoryFields:
    """Who signs."""

    name: Annotated[str, "Full name"]
    job_title: Annotated[str, "Post"]


@dataclass(frozen=True, slots=True)
class LetterContext:
    """Everything that a template may print."""

    document_title: Annotated[str, "Title of the document: Response to your complaint WV/2026/0412"]
    specimen: Annotated[bool, "True when there are no settings: the letter must say SPECIMEN"]
    trust: Annotated[TrustFields, "The organisation that writes"]
    date: Annotated[str, "Date of the letter: 25 November 2026"]
    reference: Annotated[str, "The trust's reference"]
    complainant: Annotated[ComplainantFields, "The person who reads the letter"]
    patient: Annotated[PatientFields, "The patient, as this reader would call them"]
    received: Annotated[str, "When the complaint was received: 9 March 2026"]
    received_by: Annotated[str, "How it was received, as words: by email, in a phone call; or empty"]
    oral: Annotated[
        bool, "True when it was made by phone or in person (a written record goes with the acknowledgement)"
    ]
    acknowledged: Annotated[str, "When it was acknowledged, or empty"]
    due: Annotated[str, "When the response is due: as agreed, else by the trust's own period"]
    due_agreed: Annotated[bool, "True when the case holds an agreed date"]
    late: Annotated[bool, "True when the letter's own date is after the day that the response was due"]
    division: Annotated[str, "Division or service, or empty"]
    incident_dates: Annotated[str, "When it happened, as words, or empty: 14 February 2026"]
    investigator: Annotated[str, "Who looks into it, with their post, or empty: Carla Whitmore, Matron"]
    investigation: Annotated[Paragraphs, "How the complaint was looked into"]
    points: Annotated[tuple[PointFields, ...], "The points of the complaint"]
    wishes: Annotated[tuple[WishFields, ...], "What the complainant asked for"]
    any_wishes_answered: Annotated[bool, "True when there is a reply to at least one of them"]
    any_upheld: Annotated[bool, "True when at least one point is upheld or partly upheld"]
    any_actions: Annotated[bool, "True when at least one point has an action"]
    conclusion: Annotated[str, "The outcome of the whole complaint as a sentence"]
    holding: Annotated[HoldingFields, "What a holding letter says"]
    consent: Annotated[ConsentFields, "Whether consent is asked for"]
    meeting: Annotated[MeetingFields, "A meeting held or offered"]
    candour: Annotated[CandourFields, "The duty of candour's paragraphs"]
    joint: Annotated[tuple[JointFields, ...], "Other organisations that answer in this letter"]
    signposts: Annotated[SignpostFields, "Where the reader can turn"]
    contact: Annotated[ContactFields, "Whom the reader can ask"]
    signatory: Annotated[SignatoryFields, "Who signs: the Chief Executive"]
    enclosures: Annotated[Paragraphs, "What is sent with the letter, a line each"]
