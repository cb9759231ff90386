"""Names that a response must hold: the patient's, those of other organisations, and the right signature."""

import re
from collections.abc import Iterator

from ...case import Case
from ...finding import Finding, Severity
from ...people import relationship
from ..brief import Brief, Flag
from ..letter_parts import Part, letter_lines

_PATIENT = Flag(
    "Content.PatientNamed",
    "content",
    "FIN-01",
    Severity.SUGGESTION,
    "FIN-01: Health and Social Care Northern Ireland, drafting checklist: right names",
)
_BODIES = Flag(
    "Content.JointResponse",
    "content",
    "FIN-18",
    Severity.WARNING,
    "FIN-18: regulation 9 of SI 2009/309: one co-ordinated response",
)
_SIGNATURE = Flag(
    "Content.Signatory",
    "content",
    "FIN-16",
    Severity.WARNING,
    "FIN-16: regulations 4 and 14(2) of SI 2009/309: signed by the responsible person, or by one who is authorised",
)
_BEHALF = re.compile(
    r"chief executive|\b(on|in) behalf\b|\bp\.? ?p\b|\bfor\b.*\bchief\b|\baccountable officer\b", re.IGNORECASE
)


def check_names(brief: Brief) -> Iterator[Finding]:
    """Yield findings for a patient or an organisation that the letter never names, and for its signature."""
    if brief.case:
        yield from _patient(brief, brief.case)
        yield from _bodies(brief, brief.case)
    yield from _signatory(brief)


def _patient(brief: Brief, case: Case) -> Iterator[Finding]:
    called = relationship(case).patient_is
    names = [name for name in (case.patient.first_name, case.patient.last_name, called and f"your {called}") if name]
    if not case.about_self and not any(_names(brief.draft.text, name) for name in names):
        yield _PATIENT.whole(
            "The letter does not name the patient.", f"Name the patient once at the start: {case.patient.full_name}."
        )


def _bodies(brief: Brief, case: Case) -> Iterator[Finding]:
    for joint in case.joint:
        if not _names(brief.draft.text, joint.body):
            yield _BODIES.whole(
                f"{joint.body} answers in this letter, and the letter does not say which part is theirs.",
                f"Say at the start: \u201cParts of this letter are the answer of {joint.body}.\u201d Mark those parts.",
            )


def _signatory(brief: Brief) -> Iterator[Finding]:
    chief = (brief.case.chief_executive if brief.case else None) or brief.settings.chief_executive.name
    lines = [line for line in letter_lines(brief.draft) if line.part in (Part.SIGN_OFF, Part.SIGNATURE)]
    signed = " ".join(brief.draft.text[line.start : line.end] for line in lines)
    if _BEHALF.search(signed) or (signed and _names(signed, chief.split()[-1])):
        return
    yield _SIGNATURE.whole(
        "The letter is not signed by the Chief Executive, and does not say that it is signed on their behalf.",
        f"[Name, post], on behalf of {chief}, {brief.settings.chief_executive.job_title}",
    )


def _names(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE))
