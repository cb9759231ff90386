"""`correspondence check` as a coordinator and a script use it: verdict, exit status, several drafts, refusals."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "examples" / "bereaved-daughter.yaml"
SETTINGS = ROOT / "examples" / "correspondence.toml"
DRAFT = ROOT / "examples" / "draft-response.docx"
ON = ("--on", "2026-05-20", "--settings", str(SETTINGS))


def run(*arguments: str | Path, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "correspondence", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, cwd=folder)


def review(*arguments: str | Path) -> dict:
    return json.loads(run("check", *arguments, *ON, "--format", "json").stdout)


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A response that our own template makes of the example case."""
    out = tmp_path_factory.mktemp("letters")
    done = run("write", "response", CASE, "--out", out, *ON)
    assert done.returncode == 0, done.stderr
    return next(out.glob("*.docx"))


def test_our_own_letter_is_ready_and_nothing_is_found_in_it(letter: Path) -> None:
    done = run("check", letter, "--case", CASE, *ON, "--format", "json")
    said = json.loads(done.stdout)
    assert (said["findings"], said["verdict"], done.returncode) == ([], "ready", 0)
    assert {point["status"] for point in said["points"]} == {"addressed"}


def test_an_officers_draft_has_findings_each_with_its_words_and_exit_status_1() -> None:
    done = run("check", DRAFT, "--case", CASE, *ON, "--format", "json")
    said = json.loads(done.stdout)
    text = said["draft"]["text"]
    assert done.returncode == 1
    assert said["verdict"] == "not ready"
    assert said["schema"] == "correspondence.review/1"
    assert {"tone", "facts", "points", "missing", "jargon"} <= {finding["check"] for finding in said["findings"]}
    for finding in [*said["findings"], *said["readability"]["costly"]]:
        if finding["start"] is not None:
            assert text[finding["start"] : finding["end"]] == finding["quote"]
    for point in said["points"]:
        assert 0 <= point["confidence"] <= 1
        assert all(text[quote["start"] : quote["end"]] == quote["quote"] for quote in point["evidence"])


def test_without_a_case_the_checks_that_need_one_are_named_and_the_letter_is_not_ready(letter: Path) -> None:
    said = review(letter)
    assert said["case"] is None
    assert said["verdict"] == "not ready"
    assert {"points", "facts"} <= {missing["check"] for missing in said["not_run"]}


def test_only_asks_for_some_checks_and_the_verdict_stays_not_ready(letter: Path) -> None:
    done = run("check", letter, "--case", CASE, *ON, "--only", "tone,jargon", "--format", "json")
    said = json.loads(done.stdout)
    assert (done.returncode, said["verdict"], said["points"], said["not_run"]) == (0, "not ready", [], [])


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--only", "tonne"), "There is no check called 'tonne'"),
        (("--only", "grammar"), "'grammar' cannot run"),
        (("--require", "grammar"), "'grammar' cannot run"),
        (("--kind", "respnse"), "Did you mean 'response'?"),
        (("--on", "20/05/2026"), "is not a date"),
        (("--cases", str(ROOT / "examples")), "not both"),
        (("--styles", "nowhere"), "nowhere"),
    ],
)
def test_what_cannot_be_done_is_exit_status_2_with_one_sentence(options: tuple[str, ...], said: str) -> None:
    done = run("check", DRAFT, "--case", CASE, "--settings", SETTINGS, *options)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_strict_lets_warnings_block(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Dear Mrs Marsden\n\nYour father had a NOF fracture.\n\nYours sincerely", "utf-8")
    plain = run("check", draft, "--case", CASE, *ON, "--only", "jargon")
    strict = run("check", draft, "--case", CASE, *ON, "--only", "jargon", "--strict")
    assert (plain.returncode, strict.returncode) == (0, 1)


def test_several_drafts_are_one_array_with_the_unreadable_named_and_the_highest_status(tmp_path: Path) -> None:
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\x03\x04 not a zip")
    done = run("check", DRAFT, broken, "--case", CASE, *ON, "--format", "json")
    reviews = json.loads(done.stdout)
    assert done.returncode == 2
    assert [set(each) >= {"draft", "findings"} for each in reviews] == [True, False]
    assert reviews[1]["draft"] == str(broken)
    assert reviews[1]["error"]


def test_cases_are_paired_by_file_name_else_by_reference(tmp_path: Path, letter: Path) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    text = CASE.read_text("utf-8")
    (cases / "marsden.yaml").write_text(text, "utf-8")
    (cases / "other.yaml").write_text(text.replace("TB/2026/0318", "TB/2026/0999"), "utf-8")
    named = tmp_path / "marsden.txt"
    named.write_text("Dear Mrs Marsden\n\nThank you.", "utf-8")
    nobody = tmp_path / "nobody.txt"
    nobody.write_text("Dear Mrs Marsden\n\nThank you.", "utf-8")
    done = run("check", letter, named, nobody, "--cases", cases, *ON, "--format", "json")
    reviews = json.loads(done.stdout)
    assert [each.get("case") for each in reviews] == ["TB/2026/0318", "TB/2026/0318", None]
    assert "has no case" in reviews[2]["error"]
    assert done.returncode == 2


def test_reports_go_into_a_folder_and_are_not_overwritten(tmp_path: Path, letter: Path) -> None:
    out = tmp_path / "reviews"
    first = run("check", DRAFT, letter, "--case", CASE, *ON, "--output", out)
    again = run("check", DRAFT, letter, "--case", CASE, *ON, "--output", out)
    forced = run("check", DRAFT, letter, "--case", CASE, *ON, "--output", out, "--force")
    assert (first.returncode, again.returncode, forced.returncode) == (1, 2, 1)
    assert sorted(path.name for path in out.iterdir()) == sorted([f"{DRAFT.stem}.txt", f"{letter.stem}.txt"])
    assert first.stdout == ""
    assert "exists already. Use --force" in again.stderr


def test_the_text_report_says_everything_in_words() -> None:
    said = run("check", DRAFT, "--case", CASE, *ON).stdout
    assert said.startswith(f"{DRAFT}: not ready\n")
    for heading in ("Points of the complaint:", "Errors: these stand in the way", "Readability", "Not checked"):
        assert f"\n{heading}" in said
    assert "\x1b" not in said
    assert max(map(len, said.splitlines()[1:])) <= 100
