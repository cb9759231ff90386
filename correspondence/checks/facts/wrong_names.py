"""What a finding of a wrong name says, and whether the case's own prose has somebody of that name."""

from ... import resources
from ...finding import Finding, Severity, Span
from .flags import flag
from .mentions import Mention
from .named import Names
from .someone import Someone
from .spelling import fold, slip


def wrong(names: Names, mention: Mention, who: Someone, why: str, severity: Severity = Severity.ERROR) -> Finding:
    """Return the finding that a name should be somebody's."""
    message = f"{why} The case has {who.called} ({_role(who)})."
    span = Span(mention.start, mention.end)
    return flag("wrong_name", severity).at(names.letter.draft, span, message, _instead(mention, who))


def in_case(names: Names, mention: Mention) -> bool:
    """Tell whether the case's own prose has somebody of this name and title."""
    return any(
        other.names[-1] == mention.names[-1] and (not mention.title or other.title in ("", mention.title))
        for other in names.in_case
        if other.names == mention.names or len(other.names) == 1 or len(mention.names) == 1
    )


def _instead(mention: Mention, who: Someone) -> str:
    """Return the right name in the form in which the wrong one stands: with title, in full, or one word alone."""
    if mention.lone:
        near = [word for word in who.called.split() if slip(fold(word), mention.names[0])]
        return near[0] if near else who.called
    return who.short() if len(mention.words) == 1 else who.called


def _role(who: Someone) -> str:
    role: str = resources.data("facts_names")["fields"]["roles"][who.role]
    return role
