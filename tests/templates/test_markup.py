"""The light markup of the template sources."""

from pathlib import Path

import pytest

from tools.templates.markup import Paragraph, read_sections, read_source


@pytest.fixture
def source(tmp_path: Path):
    def write(text: str, name: str = "letter.txt") -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


def test_what_a_paragraph_begins_with_gives_its_style(source):
    text = "# Title\n\n## Part\n\n### Smaller\n\n1. First\n\n- One\n\n[Date] {{ date }}\n\nPlain"
    assert [(paragraph.style, paragraph.text) for paragraph in read_source(source(text))] == [
        ("heading 1", "Title"),
        ("heading 2", "Part"),
        ("heading 3", "Smaller"),
        ("List Number", "First"),
        ("List Bullet", "One"),
        ("Date", "{{ date }}"),
        ("Normal", "Plain"),
    ]


def test_lines_of_a_paragraph_are_joined_and_remarks_left_out(source):
    assert read_source(source("// for the reviewer\nOne line\nand another.\n")) == (
        Paragraph("Normal", "One line and another."),
    )


def test_a_paragraph_tag_stands_alone_even_without_blank_lines(source):
    text = "{%p if oral %}\nWe wrote it down.\n{%p endif %}\n"
    assert [paragraph.style for paragraph in read_source(source(text))] == ["Template tag", "Normal", "Template tag"]


def test_each_prints_every_paragraph_of_a_list(source):
    assert [paragraph.text for paragraph in read_source(source("@each holding.reason"))] == [
        "{%p for paragraph in holding.reason %}",
        "{{ paragraph }}",
        "{%p endfor %}",
    ]


def test_include_puts_another_source_in_its_place(source):
    source("Shared words.", "shared.txt")
    assert [p.text for p in read_source(source("Before\n@include shared\nAfter"))] == [
        "Before",
        "Shared words.",
        "After",
    ]


def test_sections_are_read_by_name(source):
    sections = read_sections(source("// remark\n=== header\n\n[header] A\n\n=== footer\n\n[footer] B\n"))
    assert sections == {"header": (Paragraph("header", "A"),), "footer": (Paragraph("footer", "B"),)}


def test_an_unknown_instruction_is_refused(source):
    with pytest.raises(ValueError, match="@inclued shared"):
        read_source(source("@inclued shared"))
