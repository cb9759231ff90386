"""What the complainant asked for, and whether the letter answers it (domain.md 2.5, FIN-10)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources
from ...case import DesiredOutcome
from ...finding import Finding, Severity
from ..brief import Brief, Flag
from ..points.ledger import known_people
from ..points.matching import meetings, met, point_words
from ..points.words import terms
from .letter import LetterText
from .signs import Sign, shown, signs

_FLAG = Flag(
    "Content.DesiredOutcome",
    "content",
    "desired_outcome",
    Severity.SUGGESTION,
    "FIN-10: Ombudsman, Listening and Learning: answer each remedy that was asked for, and give reasons for a refusal",
)
_MENTIONED = 0.4
"""Share of a wish's own words that one paragraph must meet."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of wish."""

    wish: re.Pattern[str]
    elsewhere: bool
    """Whether another check reports it when it is missing."""
    signs: tuple[Sign, ...]


def check_wishes(brief: Brief, letter: LetterText) -> Iterator[Finding]:
    """Yield a suggestion for each thing asked for that the letter does not mention."""
    for wish in brief.case.desired_outcomes if brief.case else ():
        if not _mentioned(brief, letter, wish.text):
            asked = wish.text.rstrip(".")
            message = f"The complainant asked for this, and the letter does not mention it: \u201c{asked}\u201d."
            yield _FLAG.whole(message, _advice(wish))


def _mentioned(brief: Brief, letter: LetterText, wish: str) -> bool:
    """Tell whether a letter shows what answers a wish of this kind, or meets the wish's own words."""
    kinds = [kind for kind in _kinds() if kind.wish.search(wish)]
    if any(kind.elsewhere or shown(letter, kind.signs) for kind in kinds):
        return True
    own = re.sub(_data()["general"], " ", wish, flags=re.IGNORECASE)
    matter = point_words(own, known_people(brief.case) if brief.case else frozenset())
    if not matter.stems:
        return not kinds
    found = [terms(brief.draft.words_of(paragraph)) for paragraph in brief.draft.paragraphs]
    return any(met(matter, meetings(matter, said)) >= _MENTIONED for said in found)


def _advice(wish: DesiredOutcome) -> str:
    return wish.answer or "Answer it: say what we will do, or say no and why."


@cache
def _kinds() -> tuple[_Kind, ...]:
    return tuple(
        _Kind(re.compile(row["wish"], re.IGNORECASE), row.get("elsewhere", False), signs(row.get("sign", ())))
        for row in _data()["kind"]
    )


def _data() -> dict[str, Any]:
    return resources.data("content_wishes")
