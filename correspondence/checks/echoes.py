"""Lines of a letter that only repeat the complaint: a point or a wish exactly as the case has it.

A letter restates the issues and the wanted outcome (domain.md 2.5, FIN-03). Those words are the complainant's, so the
checks that judge how an officer writes leave them alone. The same words inside a sentence of the letter's own are the
officer's.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from .. import resources
from ..case import Case
from ..draft import Draft
from ..finding import Finding, Span
from .letter_parts import letter_lines

_OF_MANNER = frozenset({"tone", "facts", "plain_english", "house_style", "readability"})
_ALWAYS_SAID = frozenset({"placeholder"})
"""An unfilled field is nobody's word, also in a point as logged."""


def without_echoes(findings: Iterable[Finding], draft: Draft, case: Case | None) -> Iterator[Finding]:
    """Yield the findings except those about the words of the complaint itself."""
    spans = tuple(echoes(draft, case)) if case else ()
    return (finding for finding in findings if not _about_echo(finding, spans))


def echoes(draft: Draft, case: Case) -> Iterator[Span]:
    """Yield the lines that hold a point or a wish of the case and nothing else but a label or quotation marks."""
    logged = (*(point.text for point in case.points), *(wish.text for wish in case.desired_outcomes))
    said = {_bare(line) for text in logged for line in text.splitlines()}
    for line in letter_lines(draft):
        if _bare(draft.text[line.start : line.end]) in said:
            yield Span(line.start, line.end)


def _about_echo(finding: Finding, spans: tuple[Span, ...]) -> bool:
    if finding.span is None or finding.check not in _OF_MANNER or finding.category in _ALWAYS_SAID:
        return False
    return any(finding.span.overlaps(span) for span in spans)


def _bare(text: str) -> str:
    """Return a line's words without what stands around them: "Point 1: “He waited.”" as "He waited"."""
    words = _label().sub("", " ".join(text.split()), count=1)
    return words.strip(" .“”‘’\"'")


@cache
def _label() -> re.Pattern[str]:
    return re.compile(resources.data("letter_parts")["echo"]["label"], re.IGNORECASE)
