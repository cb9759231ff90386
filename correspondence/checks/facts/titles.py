"""A right name under a wrong title: Mrs for Ms, Miss for Mx. A relative of that name is left alone."""

from ...finding import Finding
from ...people import title_pronoun
from .care import cared_for
from .kinship import Introduced, introduction
from .meant import meant
from .mentions import Mention
from .named import Names
from .someone import Fit, Someone
from .wrong_names import in_case, wrong


def wrong_title(names: Names, mention: Mention) -> Finding | None:
    """Return a finding for a wrong title, unless a relative of that name may be meant."""
    same = [who for who in names.people if names.fit(mention, who) is Fit.SAME]
    if not same or not mention.title:
        return None
    by_first_name = next((who for who in same if set(mention.names) & set(who.first)), None)
    who = by_first_name or same[-1]
    cared = cared_for(names.letter, mention)
    if not by_first_name and not cared and not meant(names, mention) and _may_be_relative(names, mention, who):
        return None
    return wrong(names, mention, names.patient if cared else who, "The title is not the right one.")


def _may_be_relative(names: Names, mention: Mention, who: Someone) -> bool:
    """Tell whether somebody else of that surname may be meant: another gender, a parent of a child, one in the case."""
    pronoun = title_pronoun(mention.title)
    if who.pronoun in ("he", "she") and pronoun != who.pronoun:
        return True
    if introduction(names.letter, mention) is Introduced.RELATIVE or _is_child(names):
        return True
    return in_case(names, mention) or pronoun in names.relatives


def _is_child(names: Names) -> bool:
    patient = names.letter.case.patient
    young = patient.date_of_birth and (names.letter.case.received - patient.date_of_birth).days < 18 * 365
    return bool(young) or names.patient.title == "master"
