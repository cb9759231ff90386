"""The wheel holds the package, the templates and the rules, and nothing else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = {"correspondence": "", "templates_docx": "correspondence/", "style_rules": "correspondence/"}
NOT_SHIPPED = ("__pycache__", "~$", ".~lock.")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", out, ROOT], check=True
    )
    return zipfile.ZipFile(next(out.glob("*.whl")))


def test_nothing_is_installed_outside_the_package(wheel):
    top = {name.split("/")[0] for name in wheel.namelist()}
    assert {name for name in top if not name.endswith(".dist-info")} == {"correspondence"}


def test_every_file_of_the_three_folders_is_shipped(wheel):
    expected = {
        prefix + path.relative_to(ROOT).as_posix()
        for folder, prefix in FOLDERS.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and not any(part.startswith(NOT_SHIPPED) for part in path.parts)
    }
    assert {name for name in wheel.namelist() if ".dist-info/" not in name} == expected


def test_the_wheel_says_that_the_package_is_typed_and_carries_the_licences(wheel):
    names = wheel.namelist()
    assert "correspondence/py.typed" in names
    assert "correspondence/data/cmudict-licence.txt" in names
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_the_command_is_the_only_one_that_is_installed(wheel):
    entry_points = next(name for name in wheel.namelist() if name.endswith("entry_points.txt"))
    assert wheel.read(entry_points).decode() == "[console_scripts]\ncorrespondence = correspondence.cli:main\n"
