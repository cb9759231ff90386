"""The people of a case, and how a name in the letter agrees with theirs.

A surname alone, a first name alone, initials, a middle name more or less, accents, hyphens and capitals make no
difference; a slip in either name, the two names changed round, or half of a double surname do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

from ...case import Case, Person
from ...people import Pronoun, stated_pronoun, surname, title_pronoun
from ...settings import Settings
from .mentions import title_of
from .spelling import fold, name_words, slip

_HYPHEN = re.compile(r"\w[-‐‑–]\w")


class Fit(IntEnum):
    """How a name agrees with somebody's, the better the lower."""

    SAME = 0
    SWAPPED = 1
    """First name and surname have changed places."""
    SLIP_IN_LAST = 2
    SLIP_IN_FIRST = 3
    HALF_OF_LAST = 4
    """One half of a double surname."""
    OTHER_FIRST = 5
    """The surname is theirs and the first name is not."""
    OTHER_LAST = 6
    """The first name is theirs and the surname is not."""
    NONE = 7


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of the case."""

    role: str
    """"complainant", "patient", "officer", "coordinator" or "chief"."""
    called: str
    """Their name as the case has it, with the title."""
    title: str
    first: tuple[str, ...]
    last: tuple[str, ...]
    surname: str
    """The surname as the case writes it."""
    pronoun: Pronoun | None

    def short(self) -> str:
        """Return title and surname as the case has them, or the whole name without a title."""
        return f"{self.called.split()[0]} {self.surname}" if self.title else self.called


def people_of(case: Case, settings: Settings) -> tuple[Someone, ...]:
    """Return the people whose names a letter on this case must get right; one person is named once."""
    pronouns = case.patient.pronouns if case.about_self else case.complainant.pronouns
    people = [_person("complainant", case.complainant, pronouns)]
    if not case.about_self:
        people.append(_person("patient", case.patient, case.patient.pronouns))
    staff = [("officer", case.investigating_officer), ("coordinator", case.coordinator)]
    people += [_named(role, officer.name) for role, officer in staff if officer]
    people.append(_named("chief", case.chief_executive or settings.chief_executive.name))
    return tuple(people)


def fit(names: tuple[str, ...], who: Someone) -> Fit:
    """Return how well the folded words of a name agree with somebody's."""
    whole = (*who.first, *who.last)
    if names in (who.last, whole, who.first, who.first[:1]):
        return Fit.SAME
    if who.first and names in ((*who.last, *who.first), (*who.last, who.first[0])):
        return Fit.SWAPPED
    if _same(names, who):
        return Fit.SAME
    return next((kind for kind in _unlike(names, who)), Fit.NONE)


def title_fits(title: str, who: Someone) -> bool:
    """Tell whether a title is theirs, or one of the two is not stated."""
    return not title or not who.title or title == who.title or title in who.title.split()


def _same(names: tuple[str, ...], who: Someone) -> bool:
    size = len(who.last)
    return any(names[i : i + size] == who.last and _given(names[:i], who) for i in range(len(names) - size + 1))


def _unlike(names: tuple[str, ...], who: Someone) -> Iterator[Fit]:
    last, alone = " ".join(who.last), len(names) == 1
    for split in range(len(names)):
        if _given(names[:split], who) and _slips(" ".join(names[split:]), last):
            yield Fit.SLIP_IN_LAST
    if names[-len(who.last) :] == who.last and len(names) > len(who.last):
        given = names[: -len(who.last)]
        yield Fit.SLIP_IN_FIRST if who.first and _slips(given[0], who.first[0]) else Fit.OTHER_FIRST
    if alone and who.first and _slips(names[0], who.first[0]):
        yield Fit.SLIP_IN_FIRST
    if _HYPHEN.search(who.surname) and names[-1] in who.last and _given(names[:-1], who):
        yield Fit.HALF_OF_LAST
    if not alone and who.first and names[0] == who.first[0]:
        yield Fit.OTHER_LAST


def _given(given: tuple[str, ...], who: Someone) -> bool:
    """Tell whether the words before a surname may be their first names: none, initials, some of them."""
    if not given or not who.first:
        return True
    if len(given[0]) == 1:
        return given[0] == who.first[0][0]
    return given[0] in who.first


def _slips(one: str, other: str) -> bool:
    return slip(one, other) or slip(one.replace(" ", ""), other.replace(" ", ""))


def _person(role: str, person: Person, pronouns: str | None) -> Someone:
    title = title_of(person.title or "") or fold(person.title or "")
    first, last = name_words(person.first_name or ""), _surname(surname(person))
    pronoun = stated_pronoun(pronouns) or title_pronoun(person.title)
    return Someone(role, person.full_name, title, first, last, surname(person), pronoun)


def _surname(text: str) -> tuple[str, ...]:
    """Return the words of a surname; one of signs alone stays as it is, so that nobody is without."""
    return name_words(text) or (text,)


def _named(role: str, name: str) -> Someone:
    """Return a member of staff, whose name is one text: title, first names, and the last word as surname."""
    words = name.split()
    title = title_of(words[0]) if len(words) > 1 else ""
    names = words[1:] if title else words
    first = tuple(part for word in names[:-1] for part in name_words(word))
    return Someone(role, name, title, first, _surname(names[-1]), names[-1], title_pronoun(title or None))
