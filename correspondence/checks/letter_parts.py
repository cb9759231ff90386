"""The parts of a letter: what stands before the salutation, references, headings, body, sign-off, signature.

Several checks need to know whether a line answers, restates or only frames. The unit is the line, since an officer
may type a heading and its text, or a name and a post, into one paragraph. The patterns are data:
`data/letter_parts.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from .. import resources
from ..draft import Draft, Role, Sentence
from .headings import ends_sentence, listed, looks_like_heading


class Part(StrEnum):
    """What a line is in the letter."""

    LETTERHEAD = "letterhead"
    """Anything before the salutation: sender, date, address."""
    SALUTATION = "salutation"
    REFERENCE = "reference"
    HEADING = "heading"
    BODY = "body"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    """Anything after the sign-off: name, post, enclosures, copies."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the draft: `draft.text[start:end]`, without the white space around it."""

    start: int
    end: int
    paragraph: int
    """Number of its paragraph, counted from 1."""
    part: Part


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the body sentences under it; the opening of a letter has no heading."""

    heading: Line | None
    sentences: tuple[Sentence, ...]


def letter_lines(draft: Draft) -> tuple[Line, ...]:
    """Return every line of the draft that holds text, in order, each with its part."""
    bare = tuple(_bare_lines(draft))
    texts = [draft.text[start:end] for start, end, _ in bare]
    parts = _framed(texts)
    styled = [draft.paragraphs[number - 1].role is Role.HEADING for _, _, number in bare]
    begins = [index == 0 or bare[index - 1][2] != number for index, (_, _, number) in enumerate(bare)]
    _mark_references(parts, texts, styled)
    _mark_headings(parts, texts, styled, begins)
    return tuple(Line(*place, part) for place, part in zip(bare, parts, strict=True))


def sections(draft: Draft) -> tuple[Section, ...]:
    """Return the body under its headings, in order; a heading with no text under it has no sentences."""
    lines = letter_lines(draft)
    by_line = _sentences_by_line(draft, lines)
    found: list[tuple[Line | None, list[Sentence]]] = [(None, [])]
    for line in lines:
        if line.part is Part.HEADING:
            found.append((line, []))
        elif line.part is Part.BODY:
            found[-1][1].extend(by_line.get(line.start, ()))
    return tuple(Section(heading, tuple(inside)) for heading, inside in found if heading or inside)


def body_sentences(draft: Draft) -> tuple[Sentence, ...]:
    """Return the sentences of the letter's body: no letterhead, references, headings or signature."""
    return tuple(sentence for section in sections(draft) for sentence in section.sentences)


def _bare_lines(draft: Draft) -> Iterator[tuple[int, int, int]]:
    for paragraph in draft.paragraphs:
        start = paragraph.start
        for line in draft.words_of(paragraph).splitlines(keepends=True):
            left = start + len(line) - len(line.lstrip())
            right = left + len(line.strip())
            if right > left:
                yield left, right, paragraph.number
            start += len(line)


def _framed(texts: Sequence[str]) -> list[Part]:
    """Return a part for each line: everything between salutation and sign-off is body for now."""
    salutation = _salutation(texts)
    sign_off = _sign_off(texts, salutation)
    last = _signature(texts, salutation) if sign_off is None else sign_off
    parts = [Part.LETTERHEAD] * max(salutation, 0) + [Part.SALUTATION] * (salutation >= 0)
    parts += [Part.BODY] * (last - len(parts)) + [Part.SIGN_OFF] * (sign_off is not None)
    return parts + [Part.SIGNATURE] * (len(texts) - len(parts))


def _salutation(texts: Sequence[str]) -> int:
    """Return where the salutation stands, or -1."""
    hits = (i for i, text in enumerate(texts) if _short("salutation", text) and _matches("salutation", text))
    return next(hits, -1)


def _sign_off(texts: Sequence[str], salutation: int) -> int | None:
    """Return where the sign-off stands: the first fitting line after the last one that is prose."""
    found = None
    earliest = max(0, salutation, len(texts) - 1 - _rules("sign_off")["most_lines_after"])
    for index in range(len(texts) - 1, earliest, -1):
        short = _short("sign_off", texts[index])
        if short and _matches("sign_off", texts[index]):
            found = index
        elif not short and ends_sentence(texts[index]):
            break
    return found


def _signature(texts: Sequence[str], salutation: int) -> int:
    """Return where the signature begins in a letter without a sign-off."""
    first = len(texts)
    while first - 1 > salutation + 1 and len(texts) - first < _rules("signature")["most_lines"]:
        if not _signs(texts[first - 1]):
            break
        first -= 1
    return first


def _signs(text: str) -> bool:
    """Tell whether a last line is a name, a post, or says who signed, what is enclosed, whom a copy goes to."""
    return (_short("signature", text) and not ends_sentence(text)) or _matches("signature", text)


def _mark_references(parts: list[Part], texts: Sequence[str], styled: Sequence[bool]) -> None:
    opening = Part.SALUTATION in parts
    for index, text in enumerate(texts):
        if parts[index] is not Part.BODY:
            continue
        short = _short("reference", text)
        subject = opening and short and not styled[index] and not ends_sentence(text)
        if not subject and not (short and _matches("reference", text)):
            return
        parts[index] = Part.REFERENCE


def _mark_headings(parts: list[Part], texts: Sequence[str], styled: Sequence[bool], begins: Sequence[bool]) -> None:
    in_list = listed(texts)
    for index, text in enumerate(texts):
        if parts[index] is not Part.BODY:
            continue
        before_text = parts[index + 1 : index + 2] == [Part.BODY]
        if styled[index] or (begins[index] and before_text and not in_list[index] and looks_like_heading(text)):
            parts[index] = Part.HEADING


def _sentences_by_line(draft: Draft, lines: Sequence[Line]) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    index = 0
    for sentence in draft.sentences:
        while index + 1 < len(lines) and lines[index + 1].start <= sentence.start:
            index += 1
        found.setdefault(lines[index].start, []).append(sentence)
    return found


def _short(table: str, text: str) -> bool:
    return bool(len(text.split()) <= _rules(table)["most_words"])


def _matches(table: str, text: str) -> bool:
    return bool(_pattern(table).match(text))


def _rules(table: str) -> dict[str, Any]:
    rules: dict[str, Any] = resources.data("letter_parts")[table]
    return rules


@cache
def _pattern(table: str) -> re.Pattern[str]:
    return re.compile(_rules(table)["pattern"], re.IGNORECASE)
