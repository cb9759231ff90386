"""The settings file: where it is looked for, what is wrong with it, and what stands in for it."""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from .. import resources
from ..errors import Problem, SettingsError
from ..settings import FILE_NAME, Settings
from .files import read_text
from .problems import Path as KeyPath
from .problems import key_name, validation_problems

EXAMPLE = "correspondence.toml"
"""Our own settings file, which `init` writes: commented, and of an invented trust."""


def load_settings(named: Path | None, folder: Path) -> Settings:
    """Return the settings named, else those of `folder` or its nearest parent that has some, else the example's.

    Settings that still hold the example's name or contact are marked `specimen`. Raises SettingsError with every
    problem of the file.
    """
    path = named or find_settings(folder)
    example = _settings(resources.text(EXAMPLE), EXAMPLE)
    settings = _settings(read_text(path, SettingsError), str(path)) if path else example
    return settings.model_copy(update={"specimen": _is_example(settings, example)})


def find_settings(folder: Path) -> Path | None:
    """Return the correspondence.toml of a folder or of its nearest parent that has one."""
    places = (place / FILE_NAME for place in (folder, *folder.parents))
    return next((path for path in places if path.is_file()), None)


def _is_example(settings: Settings, example: Settings) -> bool:
    return (
        settings.trust.name == example.trust.name
        or settings.contact.phone == example.contact.phone
        or settings.contact.email == example.contact.email
    )


def _settings(text: str, file: str) -> Settings:
    try:
        return Settings.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        what = f"is not readable as TOML: {error}."
        raise SettingsError(Problem(what, "Check the quotes and brackets there.", file)) from error
    except RecursionError as error:
        raise SettingsError(Problem("is nested too deeply.", "Check the brackets.", file)) from error
    except ValidationError as error:
        found = validation_problems(error, Settings)
        raise SettingsError(
            Problem(what, fix, file, _line_of(text, path), key_name(path)) for path, what, fix in found
        ) from error


def _line_of(text: str, path: KeyPath) -> int | None:
    """Return the line of a key in a TOML text, or of the table that should hold it."""
    table, line_of_table = "", None
    for number, line in enumerate(text.splitlines(), 1):
        words = line.strip()
        if words.startswith("["):
            table = words.strip("[] ").split("]")[0]
            line_of_table = number if table == path[0] else line_of_table
        elif len(path) > 1 and table == path[0] and words.split("=")[0].strip() == path[1]:
            return number
    return line_of_table
