"""Another patient by name: announced as one ("the lady opposite, Mrs X"), or told of as patients alone are.

A patient beside ours is confidential. One in the place of ours is left from another letter: category other_person.
"""

import re
from collections.abc import Iterator
from functools import cache, partial

from ... import resources
from ...finding import Finding, Span
from ..letter_parts import Part
from .flags import doubtful, flag
from .kinship import Introduced, introduction
from .lone_names import is_place
from .mentions import Mention
from .named import Names
from .patterns import compiled
from .someone import Fit

_BESIDE = 160
"""Characters beside a name that may tell of an illness."""
_NICKNAME = 2
"""Letters that a first name and what it is shortened to begin with."""

_pattern = partial(compiled, "facts_confidential")


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each other patient, once."""
    told: set[str] = set()
    for mention in names.mentions:
        finding = None if mention.names[-1] in told else _beside_ours(names, mention) or _in_place(names, mention)
        if finding:
            told.add(mention.names[-1])
            yield finding


def stranger(names: Names, mention: Mention) -> bool:
    """Tell whether a name is of nobody in the case, and of nobody whom the letter shows to be staff."""
    if mention.professional or not (mention.title or len(mention.names) > 1):
        return False
    if any(names.fit(mention, who) is not Fit.NONE for who in names.people):
        return False
    return not any(other.names[-1] == mention.names[-1] for other in names.in_case)


def _beside_ours(names: Names, mention: Mention) -> Finding | None:
    """Return a finding for another patient named beside the one whom the letter is about."""
    if not (stranger(names, mention) or _lone_stranger(names, mention)):
        return None
    end = _announced(names, mention) or _ill(names, mention) or _cared_for_beside(names, mention)
    if not end:
        return None
    message = "This names another patient. Leave out the name, and whatever tells who it is."
    return flag("confidential").at(names.letter.draft, Span(mention.start, end), message, "another patient")


def _in_place(names: Names, mention: Mention) -> Finding | None:
    """Return a finding for somebody of whom the letter tells what befell the patient: "Oliver Denton was admitted"."""
    lone = mention.lone and _other_child(names, mention)
    if not lone and not (stranger(names, mention) and _may_be_patient(names, mention)):
        return None
    if not _told(names, mention, "in_place") and not (lone and _told(names, mention, "lone")):
        return None
    message = f"The case has nobody of this name: the patient is {names.patient.called}."
    mark = doubtful("other_person") if lone else flag("other_person")
    return mark.at(names.letter.draft, Span(mention.start, mention.end), message)


def _other_child(names: Names, mention: Mention) -> bool:
    """Tell whether a first name is another's in a letter that calls the patient by the first name."""
    name, first = mention.names[0], names.patient.first[:1]
    if not first or name[:_NICKNAME] == first[0][:_NICKNAME] or name in names.letter.case_words:
        return False
    shown = names.is_staff(mention) or names.lone.is_staff(name) or name in names.among_others
    within = bool(names.letter.before(mention.start).strip()) or names.lone.is_person(name)
    return names.calls_patient_by_first_name and within and not shown and name not in names.letter.small_words


def _may_be_patient(names: Names, mention: Mention) -> bool:
    """Tell whether a name of nobody is a person's, and not staff's, a relative's or a place's."""
    if names.letter.part_at(mention.start) is not Part.BODY or names.is_staff(mention):
        return False
    if introduction(names.letter, mention) is not Introduced.NOBODY:
        return False
    return not any(is_place(word) or word in names.letter.small_words for word in mention.names)


def _lone_stranger(names: Names, mention: Mention) -> bool:
    """Tell whether one word alone is another patient's name: "the lady in the next bed, Doreen"."""
    unknown = mention.lone and mention.names[0] not in names.letter.case_words
    return unknown and _after_patient(names, mention)


def _after_patient(names: Names, mention: Mention) -> bool:
    """Tell whether the words before a name announce another patient: "the gentleman opposite, a"."""
    return bool(_pattern("patient", "before").search(names.letter.before(mention.start)[-_BESIDE:]))


def _announced(names: Names, mention: Mention) -> int:
    """Return where the words end that say that a name is another patient's, or 0."""
    if found := _pattern("patient", "after").match(names.letter.after(mention.end)[:_BESIDE]):
        return mention.end + found.end()
    return mention.end if _after_patient(names, mention) else 0


def _ill(names: Names, mention: Mention) -> int:
    """Return where an illness or a mix-up told of somebody ends, or 0; of staff neither is asked."""
    if names.introduced(mention):
        return 0
    after = names.letter.after(mention.end)[:_BESIDE]
    if illness := _illness(after):
        return mention.end + illness
    return mention.end if mention.owns and _mixed_up(after) else 0


def _illness(after: str) -> int:
    """Return where an illness ends in "who has heart failure", or 0; what staff do or know about is none."""
    who = _pattern("patient", "who").match(after)
    if not who or _pattern("patient", "staff_who").search(who.group()):
        return 0
    found = _pattern("patient", "clinical").search(who.group())
    return found.end() if found else 0


def _mixed_up(after: str) -> bool:
    """Tell whether what somebody has is what a mix-up of two patients takes: "Mr Prater's tablets"."""
    noun = re.match(r"['’]s\s+(?:\w+\s+)?(\w+)", after)
    return bool(noun) and (noun[1] if noun else "") in resources.data("facts_confidential")["patient"]["owned"]


def _cared_for_beside(names: Names, mention: Mention) -> int:
    """Return the end of a name whose owner staff cared for meanwhile: "gave Oliver Denton's mother the bed", or 0."""
    return mention.end if _may_be_patient(names, mention) and _told(names, mention, "beside") else 0


def _told(names: Names, mention: Mention, key: str) -> bool:
    """Tell whether the words before and after a name are one of the pairs of the data file."""
    before, after = names.letter.before(mention.start)[-_BESIDE:], names.letter.after(mention.end)[:_BESIDE]
    return any(one.search(before) and other.match(after) for one, other in _pairs(key))


@cache
def _pairs(key: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    another = resources.data("facts_confidential")["another"]
    pairs = [
        [pair.get(side, "").replace("{care}", another["care"]) for side in ("before", "after")] for pair in another[key]
    ]
    return tuple((re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE)) for one, other in pairs)
