"""Letters for the tests: the example cases, changed here and there, written by the program and read back as text."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from correspondence.case import Case
from correspondence.draft import Draft
from correspondence.drafts.reader import read_draft
from correspondence.letters.write import Letter, write_letter
from correspondence.settings import Settings
from correspondence.sources.reader import read_case
from correspondence.sources.settings_file import load_settings

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NAMES = ("bereaved-daughter", "mp-for-constituent", "parent-of-child", "patient-herself")
KINDS = ("acknowledgement", "holding", "response")
ON = date(2026, 6, 12)


def settings() -> Settings:
    return load_settings(EXAMPLES / "correspondence.toml", EXAMPLES)


def case(name: str, **changes: Any) -> Case:
    """Return an example case; a change named `patient__deceased` reaches into a part, and None takes a part out."""
    values = read_case(EXAMPLES / f"{name}.yaml", ON).model_dump(mode="json", exclude_none=True)
    for path, value in changes.items():
        *steps, last = path.split("__")
        target = values
        for step in steps:
            target = target[step]
        if value is None:
            target.pop(last, None)
        else:
            target[last] = value
    return Case.model_validate(values)


def letter(kind: str, of: Case, on: date = ON, by: Settings | None = None) -> Letter:
    return write_letter(kind, of, by or settings(), on)


def text(kind: str, of: Case, on: date = ON, by: Settings | None = None) -> str:
    """Return the letter as its reader sees it, an empty line between paragraphs."""
    return draft_text(letter(kind, of, on, by).data)


def draft_text(data: bytes) -> str:
    return draft(data).text


def draft(data: bytes) -> Draft:
    """Return a Word file as the checks read it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "letter.docx"
        path.write_bytes(data)
        return read_draft(path)
