"""What goes wrong in an office, typed as it is typed: one clear error, exit status 2, and nothing half done."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
CASE = EXAMPLES / "bereaved-daughter.yaml"
DRAFT = EXAMPLES / "draft-response.docx"
ON = ("--on", "2026-05-20", "--settings", str(EXAMPLES / "correspondence.toml"))
NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
TEXT = CASE.read_text("utf-8")
QUICK = ("--only", "jargon")


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "correspondence", *map(str, arguments)]


def run(*arguments: str | Path, before: tuple[str, ...] = (), **more: object) -> subprocess.CompletedProcess[str]:
    line = [*before, *command(*arguments)]
    return subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False, cwd=ROOT, **more)


def refused(*arguments: str | Path, **more: object) -> str:
    """Run what cannot be done, and return the one thing that was said."""
    done = run(*arguments, **more)
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert "error of its own" not in done.stderr
    return done.stderr


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def case_file(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    text = TEXT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("deep.yaml", "a: " + "[" * 5000, "is nested too deeply. Check the indentation"),
        ("deep.json", '{"a":' * 50_000, "is nested too deeply"),
        ("missing.json", '{\n"reference": NaN}', "missing.json:2: holds NaN, which is not JSON"),
        ("empty.jsonl", "\n\n", "holds no case"),
        ("large.yaml", "# " + "x" * 2_000_000, "is too large: more than 2 MB"),
    ],
)
def test_a_case_file_that_cannot_be_one_is_refused_and_out_is_not_made(
    tmp_path: Path, name: str, text: str, said: str
) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    assert said in refused("write", "response", tmp_path / name, "--out", tmp_path / "out", *ON)
    assert not (tmp_path / "out").exists()


def test_a_source_that_is_not_there_does_not_keep_the_others_from_becoming_letters(tmp_path: Path) -> None:
    broken = tmp_path / "broken.jsonl"
    broken.write_bytes(b"\xff\xfe\xff")
    said = refused("write", "response", tmp_path / "nowhere", broken, CASE, "--out", tmp_path / "out", *ON)
    assert f"{tmp_path / 'nowhere'}: is not a case file" in said
    assert f"{broken}: is not readable as text" in said
    assert "Wrote 1 response letter" in said
    assert "2 cases did not become a letter" in said


def test_a_file_of_many_cases_is_not_the_case_of_one_draft(tmp_path: Path) -> None:
    many = tmp_path / "cases.jsonl"
    many.write_text("{}\n{}\n", "utf-8")
    assert "may hold many cases" in refused("check", DRAFT, "--case", many, *ON)


def test_a_draft_without_its_case_is_told_which_case_files_could_not_be_read(tmp_path: Path) -> None:
    broken = case_file(tmp_path, "marsden.yaml", ("received:", "recieved:"))
    shutil.copy(EXAMPLES / "parent-of-child.yaml", tmp_path)
    said = refused("check", DRAFT, "--cases", tmp_path, *ON)
    assert f"These could not be read: {broken}." in said


def test_a_folder_of_cases_that_is_not_there_is_said_once(tmp_path: Path) -> None:
    said = refused("check", DRAFT, EXAMPLES / "draft-response.txt", "--cases", tmp_path, *ON)
    assert said == f"{tmp_path}: holds no case file. Case files end in .yaml, .yml, .json, .jsonl.\n"


def test_a_tab_in_a_name_is_a_space_and_our_own_letter_with_it_is_ready(tmp_path: Path) -> None:
    case = case_file(tmp_path, "case.yaml", ("first_name: Helen", 'first_name: "Helen\\tMary"'))
    done = run("write", "response", case, "--out", tmp_path / "out", *ON)
    assert done.returncode == 0, done.stderr
    checked = run("check", next((tmp_path / "out").iterdir()), "--case", case, *ON)
    assert checked.returncode == 0, checked.stdout


def test_no_letter_has_the_name_of_a_lock_file(tmp_path: Path) -> None:
    case = case_file(tmp_path, "case.yaml", ("TB/2026/0318", "~$12"))
    assert run("write", "response", case, "--out", tmp_path / "out", *ON).returncode == 0
    assert names(tmp_path / "out") == ["_~$12 response.docx"]


@pytest.mark.parametrize("typed", ["", ",", " , "])
def test_only_with_no_name_is_not_a_check_of_everything(typed: str) -> None:
    assert "--only names no check" in refused("check", DRAFT, "--case", CASE, "--only", typed, *ON)


def test_settings_nested_without_end_are_refused(tmp_path: Path) -> None:
    settings = tmp_path / "correspondence.toml"
    settings.write_text("a=" + "[" * 20_000, "utf-8")
    assert "is nested too deeply" in refused("check", DRAFT, "--case", CASE, "--settings", settings)
    assert "Name the file in it" in refused("check", DRAFT, "--case", CASE, "--settings", tmp_path)


def test_when_one_report_may_not_be_written_none_is_and_nothing_is_checked(tmp_path: Path) -> None:
    other = tmp_path / "other.docx"
    shutil.copy(DRAFT, other)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "other.txt").write_text("mine", "utf-8")
    said = refused("check", DRAFT, other, "--case", CASE, "--output", tmp_path / "reports", *ON)
    assert "other.txt: exists already" in said
    assert names(tmp_path / "reports") == ["other.txt"]


def test_a_report_is_not_written_over_a_folder(tmp_path: Path) -> None:
    said = refused("check", DRAFT, "--case", CASE, "--output", tmp_path, "--force", *ON)
    assert said == f"{tmp_path}: is a folder. Name the file to write.\n"


def test_a_draft_whose_name_is_no_utf8_has_a_report_all_the_same(tmp_path: Path) -> None:
    draft = Path(os.fsdecode(os.fsencode(tmp_path) + b"/dr\xe4ft.txt"))
    try:
        draft.write_text("Dear Mrs Marsden\n\nThank you.", "utf-8")
    except (OSError, UnicodeError):
        pytest.skip("this file system keeps no such names")
    report = tmp_path / "report.json"
    done = run("check", draft, "--case", CASE, *QUICK, *ON, "--format", "json", "--output", report)
    assert done.returncode == 0, done.stderr
    assert "\\udce4" in json.loads(report.read_text("utf-8"))["draft"]["path"].encode("unicode-escape").decode()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_results_for_which_there_is_no_room_are_a_plain_error() -> None:
    with Path("/dev/full").open("w") as full:
        line = command("check", DRAFT, "--case", CASE, *QUICK, *ON)
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    assert done.returncode == 2
    assert "cannot be used: No space left on device" in done.stderr
    assert "error of its own" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_results_that_nobody_reads_are_neither_ready_nor_findings() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    line = command("check", DRAFT, "--case", CASE, *QUICK, *ON)
    done = subprocess.run(line, stdout=writing, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    os.close(writing)
    assert (done.returncode, done.stderr) == (2, "")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0 or not shutil.which("setpriv"), reason="needs root on Linux")
def test_a_file_without_permission_is_named_and_the_other_drafts_are_checked(tmp_path: Path) -> None:
    for folder in (tmp_path, *tmp_path.parents[:2]):
        folder.chmod(0o755)
    draft, case = tmp_path / "secret.docx", tmp_path / "secret.yaml"
    shutil.copy(DRAFT, draft)
    shutil.copy(CASE, case)
    draft.chmod(0o600)
    case.chmod(0o600)
    if run("--version", before=NOBODY).returncode:
        pytest.skip("Python itself may not be read by others here")
    done = run("check", DRAFT, draft, "--case", CASE, *QUICK, *ON, "--format", "json", before=NOBODY)
    assert done.returncode == 2
    assert [set(each) == {"draft", "error"} for each in json.loads(done.stdout)] == [False, True]
    assert "secret.docx: The file may not be read: you have no permission" in done.stderr
    said = refused("write", "response", case, "--out", tmp_path / "out", *ON, before=NOBODY)
    assert f"{case}: cannot be opened: Permission denied" in said


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_stopped_leaves_only_whole_letters(tmp_path: Path, how: signal.Signals) -> None:
    case = json.dumps(_plain())
    lines = [case.replace("TB/2026/0318", f"TB/2026/{number:04}") for number in range(300)]
    (tmp_path / "many.jsonl").write_text("\n".join(lines), "utf-8")
    out = tmp_path / "out"
    line = command("write", "response", tmp_path / "many.jsonl", "--out", out, *ON)
    with subprocess.Popen(line, stderr=subprocess.PIPE, text=True, cwd=ROOT) as running:
        _wait_for_letters(out)
        running.send_signal(how)
        said = running.communicate()[1]
    assert running.returncode == (2 if how is signal.SIGINT else -9)
    assert "Traceback" not in said
    letters = list(out.glob("*.docx"))
    assert 0 < len(letters) < len(lines)
    assert all(zipfile.ZipFile(letter).testzip() is None for letter in letters)
    if how is signal.SIGINT:
        assert said.endswith("Stopped.\n")
        assert len(list(out.iterdir())) == len(letters)


def _plain() -> dict:
    from correspondence.sources.yaml_nodes import yaml_nodes

    return yaml_nodes(TEXT, "case.yaml").plain()


def _wait_for_letters(out: Path) -> None:
    until = time.monotonic() + 30
    while time.monotonic() < until and not (out.exists() and any(out.glob("*.docx"))):
        time.sleep(0.02)


def test_two_who_write_one_letter_at_once_make_one_letter(tmp_path: Path) -> None:
    line = command("write", "response", CASE, "--out", tmp_path / "out", *ON)
    running = [subprocess.Popen(line, stderr=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(3)]
    said = [each.communicate()[1] for each in running]
    assert sorted(each.returncode for each in running) == [0, 2, 2], said
    assert sum("exists already. Use --force" in each for each in said) == 2
    assert len(names(tmp_path / "out")) == 1


def test_a_machine_that_knows_no_utf8_and_has_no_home_gets_the_same_answer(tmp_path: Path) -> None:
    case = case_file(tmp_path, "cäse.yaml", ("first_name: Helen", "first_name: Łucja Siân"))
    poor = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "HOME": "/nonexistent", "PYTHONUTF8": "0"}
    words = ("check", DRAFT, "--case", case, *QUICK, *ON, "--format", "json")
    here, there = run(*words), run(*words, env=os.environ | poor)
    assert (there.returncode, there.stdout) == (here.returncode, here.stdout)


def test_a_name_that_stands_thousands_of_times_does_not_keep_anybody_waiting(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Dear Mrs Marsden\n\n" + "Mrs Smith " * 3000 + "\n\nYours sincerely", "utf-8")
    done = run("check", draft, "--case", CASE, "--only", "facts", *ON, "--format", "json", timeout=60)
    assert done.returncode in (0, 1), done.stderr
    assert json.loads(done.stdout)["not_run"] == []


def test_a_style_whose_pattern_takes_too_long_is_named_where_it_stands(tmp_path: Path) -> None:
    rule = tmp_path / "Theirs" / "Slow.yml"
    rule.parent.mkdir()
    rule.write_text("extends: existence\nmessage: \"'%s'\"\nnonword: true\ntokens:\n  - '(a|aa)+b'\n", "utf-8")
    draft = tmp_path / "draft.txt"
    draft.write_text("Dear Mrs Marsden\n\n" + "a" * 5000, "utf-8")
    done = run("check", draft, "--case", CASE, "--only", "style", "--styles", tmp_path, *ON, "--format", "json")
    (missing,) = json.loads(done.stdout)["not_run"]
    assert missing["why"].startswith(f"{rule}:5: took more than 2 seconds")
