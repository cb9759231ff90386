"""What several commands share: the options for the day and the settings, and how things are said to a person."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from ..settings import Settings

Command = TypeVar("Command", bound=Callable[..., Any])

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
        type=click.Path(path_type=Path),
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


def write_new(path: Path, text: str, *, force: bool) -> None:
    """Write a text file as a whole; an existing one only with --force."""
    from ..errors import CorrespondenceError, Problem
    from ..whole_file import write_whole

    if path.exists() and not force:
        raise CorrespondenceError(Problem("exists already.", "Use --force to replace it.", str(path)))
    write_whole(path, text.encode("utf-8"), replace=force)
