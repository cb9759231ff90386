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
from .spelling import fold, name_words


_NOTE = "This is a note to a colleague."


@dataclass(frozen=True, slots=True)
class _Kind:
    pattern: re.Pattern[str]
    what: str
    from_case: bool
    flag: Flag

    def says(self) -> str:
        return f"This is {self.what}."


def check(letter: Letter) -> Iterator[Finding]:
    """Yield a finding for each thing left to fill in or take out, in the text and in headers and footers."""
    yield from _in_brackets(letter)
    for kind in _kinds():
        for found in kind.pattern.finditer(letter.text):
            if not (kind.from_case and found.group() in letter.case_text):
                yield kind.flag.at(letter.draft, _span(found), kind.says(), "")
    yield from _spoken_to(letter)
    yield from _in_margins(letter)


def _in_brackets(letter: Letter) -> Iterator[Finding]:
    for found in _brackets("pattern").finditer(letter.text):
        own_word = letter.quoted(found.start()) and not _brackets("cue").search(found.group())
        if own_word or _brackets("innocent").fullmatch(found.group()) or found.group() in letter.case_text:
            continue
        message = "This is in square brackets: a field that nobody has filled in, or a note to a colleague."
        yield flag("placeholder").at(letter.draft, _span(found), message)


def _spoken_to(letter: Letter) -> Iterator[Finding]:
    """Yield each colleague spoken to by name; the complainant may be."""
    reader = letter.case.complainant
    readers = {*name_words(reader.first_name or ""), *name_words(reader.last_name)}
    for found in _pattern(resources.data("facts_placeholder")["spoken_to"]["pattern"]).finditer(letter.text):
        if fold(found["name"]) not in readers and may_be_name(found["name"]):
            yield flag("placeholder").at(letter.draft, _span(found), _NOTE)
    for found in _pattern(resources.data("facts_placeholder")["spoken_to"]["to_do"]).finditer(letter.text):
        known = not found["name"] or fold(found["name"]) in letter.staff_names
        if known or letter.text[found.start() - 1 : found.start()] == "(":
            yield flag("placeholder").at(letter.draft, _span(found), _NOTE)


def _in_margins(letter: Letter) -> Iterator[Finding]:
    for margin in letter.draft.margins:
        for kind in _kinds():
            for found in kind.pattern.finditer(margin.text):
                if found.group() not in letter.case_text:
                    yield kind.flag.whole(kind.says(), part=margin.part, quote=found.group())


def _span(found: re.Match[str]) -> Span:
    quote = found.group()
    left = len(quote) - len(quote.lstrip())
    return Span(found.start() + left, found.start() + left + len(quote.strip()))


@cache
def _kinds() -> tuple[_Kind, ...]:
    data: dict[str, Any] = resources.data("facts_placeholder")
    return tuple(_kind(entry) for table in ("field", "note", "draft") for entry in data[table])


def _kind(entry: dict[str, Any]) -> _Kind:
    pattern = re.compile(entry["pattern"], re.IGNORECASE if entry.get("case_ignored") else 0)
    kind = doubtful("placeholder") if entry.get("doubtful") else flag("placeholder")
    return _Kind(pattern, entry["what"], bool(entry.get("from_case")), kind)


@cache
def _brackets(key: str) -> re.Pattern[str]:
    return re.compile(resources.data("facts_placeholder")["brackets"][key], re.IGNORECASE if key != "pattern" else 0)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)
