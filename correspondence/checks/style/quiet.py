"""Parts of a letter that a style of ours does not judge: quotations, names, addresses, headings, signposting.

What a complainant wrote stays as it was written, a name is a name, a heading often repeats the complaint, and the
Ombudsman's address is not the officer's prose. The patterns are data: `data/quiet_parts.toml`.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import Any, Literal

import regex

from ... import resources
from ...case import Case
from ...draft import Draft
from ...finding import Span
from ..letter_parts import Part as LetterPart
from ..letter_parts import letter_lines

Part = Literal["quotations", "names", "addresses", "headings", "signposting"]


def quiet_spans(draft: Draft, case: Case | None, parts: Collection[str]) -> tuple[Span, ...]:
    """Return the stretches of the draft that lie in the named parts."""
    return tuple(span for part in sorted(parts) for span in _FINDERS[part](draft, case))


def _quotations(draft: Draft, _: Case | None) -> Iterator[Span]:
    for found in _pattern("quotations").finditer(draft.text):
        yield Span(found.start(), found.end())


def _names(draft: Draft, case: Case | None) -> Iterator[Span]:
    names = sorted(_case_names(case), key=len, reverse=True) if case else []
    if names:
        pattern = regex.compile(rf"\b(?:{'|'.join(map(regex.escape, names))})\b")
        for found in pattern.finditer(draft.text):
            yield Span(found.start(), found.end())


def _case_names(case: Case) -> set[str]:
    """Return the names in a case, whole and surnames alone."""
    people = [case.complainant, case.patient]
    whole = {person.full_name for person in people} | {person.last_name for person in people}
    officers = [officer.name for officer in (case.investigating_officer, case.coordinator) if officer]
    given = [*officers, case.trust, case.chief_executive, case.division, *(body.body for body in case.joint)]
    surnames = {name.split()[-1] for name in (*officers, case.chief_executive or "") if name.split()}
    return whole | surnames | {name for name in given if name}


def _addresses(draft: Draft, case: Case | None) -> Iterator[Span]:
    """Yield address lines: those of the case, and every line that holds a postcode or stands under the signature."""
    known = {line.casefold() for line in case.complainant.address} if case else set()
    for line in letter_lines(draft):
        words = draft.text[line.start : line.end]
        of_case = words.rstrip(",.").casefold() in known
        if of_case or line.part is LetterPart.SIGNATURE or _pattern("addresses").search(words):
            yield Span(line.start, line.end)


def _headings(draft: Draft, _: Case | None) -> Iterator[Span]:
    for line in letter_lines(draft):
        if line.part in (LetterPart.HEADING, LetterPart.REFERENCE):
            yield Span(line.start, line.end)


def _signposting(draft: Draft, _: Case | None) -> Iterator[Span]:
    """Yield the sentences that say where a complainant can turn."""
    for sentence in draft.sentences:
        if _signposts().search(draft.text, sentence.start, sentence.end):
            yield Span(sentence.start, sentence.end)


_FINDERS: Mapping[str, Callable[[Draft, Case | None], Iterator[Span]]] = {
    "quotations": _quotations,
    "names": _names,
    "addresses": _addresses,
    "headings": _headings,
    "signposting": _signposting,
}


@cache
def _pattern(part: str) -> Any:
    return regex.compile(resources.data("quiet_parts")[part]["pattern"])


@cache
def _signposts() -> Any:
    """Return the pattern of the bodies' names and sites, as the dated signposting data has them."""
    data = resources.data("signposting")
    bodies = [data[body][key] for body in ("ombudsman", "social_care") for key in ("name", "website")]
    words = [*bodies, *data["advocacy"]["providers"], *resources.data("quiet_parts")["signposting"]["words"]]
    return regex.compile(rf"\b(?:{'|'.join(map(regex.escape, words))})\b", regex.IGNORECASE)
