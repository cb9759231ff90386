"""Points measured in the developing letters: what the model of the ledger is trained on.

Beside the labelled points stand points of other cases, which a letter does not answer: a few mixed in among each
letter's own, and all those of another case alone. They teach that a well-written letter about something else counts
for nothing; each of them counts little, so that the labelled points decide everything else.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from correspondence.case import Case
from correspondence.checks.points import alignment, features, matching, reading
from correspondence.checks.points.ledger import known_people
from correspondence.drafts.reader import draft_from_text

STRANGERS = 2
"""How many points of other cases are mixed into each letter."""
SHIFT = 7
"""How far on in the list the case stands whose points a letter is measured against alone."""
STRANGER_COUNTS = 0.05
"""How much a point of another case counts beside a labelled one."""

Letters = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Example:
    """One point in one letter."""

    letter: str
    measures: dict[str, float]
    answered: bool
    counts: float


def labelled(letters: Letters) -> list[Example]:
    """Return the labelled points of each letter."""
    return [
        example
        for name in letters
        for example in _examples(name, letters[name], _points(letters[name]))
        if example.counts == 1.0
    ]


def strangers(letters: Letters) -> list[Example]:
    """Return points of other cases in each letter."""
    mixed, alone = _mixed(letters), _alone(letters)
    return [
        example
        for texts_of in (mixed, alone)
        for name in letters
        for example in _examples(name, letters[name], texts_of(name))
        if example.counts < 1.0
    ]


def _mixed(letters: Letters) -> Callable[[str], list[str]]:
    chance = Random(STRANGERS)

    def texts_of(name: str) -> list[str]:
        texts = _points(letters[name])
        for _ in range(STRANGERS):
            other = chance.choice([other for other in letters if other != name])
            texts.insert(chance.randrange(len(texts) + 1), chance.choice(_points(letters[other])))
        return texts

    return texts_of


def _alone(letters: Letters) -> Callable[[str], list[str]]:
    names = list(letters)
    other = {name: names[(index + SHIFT) % len(names)] for index, name in enumerate(names)}
    return lambda name: _points(letters[other[name]])


def _examples(name: str, letter: dict[str, Any], texts: list[str]) -> Iterator[Example]:
    """Yield each of some points as measured in a letter; one that is not the letter's own is not answered."""
    case = Case.model_validate(letter["case"])
    labels = letter["labels"]["points"]
    own = {point.text: labels[point.id]["status"] == "addressed" for point in case.points}
    ignore = known_people(case)
    read = reading.read_letter(draft_from_text(letter["draft"]), texts, ignore)
    places = alignment.align([matching.point_words(text, ignore) for text in texts], read)
    for text, measures in zip(texts, features.features(places, read), strict=True):
        yield Example(name, measures, own.get(text, False), 1.0 if text in own else STRANGER_COUNTS)


def _points(letter: dict[str, Any]) -> list[str]:
    return [point["text"] for point in letter["case"]["points"]]
