"""What `correspondence check` does once its words are understood: each draft with its case, then the reports."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from ..case import Case
from ..checks.style import RuleBook, load_styles
from ..draft import Draft
from ..drafts.reader import read_draft
from ..errors import CorrespondenceError, Problem
from ..letters.kind import load_kind
from ..review.json_report import review_as_dict
from ..review.reviewing import Request, Review, names_in, review_draft
from ..review.text_report import review_as_text
from ..settings import Settings
from ..sources.pairing import Pairing
from ..sources.reader import read_case, read_cases
from .common import FAILED, FINDINGS, READY, settings_for, tell, write_new

CaseFor = Callable[[Path, Draft], Case | None]


@dataclass(frozen=True, slots=True)
class Options:
    """The command's options, as typed."""

    drafts: tuple[Path, ...]
    case_file: Path | None
    cases_folder: Path | None
    kind: str
    only: tuple[str, ...]
    require: tuple[str, ...]
    styles: tuple[Path, ...]
    strict: bool
    form: str
    output: Path | None
    force: bool
    on: date
    settings_file: Path | None


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


def check_drafts(options: Options) -> int:
    """Check every draft, report on all of them and return the highest exit status."""
    settings = settings_for(options.settings_file, options.on)
    request = _request(options, settings)
    rules = load_styles(options.styles)
    case_for = _cases(options)
    checked = [_checked(path, case_for, request, settings, rules) for path in options.drafts]
    _report(checked, options)
    return max(each.status for each in checked)


def _request(options: Options, settings: Settings) -> Request:
    load_kind(options.kind)  # an unknown kind is refused here, before any draft is read
    return Request(
        on=options.on,
        kind=options.kind,
        only=names_in(options.only),
        require=names_in(options.require) | frozenset(settings.checks.require),
        strict=options.strict or settings.checks.strict,
    )


def _cases(options: Options) -> CaseFor:
    """Return how a draft's case is found: the one given, the one of a folder that fits, or none."""
    if options.case_file and options.cases_folder:
        raise click.UsageError("Give --case or --cases, not both.")
    if options.case_file:
        case = read_case(options.case_file, options.on)
        return lambda _path, _draft: case
    if options.cases_folder:
        pairing = Pairing(read_cases([options.cases_folder], options.on), options.cases_folder)
        return lambda path, draft: pairing.case_for(path, draft.text)
    return lambda _path, _draft: None


def _checked(path: Path, case_for: CaseFor, request: Request, settings: Settings, rules: RuleBook) -> Checked:
    try:
        draft = read_draft(path)
        return Checked(path, review_draft(draft, case_for(path, draft), request, settings, rules))
    except CorrespondenceError as error:
        tell(str(error))
        return Checked(path, error=error)


def _report(checked: Sequence[Checked], options: Options) -> None:
    if len(checked) == 1:
        _one_report(checked[0], options, options.output)
    elif options.output:
        _folder_of_reports(checked, options, options.output)
    elif options.form == "json":
        click.echo(json.dumps([_as_dict(each) for each in checked], ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(review_as_text(each.review) for each in checked if each.review), nl=False)


def _one_report(checked: Checked, options: Options, output: Path | None) -> None:
    if checked.review is None:
        return
    text = _rendered(checked.review, options.form)
    if output is None:
        click.echo(text, nl=False)
        return
    write_new(output, text, force=options.force)
    tell(f"{checked.path}: {checked.review.verdict}. The report is in {output}.")


def _folder_of_reports(checked: Sequence[Checked], options: Options, folder: Path) -> None:
    names = dict(_report_names(checked, options.form))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CorrespondenceError(
            Problem(f"cannot be used as a folder: {error.strerror}.", file=str(folder))
        ) from error
    for each in checked:
        _one_report(each, options, folder / names[each.path])


def _report_names(checked: Sequence[Checked], form: str) -> Iterator[tuple[Path, str]]:
    """Yield a name for each draft's report; two drafts of one name are refused before anything is written."""
    ending = {"json": ".json", "text": ".txt"}[form]
    taken: dict[str, Path] = {}
    for each in checked:
        name = f"{each.path.stem}{ending}"
        if name.casefold() in taken:
            what = f"would have the same report name as {taken[name.casefold()]}."
            raise CorrespondenceError(Problem(what, "Check them one at a time.", str(each.path)))
        taken[name.casefold()] = each.path
        yield each.path, name


def _rendered(review: Review, form: str) -> str:
    if form == "json":
        return json.dumps(review_as_dict(review), ensure_ascii=False, indent=2) + "\n"
    return review_as_text(review)


def _as_dict(checked: Checked) -> dict[str, Any]:
    if checked.review:
        return review_as_dict(checked.review)
    return {"draft": str(checked.path), "error": str(checked.error)}
