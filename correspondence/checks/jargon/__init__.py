"""Unexplained terms: clinical words, abbreviations and NHS management terms that the letter never explains.

A term is reported once a letter, at its first use. It is quiet where any use of it is explained, or where the
complainant used it first: the reader knows their own words.
"""

import re
from collections.abc import Iterator

from ...draft import Draft
from ...finding import Finding, Severity, Span
from ..brief import Brief, Flag
from ..letter_parts import Part, letter_lines
from .explained import explained
from .glossary import Use, uses
from .unlisted import abbreviations

_FLAG = Flag(
    rule="Jargon.Unexplained",
    check="jargon",
    category="jargon",
    severity=Severity.WARNING,
    source="NHS service manual: health literacy, A to Z of NHS health writing",
)
_JUDGED = (Part.BODY, Part.HEADING)


def check(brief: Brief) -> Iterator[Finding]:
    """Yield a finding for each term that the letter leaves unexplained, at its first use, in order of the text."""
    draft = brief.draft
    for first, *others in _by_term(_all_uses(brief)):
        if not any(explained(draft, use.span) for use in (first, *others)) and not _of_reader(brief, first):
            yield _finding(draft, first)


def _all_uses(brief: Brief) -> Iterator[Use]:
    """Yield the uses of listed and unlisted terms, line by line."""
    draft = brief.draft
    for line in letter_lines(draft):
        if line.part not in _JUDGED:
            continue
        listed = [
            Use(use.term, Span(line.start + use.span.start, line.start + use.span.end))
            for use in uses(draft.text[line.start : line.end])
        ]
        unlisted = [
            use
            for use in abbreviations(draft, brief.case, Span(line.start, line.end))
            if not any(use.span.overlaps(other.span) for other in listed)
        ]
        yield from sorted(listed + unlisted, key=lambda use: use.span.start)


def _by_term(found: Iterator[Use]) -> list[list[Use]]:
    groups: dict[str, list[Use]] = {}
    for use in found:
        groups.setdefault(use.term.name, []).append(use)
    return list(groups.values())


def _of_reader(brief: Brief, use: Use) -> bool:
    """Tell whether the complaint itself, as logged, uses the term."""
    if brief.case is None:
        return False
    word = re.compile(rf"\b{re.escape(brief.draft.text[use.span.start : use.span.end])}\b", re.IGNORECASE)
    logged = [point.text for point in brief.case.points] + [wish.text for wish in brief.case.desired_outcomes]
    return any(word.search(text) for text in logged)


def _finding(draft: Draft, use: Use) -> Finding:
    words = draft.text[use.span.start : use.span.end]
    message = f"'{words}' is not explained, and many readers will not know it."
    if not use.term.plain:
        return _FLAG.at(draft, use.span, f"{message} Write it out in everyday words, or say what it is.")
    return _FLAG.at(draft, use.span, f"{message} In plain words: {use.term.plain}.", _suggestion(words, use.term.plain))


def _suggestion(words: str, plain: str) -> str:
    """Return the plain words with the term in brackets; the advice alone where it is more than words to write."""
    return plain if ":" in plain or ";" in plain else f"{plain} ({words})"
