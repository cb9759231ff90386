"""Every text of a letter's fields can stand in a Word file, or the field is named."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from ..case_values import UnfitError, printable
from ..errors import Problem


def unprintable_text(value: Any, path: str = "") -> Iterator[Problem]:
    """Yield one problem for each text below `value` that holds a character which XML forbids."""
    if isinstance(value, str):
        yield from _problem(value, path)
    elif isinstance(value, tuple):
        for number, item in enumerate(value, 1):
            yield from unprintable_text(item, f"{path}.{number}")
    elif is_dataclass(value):
        for field in fields(value):
            yield from unprintable_text(getattr(value, field.name), f"{path}.{field.name}".lstrip("."))


def _problem(text: str, path: str) -> Iterator[Problem]:
    try:
        printable(text)
    except UnfitError as error:
        yield Problem(str(error), error.fix, key=path)
