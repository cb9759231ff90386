"""Which sentences of a letter belong to which point. Points compete: a sentence belongs to the one it fits best."""

from collections.abc import Sequence
from dataclasses import dataclass

from .matching import BY_BEGINNING, PointWords, coverage, meetings, met
from .reading import Read

BEFORE = (0.4, 0.2)
"""How much the sentence before, and the one before that, say about what a sentence is about."""
HEADING = 0.3
PASSAGE = 0.3
BELONGS = 0.3
"""From this affinity on a sentence wholly belongs to a point."""
RIVAL = 0.5
"""How much of another point's fit counts against a passage."""
ORDER = 0.25
"""How much it counts that answers mostly come in the order of the points."""
RETELLS = 0.2
"""Share of a point's matter that a sentence must meet to be a retelling of it."""
SEVERAL = 0.6
"""A retelling that meets a second point to this share of the first sums up several."""
BODY = (0.12, 0.87)
"""Where in a letter, as shares of it, the answers stand: after the opening, before signposting."""
ANSWERS = 0.3
"""How much it counts that a passage reads like an answer at all."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the letter one point is dealt with. Numbers are positions in the letter's sentences."""

    point: PointWords
    rows: tuple[tuple[float, ...], ...]
    """For each sentence, how far it meets each stem of the point."""
    belongs: tuple[float, ...]
    """For each sentence, how far it belongs to the point, by its words and by what stands around it: 0 to 1."""
    own: tuple[int, ...]
    """Sentences that fit this point better than any other."""
    passage: tuple[int, ...]
    """The passage that fits best, rivals counted in."""
    near: tuple[int, ...]
    """The two passages that fit best."""
    led: tuple[int, ...]
    """Sentences that answer where the point is taken up: the clause beside it, and what follows in the paragraph."""
    fit: float
    """How far the passage, under its heading, meets the point: 0 to 1."""


def align(points: Sequence[PointWords], letter: Sequence[Read]) -> tuple[Place, ...]:
    """Return for each point where the letter deals with it."""
    passages = _passages(letter)
    rows = [tuple(meetings(point, read.terms) for read in letter) for point in points]
    heads = [tuple(meetings(point, read.heading) for read in letter) for point in points]
    fits = [_passage_fits(*of_point, passages, letter) for of_point in zip(points, rows, heads, strict=True)]
    affinities = [_affinities(*of_point, letter) for of_point in zip(points, rows, heads, fits, strict=True)]
    owners = _owners(affinities)
    ranks = _ranks(fits, letter, passages)
    leads = _led(points, rows, letter)
    return tuple(
        Place(
            point=point,
            rows=rows[index],
            belongs=tuple(min(1.0, affinity / BELONGS) for affinity in affinities[index]),
            own=tuple(place for place, owner in enumerate(owners) if owner == index),
            passage=tuple(passages[ranks[index][0]]) if passages else (),
            near=tuple(place for number in ranks[index][:2] for place in passages[number]),
            led=leads[index],
            fit=fits[index][ranks[index][0]] if passages else 0.0,
        )
        for index, point in enumerate(points)
    )


def _led(
    points: Sequence[PointWords], rows: Sequence[Sequence[tuple[float, ...]]], letter: Sequence[Read]
) -> list[tuple[int, ...]]:
    """Return for each point what stands beside and after its retelling, up to the next paragraph or retelling."""
    found: list[list[int]] = [[] for _ in points]
    told, paragraph = None, 0
    for place, read in enumerate(letter):
        fits = [met(point, row[place]) for point, row in zip(points, rows, strict=True)]
        if read.paragraph != paragraph:
            told, paragraph = None, read.paragraph
        if read.takes_up and max(fits) >= RETELLS:
            told = _clearly_best(fits)
            if told is not None and max(rows[told][place]) < BY_BEGINNING:
                told = None
        if told is not None and not read.restates and not _of_another(fits, told):
            found[told].append(place)
    return [tuple(places) for places in found]


def _clearly_best(fits: Sequence[float]) -> int | None:
    """Return the number of the point that a retelling is about; None where it sums up several."""
    best, *others = sorted(range(len(fits)), key=fits.__getitem__, reverse=True)
    return None if others and fits[others[0]] > SEVERAL * fits[best] else best


def _of_another(fits: Sequence[float], told: int) -> bool:
    """Tell whether a sentence plainly belongs to another point than the one that was taken up."""
    return max(fits) >= RETELLS and max(fits) > fits[told]


def _ranks(fits: Sequence[dict[int, float]], letter: Sequence[Read], passages: dict[int, list[int]]) -> list[list[int]]:
    """Return for each point the numbers of the passages, the likeliest place of an answer first."""
    reads_like = {
        number: sum(letter[place].strength for place in places if not letter[place].restates) / len(places)
        for number, places in passages.items()
    }
    return [
        sorted(
            passages,
            key=lambda number: (
                _against_rivals(fits, index, number)
                + ANSWERS * reads_like[number]
                - ORDER * _out_of_order((index + 0.5) / len(fits), passages[number][0] / len(letter))
            ),
            reverse=True,
        )
        for index in range(len(fits))
    ]


def _against_rivals(fits: Sequence[dict[int, float]], index: int, number: int) -> float:
    """Return how well a passage fits a point, less what it fits the strongest rival."""
    rivals = (fit[number] for other, fit in enumerate(fits) if other != index)
    return fits[index][number] - RIVAL * max(rivals, default=0.0)


def _out_of_order(turn: float, place: float) -> float:
    """Return how far a passage lies from where the point's turn would be; all three are shares of the letter."""
    first, last = BODY
    return abs(first + (last - first) * turn - place)


def _passages(letter: Sequence[Read]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, read in enumerate(letter):
        found.setdefault(read.passage, []).append(place)
    return found


def _passage_fits(
    point: PointWords,
    rows: Sequence[tuple[float, ...]],
    heads: Sequence[tuple[float, ...]],
    passages: dict[int, list[int]],
    letter: Sequence[Read],
) -> dict[int, float]:
    """Return how far each passage, with its heading, meets a point; one that only retells the complaint does not."""
    return {
        number: 0.0
        if all(letter[place].restates for place in places)
        else coverage(point, [*(rows[place] for place in places), heads[places[0]]])
        for number, places in passages.items()
    }


def _affinities(
    point: PointWords,
    rows: Sequence[tuple[float, ...]],
    heads: Sequence[tuple[float, ...]],
    fits: dict[int, float],
    letter: Sequence[Read],
) -> list[float]:
    """Return how well each sentence fits a point, with what stands before it, above it and around it."""
    own = [met(point, row) for row in rows]
    return [
        own[place]
        + sum(
            share * own[place - back]
            for back, share in enumerate(BEFORE, start=1)
            if place >= back and letter[place - back].passage == read.passage
        )
        + HEADING * met(point, heads[place])
        + PASSAGE * fits[read.passage]
        for place, read in enumerate(letter)
    ]


def _owners(affinities: Sequence[Sequence[float]]) -> list[int]:
    """Return for each sentence the number of the point that it fits best."""
    return [max(range(len(column)), key=column.__getitem__) for column in zip(*affinities, strict=True)]
