"""The content check: what a letter of its kind should hold beside the seven of the missing check.

For a response at most a warning, for an acknowledgement or a holding letter an error where the law asks for the thing
(domain.md 2.5).
"""

from collections.abc import Iterator

from ...finding import Finding
from ..brief import Brief
from .commitments import check_commitments
from .letter import letter_text
from .names import check_names
from .outcomes import check_outcomes
from .requirements import requirements, unmet
from .signposts import check_signposts
from .wishes import check_wishes

_DATA = {
    "response": "content_response",
    "acknowledgement": "content_acknowledgement",
    "holding": "content_holding",
}


def check(brief: Brief) -> Iterator[Finding]:
    """Yield what a letter lacks of its kind's content, and what of it is out of date or does not fit."""
    letter = letter_text(brief.draft)
    if brief.kind in _DATA:
        yield from unmet(brief, letter, requirements(_DATA[brief.kind], "content"))
    yield from check_signposts(brief)
    if brief.kind == "response":
        yield from check_names(brief)
        yield from check_wishes(brief, letter)
        yield from check_commitments(brief)
        yield from check_outcomes(brief, letter)
