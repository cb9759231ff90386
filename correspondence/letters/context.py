"""A case as text: the one place where dates, names and salutations become what a letter prints (fields.py)."""

from datetime import date

from ..case import Candour, Case, Meeting, Point
from ..dates import long_date
from ..deadlines import response_due, six_months_end, six_months_passed
from ..errors import LetterError, Problem
from ..people import relationship
from ..settings import Settings
from .action_words import action_fields
from .fields import (
    CandourFields,
    ComplainantFields,
    ConsentFields,
    ContactFields,
    HoldingFields,
    JointFields,
    LetterContext,
    MeetingFields,
    PointFields,
    SignatoryFields,
    TrustFields,
    WishFields,
)
from .kind import LetterKind
from .outcome_words import conclusion, is_upheld, outcome_sentence
from .patient_words import patient_fields
from .salutation import greeting
from .signpost_words import signpost_fields
from .words import and_list, one_break, paragraphs, wording

_ORAL = ("telephone", "in person")


def letter_context(kind: LetterKind, case: Case, settings: Settings, on: date) -> LetterContext:
    """Return everything that a letter of this kind, dated `on`, may print of a case."""
    contact = _contact(case, settings)
    due = response_due(case, settings)
    officer = case.investigating_officer
    return LetterContext(
        document_title=f"{kind.title} {case.reference}",
        specimen=settings.specimen,
        trust=_trust(case, settings),
        date=long_date(on),
        reference=case.reference,
        complainant=_complainant(case),
        patient=patient_fields(case),
        received=long_date(case.received),
        received_by=wording("received_by")[case.received_by] if case.received_by else "",
        oral=case.received_by in _ORAL,
        acknowledged=_day(case.acknowledged),
        due=long_date(due),
        due_agreed=bool(case.due or case.extension),
        late=on > due,
        division=case.division or "",
        incident_dates=and_list(map(long_date, sorted(set(case.incident_dates)))),
        investigator=", ".join(filter(None, (officer.name, officer.job_title))) if officer else "",
        investigation=paragraphs(case.investigation),
        points=tuple(_point(number, point, case) for number, point in enumerate(case.points, 1)),
        wishes=tuple(WishFields(one_break(wish.text), paragraphs(wish.answer)) for wish in case.desired_outcomes),
        any_wishes_answered=any(wish.answer for wish in case.desired_outcomes),
        any_upheld=any(map(is_upheld, case.points)),
        any_actions=any(point.answer.actions for point in case.points if point.answer),
        conclusion=conclusion(case.points),
        holding=_holding(case, on),
        consent=_consent(case),
        meeting=_meeting(case.meeting),
        candour=_candour(case.candour),
        joint=_joint(case),
        signposts=signpost_fields(case, settings, contact),
        contact=contact,
        signatory=_signatory(case, settings),
        enclosures=case.enclosures,
    )


def _day(day: date | None) -> str:
    return long_date(day) if day else ""


def _trust(case: Case, settings: Settings) -> TrustFields:
    """Return the letterhead. Without settings the name is the case's, and the rest is the example trust's."""
    own = settings.trust
    name = (settings.specimen and case.trust) or own.name
    return TrustFields(name, own.address, own.phone, own.website or "")


def _signatory(case: Case, settings: Settings) -> SignatoryFields:
    own = settings.chief_executive
    return SignatoryFields((settings.specimen and case.chief_executive) or own.name, own.job_title)


def _contact(case: Case, settings: Settings) -> ContactFields:
    """Return whom to ask: the case's coordinator, with what the settings add."""
    team, own = settings.contact, case.coordinator
    return ContactFields(
        name=own.name if own else team.name,
        job_title=(own and own.job_title) or team.job_title,
        team=team.team,
        phone=(own and own.phone) or team.phone,
        email=(own and own.email) or team.email,
        hours=team.hours,
    )


def _complainant(case: Case) -> ComplainantFields:
    person = case.complainant
    return ComplainantFields(person.full_name, greeting(person), person.address, relationship(case).side)


def _point(number: int, point: Point, case: Case) -> PointFields:
    found = point.answer
    return PointFields(
        number=number,
        id=point.id,
        text=one_break(point.text),
        happened=paragraphs(found.happened) if found else (),
        should_have=paragraphs(found.should_have) if found else (),
        outcome=outcome_sentence(point, alone=len(case.points) == 1),
        upheld=is_upheld(point),
        apology=paragraphs(found.apology) if found else (),
        actions=tuple(map(action_fields, found.actions)) if found else (),
        answered_by=and_list(body.body for body in case.joint if point.id in body.points),
    )


def _holding(case: Case, on: date) -> HoldingFields:
    facts = case.holding
    return HoldingFields(
        reason=paragraphs(facts.reason) if facts else (),
        done=paragraphs(facts.done) if facts else (),
        left=paragraphs(facts.left) if facts else (),
        new_date=long_date(facts.new_date) if facts else "",
        next_update=long_date(facts.next_update) if facts else "",
        six_months_passed=six_months_passed(case, on),
        six_months_ended=long_date(six_months_end(case.received)),
        extended_until=long_date(case.extension.until) if case.extension else "",
    )


def _consent(case: Case) -> ConsentFields:
    asked = case.consent is not None and case.consent.status == "requested"
    return ConsentFields(asked, _day(case.consent.reply_by) if case.consent and asked else "")


def _meeting(meeting: Meeting | None) -> MeetingFields:
    if meeting is None:
        return MeetingFields("", "", ())
    return MeetingFields(_day(meeting.held_on), and_list(meeting.attended_by), paragraphs(meeting.offer))


def _candour(candour: Candour | None) -> CandourFields:
    if candour is None:
        return CandourFields((), (), (), (), "")
    return CandourFields(
        account=paragraphs(candour.account),
        enquiries=paragraphs(candour.enquiries),
        results=paragraphs(candour.results),
        apology=paragraphs(candour.apology),
        told_on=_day(candour.told_on),
    )


def _joint(case: Case) -> tuple[JointFields, ...]:
    numbers = {point.id: str(number) for number, point in enumerate(case.points, 1)}
    unknown = [point for body in case.joint for point in body.points if point not in numbers]
    if unknown:
        what = f"names {and_list(unknown)}, which is no point of this case."
        raise LetterError(Problem(what, f"The points are {and_list(numbers)}.", key="joint"))
    return tuple(JointFields(body.body, and_list(numbers[point] for point in body.points)) for body in case.joint)
