"""Vale itself as the judge, where it is installed: our rules load there, their cases pass, the alerts are the same."""

import json
import subprocess
from pathlib import Path

from correspondence.checks.style import load_styles
from correspondence.checks.style.blocks import Reading
from correspondence.checks.style.marked_text import marked_draft

STYLES = Path(__file__).parents[2] / "style_rules"
OURS = ("PlainEnglish", "HouseStyle", "Tone")
COMPARED = ("PlainEnglish", "HouseStyle")
"""Not Tone: Vale takes minutes for its patterns, which look for an act within a sentence."""


def test_vale_passes_every_case_and_sees_every_rule_fire(component):
    vale = component("Vale")
    done = subprocess.run(
        [vale, "test", "--coverage", *OURS], cwd=STYLES, capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_vale_gives_the_same_alerts_on_the_letters_of_the_corpus(component, corpus, tmp_path):
    vale = component("Vale")
    for name, letter in corpus.items():
        (tmp_path / f"{name}.txt").write_text(letter["draft"], encoding="utf-8")
    ours = {(name, *alert) for name, letter in corpus.items() for alert in our_alerts(letter["draft"])}
    assert len(ours) > 300
    assert vale_alerts(vale, tmp_path) == ours


def our_alerts(text):
    """Yield (rule, line, column, message) of every alert of the styles compared, quiet parts or not."""
    draft = marked_draft(text)
    reading = Reading(draft)
    for rule in load_styles().rules:
        if not rule.name.startswith(COMPARED):
            continue
        alerts = sorted(rule.alerts(reading), key=lambda alert: alert.start)
        for alert in alerts[: rule.limit or None]:
            line = draft.text.count("\n", 0, alert.start)
            column = alert.start - (draft.text.rfind("\n", 0, alert.start) + 1)
            yield rule.name, line + 1, column + 1, alert.message


def vale_alerts(vale, folder):
    (folder / ".vale.ini").write_text(
        f"StylesPath = {STYLES}\nMinAlertLevel = suggestion\n[*.txt]\nBasedOnStyles = {', '.join(COMPARED)}\n"
    )
    done = subprocess.run(
        [vale, "--output=JSON", "--no-exit", "."], cwd=folder, capture_output=True, text=True, check=True, timeout=120
    )
    return {
        (Path(file).stem, alert["Check"], alert["Line"], alert["Span"][0], alert["Message"])
        for file, alerts in json.loads(done.stdout).items()
        for alert in alerts
    }
