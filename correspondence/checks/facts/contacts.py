"""A phone number, email or web address given as ours that is nearly ours: the reader would reach a stranger, or nobody.

A hospital has many lines that differ by one figure. So a number is only questioned where the reader is asked to use it
to reach us, and one with another figure in it only where the team or its contact is named.
"""

import re
from collections.abc import Iterator
from functools import partial

from ...finding import Finding, Span
from ...settings import Settings
from .flags import doubtful
from .letter import Letter
from .patterns import compiled
from .spelling import distance

_SLIP = 2
"""Characters that a slip changes in an address."""
_SHORT = 6
"""Characters below which the part before the @ is as likely somebody else's."""

_pattern = partial(compiled, "facts_reference", "contact")


def check(letter: Letter, settings: Settings) -> Iterator[Finding]:
    """Yield a doubt about each number and address that is nearly one of ours, as settings of one's own give it."""
    ours = tuple(_ours(letter, settings))
    known = f"{letter.case_text}\n{settings.model_dump_json()}".lower()
    numbers = frozenset(map(_digits, _pattern("phone").findall(known)))
    for found in _pattern("phone").finditer(letter.text):
        if _digits(found.group()) not in numbers:
            yield from _nearly(letter, found, (own for own in ours if _is_near_number(letter, found, own, settings)))
    for found in _pattern("address").finditer(letter.text):
        if found.group().lower() not in known:
            yield from _nearly(letter, found, (own for own in ours if _is_near_address(found.group(), own)))


def _ours(letter: Letter, settings: Settings) -> Iterator[str]:
    coordinator, contact = letter.case.coordinator, settings.contact
    given = [coordinator.phone, coordinator.email] if coordinator else []
    if not settings.specimen:
        given += [contact.phone, contact.email, settings.trust.phone, settings.trust.website]
    return (detail for detail in given if detail)


def _nearly(letter: Letter, found: re.Match[str], near: Iterator[str]) -> Iterator[Finding]:
    """Yield one doubt where something is nearly one of ours."""
    for own in near:
        message = f"This is nearly {own}, but not quite: the reader would not reach us."
        yield doubtful("wrong_reference").at(letter.draft, Span(found.start(), found.end()), message, own)
        return


def _is_near_number(letter: Letter, found: re.Match[str], own: str, settings: Settings) -> bool:
    """Tell whether a number is ours with two figures changed round, one too few or too many, or another one."""
    one, other = _digits(found.group()), _digits(own)
    if "@" in own or not other:
        return False
    before = letter.before(found.start())
    apart = sum(a != b for a, b in zip(one, other, strict=False))
    if len(one) == len(other) and apart == 1:
        contact = letter.case.coordinator.name if letter.case.coordinator else settings.contact.name
        return bool(_pattern("team").search(before)) or contact.casefold() in before.casefold()
    return distance(one, other) == 1 and bool(_pattern("us").search(before))


def _is_near_address(given: str, own: str) -> bool:
    """Tell whether an email or web address is one of ours with a slip; a colleague's differs in its initial."""
    one, other = _bare(given), _bare(own)
    if ("@" in one) != ("@" in other) or not 0 < distance(one, other) <= _SLIP:
        return False
    (name, _, host), (ours, _, our_host) = one.rpartition("@"), other.rpartition("@")
    return name == ours or (host == our_host and len(ours) >= _SHORT and name[:1] == ours[:1])


def _digits(text: str) -> str:
    """Return the digits of a phone number as dialled in this country: 01632960100 for +44 (0)1632 960100."""
    return re.sub(r"^(?:44)?0?", "0", re.sub(r"\D", "", text))


def _bare(address: str) -> str:
    """Return an address without what a reader need not type: wenburyvale.example for https://www.wenburyvale.example/."""
    return re.sub(r"^(?:https?://)?(?:www\.)?|/$", "", address.lower())
