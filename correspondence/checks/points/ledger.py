"""The points ledger: for each complaint point, whether the letter answers it, how sure that is, and by which words.

The law asks for an answer to every matter raised (regulation 14(2)(a) of SI 2009/309; domain.md 2.5, FIN-06). A point
that is only retold, or whose words serve another matter, is not answered.
"""

from dataclasses import dataclass

from ...case import Case, Person
from ...finding import Span
from ..brief import Brief
from .alignment import align
from .another import AT_MOST, about_another
from .evidence import evidence
from .features import features
from .matching import point_words
from .model import Status, confidence, status
from .reading import read_letter
from .taken_up import sure_at_least
from .why import why
from .words import stems_of


@dataclass(frozen=True, slots=True)
class PointStatus:
    """What the letter does about one point."""

    id: str
    status: Status
    confidence: float
    """How sure it is that the point is answered, 0 to 1."""
    evidence: tuple[Span, ...]
    """The sentences that answer it; for a point not answered, the one that mentions it, if any."""
    why: str
    """The reason in a sentence or two, for the coordinator."""


def ledger(brief: Brief) -> tuple[PointStatus, ...]:
    """Return the status of each point of the brief's case, in the case's order; none without a case."""
    if brief.case is None:
        return ()
    ignore = known_people(brief.case)
    texts = [point.text for point in brief.case.points]
    letter = read_letter(brief.draft, texts, ignore)
    places = align([point_words(text, ignore) for text in texts], letter)
    most = AT_MOST if about_another(places, letter) else 1.0
    found = []
    for point, place, measures in zip(brief.case.points, places, features(places, letter), strict=True):
        sure = min(max(confidence(measures), sure_at_least(place, letter)), most)
        judged = status(sure) if letter else "unaddressed"
        shown = evidence(judged, place, letter)
        found.append(
            PointStatus(
                id=point.id,
                status=judged,
                confidence=round(sure, 3),
                evidence=tuple(letter[number].span for number in shown),
                why=why(judged, place, letter, shown),
            )
        )
    return tuple(found)


def known_people(case: Case) -> frozenset[str]:
    """Return the names of complainant and patient as stems: they stand everywhere and tell nothing of a point."""
    people: tuple[Person, ...] = (case.complainant, case.patient)
    return frozenset(stem for person in people for stem in stems_of(f"{person.first_name or ''} {person.last_name}"))
