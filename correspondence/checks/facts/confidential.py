"""What is nobody's business in this letter: staff's sickness and discipline, other patients by name, third parties."""

import re
from collections.abc import Iterator
from functools import cache

from ... import resources
from ...draft import Sentence
from ...finding import Finding, Span
from .flags import doubtful, flag
from .kinship import owned_relatives, patient_words
from .mentions import Mention
from .names import Names
from .someone import Fit, fit

_BESIDE = 160
"""Characters beside a name that may tell of an illness."""
_KEPT = 60
"""Characters before a matter in which the trust may say that it keeps it to itself."""


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each detail that should not leave the trust in this letter."""
    yield from _other_patients(names)
    for sentence in names.letter.draft.sentences:
        told = names.letter.draft.words_of(sentence)
        if span := _staff_matter(names, sentence, told):
            message = "This is a private matter between the trust and a member of its staff. Leave it out."
            yield flag("confidential").at(names.letter.draft, span, message)
        elif matter := _pattern("third_party", "matter").search(told):
            yield from _third_party(names, sentence, told, matter)


def stranger(names: Names, mention: Mention) -> bool:
    """Tell whether a name is of nobody in the case, and of nobody whom the letter shows to be staff."""
    if mention.professional or not (mention.title or len(mention.names) > 1):
        return False
    if any(fit(mention.names, who) is not Fit.NONE for who in names.people):
        return False
    return not any(other.names[-1] == mention.names[-1] for other in names.in_case)


def _staff_matter(names: Names, sentence: Sentence, told: str) -> Span | None:
    found = [match for pattern in _staff() for match in pattern.finditer(told) if not _kept(told, match.start())]
    if not found and (match := _pattern("staff", "named").search(told)) and _names_staff(names, sentence):
        found = [match]
    if not found:
        return None
    return Span(sentence.start + min(m.start() for m in found), sentence.start + max(m.end() for m in found))


def _kept(told: str, place: int) -> bool:
    """Tell whether the words before a matter keep it to the trust, or speak of it in general."""
    return bool(_pattern("staff", "kept").search(told[max(0, place - _KEPT) : place]))


def _names_staff(names: Names, sentence: Sentence) -> bool:
    """Tell whether a sentence names somebody with a full name who is not the reader or the patient."""
    return any(
        sentence.start <= mention.start < sentence.end and (len(mention.names) > 1 or mention.professional)
        for mention in names.mentions
        if all(fit(mention.names, who) is Fit.NONE for who in names.subjects())
    )


def _other_patients(names: Names) -> Iterator[Finding]:
    told: set[str] = set()
    for mention in names.mentions:
        if mention.names[-1] in told or not (stranger(names, mention) or _lone_stranger(names, mention)):
            continue
        if end := _told_as_patient(names, mention):
            told.add(mention.names[-1])
            message = "This names another patient. Leave out the name, and whatever tells who it is."
            span = Span(mention.start, end)
            yield flag("confidential").at(names.letter.draft, span, message, "another patient")


def _lone_stranger(names: Names, mention: Mention) -> bool:
    """Tell whether one word alone is another patient's name: "the lady in the next bed, Doreen"."""
    unknown = mention.lone and mention.names[0] not in names.letter.case_words
    return unknown and bool(_pattern("patient", "before").search(names.letter.before(mention.start)))


def _told_as_patient(names: Names, mention: Mention) -> int:
    """Return where the words end that show a name to be another patient's, or 0."""
    after = names.letter.after(mention.end)[:_BESIDE]
    if found := _pattern("patient", "after").match(after):
        return mention.end + found.end()
    if _pattern("patient", "before").search(names.letter.before(mention.start)):
        return mention.end
    if names.introduced(mention):
        return 0
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
    noun = re.match(r"['’]s\s+(?:\w+\s+)?(\w+)", after)
    return bool(noun) and (noun[1] if noun else "") in resources.data("facts_confidential")["patient"]["owned"]


def _third_party(names: Names, sentence: Sentence, told: str, matter: re.Match[str]) -> Iterator[Finding]:
    """Yield a doubt about a matter of safety or police where another relative is spoken of in the same breath."""
    mine = patient_words(names.letter.ours)
    others = {found["word"].casefold() for found in owned_relatives().finditer(told)} - mine
    if others:
        span = Span(sentence.start + matter.start(), sentence.start + matter.end())
        message = "This tells of a third person's private affairs. Leave it out unless it must be told."
        yield doubtful("confidential").at(names.letter.draft, span, message)


@cache
def _staff() -> tuple[re.Pattern[str], ...]:
    patterns = resources.data("facts_confidential")["staff"]["patterns"]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _pattern(table: str, key: str) -> re.Pattern[str]:
    return re.compile(resources.data("facts_confidential")[table][key], re.IGNORECASE)
