"""What several commands share: the options for the day and the settings, and how things are said to a person."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

ANY_PATH = click.Path(readable=False, path_type=Path)
"""A path as typed. Whether it can be used is said by whoever opens it, for that file alone and in our own words."""

READY, FINDINGS, FAILED = 0, 1, 2
"""Exit statuses: nothing stands in the way; findings do; it could not be done."""


def on_option(meaning: str) -> Callable[[Command], Command]:
    """Add --on: the only place where the clock is read for a result."""
    return click.option("--on", callback=_day, metavar="DATE", show_default="today", help=meaning)


def _day(_: click.Context, __: click.Parameter, value: str | None) -> date:
    if value is None:
        return date.today()  # noqa: DTZ011 - the day where the letter is written
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        what = f"'{value}' is not a date. Write it as year-month-day, for example 2026-03-09."
        raise click.BadParameter(what) from error


def settings_option(command: Command) -> Command:
    """Add --settings."""
    return click.option(
        "--settings",
        "settings_file",
        type=ANY_PATH,
        help="Settings file. Default: correspondence.toml in this folder or a folder above it.",
    )(command)


def settings_for(named: Path | None, on: date) -> "Settings":
    """Load the settings, and say what a person should know of them."""
    from ..signposting import out_of_date
    from ..sources.settings_file import load_settings

    settings = load_settings(named, Path.cwd())
    if settings.specimen:
        tell("There are no settings of your own trust, so letters say SPECIMEN. Make some with: correspondence init")
    for warning in out_of_date(settings, on):
        tell(f"Warning: {warning}")
    return settings


def tell(words: str) -> None:
    """Say something to the person, on standard error."""
    click.echo(words, err=True)


def refuse_taken(path: Path, *, force: bool) -> None:
    """Raise CorrespondenceError where a file may not be written: it is there and `force` is not given, or a folder."""
    from ..errors import CorrespondenceError, Problem

    if path.is_dir():
        raise CorrespondenceError(Problem("is a folder.", "Name the file to write.", str(path)))
    if path.exists() and not force:
        raise CorrespondenceError(Problem("exists already.", "Use --force to replace it.", str(path)))


def write_new(path: Path, text: str, *, force: bool) -> None:
    """Write a text file as a whole; an existing one only with --force."""
    from ..whole_file import write_whole

    refuse_taken(path, force=force)
    # a file's name that is no UTF-8 may stand in the report
    write_whole(path, text.encode("utf-8", "backslashreplace"), replace=force)
