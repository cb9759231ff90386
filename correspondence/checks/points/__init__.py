"""The points check: what the ledger says of unanswered points, as findings."""

from collections.abc import Iterable, Iterator

from ...finding import Finding, Severity
from ..brief import Brief, Flag
from .ledger import PointStatus, ledger

__all__ = ["PointStatus", "findings", "ledger"]

_SOURCE = "FIN-06: regulation 14(2)(a) of SI 2009/309: a conclusion on each matter raised"
_UNADDRESSED = Flag("Points.Unaddressed", "points", "unaddressed", Severity.ERROR, _SOURCE)
_PARTLY = Flag("Points.Partly", "points", "partly", Severity.WARNING, _SOURCE)

_SAY_UNADDRESSED = (
    "Say what you found on this point, whether something went wrong, and what follows from it. "
    "If it could not be established, say so and say what you looked at."
)
_SAY_PARTLY = "Answer the part that is left: what you found, whether it was right, and what follows from it."


def findings(brief: Brief, statuses: Iterable[PointStatus]) -> Iterator[Finding]:
    """Yield an error for each point that is not answered and a warning for each that is answered in part."""
    texts = {point.id: point.text for point in brief.case.points} if brief.case else {}
    for point in statuses:
        if point.status == "addressed":
            continue
        unaddressed = point.status == "unaddressed"
        flag = _UNADDRESSED if unaddressed else _PARTLY
        lead = "is not answered" if unaddressed else "is perhaps only answered in part"
        message = f"Point {point.id} {lead}: \u201c{texts[point.id].rstrip('.')}\u201d. {point.why}"
        suggestion = _SAY_UNADDRESSED if unaddressed else _SAY_PARTLY
        if point.evidence:
            yield flag.at(brief.draft, point.evidence[0], message, suggestion)
        else:
            yield flag.whole(message, suggestion)
