"""What many tests share: the rule for components that a machine may lack, and Hypothesis that never fails for slowness.

A test that needs a program beside Python asks for it through the fixture `component` (or `soffice`). On a machine
without it the test is skipped and the summary names the component; with CORRESPONDENCE_FULL=1, as .ci/run sets it, the
test fails, so that nothing is left untested without anybody noticing.
"""

import os
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

LACKED = "this machine lacks "
COMPONENTS = {
    "LibreOffice": "soffice",
    "pdftotext": "pdftotext",
    "Vale": "vale",
}
"""Name of a component, and the program by which it is known."""
MAY_BE_ABSENT = frozenset({"Vale"})
"""Also in a full run: Vale is built from source and needs a newer Go than machines have."""

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def component() -> Callable[[str], Path]:
    """Give a function that returns the program of a component, or skips (in a full run: fails) the test."""
    return find


@pytest.fixture(scope="session")
def soffice() -> Path:
    """Return LibreOffice's program."""
    return find("LibreOffice")


def find(name: str) -> Path:
    program = shutil.which(COMPONENTS[name])
    if program:
        return Path(program)
    if os.environ.get("CORRESPONDENCE_FULL") and name not in MAY_BE_ABSENT:
        pytest.fail(f"{LACKED}{name}, and CORRESPONDENCE_FULL does without nothing", pytrace=False)
    pytest.skip(f"{LACKED}{name}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List each component that this machine lacks, and how many tests did not run for it."""
    reasons = [report.longrepr[2] for report in terminalreporter.stats.get("skipped", ()) if report.longrepr]
    skipped = Counter(reason.partition(LACKED)[2] for reason in reasons)
    lacked = [name for name, program in COMPONENTS.items() if not shutil.which(program)]
    if lacked:
        terminalreporter.section("components that this machine lacks")
    for name in lacked:
        count = skipped[name]
        tests = f"{count} {'test' if count == 1 else 'tests'} skipped" if count else "no test was skipped for it alone"
        terminalreporter.line(f"{name}: {tests}")
