"""What every check is given, and the one way to make a finding from a place in the draft."""

from dataclasses import dataclass, replace
from datetime import date

from ..case import Case
from ..draft import Draft
from ..finding import Finding, Severity, Span
from ..settings import Settings


@dataclass(frozen=True)
class Brief:
    """One review's material: the draft, its case and what the trust has settled."""

    draft: Draft
    case: Case | None
    """None when no case was given: checks that need one do not run."""
    kind: str
    """Letter kind: "response", "acknowledgement", "holding"."""
    on: date
    """Stands for the letter's date where the draft has none."""
    settings: Settings


@dataclass(frozen=True, slots=True)
class Flag:
    """What one rule of a check always says: everything of a finding but its place."""

    rule: str
    check: str
    category: str
    severity: Severity
    source: str = ""

    def at(self, draft: Draft, span: Span, message: str, suggestion: str = "") -> Finding:
        """Return the finding at a place of the draft; the quote is taken from there, so it cannot disagree."""
        paragraph = draft.paragraph_at(span.start)
        return replace(
            self.whole(message, suggestion, quote=draft.text[span.start : span.end]),
            span=span,
            paragraph=paragraph.number if paragraph else None,
        )

    def whole(self, message: str, suggestion: str = "", part: str | None = None, quote: str = "") -> Finding:
        """Return a finding about the whole letter, or about a header or footer (`part`)."""
        return Finding(
            rule=self.rule,
            check=self.check,
            category=self.category,
            severity=self.severity,
            message=message,
            quote=quote,
            part=part,
            suggestion=suggestion,
            source=self.source,
        )
