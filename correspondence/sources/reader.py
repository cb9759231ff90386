"""Case files in: .yaml, .yml, .json, .jsonl and folders of them. Each comes out whole, or with all its problems."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from ..case import Case
from ..errors import CaseError, Problem
from .agreement import disagreements
from .files import MOST_BYTES_OF_MANY, is_folder, read_text
from .json_nodes import json_nodes
from .nodes import Node
from .problems import key_name, validation_problems
from .yaml_nodes import yaml_nodes

MANY = ".jsonl"
ENDINGS = (".yaml", ".yml", ".json", MANY)


@dataclass(frozen=True, slots=True)
class CaseRead:
    """One case of a source: the case, or why there is none."""

    name: str
    """Where it came from: "cases/tierney.yaml", "cases.jsonl, line 12"."""
    case: Case | None = None
    error: CaseError | None = None

    def opened(self) -> Case:
        """Return the case. Raises CaseError with the reason where there is none."""
        if self.case is None:
            raise self.error or CaseError(Problem("could not be read.", file=self.name))
        return self.case


def read_case(path: Path, on: date) -> Case:
    """Read the one case of a .yaml or .json file.

    `on` is the day against which dates "in the future" are judged. Raises CaseError with every problem of the file,
    each with its line and key.
    """
    if path.suffix.casefold() == MANY:
        fix = "Put the case into a file of its own, or give the file with --cases."
        raise CaseError(Problem("may hold many cases, one a line.", fix, str(path)))
    text = read_text(path)
    nodes = json_nodes(text, str(path)) if path.suffix.casefold() == ".json" else yaml_nodes(text, str(path))
    return case_from(_unwrapped(nodes), str(path), on)


def read_cases(sources: Iterable[Path], on: date) -> Iterator[CaseRead]:
    """Read every case of files, of .jsonl files (a case a line) and of folders (in name order).

    A case that cannot be read comes out with its error, as does a source that is not there, of another kind, or
    without a case; and the rest goes on.
    """
    for source in sources:
        try:
            paths = _files(source)
        except CaseError as error:
            yield CaseRead(str(source), error=error)
            continue
        for path in paths:
            yield from _cases_in(path, on)


def case_from(nodes: Node, file: str, on: date) -> Case:
    """Make a case of a file's values. Raises CaseError with all problems, in the order of their lines."""
    plain = nodes.plain()
    found = list(disagreements(plain, on))
    case = None
    try:
        case = Case.model_validate(plain)
    except ValidationError as error:
        found += validation_problems(error, Case)
    if case is None or found:
        problems = [Problem(what, fix, file, nodes.line_of(path), key_name(path)) for path, what, fix in found]
        raise CaseError(sorted(problems, key=lambda problem: problem.line or 0))
    return case


def _cases_in(path: Path, on: date) -> Iterator[CaseRead]:
    try:
        if path.suffix.casefold() == MANY:
            yield from _lines(path, on)
        else:
            yield CaseRead(str(path), read_case(path, on))
    except CaseError as error:
        yield CaseRead(str(path), error=error)


def _lines(path: Path, on: date) -> Iterator[CaseRead]:
    lines = [(number, line) for number, line in enumerate(_text_of_many(path).split("\n"), 1) if line.strip()]
    if not lines:
        raise CaseError(Problem("holds no case.", "Write one case a line, as JSON.", str(path)))
    for number, line in lines:
        name = f"{path}, line {number}"
        try:
            yield CaseRead(name, case_from(_unwrapped(json_nodes(line, str(path), number)), str(path), on))
        except CaseError as error:
            yield CaseRead(name, error=error)


def _text_of_many(path: Path) -> str:
    return read_text(path, most=MOST_BYTES_OF_MANY)


def _files(source: Path) -> list[Path]:
    if is_folder(source):
        found = sorted(path for path in _inside(source) if path.suffix.casefold() in ENDINGS and path.is_file())
        if not found:
            what = "holds no case file."
            raise CaseError(Problem(what, f"Case files end in {', '.join(ENDINGS)}.", str(source)))
        return found
    if source.suffix.casefold() not in ENDINGS:
        raise CaseError(Problem("is not a case file.", f"Case files end in {', '.join(ENDINGS)}.", str(source)))
    return [source]


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError as error:
        what = f"cannot be opened: {error.strerror}."
        raise CaseError(Problem(what, "Name a folder that you may read.", str(folder))) from error


def _unwrapped(nodes: Node) -> Node:
    """Return the case itself where a file holds it under `case`, as those of the labelled corpus do."""
    inner = nodes.value.get("case") if isinstance(nodes.value, dict) else None
    return inner if inner and isinstance(inner.value, dict) else nodes
