"""The checks there are, in the order of a report: what each needs, and whether a letter can be ready without it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..finding import Finding
from .brief import Brief

if TYPE_CHECKING:
    from .points.ledger import PointStatus
    from .readability import Readability
    from .style.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class Told:
    """What one check says of a draft."""

    findings: Iterable[Finding]
    points: "tuple[PointStatus, ...]" = ()
    readability: "Readability | None" = None


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its name is the one in each finding and after --only."""

    name: str
    run: "Callable[[Brief, RuleBook], Told]"
    needs_case: bool = False
    kinds: frozenset[str] | None = None
    """The letter kinds it applies to; None for all."""
    required: bool = True
    """Whether a letter can only be ready when it ran."""


def _points(brief: Brief, _: "RuleBook") -> Told:
    from .points import findings, ledger

    points = ledger(brief)
    return Told(findings(brief, points), points=points)


def _missing(brief: Brief, _: "RuleBook") -> Told:
    from .missing import check

    return Told(check(brief))


def _facts(brief: Brief, _: "RuleBook") -> Told:
    from .facts import check

    return Told(check(brief))


def _content(brief: Brief, _: "RuleBook") -> Told:
    from .content import check

    return Told(check(brief))


def _jargon(brief: Brief, _: "RuleBook") -> Told:
    from .jargon import check

    return Told(check(brief))


def _hygiene(brief: Brief, _: "RuleBook") -> Told:
    from .hygiene import check

    return Told(check(brief))


def _readability(brief: Brief, _: "RuleBook") -> Told:
    from .readability import findings, measure

    figures = measure(brief.draft, brief.case)
    return Told(findings(brief.draft, figures), readability=figures)


def _style(name: str) -> "Callable[[Brief, RuleBook], Told]":
    def run(brief: Brief, rules: "RuleBook") -> Told:
        from .style import check

        return Told(check(brief, rules.of(name)))

    return run


_RESPONSE = frozenset({"response"})

CHECKS: tuple[Check, ...] = (
    Check("points", _points, needs_case=True, kinds=_RESPONSE),
    Check("missing", _missing, needs_case=True, kinds=_RESPONSE),
    Check("facts", _facts, needs_case=True),
    Check("content", _content, needs_case=True),
    Check("tone", _style("tone")),
    Check("jargon", _jargon),
    Check("plain_english", _style("plain_english")),
    Check("house_style", _style("house_style")),
    Check("readability", _readability),
    Check("hygiene", _hygiene),
    Check("style", _style("style"), required=False),
)

LATER: dict[str, str] = {
    "grammar": "The grammar check is not part of this version.",
    "consistency": "The check against the case's other letters is not part of this version.",
}
"""Names that the review format knows and that cannot run yet; grammar is due for every draft and stands in not_run."""

NAMES: tuple[str, ...] = (*(check.name for check in CHECKS), *LATER)
