"""What `correspondence check` does once its words are understood: each draft with its case, then the reports."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from ..case import Case
from ..checks.style import RuleBook, load_styles
from ..draft import Draft
from ..drafts.reader import read_draft
from ..errors import CorrespondenceError
from ..letters.kind import load_kind
from ..review.reviewing import Request, names_in, review_draft
from ..settings import Settings
from ..sources.pairing import Pairing
from ..sources.reader import read_case, read_cases
from .common import settings_for, tell
from .reporting import Checked, report, report_files

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


def check_drafts(options: Options) -> int:
    """Check every draft, report on all of them and return the highest exit status."""
    settings = settings_for(options.settings_file, options.on)
    request = _request(options, settings)
    files = report_files(options.drafts, options.output, options.form, force=options.force)
    rules = load_styles(options.styles)
    case_for = _cases(options)
    checked = [_checked(path, case_for, request, settings, rules) for path in options.drafts]
    report(checked, options.form, files, force=options.force)
    return max(each.status for each in checked)


def _request(options: Options, settings: Settings) -> Request:
    if options.only and not names_in(options.only):
        raise click.UsageError("--only names no check.")
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
        pairing.refuse_unusable_folder()
        return lambda path, draft: pairing.case_for(path, draft.text)
    return lambda _path, _draft: None


def _checked(path: Path, case_for: CaseFor, request: Request, settings: Settings, rules: RuleBook) -> Checked:
    try:
        draft = read_draft(path)
        return Checked(path, review_draft(draft, case_for(path, draft), request, settings, rules))
    except CorrespondenceError as error:
        tell(str(error))
        return Checked(path, error=error)
