"""The reason for a judgement, in words that a coordinator can check against the letter."""

from collections.abc import Iterable, Sequence

from .alignment import Place
from .evidence import mentioned
from .matching import BY_BEGINNING, meetings, met, part_coverages
from .model import Status
from .reading import Read
from .roles import roles_shown

_DOES = {
    "finds": "says what was found",
    "explains": "explains why",
    "concludes": "gives a conclusion",
    "apologises": "apologises",
    "acts": "says what has changed",
}
"""What a sentence does, in the order in which it is told."""
_MATTERS = 0.3
"""A part of a point matters when it holds this share of its weight."""
_NEAR = 0.05
"""From this share of a point's matter on a sentence, or the heading above it, has a word of the point."""
_CONCEPT = 0.1
"""How much a shared concept counts where the paragraph that comes nearest is looked for."""
_LEFT_OUT = 0.25
"""A part of a point of which less than this share is met is left out."""


def why(judged: Status, place: Place, letter: Sequence[Read], shown: Sequence[int]) -> str:
    """Return why a point has its status; `shown` are the numbers of the sentences shown as evidence."""
    if judged == "addressed":
        return f"{_paragraphs(letter, shown)} {_deeds(letter, shown) or 'deals with it'}."
    if judged == "partly":
        return _partly(place, letter, shown)
    return _unaddressed(place, letter)


def _partly(place: Place, letter: Sequence[Read], shown: Sequence[int]) -> str:
    left = _left_out(place)
    if left:
        return f"{_paragraphs(letter, shown)} deals with part of it; no answer was found on \u201c{left}\u201d."
    return (
        f"{_paragraphs(letter, shown)} speaks of it, but does not say clearly what was found on this point "
        "and what follows from it."
    )


def _unaddressed(place: Place, letter: Sequence[Read]) -> str:
    """Return where the point comes up; that the letter does not mention it only where no word of it stands there."""
    mention = mentioned(place)
    if mention is None:
        return _nearest(place, letter)
    paragraph = letter[mention].paragraph
    if letter[mention].restates:
        return f"Paragraph {paragraph} only retells it, and nothing is said about what was found."
    return f"It comes up in paragraph {paragraph}, but nothing is said there about what was found on this point."


def _nearest(place: Place, letter: Sequence[Read]) -> str:
    """Name the paragraph that comes nearest to the point by its own words or by its heading."""
    rows = list(zip(place.rows, letter, strict=True))
    fits = [_by_words(place, row) + _by_words(place, meetings(place.point, read.heading)) for row, read in rows]
    best = max(range(len(fits)), key=fits.__getitem__, default=None)
    if best is None or fits[best] < _NEAR:
        return "The letter does not seem to mention it."
    return (
        f"No answer to it was found. Paragraph {letter[best].paragraph} comes nearest to it, "
        "but does not say what was found on this point."
    )


def _by_words(place: Place, row: Sequence[float]) -> float:
    """Return what share of a point's matter is met by its very words; a shared concept tells only between equals."""
    return met(place.point, [value if value >= BY_BEGINNING else value * _CONCEPT for value in row])


def _left_out(place: Place) -> str:
    """Return the part of the point that is met least, where it matters and at least one other part is met."""
    shares = part_coverages(place.point, [place.rows[i] for i in place.near])
    weighty = [
        (share, part.text)
        for share, part in zip(shares, place.point.parts, strict=True)
        if sum(place.point.weights[i] for i in part.stems) >= _MATTERS
    ]
    if not weighty or min(weighty)[0] >= _LEFT_OUT or max(shares) < _LEFT_OUT:
        return ""
    return min(weighty)[1]


def _paragraphs(letter: Sequence[Read], shown: Iterable[int]) -> str:
    numbers = sorted({letter[number].paragraph for number in shown})
    if not numbers:
        return "The letter"
    return f"Paragraph {numbers[0]}" if len(numbers) == 1 else f"Paragraph {numbers[0]}, with {numbers[-1]},"


def _deeds(letter: Sequence[Read], shown: Iterable[int]) -> str:
    """Return what the sentences shown do, as words: "says what was found, explains why and apologises"."""
    found = {role for number in shown for role in roles_shown(letter[number].signals)}
    deeds = [words for role, words in _DOES.items() if role in found]
    return " and ".join(filter(None, (", ".join(deeds[:-1]), *deeds[-1:])))
