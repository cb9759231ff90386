"""What a person should know of a letter before it is sent: sentences, not errors."""

from collections.abc import Iterator
from datetime import date

from ..case import Case, Point
from ..dates import long_date
from ..deadlines import response_due
from ..people import relationship
from ..settings import Settings
from .kind import LetterKind

_UPHELD = ("upheld", "partly upheld")


def notes(kind: LetterKind, case: Case, settings: Settings, on: date) -> Iterator[str]:
    """Yield a sentence for each thing that a letter dated `on` cannot see to itself."""
    yield from _reader(case)
    yield from _other_names(case, settings)
    if kind.name == "acknowledgement":
        yield from _late(kind.due_on(case, settings), case.acknowledged or on)
        yield from _past("date for the response", response_due(case, settings), on)
    if kind.name == "holding" and case.holding:
        yield from _past("new date", case.holding.new_date, on)
        yield from _past("next update", case.holding.next_update, on)
    if kind.name == "response":
        yield from _response(case)


def _reader(case: Case) -> Iterator[str]:
    reader = case.complainant
    if case.format:
        yield f"{reader.full_name} needs this letter in another format: {case.format}."
    if case.language:
        yield f"{reader.full_name} needs this letter in another language: {case.language}."
    if reader.relationship and relationship(case).side == "other":
        yield f"The relationship '{reader.relationship}' is not one that letters have a word for: the patient is named."


def _other_names(case: Case, settings: Settings) -> Iterator[str]:
    """Say where the case names somebody else than the settings, whose names are printed."""
    if settings.specimen:
        return
    for said, printed in (
        (case.trust, settings.trust.name),
        (case.chief_executive, settings.chief_executive.name),
    ):
        if said and said != printed:
            yield f"The case names {said}. The letter has {printed}, as the settings say."


def _late(due: date, acknowledged: date) -> Iterator[str]:
    if due < acknowledged:
        yield f"The complaint should have been acknowledged by {long_date(due)} (regulation 13)."


def _response(case: Case) -> Iterator[str]:
    if case.consent and case.consent.status == "requested" and not case.about_self:
        yield "The patient's consent has been asked for and has not come: keep the letter until it has."
    for point in case.points:
        if point.answer and point.answer.outcome in _UPHELD:
            yield from _upheld(point)


def _upheld(point: Point) -> Iterator[str]:
    answer = point.answer
    if answer and not answer.apology:
        yield f"{point.id} is {answer.outcome}, and its answer has no apology."
    if answer and not answer.actions:
        yield f"{point.id} is {answer.outcome}, and its answer has no action."


def _past(what: str, day: date, on: date) -> Iterator[str]:
    if day < on:
        yield f"The {what}, {long_date(day)}, has passed by the date of the letter. Correct it before it is sent."
