"""A finding: one thing in a draft to look at. What checks make, reports show and the gate counts."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: an error stands in the way of signing, the others do not (unless --strict)."""

    ERROR = "error"
    WARNING = "warning"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `draft.text`: Unicode code points, half-open (the end is not part of it)."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to look at (design: review as JSON)."""

    rule: str
    """Stable name of what was flagged, "Style.Rule": `Tone.NonApology`, `Facts.WrongName`."""
    check: str
    """Name of the check that found it, as after --only."""
    category: str
    severity: Severity
    message: str
    """What is wrong and why, as a sentence to the person who wrote the draft."""
    span: Span | None = None
    """Where it is; None for a finding about the whole letter, or one in a header or footer."""
    quote: str = ""
    """The words found: exactly `draft.text[span.start:span.end]`."""
    paragraph: int | None = None
    """Paragraph of the draft, counted from 1."""
    part: str | None = None
    """"header" or "footer" for a finding there; None in the letter's own text."""
    suggestion: str = ""
    """What to write instead."""
    source: str = ""
    """Where the advice comes from: a regulation, a guide."""
