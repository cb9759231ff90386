"""What the case and the settings know, as words to put into a suggested sentence."""

from string import Formatter

from ... import resources
from ...case import Case, Officer
from ...dates import long_date
from ...deadlines import response_due, six_months_end
from ...people import relationship
from ...signposting import advocacy, ombudsman, social_care
from ..brief import Brief


def suggestion(brief: Brief, sentences: tuple[str, ...]) -> str:
    """Return the first of several sentences whose every {fact} is known, filled in; nothing where none is."""
    facts = known_facts(brief)
    for sentence in sentences:
        names = [name for _, name, _, _ in Formatter().parse(sentence) if name]
        if all(facts.get(name) for name in names):
            return sentence.format_map({name: facts[name] for name in names})
    return ""


def known_facts(brief: Brief) -> dict[str, str]:
    """Return what is known, by the names that the data files use; what is not known is empty or absent."""
    case = brief.case
    return {**_from_settings(brief), **(_from_case(brief, case) if case else {})}


def _from_settings(brief: Brief) -> dict[str, str]:
    settings = brief.settings
    phso, lgsco, advocate = ombudsman(settings), social_care(), advocacy(settings)
    return {
        "trust": settings.trust.name,
        "chief_executive": f"{settings.chief_executive.name}, {settings.chief_executive.job_title}",
        "contact": settings.contact.name,
        "contact_phone": settings.contact.phone,
        "contact_email": settings.contact.email,
        "ombudsman": phso.name,
        "ombudsman_phone": phso.phone,
        "ombudsman_website": phso.website,
        "ombudsman_address": phso.address,
        "time_limit": resources.data("signposting")["ombudsman"]["time_limit"],
        "social_care": f"{lgsco.name}, {lgsco.phone}, {lgsco.website}",
        "advocacy": advocate.name,
        "advocacy_contact": advocate.phone or advocate.website or advocate.email,
        "how_to_find_advocacy": resources.data("signposting")["advocacy"]["how_to_find"],
        "formats": ", ".join(settings.letters.formats),
    }


def _from_case(brief: Brief, case: Case) -> dict[str, str]:
    found = {
        "reference": case.reference,
        "patient": _patient(case),
        "received": long_date(case.received),
        "received_by": case.received_by or "",
        "due": long_date(response_due(case, brief.settings)),
        "six_months_end": long_date(six_months_end(case.received)),
        "investigator": _with_post(case.investigating_officer),
        "investigation": case.investigation or "",
        "format": ", ".join(filter(None, (case.format, case.language))),
        "bodies": " and ".join(joint.body for joint in case.joint),
        "reply_by": long_date(case.consent.reply_by) if case.consent and case.consent.reply_by else "",
        **_from_answers(case),
        **_from_holding(case),
    }
    if case.chief_executive:
        found["chief_executive"] = f"{case.chief_executive}, {brief.settings.chief_executive.job_title}"
    if case.trust:
        found["trust"] = case.trust
    if case.coordinator:
        found["contact"] = case.coordinator.name
        found |= {"contact_phone": case.coordinator.phone} if case.coordinator.phone else {}
        found |= {"contact_email": case.coordinator.email} if case.coordinator.email else {}
    return found


def _from_answers(case: Case) -> dict[str, str]:
    answers = [point.answer for point in case.points if point.answer]
    actions = [action.action for answer in answers for action in answer.actions]
    return {
        "apology": next((answer.apology for answer in answers if answer.apology), ""),
        "actions": " ".join(actions),
        "outcome": answers[0].outcome if len({answer.outcome for answer in answers}) == 1 else "",
    }


def _from_holding(case: Case) -> dict[str, str]:
    holding = case.holding
    if holding is None:
        return {}
    return {
        "reason": holding.reason,
        "done": holding.done,
        "left": holding.left,
        "new_date": long_date(holding.new_date),
        "next_update": long_date(holding.next_update),
    }


def _patient(case: Case) -> str:
    """Return the patient as the reader would call them: "your father, Mr Arthur Pell"."""
    called = relationship(case).patient_is
    return f"your {called}, {case.patient.full_name}" if called else case.patient.full_name


def _with_post(officer: Officer | None) -> str:
    return ", ".join(filter(None, (officer.name, officer.job_title))) if officer else ""
