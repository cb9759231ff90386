"""Requirements: what a letter of one kind must hold, as data (`content_*.toml`), and which of them it does not meet."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import resources
from ...finding import Finding, Severity
from ..brief import Brief, Flag
from .conditions import applies
from .known import suggestion
from .letter import LetterText
from .signs import Sign, shown, signs


@dataclass(frozen=True, slots=True)
class Requirement:
    """One thing that a letter must hold or, where `never`, must not."""

    name: str
    flag: Flag
    message: str
    doubtful: str
    """What to say instead where it is not sure that the thing is due; empty where it always is."""
    suggestions: tuple[str, ...]
    """Sentences to put in; the first whose facts are known is used."""
    when: str
    """The condition under which it applies (`conditions.py`); empty for always."""
    never: bool
    signs: tuple[Sign, ...]


@cache
def requirements(file: str, check: str) -> tuple[Requirement, ...]:
    """Return the requirements of one data file, in its order, as rules of one check."""
    return tuple(
        Requirement(
            name=name,
            flag=Flag(
                row["rule"],
                check,
                row.get("category", name),
                Severity(row["severity"]),
                f"{row['code']}: {row['source']}",
            ),
            message=row["message"],
            doubtful=row.get("doubtful", ""),
            suggestions=tuple(row.get("suggestions", ())),
            when=row.get("when", ""),
            never=row.get("never", False),
            signs=signs(row["sign"]),
        )
        for name, row in resources.data(file).items()
    )


def unmet(brief: Brief, letter: LetterText, required: tuple[Requirement, ...]) -> Iterator[Finding]:
    """Yield a finding for each requirement that applies and is not met."""
    for item in required:
        if not applies(brief, item.when):
            continue
        place = shown(letter, item.signs)
        if item.never and place:
            yield item.flag.at(brief.draft, place, item.message, suggestion(brief, item.suggestions))
        elif not item.never and place is None:
            yield item.flag.whole(item.message, suggestion(brief, item.suggestions))
