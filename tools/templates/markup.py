"""The light markup of the template sources, so that the letters' wording is read and reviewed as plain text.

A blank line ends a paragraph; lines of one paragraph are joined by a space. What a paragraph begins with gives its
style: `#`, `##`, `###` a heading, `1.` a numbered item, `-` a bullet, `[Style name]` that style, and nothing Normal.
`**bold**` is bold; `<break>` is a new line in the same paragraph, `<tab>` a tab, `<page>` and `<pages>` are Word's own
page fields. Then there are four lines that each stand alone:

    // a remark for whoever reads the source; it does not reach Word
    @include signature           the paragraphs of signature.txt, in this place
    @each point.happened         the three paragraphs that print every paragraph of a list
    {%p if patient.died %}       a paragraph tag of docxtpl, kept as it is

A line `=== name` begins a named section of a source.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

TAG_STYLE = "Template tag"
_MARKS = {"# ": "heading 1", "## ": "heading 2", "### ": "heading 3", "1. ": "List Number", "- ": "List Bullet"}
_STYLE = re.compile(r"\[(?P<style>[^\]]+)\]\s*")
_SECTION = "=== "


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a Word part: the name of its style and its text, in which only inline marks are left."""

    style: str
    text: str


def read_source(path: Path) -> tuple[Paragraph, ...]:
    """Return the paragraphs of one source text, with those that it includes."""
    return tuple(_paragraphs(path.read_text(encoding="utf-8"), path.parent))


def read_sections(path: Path) -> dict[str, tuple[Paragraph, ...]]:
    """Return the paragraphs of each named section of a source text."""
    _, *sections = re.split(rf"^{_SECTION}", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    pairs = (section.split("\n", 1) for section in sections)
    return {name.strip(): tuple(_paragraphs(body, path.parent)) for name, body in pairs}


def _paragraphs(source: str, folder: Path) -> Iterator[Paragraph]:
    block: list[str] = []
    for line in [*map(str.strip, source.splitlines()), ""]:
        if line and not _stands_alone(line):
            block.append(line)
            continue
        if block:
            yield _paragraph(" ".join(block).replace("<break> ", "<break>"))
            block = []
        yield from _standing_alone(line, folder)


def _stands_alone(line: str) -> bool:
    return line.startswith(("//", "@", "{%p "))


def _standing_alone(line: str, folder: Path) -> Iterator[Paragraph]:
    if line.startswith("{%p "):
        yield Paragraph(TAG_STYLE, line)
    elif line.startswith("@include "):
        yield from read_source(folder / f"{line.removeprefix('@include ')}.txt")
    elif line.startswith("@each "):
        yield from _each(line.removeprefix("@each "))
    elif line.startswith("@"):
        raise ValueError(f"unknown instruction in a template source: {line}")


def _each(items: str) -> Iterator[Paragraph]:
    yield Paragraph(TAG_STYLE, f"{{%p for paragraph in {items} %}}")
    yield Paragraph("Normal", "{{ paragraph }}")
    yield Paragraph(TAG_STYLE, "{%p endfor %}")


def _paragraph(text: str) -> Paragraph:
    for mark, style in _MARKS.items():
        if text.startswith(mark):
            return Paragraph(style, text.removeprefix(mark))
    if named := _STYLE.match(text):
        return Paragraph(named["style"], text[named.end() :])
    return Paragraph("Normal", text)
