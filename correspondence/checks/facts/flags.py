"""What each finding of the facts check says of itself: rule, category, severity, source."""

from functools import cache
from typing import Literal

from ...finding import Severity
from ..brief import Flag

Category = Literal[
    "wrong_name",
    "wrong_date",
    "wrong_pronoun",
    "wrong_relationship",
    "wrong_reference",
    "other_person",
    "placeholder",
    "contradiction",
    "confidential",
]

_CHECKLIST = "HSC Northern Ireland, checklist for a draft response: check that every detail is accurate"
_RELEVANT = "ISCAS, complaint responses: only relevant detail, and nothing about other people"
_SOURCES: dict[Category, str] = {"other_person": _RELEVANT, "confidential": _RELEVANT}


@cache
def flag(category: Category, severity: Severity = Severity.ERROR) -> Flag:
    """Return the flag of one category: `Facts.WrongName` for wrong_name. A warning is for what may yet be right."""
    rule = "Facts." + category.title().replace("_", "")
    return Flag(rule, "facts", category, severity, _SOURCES.get(category, _CHECKLIST))


def doubtful(category: Category) -> Flag:
    """Return the flag of one category as a warning: for what may yet be right."""
    return flag(category, Severity.WARNING)
