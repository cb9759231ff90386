"""A review as JSON: one object, as design "review as JSON" fixes it. Other programs and score.py read it."""

from dataclasses import asdict
from typing import Any

from ..finding import Span
from .reviewing import Review
from .sifting import Item

SCHEMA = "correspondence.review/1"


def review_as_dict(review: Review) -> dict[str, Any]:
    """Return a review as plain data, ready for json.dumps."""
    draft = review.draft
    return {
        "schema": SCHEMA,
        "draft": {
            "path": draft.path,
            "sha256": draft.sha256,
            "words": draft.words,
            "sentences": len(draft.sentences),
            "text": draft.text,
        },
        "case": review.case.reference if review.case else None,
        "kind": review.request.kind,
        "readability": asdict(review.readability) if review.readability else None,
        "points": [_point(point, draft.text) for point in review.points],
        "findings": [_finding(item) for item in review.items],
        "not_run": [{"check": missing.check, "why": missing.why} for missing in review.not_run],
        "verdict": review.verdict,
    }


def _point(point: Any, text: str) -> dict[str, Any]:
    return {
        "id": point.id,
        "status": point.status,
        "confidence": round(point.confidence, 3),
        "evidence": [_quote(span, text) for span in point.evidence],
        "why": point.why,
    }


def _quote(span: Span, text: str) -> dict[str, Any]:
    return {"quote": text[span.start : span.end], "start": span.start, "end": span.end}


def _finding(item: Item) -> dict[str, Any]:
    finding = item.finding
    return {
        "id": item.id,
        "rule": finding.rule,
        "check": finding.check,
        "category": finding.category,
        "severity": str(finding.severity),
        "message": finding.message,
        "quote": finding.quote,
        "paragraph": finding.paragraph,
        "part": finding.part,
        "start": finding.span.start if finding.span else None,
        "end": finding.span.end if finding.span else None,
        "suggestion": finding.suggestion,
        "source": finding.source,
        "decision": item.decision,
    }
