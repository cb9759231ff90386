"""A case, settings, small Word templates made on the spot, and a reader for the letters that come out."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pytest

from correspondence.case import Case
from correspondence.draft import Draft
from correspondence.drafts.word import word_draft
from correspondence.letters.fields import LetterContext
from correspondence.letters.kind import load_kind
from correspondence.letters.letter import Letter
from correspondence.letters.paths import fields_of, item_of
from correspondence.letters.write import write_letter
from correspondence.settings import Settings

ON = date(2026, 4, 20)
FACTS: dict[str, Any] = {
    "reference": "WV/2026/0412",
    "trust": "Wenbury Vale NHS Foundation Trust",
    "chief_executive": "Dr Hannah Osei",
    "division": "Medicine",
    "complainant": {
        "title": "Mrs",
        "first_name": "Joan",
        "last_name": "Tierney",
        "relationship": "daughter",
        "address": ["14 Mill Lane", "Wenbury", "WB4 2QT"],
    },
    "patient": {
        "title": "Mr",
        "first_name": "Arthur",
        "last_name": "Pell",
        "date_of_birth": "1941-03-02",
        "nhs_number": "9990000018",
        "pronouns": "he/him",
    },
    "received": "2026-03-09",
    "received_by": "email",
    "acknowledged": "2026-03-11",
    "due": "2026-05-06",
    "incident_dates": ["2026-02-14"],
    "investigating_officer": {"name": "Carla Whitmore", "job_title": "Matron"},
    "points": [{"id": "P1", "text": "He waited eleven hours on a trolley in a corridor."}],
    "desired_outcomes": ["An apology", "To know what will change"],
}


def answer(outcome: str = "upheld") -> dict[str, Any]:
    """Return an answer to a point."""
    return {
        "happened": "Your father came to A&E at 6pm.\n\nHe moved to a ward at 5am.",
        "should_have": "He should have had a bed within 4 hours.",
        "outcome": outcome,
        "apology": "I am sorry that we left your father on a trolley for eleven hours.",
        "actions": [{"action": "A nurse now checks every hour", "owner": "Matron, Medicine", "due": "2026-07-01"}],
    }


@pytest.fixture
def facts() -> dict[str, Any]:
    """The case of most tests as plain values, to be changed freely."""
    return Case.model_validate(FACTS).model_dump(mode="json")


@pytest.fixture
def make_case(facts: dict[str, Any]) -> Callable[..., Case]:
    """Make a case: `make_case(reference="X", complainant={"title": "Dr"})` changes only what is given."""

    def make(**changes: Any) -> Case:
        for key, value in changes.items():
            inner = isinstance(value, dict) and isinstance(facts.get(key), dict)
            facts[key] = {**facts[key], **value} if inner else value
        return Case.model_validate(facts)

    return make


@pytest.fixture
def case(make_case: Callable[..., Case]) -> Case:
    """Mrs Tierney's complaint about the care of her father."""
    return make_case()


@pytest.fixture
def make_answered(make_case: Callable[..., Case]) -> Callable[..., Case]:
    """Make a case with what a response needs: one point for each outcome."""

    def make(*outcomes: str, **changes: Any) -> Case:
        texts = (f"Point {number}: he waited on a trolley." for number in range(1, len(outcomes) + 1))
        points = [
            {"id": f"P{number}", "text": text, "answer": answer(outcome)}
            for number, (text, outcome) in enumerate(zip(texts, outcomes, strict=True), 1)
        ]
        return make_case(points=points, investigation="We read his health record.", **changes)

    return make


@pytest.fixture
def on() -> date:
    """The day of every letter."""
    return ON


@pytest.fixture(scope="session")
def settings() -> Settings:
    """The settings of a trust."""
    return Settings.model_validate(
        {
            "trust": {"name": "Wenbury Vale NHS Foundation Trust", "address": ["Wenbury"], "phone": "01632 960000"},
            "chief_executive": {"name": "Dr Hannah Osei"},
            "contact": {"name": "Priya Nair", "phone": "01632 960100", "email": "complaints@wenburyvale.example"},
        }
    )


def printing(path: str) -> list[str]:
    """Return the paragraphs of a template that print one field, going through every list on the way."""
    loops, name, kind = [], "", LetterContext
    for step in path.split("."):
        name, kind = f"{name}.{step}".lstrip("."), fields_of(kind)[step]
        if item_of(kind):
            loops.append(f"{{%p for item{len(loops)} in {name} %}}")
            name, kind = f"item{len(loops) - 1}", item_of(kind)
    return [*loops, f"{{{{ {name} }}}}", *["{%p endfor %}"] * len(loops)]


@pytest.fixture
def templates(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder with an own acknowledgement.docx: the given paragraphs after what one must print."""

    def make(*paragraphs: str, header: str = "", without: str = "") -> Path:
        folder = tmp_path / "templates"
        folder.mkdir(exist_ok=True)
        document = docx.Document()
        for path in load_kind("acknowledgement").must_print:
            for text in printing(path) if path != without else ():
                document.add_paragraph(text)
        for text in paragraphs:
            document.add_paragraph(text)
        document.sections[0].header.paragraphs[0].text = header
        document.save(str(folder / "acknowledgement.docx"))
        return folder

    return make


@pytest.fixture
def edit() -> Callable[..., None]:
    """Change the text of one part of a Word file in place; an `old` that is empty adds the part."""

    def change(path: Path, part: str, old: str, new: str) -> None:
        with zipfile.ZipFile(path) as package:
            parts = {name: package.read(name).decode("utf-8", "surrogateescape") for name in package.namelist()}
        assert not old or old in parts[part], f"{old!r} is not in {part}"
        parts[part] = parts[part].replace(old, new) if old else new
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts.items():
                package.writestr(name, text.encode("utf-8", "surrogateescape"))

    return change


@pytest.fixture
def letter_from(templates: Callable[..., Path], settings: Settings) -> Callable[..., Letter]:
    """Write an acknowledgement with a template of the given extra paragraphs."""

    def write(case: Case, *paragraphs: str, header: str = "") -> Letter:
        return write_letter("acknowledgement", case, settings, ON, templates(*paragraphs, header=header))

    return write


def read(letter: Letter) -> Draft:
    """Read a letter back."""
    return word_draft(letter.data, letter.name, "")


@pytest.fixture(name="read")
def read_fixture() -> Callable[[Letter], Draft]:
    """Read a letter back as a draft."""
    return read


@pytest.fixture
def document() -> Callable[[Letter], Any]:
    """Open a letter with python-docx."""
    return lambda letter: docx.Document(io.BytesIO(letter.data))
