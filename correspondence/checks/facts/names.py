"""Names of the people in the case that the letter gets wrong: spelling, title, first name, order, or somebody else's.

A name that is nothing like one in the case is staff, a relative or a place, and stays quiet, unless the words beside it
say that the complainant or the patient is meant ("your mother, Mrs X", a line that begins "Re:").
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ... import resources
from ...finding import Finding, Severity, Span
from ...people import title_pronoun
from ..letter_parts import Part
from .flags import doubtful, flag
from .kinship import Introduced, introduction
from .letter import Letter
from .mentions import Mention
from .named import Names
from .someone import Fit, Someone, title_fits
from .spelling import fold, slip
from .pronoun_uses import befalls_patient

_ADDRESS_WITHIN = 120
"""Characters below a name in which the first line of its address stands."""
_SPOKEN_TO = re.compile(
    r"(?:\b(?:hope|trust|again|you|sorry|assure you|finally|understand|know|please|that)|^), $", re.IGNORECASE
)
_SLIPS = (Fit.SLIP_IN_LAST, Fit.SLIP_IN_FIRST)


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each name in the letter that should be another."""
    for mention in names.mentions:
        if names.letter.part_at(mention.start) is Part.SALUTATION or _fits(names, mention):
            continue
        if finding := _wrong_title(names, mention) or _wrong_name(names, mention):
            yield finding


def wrong(names: Names, mention: Mention, who: Someone, why: str, severity: Severity = Severity.ERROR) -> Finding:
    """Return the finding that a name should be somebody's."""
    suggestion = who.short() if len(mention.words) == 1 and mention.title else who.called
    if len(mention.words) == 1 and not mention.title:
        suggestion = _same_kind(mention, who)
    return flag("wrong_name", severity).at(
        names.letter.draft,
        Span(mention.start, mention.end),
        f"{why} The case has {who.called} ({_role(who)}).",
        suggestion,
    )


def _fits(names: Names, mention: Mention) -> bool:
    return any(names.fit(mention, who) is Fit.SAME and title_fits(mention.title, who) for who in names.people)


def _wrong_title(names: Names, mention: Mention) -> Finding | None:
    """Return a finding for a right name under a wrong title, unless a relative of that name may be meant."""
    same = [who for who in names.people if names.fit(mention, who) is Fit.SAME]
    if not same or not mention.title:
        return None
    who = next((who for who in same if set(mention.names) & set(who.first)), same[-1])
    by_first_name = bool(set(mention.names) & set(who.first))
    if not by_first_name and not _must_be(names, mention) and _may_be_relative(names, mention, who):
        return None
    meant = names.patient if _is_cared_for(names, mention) else who
    return wrong(names, mention, meant, "The title is not the right one.")


def _may_be_relative(names: Names, mention: Mention, who: Someone) -> bool:
    """Tell whether somebody else of that surname may be meant: another gender, a parent of a child, one in the case."""
    pronoun = title_pronoun(mention.title)
    if _is_cared_for(names, mention):
        return False
    if who.pronoun in ("he", "she") and pronoun != who.pronoun:
        return True
    if introduction(names.letter, mention) is Introduced.RELATIVE or _is_child(names):
        return True
    return _known(names, mention) or pronoun in names.relatives


def _wrong_name(names: Names, mention: Mention) -> Finding | None:
    who, kind = min(((who, names.fit(mention, who)) for who in names.people), key=lambda pair: pair[1])
    if kind is Fit.SAME or _known(names, mention):
        return None
    if _must_be(names, mention) and (mention.title or kind is not Fit.NONE) and not mention.professional:
        reader = names.subjects()[0] if _is_spoken_to(names.letter, mention) else names.patient
        meant = who if kind is not Fit.NONE and who in names.subjects() else reader
        return wrong(names, mention, meant, "Nobody in the case has this name.")
    return _slip_of(names, mention, who, kind)


def _slip_of(names: Names, mention: Mention, who: Someone, kind: Fit) -> Finding | None:
    alone = len(mention.names) == 1 and not mention.title
    if kind is Fit.SWAPPED:
        return wrong(names, mention, who, "First name and surname have changed places.")
    if kind in _SLIPS and alone:
        return _lone_slip(names, mention, who)
    if kind in _SLIPS and _same_person(names, mention, who):
        return wrong(names, mention, who, "The name is misspelt.")
    if kind is Fit.HALF_OF_LAST and mention.title == who.title and who in names.subjects():
        return wrong(names, mention, who, "Half of the double surname is missing.", Severity.WARNING)
    if (
        kind is Fit.OTHER_LAST
        and who in names.subjects()
        and not mention.professional
        and _resembles(mention.names[-1], who.last[-1])
    ):
        return wrong(names, mention, who, "The surname is not the right one.")
    return _namesake(names, mention)


