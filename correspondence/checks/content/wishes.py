"""What the complainant asked for, and whether the letter answers it (domain.md 2.5, FIN-10)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise
from typing import Any

from ... import resources
from ...case import Case, DesiredOutcome
from ...draft import Draft
from ...finding import Finding, Severity
from ..brief import Brief, Flag
from ..echoes import echoes
from ..letter_parts import Part, letter_lines
from ..points.ledger import known_people
from ..points.matching import meetings, met, point_words
from ..points.words import Terms, terms
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
    """Yield a suggestion for each thing asked for that the letter does not mention, or only repeats."""
    if brief.case is None:
        return
    repeated = _only_repeated(brief.draft, brief.case)
    own = tuple(item for item in letter.sentences if item.start not in repeated)
    said = [terms(brief.draft.words_of(item)) for item in brief.draft.paragraphs if item.start not in repeated]
    for wish in brief.case.desired_outcomes:
        if not _mentioned(brief.case, replace(letter, sentences=own), said, wish.text):
            asked = wish.text.rstrip(".")
            message = f"The complainant asked for this, and the letter does not mention it: \u201c{asked}\u201d."
            yield _FLAG.whole(message, _advice(wish))


def _only_repeated(draft: Draft, case: Case) -> frozenset[int]:
    """Return where the words of the complaint stand in a list, with no answer under them."""
    logged = frozenset(span.start for span in echoes(draft, case))
    lines = letter_lines(draft)
    answered = {line.start for line, below in pairwise(lines) if below.part is Part.BODY and below.start not in logged}
    return logged - answered


def _mentioned(case: Case, letter: LetterText, said: Sequence[Terms], wish: str) -> bool:
    """Tell whether a letter shows what answers a wish of this kind, or meets the wish's own words."""
    kinds = [kind for kind in _kinds() if kind.wish.search(wish)]
    if any(kind.elsewhere or shown(letter, kind.signs) for kind in kinds):
        return True
    own = re.sub(_data()["general"], " ", wish, flags=re.IGNORECASE)
    matter = point_words(own, known_people(case))
    if not matter.stems:
        return not kinds
    return any(met(matter, meetings(matter, paragraph)) >= _MENTIONED for paragraph in said)


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
