"""What is wrong, where it is and what to do about it: the one shape of every refusal.

Whoever uses the program reads these sentences, so they name the file, the line and the key, and they end with the
next step. No other exception is meant to reach a person.
"""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with what somebody gave us."""

    what: str
    """What is wrong, as a sentence: "is not a date: '2026-02-30'"."""
    fix: str = ""
    """What to do, as a sentence: "Write it as year-month-day, for example 2026-02-28."."""
    file: str = ""
    """The file as the person named it; empty where there is none."""
    line: int | None = None
    """Line in the file, counted from 1."""
    key: str = ""
    """The place inside the file: a key such as "points.2.text", a sheet and cell, or a paragraph."""
    column: int | None = None
    """Column in the line, counted from 1, where the line alone does not show the place."""

    def __str__(self) -> str:
        line = "".join(f":{number}" for number in (self.line, self.column) if number is not None)
        places = [place for place in (f"{self.file}{line}".strip(":"), self.key) if place]
        sentence = " ".join(part for part in (self.what, self.fix) if part)
        return ": ".join([*places, sentence])


class CorrespondenceError(Exception):
    """It could not be done: exit status 2. Carries every problem found, not only the first."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class CaseError(CorrespondenceError):
    """The case file cannot be used."""


class DraftError(CorrespondenceError):
    """The draft cannot be read."""


class SettingsError(CorrespondenceError):
    """The settings file cannot be used."""


class TemplateError(CorrespondenceError):
    """The Word template cannot be used for this letter."""


class LetterError(CorrespondenceError):
    """This letter could not be made."""


class RuleError(CorrespondenceError):
    """A style rule cannot be loaded."""
