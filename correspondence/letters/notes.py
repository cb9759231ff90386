"""What a person should know of a letter before it is sent: sentences, not errors."""

from collections.abc import Iterator

from ..case import Case
from ..settings import Settings


def notes(case: Case, settings: Settings) -> Iterator[str]:
    """Yield a sentence for each thing that the letter itself cannot see to."""
    reader = case.complainant.full_name
    if case.format:
        yield f"{reader} needs this letter in another format: {case.format}."
    if case.language:
        yield f"{reader} needs this letter in another language: {case.language}."
    if not settings.specimen and case.trust and case.trust != settings.trust.name:
        yield f"The case names {case.trust}. The letter is from {settings.trust.name}, as the settings say."
