"""`correspondence write` and `init` as a coordinator uses them."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
CASE = EXAMPLES / "bereaved-daughter.yaml"
ON = ("--on", "2026-05-20", "--settings", str(EXAMPLES / "correspondence.toml"))


def run(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "correspondence", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=folder)


@pytest.mark.parametrize("kind", ["acknowledgement", "holding", "response"])
def test_a_folder_of_cases_becomes_one_letter_each(tmp_path: Path, kind: str) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    (cases / "a.yaml").write_bytes(CASE.read_bytes())
    (cases / "b.yaml").write_bytes((EXAMPLES / "mp-for-constituent.yaml").read_bytes())
    done = run("write", kind, cases, "--out", tmp_path / "out", *ON)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert f"Wrote 2 {kind} letters" in done.stderr
    assert len(list((tmp_path / "out").iterdir())) == 2


def test_the_good_letters_are_kept_and_the_bad_case_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text(CASE.read_text("utf-8").replace("received: ", "recieved: "), "utf-8")
    done = run("write", "response", CASE, bad, "--out", tmp_path / "out", *ON)
    assert done.returncode == 2
    assert f"{bad}:" in done.stderr
    assert "Did you mean 'received'?" in done.stderr
    assert "1 case did not become a letter" in done.stderr
    assert len(list((tmp_path / "out").glob("*.docx"))) == 1


def test_a_response_without_answers_is_refused_each_point_named_and_out_is_left_as_it_was(tmp_path: Path) -> None:
    case = ROOT / "bench" / "corpus" / "corpus" / "e-01.json"
    done = run("write", "response", case, "--out", tmp_path / "out", "--on", "2026-05-20")
    assert done.returncode == 2
    assert "P1" in done.stderr
    assert "investigation" in done.stderr
    assert not (tmp_path / "out").exists()


def test_an_acknowledgement_can_be_written_from_a_corpus_case_and_says_specimen_without_settings(
    tmp_path: Path,
) -> None:
    case = ROOT / "bench" / "corpus" / "corpus" / "e-01.json"
    done = run("write", "acknowledgement", case, "--out", tmp_path, "--on", "2026-05-20", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "SPECIMEN" in done.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.docx"))) as package:
        headers = [package.read(name) for name in package.namelist() if name.startswith("word/header")]
    assert any(b"SPECIMEN" in header for header in headers)


def test_an_unknown_kind_and_a_missing_source_are_one_sentence_each(tmp_path: Path) -> None:
    for arguments in (("write", "respnse", CASE), ("write", "response", "nowhere.yaml")):
        done = run(*arguments, "--out", tmp_path / "out")
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert not (tmp_path / "out").exists()


def test_init_writes_commented_settings_once(tmp_path: Path) -> None:
    assert run("init", folder=tmp_path).returncode == 0
    again = run("init", folder=tmp_path)
    assert again.returncode == 2
    assert "exists already. Use --force" in again.stderr
    assert run("init", "--force", folder=tmp_path).returncode == 0
    text = (tmp_path / "correspondence.toml").read_text("utf-8")
    assert "[trust]" in text
    assert text.count("#") > 10


def test_the_front_door_of_a_checkout_says_what_to_type_when_a_dependency_is_missing(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise ModuleNotFoundError(\"No module named 'click'\", name='click')", "utf-8")
    command = [
        sys.executable,
        "-c",
        f"import sys; sys.path[:0] = [{str(tmp_path)!r}, {str(ROOT)!r}]; import cli; cli._start()",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert "click is not installed. Type:" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_help_needs_nothing_but_click() -> None:
    code = (
        "import sys, runpy; sys.argv = ['correspondence', '--help']\n"
        "try: runpy.run_module('correspondence', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "heavy = {'docx', 'docxtpl', 'jinja2', 'lxml', 'pydantic', 'textstat', 'nltk', 'nupunkt', 'yaml', 'regex'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[]"
