"""Things that belong into one paragraph and all lack: said once, with the paragraph (`data/content_together.toml`)."""

from collections.abc import Iterator
from typing import Any

from ... import resources
from ...finding import Finding, Severity
from ..brief import Brief, Flag
from .known import suggestion
from .letter import LetterText
from .requirements import requirements
from .signs import shown


def told_together(brief: Brief, letter: LetterText, found: Iterator[Finding]) -> Iterator[Finding]:
    """Yield the findings, with one in the place of those on how the letter ends where it lacks all of that."""
    listed = list(found)
    ending = resources.data("content_together")["ending"]
    if not _names_ombudsman(letter) or not {finding.category for finding in listed} >= set(ending["codes"]):
        yield from listed
        return
    for finding in listed:
        if finding.category == ending["code"]:
            yield _flag(ending).whole(ending["message"], suggestion(brief, tuple(ending["suggestions"])))
        elif finding.category not in ending["codes"]:
            yield finding


def _flag(row: dict[str, Any]) -> Flag:
    source = f"{', '.join(row['codes'])}: {row['source']}"
    return Flag(row["rule"], "content", row["code"], Severity(row["severity"]), source)


def _names_ombudsman(letter: LetterText) -> bool:
    """Tell whether the letter says where to turn; where it does not, the missing check asks for the whole paragraph."""
    ombudsman = next(rule for rule in requirements("content_missing", "missing") if rule.name == "ombudsman")
    return shown(letter, ombudsman.signs) is not None
