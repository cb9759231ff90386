"""One `write` as a whole process against plain docxtpl with the same template and the same values.

The peer is given its values ready made, as JSON: it reads no case, checks nothing and reads nothing back.
"""

import json
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path

from timing import compare

from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.sources.reader import read_case
from correspondence.sources.settings_file import load_settings

ROOT = Path(__file__).resolve().parents[1]
CASE = ROOT / "examples" / "bereaved-daughter.yaml"
SETTINGS = ROOT / "examples" / "correspondence.toml"
ON = date(2026, 4, 28)

PEER = """
import json, sys
from docxtpl import DocxTemplate
from jinja2 import Environment
template, values, target = sys.argv[1:]
letter = DocxTemplate(template)
letter.render(json.load(open(values, encoding="utf-8")), Environment(autoescape=True))
letter.save(target)
"""


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        context = letter_context(load_kind("response"), read_case(CASE, ON), load_settings(SETTINGS, ROOT), ON)
        values = folder / "values.json"
        values.write_text(json.dumps(asdict(context)), encoding="utf-8")
        peer = folder / "peer.py"
        peer.write_text(PEER, encoding="utf-8")
        template = str(ROOT / "templates_docx" / "response.docx")
        write = [sys.executable, "-m", "correspondence", "write", "response", str(CASE), "--settings", str(SETTINGS)]
        compare(
            {
                "docxtpl, values ready made": [
                    sys.executable,
                    str(peer),
                    template,
                    str(values),
                    str(folder / "peer.docx"),
                ],
                "correspondence write": [*write, "--on", f"{ON}", "--out", str(folder / "out"), "--force"],
            }
        )


if __name__ == "__main__":
    run()
