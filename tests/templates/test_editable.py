"""A template that somebody opened and saved in a word processor still makes the same letter."""

import subprocess
from pathlib import Path

import pytest

from .letters import KINDS, ON, case, draft_text, letter, settings, write_letter

SHIPPED = Path(__file__).resolve().parents[2] / "templates_docx"


@pytest.fixture(scope="module")
def saved_again(soffice, tmp_path_factory) -> Path:
    """Return a folder with the shipped templates as LibreOffice saves them."""
    folder = tmp_path_factory.mktemp("saved")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [SHIPPED / f"{kind}.docx" for kind in KINDS]
    convert = [soffice, "--headless", profile, "--convert-to", "docx", "--outdir", folder, *files]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.parametrize("kind", KINDS)
def test_a_template_that_was_saved_again_makes_the_same_letter(kind, saved_again):
    of = case("bereaved-daughter")
    again = write_letter(kind, of, settings(), ON, templates=saved_again)
    assert draft_text(again.data) == draft_text(letter(kind, of).data)
