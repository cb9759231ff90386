"""Many cases become letters, one after the other: what failed is reported for its case, and the rest goes on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ..errors import CorrespondenceError, LetterError, Problem
from ..settings import Settings
from ..sources.reader import CaseRead
from .kind import load_kind
from .letter import Letter
from .save import save
from .write import ready_template, write_letter


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case: a letter in a file, or an error."""

    name: str
    """Where the case came from: "cases/tierney.yaml"."""
    path: Path | None = None
    error: CorrespondenceError | None = None
    notes: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.error:
            return "\n".join(map(self._of_case, self.error.problems))
        return "\n".join([f"{self.name}: wrote {self.path}", *(f"  {note}" for note in self.notes)])

    def _of_case(self, problem: Problem) -> str:
        """Return a problem with the name of its case, once."""
        return str(problem) if problem.file and self.name.startswith(problem.file) else f"{self.name}: {problem}"


def write_letters(
    kind: str,
    cases: Iterable[CaseRead],
    settings: Settings,
    on: date,
    out: Path,
    *,
    templates: Path | None = None,
    force: bool = False,
) -> Iterator[Result]:
    """Write one letter for each case into a folder, and yield what became of each.

    Two cases of one run never share a file, with `force` or without. Before any case is read, raises LetterError for
    an unknown kind and TemplateError for a template that cannot be used.
    """
    _, of_template = ready_template(load_kind(kind), templates)
    made: dict[str, str] = {}
    for read in cases:
        try:
            letter = write_letter(kind, read.opened(), settings, on, templates)
            _refuse_twice(letter, made, out)
            said = of_template if made else ()
            notes = tuple(note for note in letter.notes if note not in said)
            result = Result(read.name, save(letter, out, force=force), notes=notes)
            made[letter.name.casefold()] = read.name
        except CorrespondenceError as error:
            result = Result(read.name, error=error)
        yield result


def _refuse_twice(letter: Letter, made: dict[str, str], out: Path) -> None:
    if other := made.get(letter.name.casefold()):
        what = f"is already the letter of {other}."
        fix = f"Give each case its own reference; here it is {letter.reference}."
        raise LetterError(Problem(what, fix, str(out / letter.name)))
