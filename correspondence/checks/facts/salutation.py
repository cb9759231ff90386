"""The salutation: it must greet the complainant, by the right name and title."""

from collections.abc import Iterator

from ... import resources
from ...finding import Finding, Severity
from ..letter_parts import Part
from .mentions import Mention
from .named import Names
from .someone import Fit, Someone, title_fits
from .wrong_names import wrong


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding where the letter greets somebody else than the complainant, or not as they are called."""
    greeted = [mention for mention in greetings(names) if mention.names[0] not in _impersonal()]
    complainant = names.subjects()[0]
    if not greeted or any(_greets(names, mention, complainant) for mention in greeted):
        return
    if len(greeted) > 1 and any(names.fit(mention, complainant) is Fit.SAME for mention in greeted):
        return  # "Dear Mr and Mrs Tierney"
    yield _misgreets(names, greeted[0], complainant)


def greetings(names: Names) -> tuple[Mention, ...]:
    """Return the names in the salutation; a word alone that greets nobody by name ("Madam") is among them."""
    salutation = next((line for line in names.letter.lines if line.part is Part.SALUTATION), None)
    if salutation is None:
        return ()
    return tuple(mention for mention in names.mentions if salutation.start <= mention.start < salutation.end)


def _greets(names: Names, mention: Mention, complainant: Someone) -> bool:
    return names.fit(mention, complainant) is Fit.SAME and title_fits(mention.title, complainant)


def _misgreets(names: Names, mention: Mention, complainant: Someone) -> Finding:
    kind = names.fit(mention, complainant)
    if kind is Fit.SAME:
        return wrong(names, mention, complainant, "The letter greets the complainant with a wrong title.")
    if names.patient is not complainant and names.fit(mention, names.patient) is Fit.SAME:
        return wrong(names, mention, complainant, "The letter greets the patient, not the complainant.")
    by_nickname = kind is Fit.NONE and not mention.title and len(mention.names) == 1
    severity = Severity.WARNING if by_nickname else Severity.ERROR
    return wrong(names, mention, complainant, "The letter greets somebody who is not the complainant.", severity)


def _impersonal() -> frozenset[str]:
    return frozenset(resources.data("facts_names")["salutation"]["impersonal"])
