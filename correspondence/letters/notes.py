"""What a person should know of a letter before it is sent: sentences, not errors."""

from collections.abc import Iterator
from datetime import date

from ..case import Case
from ..dates import long_date
from ..settings import Settings


def notes(kind: str, case: Case, settings: Settings, on: date) -> Iterator[str]:
    """Yield a sentence for each thing that a letter dated `on` cannot see to itself."""
    reader = case.complainant.full_name
    if case.format:
        yield f"{reader} needs this letter in another format: {case.format}."
    if case.language:
        yield f"{reader} needs this letter in another language: {case.language}."
    if not settings.specimen and case.trust and case.trust != settings.trust.name:
        yield f"The case names {case.trust}. The letter is from {settings.trust.name}, as the settings say."
    if kind == "holding" and case.holding:
        yield from _past("new date", case.holding.new_date, on)
        yield from _past("next update", case.holding.next_update, on)


def _past(what: str, day: date, on: date) -> Iterator[str]:
    if day < on:
        yield f"The {what}, {long_date(day)}, has passed by the date of the letter. Correct it before it is sent."