def _same_person(names: Names, mention: Mention, who: Someone) -> bool:
    """Tell whether a misspelt name under a title can only be theirs: the title agrees and nobody else is shown."""
    if len(mention.names) > 1:
        return True
    if mention.title != who.title and who.title and title_pronoun(mention.title) != who.pronoun:
        return False
    return who not in names.subjects() or not names.introduced(mention)


def _namesake(names: Names, mention: Mention) -> Finding | None:
    """Return a doubt about a surname alone that begins as theirs does, under their own title ("Mrs Kwok" for Kwan)."""
    if len(mention.names) != 1 or not mention.title or names.introduced(mention):
        return None
    for who in names.subjects():
        last = who.last[-1]
        alike = mention.names[0][:2] == last[:2] and abs(len(mention.names[0]) - len(last)) <= 2
        if alike and mention.title == who.title and len(who.last) == 1:
            return wrong(names, mention, who, "Nobody in the case has this name.", Severity.WARNING)
    return None


def _lone_slip(names: Names, mention: Mention, who: Someone) -> Finding | None:
    """Return a finding for one word that is nearly a first name or surname of the two whom the letter is about."""
    word = mention.names[0]
    opens = not names.letter.before(mention.start).strip()
    elsewhere = any(word in other.names and len(other.names) > 1 for other in names.mentions)
    if (
        who not in names.subjects()
        or elsewhere
        or names.introduced(mention)
        or (opens and len(word) < 6)
        or word in names.letter.small_words
    ):
        return None
    return wrong(names, mention, who, "The name is misspelt.", Severity.ERROR if len(word) > 4 else Severity.WARNING)


def _must_be(names: Names, mention: Mention) -> bool:
    """Tell whether the words beside a name say that it is the complainant's or the patient's."""
    subject = names.letter.part_at(mention.start) is Part.REFERENCE or _is_spoken_to(names.letter, mention)
    namesake = mention.title == names.patient.title and mention.names[-1:] == names.patient.last[-1:]
    if namesake and _is_cared_for(names, mention):
        return True
    return subject or introduction(names.letter, mention) is Introduced.PATIENT or _heads_address(names.letter, mention)


def _is_cared_for(names: Names, mention: Mention) -> bool:
    """Tell whether a name is followed by what befalls patients alone: "Mrs Pell was admitted"."""
    return befalls_patient(names.letter.after(mention.end))


def _is_spoken_to(letter: Letter, mention: Mention) -> bool:
    """Tell whether the reader is spoken to by a name: "I hope, Mrs Tierney, that"."""
    before, after = letter.before(mention.start), letter.after(mention.end)
    return bool(mention.title and _SPOKEN_TO.search(before) and after.startswith(","))


def _heads_address(letter: Letter, mention: Mention) -> bool:
    """Tell whether a name stands on the line above the complainant's address."""
    if letter.part_at(mention.start) is not Part.LETTERHEAD:
        return False
    below = letter.text[mention.end : mention.end + _ADDRESS_WITHIN]
    return fold(below).startswith(fold(letter.case.complainant.address[0]))


def _known(names: Names, mention: Mention) -> bool:
    """Tell whether the case's own texts have somebody of this name and title."""
    return any(
        other.names[-1] == mention.names[-1] and (not mention.title or other.title in ("", mention.title))
        for other in names.in_case
        if other.names == mention.names or len(other.names) == 1 or len(mention.names) == 1
    )


def _is_child(names: Names) -> bool:
    patient = names.letter.case.patient
    young = patient.date_of_birth and (names.letter.case.received - patient.date_of_birth).days < 18 * 365
    return bool(young) or names.patient.title == "master"


def _resembles(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= 0.5


def _same_kind(mention: Mention, who: Someone) -> str:
    """Return the first name or the surname, whichever the word is nearer to."""
    words = who.called.split()
    near = [word for word in words if slip(fold(word), mention.names[0])]
    return near[0] if near else who.called


def _role(who: Someone) -> str:
    role: str = resources.data("facts_names")["fields"]["roles"][who.role]
    return role
