"""Whole letters, with everything that is found in them drawn under their words.

A change of a rule shows here as a change of letters. After looking at the difference, write the pictures anew with
UPDATE_LETTERS=1 pytest tests/review/test_whole_letters.py
"""

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from correspondence import Request, Review, load_settings, read_case, read_draft, review_draft

ROOT = Path(__file__).resolve().parents[2]
LETTERS = Path(__file__).resolve().parent / "letters"
ON = date(2026, 5, 20)
NAMES = sorted(path.stem for path in LETTERS.glob("*.txt"))
WIDTH = 110


def picture(review: Review) -> str:
    lines = [*_points(review), "", *_whole(review), "", *_lines(review)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _points(review: Review) -> Iterator[str]:
    yield f"verdict: {review.verdict}"
    for point in review.points:
        yield f"{point.id} {point.status}: {point.why}"


def _whole(review: Review) -> Iterator[str]:
    for item in review.items:
        if item.finding.span is None:
            yield f"whole letter: {item.finding.rule} ({item.finding.severity})"


def _lines(review: Review) -> Iterator[str]:
    for start, line in _cut(review.draft.text):
        yield line
        for item in review.items:
            span = item.finding.span
            if span and start <= span.start < start + max(len(line), 1):
                marks = "^" * min(len(item.finding.quote), len(line) - (span.start - start))
                yield f"{' ' * (span.start - start)}{marks} {item.finding.rule} ({item.finding.severity})"


def _cut(text: str) -> Iterator[tuple[int, str]]:
    """Yield each line of at most WIDTH characters, cut at spaces, with its offset."""
    start = 0
    for paragraph in text.split("\n"):
        at = 0
        while len(paragraph) - at > WIDTH:
            end = paragraph.rfind(" ", at, at + WIDTH) + 1 or at + WIDTH
            yield start + at, paragraph[at:end]
            at = end
        yield start + at, paragraph[at:]
        start += len(paragraph) + 1


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_marked_as_its_picture_shows(name: str) -> None:
    case = read_case(LETTERS / f"{name}.case.yaml", ON)
    settings = load_settings(ROOT / "examples" / "correspondence.toml", ROOT)
    review = review_draft(read_draft(LETTERS / f"{name}.txt"), case, Request(on=ON), settings)
    expected = LETTERS / f"{name}.found"
    if os.environ.get("UPDATE_LETTERS"):
        expected.write_text(picture(review), "utf-8")
    assert picture(review) == expected.read_text("utf-8")
