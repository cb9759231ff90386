"""Write NHS complaint letters from case data, and check a draft before the Chief Executive signs it.

The same four steps that the commands use:

    from datetime import date
    from pathlib import Path
    import correspondence

    today = date(2026, 4, 20)
    case = correspondence.read_case(Path("case.yaml"), today)
    settings = correspondence.load_settings(None, Path.cwd())

    letter = correspondence.write_letter("response", case, settings, today)
    Path(letter.name).write_bytes(letter.data)

    draft = correspondence.read_draft(Path("draft.docx"))
    review = correspondence.review_draft(draft, case, correspondence.Request(on=today), settings)
    print(review.verdict, [item.finding.message for item in review.items])

Everything else in the package may change from one version to the next.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .case import Case as Case
    from .draft import Draft as Draft
    from .drafts.reader import read_draft as read_draft
    from .errors import CorrespondenceError as CorrespondenceError
    from .errors import Problem as Problem
    from .finding import Finding as Finding
    from .finding import Severity as Severity
    from .finding import Span as Span
    from .letters.write import Letter as Letter
    from .letters.write import write_letter as write_letter
    from .review.json_report import review_as_dict as review_as_dict
    from .review.reviewing import Request as Request
    from .review.reviewing import Review as Review
    from .review.reviewing import review_draft as review_draft
    from .review.text_report import review_as_text as review_as_text
    from .settings import Settings as Settings
    from .sources.reader import read_case as read_case
    from .sources.settings_file import load_settings as load_settings

__version__ = "0.1.0"

_PLACES = {
    "Case": "case",
    "CorrespondenceError": "errors",
    "Draft": "draft",
    "Finding": "finding",
    "Letter": "letters.write",
    "Problem": "errors",
    "Request": "review.reviewing",
    "Review": "review.reviewing",
    "Settings": "settings",
    "Severity": "finding",
    "Span": "finding",
    "load_settings": "sources.settings_file",
    "read_case": "sources.reader",
    "read_draft": "drafts.reader",
    "review_as_dict": "review.json_report",
    "review_as_text": "review.text_report",
    "review_draft": "review.reviewing",
    "write_letter": "letters.write",
}
"""Where each public name lives. They load at first use, so that `correspondence --help` loads none of them."""

__all__ = sorted(_PLACES)


def __getattr__(name: str) -> Any:
    """Load a public name at its first use (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module 'correspondence' has no attribute '{name}'")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
