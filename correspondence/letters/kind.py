"""A letter kind: a Word template and the manifest beside it, `templates_docx/<kind>.toml`.

The manifest says what a letter of this kind needs of its case, what its template must print, which items of required
content it carries (domain.md 2.5) and when it is due. It stays ours when a trust edits the Word template.
"""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources.abc import Traversable
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from .. import deadlines, resources
from ..case import Case
from ..errors import LetterError, Problem, TemplateError
from ..settings import Settings
from .needs import unknown_need
from .paths import did_you_mean, unprintable

FOLDER = "templates_docx"
DUE: dict[str, Callable[[Case, Settings], date]] = {
    "acknowledgement_due": lambda case, _: deadlines.acknowledgement_due(case),
    "response_due": deadlines.response_due,
}
"""The rules of deadlines.py that a manifest can name."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}-[0-9]{2}$")]


class _Manifest(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    title: Text = Field(description="Title of the document, before the reference")
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]+\.docx$")] = Field(description="The Word template")
    required: tuple[Text, ...] = Field((), description="What the case must hold, dotted: points[].answer")
    must_print: tuple[Text, ...] = Field(min_length=1, description="Fields that the template must print")
    content: tuple[Code, ...] = Field(min_length=1, description="Codes of required content, such as FIN-13")
    due: Text = Field(description="Rule of deadlines.py that says when the letter is due")


@dataclass(frozen=True, slots=True)
class LetterKind:
    """What a letter of one kind is made from and must hold."""

    name: str
    """As after `correspondence write`: "response"."""
    title: str
    """Title of the document, before the reference: "Response to your complaint"."""
    file: str
    """Name of the Word template."""
    required: tuple[str, ...]
    """What the case must hold, as dotted names: "investigation", "points[].answer"."""
    must_print: tuple[str, ...]
    """Template fields that the template must print: "complainant.address", "points.happened"."""
    content: tuple[str, ...]
    """Codes of the required content that it carries: "FIN-01"."""
    due: str
    """Name of the rule that says when it is due."""

    def due_on(self, case: Case, settings: Settings) -> date:
        """Return the last day for this letter in one case."""
        return DUE[self.due](case, settings)

    def template(self) -> bytes:
        """Return the Word template that ships with the program."""
        return (resources.folder(FOLDER) / self.file).read_bytes()


def known_kinds() -> tuple[str, ...]:
    """Return the names of all letter kinds, in alphabetical order."""
    names = (item.name for item in resources.folder(FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load_kind(name: str) -> LetterKind:
    """Return a letter kind by its name.

    Raises LetterError for an unknown name, with the known ones, and TemplateError for a manifest that is not right.
    """
    known = known_kinds()
    if name not in known:
        fix = f"{did_you_mean(name.casefold(), known)} Known kinds: {', '.join(known)}.".strip()
        raise LetterError(Problem(f"There is no letter kind '{name}'.", fix))
    return kind_from(name, resources.folder(FOLDER) / f"{name}.toml")


def kind_from(name: str, manifest: Traversable) -> LetterKind:
    """Read one manifest. Raises TemplateError with every problem in it."""
    try:
        values = _Manifest.model_validate(tomllib.loads(manifest.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise TemplateError(_problems(error, manifest.name)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise TemplateError(Problem(f"is not a TOML file: {error}.", file=manifest.name)) from error
    if unknown := list(_unknown(values, manifest.name)):
        raise TemplateError(unknown)
    return LetterKind(name=name, **values.model_dump())


def _problems(error: ValidationError, file: str) -> Iterator[Problem]:
    for item in error.errors(include_url=False):
        yield Problem(f"{item['msg']}.", file=file, key=".".join(map(str, item["loc"])))


def _unknown(values: _Manifest, file: str) -> Iterator[Problem]:
    """Yield what a manifest names and nobody knows."""
    for key, problems in (
        ("required", map(unknown_need, values.required)),
        ("must_print", map(unprintable, values.must_print)),
    ):
        yield from (Problem(problem, file=file, key=key) for problem in problems if problem)
    if values.due not in DUE:
        yield Problem(f"'{values.due}' is not a rule for when a letter is due.", f"Rules: {', '.join(DUE)}.", file)
