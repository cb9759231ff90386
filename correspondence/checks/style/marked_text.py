"""The texts in rule files' cases as drafts: blank lines part paragraphs, `#` marks headings and `-` list items.

Vale reads them as Markdown; this is as much of it as a letter has.
"""

import hashlib
from collections.abc import Iterator

import regex

from ...draft import Draft, Paragraph, Role

_PARAGRAPH = regex.compile(r"(?:[^\n]*\S[^\n]*(?:\n|$))+")
_HEADING = regex.compile(r"(#{1,6})[ \t]+")
_ITEM = regex.compile(r"(?m)^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")


def marked_draft(text: str) -> Draft:
    """Return the text of a case as a draft; its offsets are those of the text."""
    paragraphs = tuple(
        Paragraph(number, start, end, role, style=style)
        for number, (start, end, role, style) in enumerate(_paragraphs(text), start=1)
    )
    return Draft("", hashlib.sha256(text.encode()).hexdigest(), text, paragraphs)


def _paragraphs(text: str) -> Iterator[tuple[int, int, Role, str]]:
    for found in _PARAGRAPH.finditer(text):
        start, end = found.start(), found.start() + len(found[0].rstrip())
        if heading := _HEADING.match(text, start, end):
            yield heading.end(), end, Role.HEADING, f"heading {len(heading[1])}"
        elif _ITEM.match(text, start, end):
            yield from _items(text, start, end)
        else:
            yield start, end, Role.BODY, ""


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int, Role, str]]:
    marks = list(_ITEM.finditer(text, start, end))
    for mark, after in zip(marks, [*marks[1:], None], strict=True):
        until = after.start() if after else end
        yield mark.end(), mark.end() + len(text[mark.end() : until].rstrip()), Role.LIST, ""
