"""Every check on one draft: which are due, each behind a fence, and what could not run said by name.

A check that throws never makes a letter look clean: it becomes an error finding, and stands among those not run.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import CorrespondenceError
from ..finding import Finding, Severity
from .brief import Brief, Flag
from .echoes import without_echoes
from .registry import CHECKS, LATER, Check, Told

if TYPE_CHECKING:
    from .points.ledger import PointStatus
    from .readability import Readability
    from .style.rulebook import RuleBook


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that was due and did not run."""

    check: str
    why: str
    required: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What all checks said of one draft, findings in the order in which the checks ran."""

    findings: tuple[Finding, ...]
    points: "tuple[PointStatus, ...]"
    readability: "Readability | None"
    not_run: tuple[NotRun, ...]


def run_checks(brief: Brief, rules: "RuleBook", only: Collection[str] = ()) -> Outcome:
    """Run the checks that are due for a draft; with `only`, those named."""
    told: list[Told] = []
    not_run: list[NotRun] = []
    for check in _due(brief, rules, only):
        if check.needs_case and brief.case is None:
            not_run.append(NotRun(check.name, "No case was given.", check.required))
            continue
        says, failure = _fenced(check, brief, rules)
        told.append(says)
        not_run += [failure] if failure else []
    not_run += _optional_not_run(rules, only)
    return _together(brief, told, not_run)


def _optional_not_run(rules: "RuleBook", only: Collection[str]) -> list[NotRun]:
    """Return what is due for every draft and cannot run, and the rules of other styles that this engine lacks."""
    absent = [NotRun("grammar", LATER["grammar"], required=False)]
    absent += [NotRun("style", f"{rule.rule} was skipped: {rule.why}.", required=False) for rule in rules.skipped]
    return [missing for missing in absent if not only or missing.check in only]


def _due(brief: Brief, rules: "RuleBook", only: Collection[str]) -> list[Check]:
    return [
        check
        for check in CHECKS
        if (check.kinds is None or brief.kind in check.kinds)
        and (not only or check.name in only)
        and (check.name != "style" or rules.of("style"))
    ]


def _fenced(check: Check, brief: Brief, rules: "RuleBook") -> tuple[Told, NotRun | None]:
    """Run one check to its end; whatever it throws becomes a finding that blocks."""
    try:
        told = check.run(brief, rules)
        return Told(tuple(told.findings), told.points, told.readability), None
    except Exception as crash:  # noqa: BLE001 - the fence: no failure of a check may look like a clean letter
        known = isinstance(crash, CorrespondenceError)
        why = str(crash) if known else f"It stopped with an error of its own ({type(crash).__name__}: {crash})."
        return Told(_could_not_run(check, why)), NotRun(check.name, why, check.required)


def _could_not_run(check: Check, why: str) -> tuple[Finding, ...]:
    if not check.required:
        return ()
    flag = Flag(f"{check.name.title().replace('_', '')}.CouldNotRun", check.name, "could_not_run", Severity.ERROR)
    message = f"The check '{check.name}' could not run, so nothing that it looks for has been checked. {why}"
    return (flag.whole(message, "Report this with the program's version; do not sign the letter on this review."),)


def _together(brief: Brief, told: list[Told], not_run: list[NotRun]) -> Outcome:
    findings = (finding for says in told for finding in says.findings)
    return Outcome(
        findings=tuple(without_echoes(findings, brief.draft, brief.case)),
        points=next((says.points for says in told if says.points), ()),
        readability=next((says.readability for says in told if says.readability), None),
        not_run=tuple(not_run),
    )
