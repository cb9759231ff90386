"""When a requirement applies: the conditions that data files name after `when`."""

from collections.abc import Callable, Mapping

from ...deadlines import six_months_passed
from ...people import relationship
from ..brief import Brief


def applies(brief: Brief, when: str) -> bool:
    """Tell whether a named condition holds for a case; without a name, or without a case, the plain ones do."""
    return not when or (brief.case is not None and CONDITIONS[when](brief))


def died(brief: Brief) -> bool:
    """Tell whether the patient has died."""
    return brief.case is not None and (brief.case.patient.deceased or brief.case.patient.date_of_death is not None)


def _for_another(brief: Brief) -> bool:
    return brief.case is not None and not brief.case.about_self


def _no_advocate(brief: Brief) -> bool:
    """Tell whether nobody who speaks for others by profession has complained."""
    return brief.case is not None and relationship(brief.case).side != "professional"


CONDITIONS: Mapping[str, Callable[[Brief], bool]] = {
    "alive": lambda brief: not died(brief),
    "died": died,
    "for another": _for_another,
    "no advocate": _no_advocate,
    "joint": lambda brief: bool(brief.case and brief.case.joint),
    "social care": lambda brief: any(body.social_care for body in (brief.case.joint if brief.case else ())),
    "candour": lambda brief: bool(brief.case and brief.case.candour),
    "format": lambda brief: bool(brief.case and (brief.case.format or brief.case.language)),
    "consent asked": lambda brief: bool(brief.case and brief.case.consent and brief.case.consent.status == "requested"),
    "oral": lambda brief: bool(brief.case and brief.case.received_by in {"telephone", "in person"}),
    "six months passed": lambda brief: brief.case is not None and six_months_passed(brief.case, brief.on),
}
