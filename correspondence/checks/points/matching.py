"""How far a point's words are met in a letter's sentences: exactly, by the same beginning, or by a shared concept."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

from ... import resources
from .words import Terms, beginning_of, concepts_of, stems_of

BY_BEGINNING = 0.5
BY_CONCEPT = 0.35
"""What a meeting counts where the very word is not there."""

_PART = re.compile(
    r"[;,]?\s+(?:and|but|although|though|so|because|when|which|while|after|until|despite)\s+|[;.?]\s+|,\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PointPart:
    """One part of a point: "... and nobody rang his wife"."""

    text: str
    stems: tuple[int, ...]
    """Which of the point's stems stand in it."""


@dataclass(frozen=True, slots=True)
class PointWords:
    """A point's words of matter, with how much each of them tells; the weights add up to 1."""

    text: str
    stems: tuple[str, ...]
    weights: tuple[float, ...]
    looks: tuple[tuple[str, str, frozenset[str]], ...]
    """Each stem with its beginning and its concepts, by which else it may be met."""
    parts: tuple[PointPart, ...]


def point_words(text: str, ignore: frozenset[str]) -> PointWords:
    """Return the words of a point, without the stems to be ignored."""
    stems = tuple(dict.fromkeys(stem for stem in stems_of(text) if stem not in ignore))
    tells = [_tells(stem) for stem in stems]
    total = sum(tells)
    looks = tuple((stem, beginning_of(stem), frozenset(concepts_of(stem))) for stem in stems)
    return PointWords(text, stems, tuple(value / total for value in tells), looks, tuple(_parts(text, stems)))


def meetings(point: PointWords, terms: Terms) -> tuple[float, ...]:
    """Return for each stem of a point how far it is met in a sentence or heading: 0 to 1."""
    return tuple(_meeting(*look, terms) for look in point.looks)


def met(point: PointWords, row: Sequence[float]) -> float:
    """Return what share of a point's matter one sentence meets, 0 to 1."""
    return sum(weight * value for weight, value in zip(point.weights, row, strict=True))


def coverage(point: PointWords, rows: Iterable[Sequence[float]]) -> float:
    """Return what share of a point's matter several sentences meet together, 0 to 1."""
    return sum(weight * best for weight, best in zip(point.weights, _best(rows), strict=False))


def part_coverages(point: PointWords, rows: Iterable[Sequence[float]]) -> list[float]:
    """Return the same for each part of the point."""
    best = _best(rows) or [0.0] * len(point.stems)
    return [
        sum(point.weights[i] * best[i] for i in part.stems) / sum(point.weights[i] for i in part.stems)
        for part in point.parts
    ]


def _best(rows: Iterable[Sequence[float]]) -> list[float]:
    return [max(column) for column in zip(*rows, strict=True)]


def _meeting(stem: str, beginning: str, concepts: frozenset[str], terms: Terms) -> float:
    if stem in terms.stems:
        return 1.0
    if beginning in terms.beginnings:
        return BY_BEGINNING
    return 0.0 if concepts.isdisjoint(terms.concepts) else BY_CONCEPT


def _parts(text: str, stems: Sequence[str]) -> Iterator[PointPart]:
    for part in _PART.split(text):
        inside = set(stems_of(part))
        places = tuple(index for index, stem in enumerate(stems) if stem in inside)
        if len(places) > 1:
            yield PointPart(part.strip(" .,;"), places)


@lru_cache(maxsize=20_000)
def _tells(stem: str) -> float:
    """Return how much a stem tells: much where few letters use it."""
    return log((resources.data("points_common")["letters"] + 1) / (_seen().get(stem, 0) + 0.5))


@cache
def _seen() -> dict[str, int]:
    return {
        stem: int(count) for count, stems in resources.data("points_common")["seen"].items() for stem in stems.split()
    }
