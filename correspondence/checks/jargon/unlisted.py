"""Abbreviations that nobody listed: a token in capitals that a lay adult would not know."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import regex

from ... import resources
from ...case import Case
from ...draft import Draft
from ...finding import Span
from .glossary import Term, Use, heads, known_phrases

_FILE = "jargon"
_ABBREVIATION = (
    r"(?<![\w/.@&’'-])(?=\w*[A-Z]\w*[A-Z])(?P<token>[A-Z][A-Z0-9]{1,5}(?:-[A-Z0-9]{1,3})?s?)(?![\w@/&]|-\w|\.\w)"
)
_POSTCODE = regex.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})\b")
_NUMBERED_PLACE = regex.compile(
    r"\b(?:form|ward|room|bay|bed|level|unit|theatre|zone|block|wing|gate|floor|case|ref(?:erence)?|number|no\.?|"
    r"mr|mrs|ms|miss|dr|prof(?:essor)?|sister|nurse)\s+$",
    regex.IGNORECASE,
)
_BRACKETED = regex.compile(r"\[[^\]\n]*\]|<<[^>\n]*>>|\{\{[^}\n]*\}\}")
_SHOUTED = 0.6
"""Share of capitals among a line's letters from which the line is a heading in capitals."""


def abbreviations(draft: Draft, case: Case | None, line: Span) -> Iterator[Use]:
    """Yield the unlisted abbreviations of one line of the draft, in order; their terms have no plain words."""
    text = draft.text[line.start : line.end]
    if _is_shouted(text):
        return
    quiet = [Span(*found.span()) for pattern in (_POSTCODE, _BRACKETED) for found in pattern.finditer(text)]
    quiet += known_phrases(text)
    names = _names(case)
    for found in _tokens().finditer(text):
        inside = any(span.overlaps(Span(*found.span())) for span in quiet)
        if not inside and not _is_known(found["token"], names) and not _NUMBERED_PLACE.search(text[: found.start()]):
            term = Term(found["token"].removesuffix("s"), plain="")
            yield Use(term, Span(line.start + found.start(), line.start + found.end()))


@cache
def _tokens() -> Any:
    """Return the pattern of an abbreviation and the noun that belongs to it ("RPM team")."""
    return regex.compile(_ABBREVIATION + heads())


def _is_shouted(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 6 and sum(letter.isupper() for letter in letters) / len(letters) > _SHOUTED


def _is_known(token: str, names: frozenset[str]) -> bool:
    singular = token.removesuffix("s")
    of_case = names.issuperset(token.upper().split("-"))
    return of_case or bool({token, singular, token.upper(), singular.upper()} & (_known() | names))


@cache
def _known() -> frozenset[str]:
    return frozenset(resources.data(_FILE)["known"]["abbreviations"])


def _names(case: Case | None) -> frozenset[str]:
    """Return the words of a case that are names or references, in capitals."""
    if case is None:
        return frozenset()
    people = [case.complainant.full_name, case.patient.full_name, *case.complainant.address]
    given = [case.reference, case.trust, case.chief_executive, case.division]
    officers = [officer.name for officer in (case.investigating_officer, case.coordinator) if officer]
    words = regex.split(r"[^\w]+", " ".join(text for text in (*people, *given, *officers) if text))
    return frozenset(word.upper() for word in words if word)
