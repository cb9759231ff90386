"""The rule for components that a machine may lack, and the components that the tests use."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytest_plugins = ["pytester"]

NEEDS_TWO = """
def test_page(soffice): pass
def test_print(soffice): pass
def test_rules(component): component("Vale")
"""


@pytest.fixture
def bare(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with our conftest.py on a machine that has no program at all."""
    pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makepyfile(NEEDS_TWO)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("CORRESPONDENCE_FULL", raising=False)
    return pytester


def test_a_test_whose_component_is_lacking_is_skipped_and_the_summary_names_it(bare):
    result = bare.runpytest()
    result.assert_outcomes(skipped=3)
    result.stdout.fnmatch_lines(
        ["*components that this machine lacks*", "LibreOffice: 2 tests*", "Vale: 1 test skipped"]
    )


def test_in_a_full_run_it_fails_and_only_vale_may_be_lacking(bare, monkeypatch):
    monkeypatch.setenv("CORRESPONDENCE_FULL", "1")
    result = bare.runpytest()
    result.assert_outcomes(errors=2, skipped=1)
    result.stdout.fnmatch_lines(["*lacks LibreOffice*"])


def test_libreoffice_opens_the_example_draft(component, soffice, tmp_path):
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    draft = ROOT / "examples" / "draft-response.docx"
    subprocess.run(
        [soffice, profile, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, draft],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pdf = tmp_path / "draft-response.pdf"
    done = subprocess.run([component("pdftotext"), pdf, "-"], check=True, capture_output=True, text=True)
    assert "Dear " in done.stdout
