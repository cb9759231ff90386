"""Names of the people in the case that the letter gets wrong: spelling, title, first name, order, or somebody else's.

A name that is nothing like one in the case is staff, a relative or a place, and stays quiet, unless the words beside it
say that the complainant or the patient is meant ("your mother, Mrs X", a line that begins "Re:").
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from ...finding import Finding, Severity
from ...people import title_pronoun
from ..letter_parts import Part
from .kinship import Introduced, introduction
from .lone_names import acts
from .meant import meant
from .mentions import Mention
from .named import Names
from .someone import Fit, Someone, title_fits
from .titles import wrong_title
from .wrong_names import in_case, wrong

_SLIPS = (Fit.SLIP_IN_LAST, Fit.SLIP_IN_FIRST)
_NOBODY = "Nobody in the case has this name."
_SHORT = 5
"""Letters below which a word that is nearly a name may well be a word, or another name."""
_OFTEN = 3
"""A name that a letter uses this often is the one that the patient goes by."""


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each name in the letter that should be another."""
    for mention in names.mentions:
        if names.letter.part_at(mention.start) is Part.SALUTATION or _fits(names, mention):
            continue
        if finding := wrong_title(names, mention) or _wrong_name(names, mention):
            yield finding


def _fits(names: Names, mention: Mention) -> bool:
    return any(names.fit(mention, who) is Fit.SAME and title_fits(mention.title, who) for who in names.people)


def _wrong_name(names: Names, mention: Mention) -> Finding | None:
    who, kind = min(((who, names.fit(mention, who)) for who in names.people), key=lambda pair: pair[1])
    if kind is Fit.SAME or in_case(names, mention):
        return None
    if mention.lone and kind is Fit.NONE:
        return _other_first_name(names, mention)
    ours = None if mention.professional else meant(names, mention)
    if ours and (mention.title or kind is not Fit.NONE):
        return wrong(names, mention, who if kind is not Fit.NONE and who in names.subjects() else ours, _NOBODY)
    return _slip_of(names, mention, who, kind)


def _slip_of(names: Names, mention: Mention, who: Someone, kind: Fit) -> Finding | None:
    if kind is Fit.SWAPPED:
        return wrong(names, mention, who, "First name and surname have changed places.")
    if kind in _SLIPS and mention.lone:
        return _lone_slip(names, mention, who)
    if kind in _SLIPS and _same_person(names, mention, who):
        return wrong(names, mention, who, "The name is misspelt.")
    if kind is Fit.OTHER_FIRST:
        return _namesake(names, mention, who)
    if who not in names.subjects() or mention.professional:
        return None
    if kind is Fit.HALF_OF_LAST and mention.title == who.title:
        return wrong(names, mention, who, "Half of the double surname is missing.", Severity.WARNING)
    if kind is Fit.OTHER_LAST and _resembles(mention.names[-1], who.last[-1]):
        return wrong(names, mention, who, "The surname is not the right one.")
    return _begins_alike(names, mention)


def _same_person(names: Names, mention: Mention, who: Someone) -> bool:
    """Tell whether a misspelt name under a title can only be theirs: the title agrees and nobody else is shown."""
    if len(mention.names) > 1:
        return True
    if mention.title != who.title and who.title and title_pronoun(mention.title) != who.pronoun:
        return False
    return who not in names.subjects() or not names.introduced(mention)


def _namesake(names: Names, mention: Mention, who: Someone) -> Finding | None:
    """Return a doubt about a right surname with a first name of nobody in the case, unless a relative is named."""
    if who in names.subjects():
        doubtful = mention.title == who.title and introduction(names.letter, mention) is Introduced.NOBODY
        doubtful = doubtful and bool(mention.title) and not names.introduced(mention)
    else:
        doubtful = bool(who.first) and mention.names[0][0] == who.first[0][0]
    return wrong(names, mention, who, "The first name is not the right one.", Severity.WARNING) if doubtful else None


def _begins_alike(names: Names, mention: Mention) -> Finding | None:
    """Return a doubt about a surname alone that begins as theirs does, under their title ("Mrs Kwok" for Kwan)."""
    if len(mention.names) != 1 or not mention.title or names.introduced(mention):
        return None
    for who in names.subjects():
        last = who.last[-1]
        alike = mention.names[0][:2] == last[:2] and abs(len(mention.names[0]) - len(last)) <= 2
        if alike and mention.title == who.title and len(who.last) == 1:
            return wrong(names, mention, who, _NOBODY, Severity.WARNING)
    return None


def _lone_slip(names: Names, mention: Mention, who: Someone) -> Finding | None:
    """Return a finding for one word that is nearly a first name or surname of the two whom the letter is about."""
    word = mention.names[0]
    opens = not names.letter.before(mention.start).strip() and not acts(names.letter, mention)
    if who not in names.subjects() or names.introduced(mention) or (opens and len(word) <= _SHORT):
        return None
    if word in names.letter.small_words or word in names.among_others:
        return None
    severity = Severity.ERROR if len(word) >= _SHORT else Severity.WARNING
    return wrong(names, mention, who, "The name is misspelt.", severity)


def _other_first_name(names: Names, mention: Mention) -> Finding | None:
    """Return a doubt about "your father Alan" where he is Arthur, unless the letter goes on calling him so."""
    often = len(names.by_last[mention.names[-1]]) >= _OFTEN
    if (
        often
        or introduction(names.letter, mention) is not Introduced.PATIENT
        or not names.lone.is_person(mention.names[0])
    ):
        return None
    return wrong(names, mention, names.patient, _NOBODY, Severity.WARNING)


def _resembles(one: str, other: str) -> bool:
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= 0.5
