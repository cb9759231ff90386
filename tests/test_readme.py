"""What the README and the Python page show is what happens."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import correspondence

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
PYTHON = (ROOT / "docs" / "python.md").read_text("utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


@pytest.mark.parametrize("code", [*blocks(README, "python"), *blocks(PYTHON, "python")])
def test_the_python_examples_run(code: str) -> None:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_first_screen_shows_what_the_commands_say(tmp_path: Path) -> None:
    shown = "".join(blocks(README, "console"))
    steps = re.findall(r"^\$ correspondence (.*)\n((?:(?!\$ ).*\n)*)", shown, re.MULTILINE)
    assert len(steps) == 2
    for command, expected in steps:
        said = run_example(command.replace("--out letters", f"--out {tmp_path}")).replace(str(tmp_path), "letters")
        beginning, _, end = expected.partition("...\n")
        assert said.startswith(beginning), said
        assert said.endswith(end), said


def run_example(command: str) -> str:
    words = [sys.executable, "-m", "correspondence", *shlex.split(command)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, cwd=ROOT / "examples")
    return done.stdout + done.stderr


def test_the_python_page_names_every_public_function() -> None:
    functions = [name for name in correspondence.__all__ if name[0].islower()]
    assert functions
    assert [name for name in functions if f"`{name}(" not in PYTHON] == []


def test_every_public_name_is_there() -> None:
    assert [name for name in correspondence.__all__ if not hasattr(correspondence, name)] == []


@pytest.mark.parametrize(
    "page", [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")], ids=str
)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
