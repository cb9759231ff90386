"""Outcomes in plain words, with the formal word beside them (domain.md 6.1: "upheld" alone explains nothing)."""

from collections.abc import Sequence
from typing import get_args

from ..case import Outcome, Point
from .words import and_list, wording

_UPHELD: tuple[Outcome, ...] = ("upheld", "partly upheld")


def is_upheld(point: Point) -> bool:
    """Tell whether a point is upheld or partly upheld."""
    return point.answer is not None and point.answer.outcome in _UPHELD


def outcome_sentence(point: Point, *, alone: bool) -> str:
    """Return the conclusion on one point; `alone` says that the complaint has no other. Empty without an answer."""
    if point.answer is None:
        return ""
    words = wording("outcome")
    sentence: str = words[point.answer.outcome].format(this=words["only_one" if alone else "one_of_many"])
    return sentence


def conclusion(points: Sequence[Point]) -> str:
    """Return the outcome of the whole complaint; empty while a point has no answer."""
    outcomes = [point.answer.outcome for point in points if point.answer]
    if len(outcomes) < len(points):
        return ""
    if len(set(outcomes)) == 1:
        return wording("conclusion")[outcomes[0]]
    opening = "some_upheld" if any(map(is_upheld, points)) else "none_upheld"
    sentences = [_of_points(outcome, outcomes) for outcome in get_args(Outcome) if outcome in outcomes]
    return " ".join([wording("conclusion_of_several")[opening], *sentences])


def _of_points(outcome: Outcome, outcomes: Sequence[Outcome]) -> str:
    """Return "We have upheld points 1 and 3."."""
    numbers = [str(number) for number, of_point in enumerate(outcomes, 1) if of_point == outcome]
    points = f"point{'s' if len(numbers) > 1 else ''} {and_list(numbers)}"
    return wording("conclusion_of_several")[outcome].format(points=points)
