"""References and NHS numbers that are not the case's: a slip in ours, or another person's."""

import re
from collections.abc import Iterator
from functools import partial

from ... import resources
from ...case_values import nhs_number
from ...finding import Finding, Span
from .flags import flag
from .letter import Letter
from .patterns import compiled
from .spelling import distance

_SLIP = 2
"""Characters that a slip changes in a reference or a number."""
_SHORTEST = 4
"""Characters below which figures are a day, a ward or an hour, and no reference."""
_LEAD = 60
"""Characters before a reference that say whose it is."""


_pattern = partial(compiled, "facts_reference", "ours")
_nhs = partial(compiled, "facts_reference", "nhs_number")


def check(letter: Letter) -> Iterator[Finding]:
    """Yield a finding for each reference of ours, and each NHS number, that differs from the case's."""
    for start, token in wrong_references(letter):
        message = f"The case's reference is {letter.case.reference}; this is another."
        span = Span(start, start + len(token))
        yield flag("wrong_reference").at(letter.draft, span, message, letter.case.reference)
    yield from _nhs_numbers(letter)


def wrong_references(letter: Letter) -> Iterator[tuple[int, str]]:
    """Yield, with its place, each reference that the letter gives as ours and that is another."""
    return ((start, token) for start, token in _tokens(letter.text) if _is_wrong(letter, start, token))


def same_reference(one: str, other: str) -> bool:
    """Tell whether two references are one, or the end or beginning of the other; only letters and digits count."""
    mine, theirs = _bare(one), _bare(other)
    return mine == theirs or (len(mine) >= 4 and (theirs.startswith(mine) or theirs.endswith(mine)))


def _tokens(text: str) -> Iterator[tuple[int, str]]:
    """Yield what may be a reference, with its place: letters and digits in groups, with at least one digit."""
    done = 0
    for digit in re.finditer(r"\d", text):
        if digit.start() < done:
            continue
        start = _start(text, digit.start(), done)
        found = _pattern("shape").match(text, start)
        if found and found.end() > digit.start():
            yield start, found.group()
        done = found.end() if found else digit.end()


def _start(text: str, digit: int, done: int) -> int:
    """Return where the token begins that a digit is in."""
    start = digit
    while start > done and (text[start - 1].isalnum() or text[start - 1] in "/-–"):
        start -= 1
    while start < digit and text[start] in "/-–":
        start += 1
    return start


def _is_wrong(letter: Letter, start: int, token: str) -> bool:
    ours = letter.case.reference
    if (
        len(token) < min(_SHORTEST, len(ours))
        or same_reference(token, ours)
        or same_reference(ours, token)
        or token in letter.case_text
    ):
        return False
    before = letter.line_before(start)[-_LEAD:]
    if _labelled_ours(before):
        return True
    if _pattern("label").search(before) and _shape(token) != _shape(ours):
        return False
    return _alike(token, ours) or (bool(_pattern("loose").search(before)) and _shape(token) == _shape(ours))


def _labelled_ours(before: str) -> bool:
    """Tell whether the words before say that a reference is the trust's own ("Our ref:", "complaint reference")."""
    label = _pattern("label").search(before)
    if not label:
        return False
    whose = (label["whose"] or "").casefold()
    if whose in resources.data("facts_reference")["ours"]["whose"]:
        return True
    if whose.endswith(("'s", "’s")):
        return False
    return bool(label["kind"] or label["numbered"]) or (len(before) < _LEAD and bool(_pattern("line").match(before)))


def _alike(token: str, ours: str) -> bool:
    """Tell whether a token is our reference with a slip: the same shape, and letters or digits changed or swapped."""
    if len(_bare(ours)) < 5 or _shape(token) != _shape(ours):
        return False
    parted = any(mark in ours for mark in "/-") and any(letter.isalpha() for letter in ours)
    return distance(_bare(token), _bare(ours)) <= _SLIP or (parted and sorted(_bare(token)) == sorted(_bare(ours)))


def _shape(text: str) -> str:
    return re.sub(r"\d", "9", re.sub(r"[^\W\d_]", "A", text))


def _bare(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _nhs_numbers(letter: Letter) -> Iterator[Finding]:
    ours = letter.case.patient.nhs_number
    if ours is None:
        return
    for found in _nhs("pattern").finditer(letter.text):
        digits = re.sub(r"\D", "", found.group())
        labelled = bool(_nhs("before").search(letter.text[max(0, found.start() - 30) : found.start()]))
        if digits != ours and (labelled or _valid(digits)):
            yield _wrong_number(letter, Span(found.start(), found.end()), digits, ours)


def _wrong_number(letter: Letter, span: Span, digits: str, ours: str) -> Finding:
    grouped = f"{ours[:3]} {ours[3:6]} {ours[6:]}"
    slip = distance(digits, ours) <= _SLIP
    message = f"The patient's NHS number is {grouped}; this is {'not it' if slip else 'another person’s'}."
    return flag("wrong_reference" if slip else "other_person").at(letter.draft, span, message, grouped)


def _valid(digits: str) -> bool:
    """Tell whether ten digits are an NHS number and no phone number: those begin with 0."""
    try:
        nhs_number(digits)
    except ValueError:
        return False
    return not digits.startswith("0")
