"""What was to be filled in or taken out before the letter goes: fields, gaps, choices, notes to colleagues."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources
from ...finding import Finding, Span
from ..brief import Flag
from .flags import doubtful, flag
from .letter import Letter
from .mentions import may_be_name
from .patterns import Hinted
from .spelling import fold, name_words

_NOTE = "This is a note to a colleague."
_BRACKETS = "This is in square brackets: a field that nobody has filled in, or a note to a colleague."


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of thing left in a draft."""

    sign: Hinted
    message: str
    flag: Flag
    from_case: bool
    """Whether it is text where the case holds the same."""
    note: bool
    """Whether it is a note to a colleague, which may also be somebody's quoted words."""


def check(letter: Letter) -> Iterator[Finding]:
    """Yield a finding for each thing left to fill in or take out, in the text and in headers and footers."""
    yield from _in_brackets(letter)
    for kind in _kinds():
        for found in kind.sign.finditer(letter.text, letter.small):
            if not _is_text(letter, kind, found):
                yield kind.flag.at(letter.draft, _span(found), kind.message)
    yield from _spoken_to(letter)
    yield from _to_do(letter)
    yield from _in_margins(letter)


def _is_text(letter: Letter, kind: _Kind, found: re.Match[str]) -> bool:
    return _in_case(letter, kind, found) or (kind.note and letter.quoted(found.start()))


def _in_case(letter: Letter, kind: _Kind, found: re.Match[str]) -> bool:
    return kind.from_case and found.group() in letter.case_text


def _in_brackets(letter: Letter) -> Iterator[Finding]:
    for found in _pattern("brackets", "pattern").finditer(letter.text):
        own_word = letter.quoted(found.start()) and not _pattern("brackets", "cue").search(found.group())
        if not own_word and not _pattern("brackets", "innocent").fullmatch(found.group()):
            yield flag("placeholder").at(letter.draft, _span(found), _BRACKETS)


def _spoken_to(letter: Letter) -> Iterator[Finding]:
    """Yield each colleague spoken to by name ("Jo, can you check this"); the complainant may be."""
    reader = letter.case.complainant
    readers = {*name_words(reader.first_name or ""), *name_words(reader.last_name)}
    for found in _pattern("colleague", "spoken_to").finditer(letter.text):
        if fold(found["name"]) not in readers and may_be_name(found["name"]):
            yield flag("placeholder").at(letter.draft, _span(found), _NOTE)


def _to_do(letter: Letter) -> Iterator[Finding]:
    """Yield each thing that a colleague is to do ("CW to complete"); a name must be staff's, or in brackets."""
    for found in _pattern("colleague", "to_do").finditer(letter.text):
        known = not found["name"] or fold(found["name"]) in letter.staff_names
        if known or letter.text[found.start() - 1 : found.start()] == "(":
            yield flag("placeholder").at(letter.draft, _span(found), _NOTE)


def _in_margins(letter: Letter) -> Iterator[Finding]:
    for margin in letter.draft.margins:
        for found in _pattern("brackets", "pattern").finditer(margin.text):
            yield flag("placeholder").whole(_BRACKETS, part=margin.part, quote=found.group())
        for kind in _kinds():
            for found in kind.sign.finditer(margin.text, margin.text.lower()):
                if not _in_case(letter, kind, found):
                    yield kind.flag.whole(kind.message, part=margin.part, quote=found.group())


def _span(found: re.Match[str]) -> Span:
    quote = found.group()
    left = len(quote) - len(quote.lstrip())
    return Span(found.start() + left, found.start() + left + len(quote.strip()))


@cache
def _kinds() -> tuple[_Kind, ...]:
    data: dict[str, Any] = resources.data("facts_placeholder")
    return tuple(_kind(entry, table) for table in ("field", "note", "draft") for entry in data[table])


def _kind(entry: dict[str, Any], table: str) -> _Kind:
    pattern = re.compile(entry["pattern"], re.IGNORECASE if entry.get("case_ignored") else 0)
    mark = doubtful("placeholder") if entry.get("doubtful") else flag("placeholder")
    sign = Hinted(pattern, tuple(entry["hints"]))
    return _Kind(sign, f"This is {entry['what']}.", mark, bool(entry.get("from_case")), table == "note")


@cache
def _pattern(table: str, key: str) -> re.Pattern[str]:
    """Return a pattern of the data file; capitals tell a name, and make no difference in a bracket."""
    pattern = resources.data("facts_placeholder")[table][key]
    return re.compile(pattern, re.MULTILINE if table == "colleague" else re.IGNORECASE)
