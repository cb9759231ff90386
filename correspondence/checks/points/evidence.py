"""The sentences to show for a judgement: those that answer a point, or the one that only mentions it."""

from collections.abc import Sequence

from .alignment import Place
from .judge import answers
from .matching import met
from .model import Status
from .reading import Read

MOST = 2
"""Sentences shown for a point that is answered."""
MENTIONS = 0.25
"""Share of a point's matter that a sentence must meet to count as mentioning it."""


def evidence(judged: Status, place: Place, letter: Sequence[Read]) -> tuple[int, ...]:
    """Return the numbers of the sentences to show, in the letter's order."""
    if judged == "unaddressed":
        mention = mentioned(place)
        return () if mention is None else (mention,)
    own = set(place.own) & set(place.near)
    candidates = [i for i in {*place.passage, *own, *place.led} if not letter[i].restates]
    best = sorted(candidates, key=lambda i: -_worth(place, letter, i))[:MOST]
    return tuple(sorted(best))


def mentioned(place: Place) -> int | None:
    """Return the sentence that mentions a point most clearly, its own passage first; None where none does."""
    fits = [met(place.point, row) for row in place.rows]
    for among in (place.passage, range(len(fits))):
        best = max(among, key=fits.__getitem__, default=None)
        if best is not None and fits[best] >= MENTIONS:
            return best
    return None


def _worth(place: Place, letter: Sequence[Read], number: int) -> float:
    about = 1.0 if number in place.led else met(place.point, place.rows[number])
    return answers(place.point.text, letter[number]) * (MENTIONS + about)
