"""Style rules over one draft: their alerts as findings, less those in the parts that a style does not judge."""

from collections.abc import Iterable, Iterator

from ...finding import Finding, Severity, Span
from ..brief import Brief, Flag
from .alert import Alert, either
from .blocks import Reading
from .quiet import quiet_spans
from .rule import OTHERS, Rule

_LEAVE_OUT = "Leave it out."


def check(brief: Brief, rules: Iterable[Rule]) -> Iterator[Finding]:
    """Yield the findings of some rules, such as `rulebook.of("tone")`, rule by rule.

    Raises SlowPatternError when a pattern runs over its time on this letter.
    """
    reading = Reading(brief.draft)
    quiet: dict[frozenset[str], tuple[Span, ...]] = {}
    found: list[Finding] = []
    for rule in rules:
        parts = rule.listing.quiet_in
        if parts not in quiet:
            quiet[parts] = quiet_spans(brief.draft, brief.case, parts)
        found += _findings(brief, rule, reading, quiet[parts])
    yield from (finding for finding in found if not _lies_in_another(finding, found))


def _findings(brief: Brief, rule: Rule, reading: Reading, quiet: tuple[Span, ...]) -> Iterator[Finding]:
    flag = Flag(rule.name, rule.listing.check, rule.listing.category, rule.severity, rule.source)
    given = 0
    for alert in rule.alerts(reading):
        span = Span(alert.start, alert.end)
        if any(span.overlaps(part) for part in quiet):
            continue
        yield flag.at(brief.draft, span, alert.message, _suggestion(alert) or rule.advice)
        given += 1
        if given == rule.limit:
            return


def _lies_in_another(finding: Finding, found: Iterable[Finding]) -> bool:
    """Tell whether a suggestion of ours is about words that a longer one covers: one advice on them is enough."""
    if finding.severity is not Severity.SUGGESTION or finding.check == OTHERS:
        return False
    return any(
        other.span.start <= finding.span.start and finding.span.end <= other.span.end and other.span != finding.span
        for other in found
        if other.check == finding.check and other.span and finding.span
    )


def _suggestion(alert: Alert) -> str:
    """Return what to write instead, in words."""
    if alert.replacements == ("",):
        return _LEAVE_OUT
    if len(alert.replacements) == 1:
        return alert.replacements[0]
    return either(alert.replacements)
