"""From the checks' findings to the list of a review: small steps from list to list, any limit last."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ..draft import Draft
from ..finding import Finding, Severity

_CONTEXT = 40
"""Characters on each side of a quote that belong to its identity."""
_STYLE = frozenset({"plain_english", "house_style"})
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.SUGGESTION: 2}


@dataclass(frozen=True, slots=True)
class Item:
    """A finding in a review: with its name, and what a person has decided on it."""

    id: str
    """Stays the same when the letter is edited elsewhere, and changes when the words themselves change."""
    finding: Finding
    decision: dict[str, Any] | None = None


def sift(findings: Iterable[Finding], draft: Draft) -> tuple[Item, ...]:
    """Drop doubles, put the findings in the order of the letter and name each one."""
    return tuple(_named(_in_order(_without_style_on_tone(_without_doubles(findings))), draft))


def _without_doubles(findings: Iterable[Finding]) -> list[Finding]:
    """Keep one of several findings that say the same: the most severe, then the longest."""
    kept: dict[tuple[str, ...], list[Finding]] = {}
    for finding in sorted(findings, key=lambda item: (_WEIGHT[item.severity], -len(item.quote))):
        alike = kept.setdefault(_alike(finding), [])
        if not any(_same_place(finding, other) for other in alike):
            alike.append(finding)
    return [finding for alike in kept.values() for finding in alike]


def _without_style_on_tone(findings: list[Finding]) -> list[Finding]:
    """Leave out what plain English or house style says of words that a finding of tone asks to be changed anyway."""
    tone = [finding.span for finding in findings if finding.check == "tone" and finding.span]
    return [
        finding
        for finding in findings
        if finding.check not in _STYLE or not finding.span or not any(finding.span.overlaps(span) for span in tone)
    ]


def _alike(finding: Finding) -> tuple[str, ...]:
    """Return what two findings share that may be doubles of each other.

    Two rules may see one fault of tone, or one wrong fact, in the same words. Everywhere else only the same sentence
    of the same rule is a double: two points can be mentioned in one place, and both are unanswered.
    """
    if finding.check in {"tone", "facts"} and finding.span:
        return (finding.check, finding.category)
    return (finding.rule, finding.message, finding.quote)


def _same_place(one: Finding, other: Finding) -> bool:
    if one.span is None or other.span is None:
        return one.span is other.span
    return one.span.overlaps(other.span)


def _in_order(findings: list[Finding]) -> list[Finding]:
    """Sort by place; a finding about the whole letter comes first."""
    return sorted(findings, key=lambda item: (item.span.start if item.span else -1, _WEIGHT[item.severity], item.rule))


def _named(findings: Sequence[Finding], draft: Draft) -> Iterable[Item]:
    seen: Counter[str] = Counter()
    for finding in findings:
        words = _identity(finding, draft)
        seen[words] += 1
        digest = hashlib.sha256(f"{words}\n{seen[words]}".encode("utf-8", "surrogatepass")).hexdigest()
        yield Item(digest[:12], finding)


def _identity(finding: Finding, draft: Draft) -> str:
    """Return what makes this finding the same one in the next draft: rule, words, and the words around them."""
    if finding.span is None:
        return f"{finding.rule}\n{finding.category}\n{finding.quote or finding.message}"
    paragraph = draft.paragraph_at(finding.span.start)
    low, high = (paragraph.start, paragraph.end) if paragraph else (finding.span.start, finding.span.end)
    before = draft.text[max(low, finding.span.start - _CONTEXT) : finding.span.start]
    after = draft.text[finding.span.end : min(high, finding.span.end + _CONTEXT)]
    return "\n".join((finding.rule, *(" ".join(part.split()) for part in (before, finding.quote, after))))
