"""Where things lie on the page, as LibreOffice lays it out. Lengths in millimetres."""

import re
import subprocess
from pathlib import Path

import pytest

from .letters import case, letter, settings

POINT = 25.4 / 72
WINDOW = {"left": 20, "right": 110, "top": 46, "bottom": 92}
"""What a DL window (35 by 90; 20 from the left, 18 from the bottom) can show, wherever the sheet slips to."""

Word = tuple[float, float, str]


@pytest.fixture(scope="module")
def pages(soffice, component, tmp_path_factory) -> list[list[Word]]:
    """Return the words of each page of a long letter, with where they begin: left, top, word."""
    folder = tmp_path_factory.mktemp("paper")
    long_name = settings().trust.model_copy(update={"address": ("Trust Headquarters", *settings().trust.address)})
    made = letter("response", case("mp-for-constituent"), by=settings().model_copy(update={"trust": long_name}))
    (folder / "letter.docx").write_bytes(made.data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    convert = [soffice, "--headless", profile, "--convert-to", "pdf", "--outdir", folder, folder / "letter.docx"]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return words_of(component("pdftotext"), folder / "letter.pdf")


def words_of(pdftotext: Path, pdf: Path) -> list[list[Word]]:
    done = subprocess.run([pdftotext, "-bbox", pdf, "-"], check=True, capture_output=True, text=True)
    found = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)</word>')
    return [
        [(float(x) * POINT, float(y) * POINT, word) for x, y, word in found.findall(page)]
        for page in done.stdout.split("<page ")[1:]
    ]


def place(page: list[Word], wanted: str) -> tuple[float, float]:
    return next((x, y) for x, y, word in page if word == wanted)


def test_the_address_lies_in_the_window_of_a_dl_envelope(pages):
    for word in ("Farah", "TB1"):
        x, y = next((x, y) for x, y, found in pages[0] if found == word and y > 45)
        assert WINDOW["left"] - 1 <= x <= WINDOW["right"]
        assert WINDOW["top"] <= y <= WINDOW["bottom"] - 5
    assert place(pages[0], "Private")[1] == pytest.approx(48, abs=2)


def test_nothing_about_the_complaint_shows_in_the_window(pages):
    assert place(pages[0], "Dear")[1] > WINDOW["bottom"]
    assert place(pages[0], "response")[1] > WINDOW["bottom"]


def test_the_letterhead_stands_at_the_top_right_beside_the_address(pages):
    letterhead = [(x, y, word) for x, y, word in pages[0] if y < 45]
    assert min(x for x, _, _ in letterhead) == pytest.approx(115, abs=2)
    assert [word for _, _, word in letterhead][:3] == ["Thornbeck", "University", "Hospitals"]
    assert letterhead[0][1] < 15


def test_later_pages_begin_near_the_top_and_carry_the_reference_and_their_number(pages):
    assert len(pages) > 2
    for number, page in enumerate(pages[1:], start=2):
        assert page[0][1] == pytest.approx(22, abs=4)
        footer = " ".join(word for _, y, word in page if y > 278)
        assert footer == f"Our reference: TB/2026/0377 Page {number} of {len(pages)}"


def test_the_signature_is_never_alone_on_a_page(pages):
    words = [word for _, _, word in pages[-1]]
    assert words.index("sincerely") > 10 or "sincerely" not in words
