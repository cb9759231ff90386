"""A review: all findings and scores for one draft, the status of each point, and the verdict."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from ..case import Case
from ..checks.brief import Brief
from ..checks.registry import CHECKS, LATER, NAMES
from ..checks.run import NotRun, Outcome, run_checks
from ..checks.style import load_styles
from ..draft import Draft
from ..errors import CorrespondenceError, Problem
from ..finding import Severity
from ..settings import Settings
from .sifting import Item, sift

if TYPE_CHECKING:
    from ..checks.points.ledger import PointStatus
    from ..checks.readability import Readability
    from ..checks.style.rulebook import RuleBook

Verdict = Literal["ready", "not ready"]


@dataclass(frozen=True, slots=True)
class Request:
    """What a review is asked for, beside the draft and the case."""

    on: date
    """Stands for the letter's date where the draft has none."""
    kind: str = "response"
    only: frozenset[str] = frozenset()
    """Names of checks; empty for all that are due."""
    require: frozenset[str] = frozenset()
    """Optional checks without which there is no review."""
    strict: bool = False
    """Whether warnings stand in the way as errors do."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that was found in one draft."""

    draft: Draft
    case: Case | None
    request: Request
    items: tuple[Item, ...]
    points: "tuple[PointStatus, ...]"
    readability: "Readability | None"
    not_run: tuple[NotRun, ...]

    @property
    def blocking(self) -> tuple[Item, ...]:
        """The findings that stand in the way: errors, with --strict warnings too, and not those dismissed."""
        severities = {Severity.ERROR, Severity.WARNING} if self.request.strict else {Severity.ERROR}
        return tuple(item for item in self.items if item.finding.severity in severities and not _dismissed(item))

    @property
    def verdict(self) -> Verdict:
        """Ready when a case was given, every required check ran and nothing stands in the way."""
        unchecked = self.case is None or self.request.only or any(missing.required for missing in self.not_run)
        return "not ready" if unchecked or self.blocking else "ready"

    @property
    def clear(self) -> bool:
        """Whether nothing stands in the way of what was asked for: the ready letter, or the checks named."""
        if self.request.only:
            return not self.blocking and not any(missing.required for missing in self.not_run)
        return self.verdict == "ready"


def review_draft(
    draft: Draft, case: Case | None, request: Request, settings: Settings, rules: "RuleBook | None" = None
) -> Review:
    """Check one draft against its case and return everything found. Without `rules`, by our own style rules.

    Raises CorrespondenceError for an unknown check name, and when a check that is required cannot run.
    """
    _refuse_unknown(request)
    book = rules or load_styles()
    outcome = run_checks(Brief(draft, case, request.kind, request.on, settings), book, request.only)
    _refuse_absent(outcome, request)
    items = sift(outcome.findings, draft)
    return Review(draft, case, request, items, outcome.points, outcome.readability, outcome.not_run)


def _refuse_unknown(request: Request) -> None:
    for name in sorted(request.only | request.require):
        if name not in NAMES:
            raise CorrespondenceError(Problem(f"There is no check called '{name}'.", f"There are: {', '.join(NAMES)}."))
    asked = (request.only | request.require) & LATER.keys()
    if asked:
        raise CorrespondenceError(Problem(f"'{name}' cannot run: {LATER[name]}") for name in sorted(asked))


def _refuse_absent(outcome: Outcome, request: Request) -> None:
    """A check asked for by name or required, and one that did not run, is no review at all."""
    optional = {check.name for check in CHECKS if not check.required}
    for missing in outcome.not_run:
        if missing.check in request.require & optional:
            raise CorrespondenceError(Problem(f"'{missing.check}' is required and cannot run: {missing.why}"))


def _dismissed(item: Item) -> bool:
    return item.decision is not None and item.decision.get("decision") == "dismissed"


def names_in(texts: Collection[str]) -> frozenset[str]:
    """Return check names as typed in a list such as "tone, points"."""
    return frozenset(name.strip() for text in texts for name in text.split(",") if name.strip())
