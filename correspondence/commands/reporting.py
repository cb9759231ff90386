"""What became of each draft, and where its report goes: to standard output, a file, or a folder of files."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from ..errors import CorrespondenceError, Problem
from ..review.json_report import review_as_dict
from ..review.reviewing import Review
from ..review.text_report import review_as_text
from .common import FAILED, FINDINGS, READY, refuse_taken, tell, write_new


@dataclass(frozen=True, slots=True)
class Checked:
    """One draft: its review, or why there is none."""

    path: Path
    review: Review | None = None
    error: CorrespondenceError | None = None

    @property
    def status(self) -> int:
        """The exit status of this draft alone."""
        if self.review is None:
            return FAILED
        return READY if self.review.clear else FINDINGS


def report_files(drafts: Sequence[Path], output: Path | None, form: str, *, force: bool) -> tuple[Path, ...]:
    """Return the file of each draft's report, none without --output. Nothing is checked when one may not be written."""
    if output is None:
        return ()
    if len(drafts) == 1:
        files: tuple[Path, ...] = (output,)
    else:
        files = tuple(output / name for name in _report_names(drafts, form))
    for file in files:
        refuse_taken(file, force=force)
    return files


def _report_names(drafts: Sequence[Path], form: str) -> Iterator[str]:
    """Yield a name for each draft's report. Raises CorrespondenceError where two drafts have one name."""
    ending = {"json": ".json", "text": ".txt"}[form]
    taken: dict[str, Path] = {}
    for path in drafts:
        name = f"{path.stem}{ending}"
        if name.casefold() in taken:
            what = f"would have the same report name as {taken[name.casefold()]}."
            raise CorrespondenceError(Problem(what, "Check them one at a time.", str(path)))
        taken[name.casefold()] = path
        yield name


def report(checked: Sequence[Checked], form: str, files: Sequence[Path], *, force: bool) -> None:
    """Report on every draft: in the files, one for each draft, or where there are none on standard output."""
    if files:
        _write_reports(checked, form, files, force=force)
    elif len(checked) > 1 and form == "json":
        click.echo(json.dumps([_as_dict(each) for each in checked], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(_rendered(each.review, form) for each in checked if each.review), nl=False)


def _write_reports(checked: Sequence[Checked], form: str, files: Sequence[Path], *, force: bool) -> None:
    if len(files) > 1:
        _make_folder(files[0].parent)
    for each, file in zip(checked, files, strict=True):
        if each.review:
            write_new(file, _rendered(each.review, form), force=force)
            tell(f"{each.path}: {each.review.verdict}. The report is in {file}.")


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = f"cannot be used as a folder: {error.strerror}."
        raise CorrespondenceError(Problem(what, "Name a folder that you may write to.", str(folder))) from error


def _rendered(review: Review, form: str) -> str:
    if form == "json":
        return json.dumps(review_as_dict(review), ensure_ascii=False, indent=2) + "\n"
    return review_as_text(review)


def _as_dict(checked: Checked) -> dict[str, Any]:
    if checked.review:
        return review_as_dict(checked.review)
    return {"draft": str(checked.path), "error": str(checked.error)}
