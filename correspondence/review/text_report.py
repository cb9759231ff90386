"""A review as text: for a terminal, a screen reader, or paper. Nothing is said by colour or by layout alone."""

import re
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from ..draft import Draft, Role
from ..finding import Finding, Severity
from .reviewing import Review
from .sifting import Item

WIDTH = 100
"""Characters a line."""
_QUOTE = 160
"""Longest quote shown whole; of a longer one the beginning and the end are shown."""
_ADDRESS = re.compile(r":?\s*https?://\S+")
_STATUS = {"addressed": "Answered", "partly": "Partly answered", "unaddressed": "Not answered"}
_TITLES = {
    Severity.ERROR: "Errors: these stand in the way of signing",
    Severity.WARNING: "Warnings: look at these before signing",
    Severity.SUGGESTION: "Suggestions",
}


def review_as_text(review: Review) -> str:
    """Return the whole report: verdict, points, findings by severity, readability, what was not checked."""
    parts = (_head(review), _points(review), *_findings(review), _readability(review), _not_run(review))
    return "\n\n".join("\n".join(lines) for part in parts if (lines := list(part))) + "\n"


def count_of(number: int, word: str) -> str:
    """Return "1 error" or "3 errors"."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"


def _head(review: Review) -> Iterator[str]:
    yield f"{review.draft.path}: {review.verdict}"
    case = f"Case {review.case.reference}. " if review.case else "No case was given. "
    counts = ", ".join(count_of(len(_of(review.items, severity)), str(severity)) for severity in Severity)
    yield f"{case}Letter kind: {review.request.kind}. {count_of(review.draft.words, 'word')}. {counts}."


def _points(review: Review) -> Iterator[str]:
    if not review.points or not review.case:
        return
    texts = {point.id: point.text for point in review.case.points}
    open_points = sum(point.status != "addressed" for point in review.points)
    yield f"Points of the complaint: {open_points} of {len(review.points)} need attention"
    for point in sorted(review.points, key=lambda point: point.status == "addressed"):
        yield from _wrapped(f"{point.id}. {_STATUS[point.status]}. {texts.get(point.id, '')}", "  ", hanging=True)
        yield from _wrapped(point.why, "     ")


def _findings(review: Review) -> Iterator[Iterable[str]]:
    for severity in Severity:
        items = _of(review.items, severity)
        if items:
            yield _section(f"{_TITLES[severity]} ({len(items)})", items, review.draft)


def _section(title: str, items: Sequence[Item], draft: Draft) -> Iterator[str]:
    yield title
    for number, item in enumerate(items, 1):
        yield from _finding(number, item.finding, draft)


def _finding(number: int, finding: Finding, draft: Draft) -> Iterator[str]:
    quote = f': "{_short(finding.quote)}"' if finding.quote else ""
    yield from _wrapped(f"{number}. {_place(finding, draft)}{quote}", "  ", hanging=True)
    yield from _wrapped(finding.message, "     ")
    if finding.suggestion:
        yield from _wrapped(f"Better: {finding.suggestion}", "     ")
    yield from _wrapped(f"Rule: {finding.rule}. {_source(finding)}", "     ")


def _source(finding: Finding) -> str:
    """Name the source; its web address is in the JSON, and is long to read and longer to hear."""
    name = _ADDRESS.sub("", finding.source).strip().rstrip(".") or finding.source
    return f"Source: {name}." if name else ""


def _place(finding: Finding, draft: Draft) -> str:
    """Say where a finding is: its paragraph, and the heading that it stands under, which Word shows."""
    if finding.paragraph is None:
        return f"In the {finding.part}" if finding.part else "The whole letter"
    before = draft.paragraphs[: finding.paragraph - 1]
    heading = next((draft.words_of(item) for item in reversed(before) if item.role is Role.HEADING), "")
    return f"Paragraph {finding.paragraph}{f', under {_short(heading)}' if heading else ''}"


def _readability(review: Review) -> Iterator[str]:
    figures = review.readability
    if figures is None:
        return
    yield "Readability (a prompt for a person, not a pass or a fail)"
    scores = (
        f"Flesch-Kincaid grade {figures.flesch_kincaid_grade:.1f}; Flesch reading ease "
        f"{figures.flesch_reading_ease:.0f}; {figures.words_per_sentence:.1f} words a sentence; "
        f"{count_of(figures.sentences_over_25, 'sentence')} over 25 words; "
        f"{figures.passive_share:.0%} of the sentences have a passive. The sentences that cost most:"
    )
    yield from _wrapped(scores, "  ")
    for number, costly in enumerate(figures.costly, 1):
        yield from _wrapped(f'{number}. "{_short(costly.quote)}" {costly.why}', "  ", hanging=True)


def _not_run(review: Review) -> Iterator[str]:
    if review.not_run:
        yield "Not checked"
    for missing in review.not_run:
        yield from _wrapped(f"{missing.check}: {missing.why}", "  ")


def _of(items: Iterable[Item], severity: Severity) -> list[Item]:
    return [item for item in items if item.finding.severity == severity]


def _short(quote: str) -> str:
    """Return a quote on one line; of a long one its beginning and its end, in whole words."""
    words = " ".join(quote.split())
    if len(words) <= _QUOTE:
        return words
    beginning, end = words[: _QUOTE // 2].rpartition(" ")[0], words[-_QUOTE // 2 :].partition(" ")[2]
    return f"{beginning} ... {end}"


def _wrapped(text: str, indent: str, *, hanging: bool = False) -> list[str]:
    """Return a text in lines; `hanging` sets the lines after the first in, under the words behind a number."""
    after = f"{indent}   " if hanging else indent
    return textwrap.wrap(
        text, WIDTH, initial_indent=indent, subsequent_indent=after, break_on_hyphens=False, break_long_words=False
    )
