"""Words left from another person's letter: all of it, a stranger's wrist, good wishes to a child unknown here."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from ... import resources
from ...finding import Finding, Severity, Span
from ..letter_parts import Part
from .care import cared_for
from .flags import doubtful, flag
from .mentions import Mention, may_be_name
from .named import Names
from .other_patients import stranger
from .reference import same_reference, wrong_references
from .salutation import greetings
from .someone import Fit, Someone, title_fits
from .spelling import fold
from .wrong_names import wrong

_OFTEN = 3
"""A name that a letter uses this often is the one that the patient goes by."""


def another_letter(names: Names) -> Finding | None:
    """Return one finding where the whole draft is a letter to somebody else on another case."""
    nobodies = (m for m in _addressed(names) if all(names.fit(m, who) is Fit.NONE for who in names.people))
    nobody = next(nobodies, None)
    if nobody is None or _gives_reference(names) or _names_people(names):
        return None
    case, span = names.letter.case, Span(nobody.start, nobody.end)
    message = (
        f"This is somebody else's letter: it is to {names.letter.text[span.start : span.end]}, and gives neither "
        f"{case.complainant.full_name} nor {case.patient.full_name}, nor the reference {case.reference}. "
        "Nothing else in it was compared with the case."
    )
    return flag("other_person").at(names.letter.draft, span, message)


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each thing told of a patient whom the case does not have."""
    for mention in names.mentions:
        if stranger(names, mention) and not names.introduced(mention) and _is_cared_for(names, mention):
            yield _stranger(names, mention)
    yield from _wished_well(names)
    yield from _wrong_age(names)


def _addressed(names: Names) -> tuple[Mention, ...]:
    """Return the people greeted and, with their titles, those in the subject lines."""
    impersonal = resources.data("facts_names")["salutation"]["impersonal"]
    greeted = tuple(mention for mention in greetings(names) if mention.names[0] not in impersonal)
    return greeted or tuple(mention for mention in names.mentions if _is_subject(names, mention))


def _is_subject(names: Names, mention: Mention) -> bool:
    titled = bool(mention.title) and not mention.professional
    return titled and names.letter.part_at(mention.start) is Part.REFERENCE


def _names_people(names: Names) -> bool:
    """Tell whether a letter names the complainant or the patient.

    A name in full or under a title always counts, and one alone ("Joan") unless the letter gives another case's
    reference: then it is a nurse's, or the other patient's.
    """
    subjects = names.subjects()
    if any(len(mention.names) > 1 and _is(names, mention, who) for mention in names.mentions for who in subjects):
        return True
    if any(True for _ in wrong_references(names.letter)):
        return any(mention.title and _is(names, mention, who) for mention in names.mentions for who in subjects)
    words = {name for word in names.letter.words for name in word.folded.split()}
    ours = {name for who in subjects for name in (*who.last, *who.first[:1])}
    return bool(words & ours) or any(
        names.fit(mention, who) is not Fit.NONE for mention in names.mentions for who in subjects
    )


def _is(names: Names, mention: Mention, who: Someone) -> bool:
    return names.fit(mention, who) < Fit.OTHER_FIRST and title_fits(mention.title, who)


def _gives_reference(names: Names) -> bool:
    tokens = re.findall(r"[\w/-]*\d[\w/-]*", names.letter.text)
    return any(len(token) > 3 and same_reference(token, names.letter.case.reference) for token in tokens)


def _is_cared_for(names: Names, mention: Mention) -> bool:
    return (mention.owns or bool(mention.title)) and cared_for(names.letter, mention)


def _stranger(names: Names, mention: Mention) -> Finding:
    patient = names.patient
    if mention.title == patient.title and mention.names[-1][0] == patient.last[-1][0]:
        return wrong(names, mention, patient, "Nobody in the case has this name.")
    message = f"The case has nobody of this name: the patient is {patient.called}."
    return flag("other_person").at(names.letter.draft, Span(mention.start, mention.end), message)


def _wished_well(names: Names) -> Iterator[Finding]:
    for found in _pattern("wished", "pattern", 0).finditer(names.letter.text):
        name = fold(found["name"].split()[-1])
        if name in names.letter.case_words or not may_be_name(found["name"].split()[-1]) or _often(names, name):
            continue
        message = f"The case has nobody called {found['name']}: is this left from another letter?"
        yield flag("other_person").at(names.letter.draft, Span(found.start("name"), found.end("name")), message)


def _often(names: Names, name: str) -> bool:
    return len(names.by_last.get(name, ())) >= _OFTEN or any(names.introduced(m) for m in names.by_last.get(name, ()))


def _wrong_age(names: Names) -> Iterator[Finding]:
    """Yield a finding for an age that the patient cannot have been in the time of the complaint."""
    born = names.letter.case.patient.date_of_birth
    if born is None:
        return
    for found in _pattern("age", "pattern").finditer(names.letter.text):
        before, after = names.letter.before(found.start()), names.letter.after(found.end())
        of_patient = _pattern("age", "of_patient").search(before) or _pattern("age", "of_patient_after").match(after)
        if not of_patient or _pattern("age", "other").match(after) or int(found["age"]) in _ages(names, born):
            continue
        message = f"{names.patient.called} was born in {born.year}: this is another's age."
        span = Span(found.start(), found.end())
        mark = (
            flag("other_person", Severity.ERROR) if _far(names, born, int(found["age"])) else doubtful("other_person")
        )
        yield mark.at(names.letter.draft, span, message)


def _ages(names: Names, born: date) -> range:
    """Return the patient's ages from the first event, or two years before the complaint, to this letter."""
    case = names.letter.case
    first = min(case.incident_dates, default=case.received.replace(year=case.received.year - 2, day=1))
    return range(first.year - born.year - 1, case.received.year - born.year + 2)


def _far(names: Names, born: date, age: int) -> bool:
    return abs(names.letter.case.received.year - born.year - age) > 5


@cache
def _pattern(table: str, key: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(resources.data("facts_others")[table][key], flags)
