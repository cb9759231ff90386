"""The facts check: the letter against its case and against itself.

A module for each family of fault, each a plain function from what has been read to findings. What one family has
marked no later one marks again, so that a note to a colleague with a name in it is one finding.
"""

from collections.abc import Iterator

from ...finding import Finding, Span
from ...settings import Settings
from ..brief import Brief
from . import (
    claims,
    confidential,
    contacts,
    contradiction,
    dates,
    event_dates,
    names,
    other_patients,
    others,
    outcomes,
    placeholder,
    pronouns,
    reference,
    relationships,
    said_dates,
    salutation,
    slips,
    strays,
    sums,
    trusts,
    twice,
)
from .days import days_in
from .letter import Letter
from .mentions import mentions_in
from .named import Names
from .someone import people_of


def check(brief: Brief) -> Iterator[Finding]:
    """Yield what in the draft is not as the case has it, was not filled in, or should not be in the letter."""
    if brief.case is None:
        return
    letter = Letter(brief.draft, brief.case, brief.on)
    named = Names(letter, people_of(brief.case, brief.settings), tuple(mentions_in(letter.text, letter.words)))
    if wrong_letter := others.another_letter(named):
        yield wrong_letter
        return
    marked: list[Span] = []
    for finding in _findings(letter, named, brief.settings):
        if finding.span is None or not (_marked(marked, finding.span) or _of_case(letter, finding)):
            marked += [finding.span] if finding.span else []
            yield finding


def _marked(marked: list[Span], span: Span) -> bool:
    return any(span.overlaps(other) for other in marked)


def _of_case(letter: Letter, finding: Finding) -> bool:
    """Tell whether a finding of disagreement lies in words that the case itself has, such as a point as logged."""
    sentence = letter.sentence_at(finding.span.start) if finding.span else None
    disagrees = finding.category.startswith("wrong_") or finding.category == "contradiction"
    return sentence is not None and disagrees and letter.draft.words_of(sentence) in letter.case_prose


def _findings(letter: Letter, named: Names, settings: Settings) -> Iterator[Finding]:
    said = dates.Dates(letter, days_in(letter.text))
    yield from placeholder.check(letter)
    yield from reference.check(letter)
    yield from contacts.check(letter, settings)
    yield from salutation.check(named)
    yield from names.check(named)
    yield from trusts.check(letter, settings)
    yield from other_patients.check(named)
    yield from confidential.check(named)
    yield from relationships.check(named)
    yield from others.check(named)
    yield from said_dates.check(said)
    yield from dates.check(said)
    yield from slips.check(said)
    yield from event_dates.check(said)
    yield from contradiction.check(named)
    yield from outcomes.check(letter)
    yield from claims.check(named)
    yield from sums.check(said)
    yield from twice.check(named, said)
    yield from strays.check(named)
    yield from pronouns.check(named)
