"""What is measured of one point in one letter: the numbers that the model weighs (`points_model.toml`)."""

import re
from collections.abc import Sequence
from functools import cache
from math import log, log1p

from .alignment import Place
from .judge import answers
from .matching import coverage, met, part_coverages
from .reading import Read
from .roles import cues

_ASKS = re.compile(r"\?|\b(asks?|wants?|wishes|would like|requests?|requested)\b", re.IGNORECASE)
_OMISSION = re.compile(r"\b(nobody|no one|no|never|not|nothing|without|none)\b|n['’]t\b", re.IGNORECASE)

OF_THIS_COMPLAINT = 0.35
"""Mean fit of all points from which a letter is about them; letters about something else stay below it."""
LIKELY = 0.5
"""From here on a sentence counts as one that answers something."""


def features(places: Sequence[Place], letter: Sequence[Read]) -> list[dict[str, float]]:
    """Return the measures of each point of a case, by name."""
    return [
        {
            **_of_point(index, places),
            **_of_passage(place, letter),
            **_of_matter(place, letter),
            **_of_letter(letter, places),
        }
        for index, place in enumerate(places)
    ]


def shown(read: Read, cue: str) -> float:
    """Return how strongly one cue shows in a sentence."""
    return read.signals[_position(cue)]


def _of_point(index: int, places: Sequence[Place]) -> dict[str, float]:
    point, passage = places[index].point, places[index].passage
    return {
        "words of the point": float(len(point.stems)),
        "asks": float(bool(_ASKS.search(point.text))),
        "says what was not done": float(bool(_OMISSION.search(point.text))),
        "place in the list": index / max(len(places) - 1, 1),
        "points that share the passage": float(sum(other.passage == passage for other in places) - 1),
    }


def _of_passage(place: Place, letter: Sequence[Read]) -> dict[str, float]:
    """Return what the sentences that belong to the point do; what belongs to it by half counts by half."""
    telling = [(letter[i], place.belongs[i]) for i in place.passage if not letter[i].restates]
    likely = [answers(place.point.text, read) * share for read, share in telling]
    own = [answers(place.point.text, letter[i]) * place.belongs[i] for i in place.own]
    return {
        "own answering sentences": log1p(sum(own)),
        "sentences of the passage": log1p(sum(share for _, share in telling)),
        "answering passage": log1p(sum(likely)),
        "strongest sentence": max(likely, default=0.0),
        "share retold": 1 - len(telling) / max(len(place.passage), 1),
        "apology in the passage": max((shown(read, "apology") * share for read, share in telling), default=0.0),
        "conclusion in the passage": max((shown(read, "conclusion") * share for read, share in telling), default=0.0),
        "nothing done, in the passage": min(
            sum(shown(read, "nobody and nothing") * share for read, share in telling), 3.0
        ),
        "general passage": sum(shown(read, "general statement") for read, _ in telling) / max(len(telling), 1),
    }


def _of_matter(place: Place, letter: Sequence[Read]) -> dict[str, float]:
    """Return how much of the point's matter is met, and by what kind of sentence."""
    answering = [place.rows[i] for i in place.near if answers(place.point.text, letter[i]) > LIKELY]
    retold = [met(place.point, row) for row, read in zip(place.rows, letter, strict=True) if read.restates]
    answered = coverage(place.point, answering)
    return {
        "fit": place.fit,
        "matter answered": answered,
        "least answered part": min(part_coverages(place.point, answering), default=answered),
        "matter retold": max(retold, default=0.0),
    }


def _of_letter(letter: Sequence[Read], places: Sequence[Place]) -> dict[str, float]:
    """Return what the whole letter is like: one that owns what went wrong answers more of its points."""
    telling = [read for read in letter if not read.restates]
    return {
        "sentences for each point": log(max(len(telling), 1) / len(places)),
        "the letter is about this complaint": min(sum(place.fit for place in places) / len(places), OF_THIS_COMPLAINT),
        "what should have happened": min(sum(shown(read, "should have") for read in telling), 6.0),
        "conclusions in the letter": min(sum(shown(read, "conclusion") for read in telling), 5.0),
    }


@cache
def _position(name: str) -> int:
    return [cue.name for cue in cues()].index(name)
