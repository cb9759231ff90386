"""The names a template may use, as dotted paths with the type of what stands there: "points.text" is a text.

A list is passed through by its own name: the text of every point is `points.text`.
"""

from collections.abc import Iterator
from dataclasses import is_dataclass
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from .fields import LetterContext


@cache
def fields_of(record: Any) -> dict[str, Any]:
    """Return the fields of one record of fields.py with their types; none for anything that is no record."""
    return get_type_hints(record) if is_dataclass(record) else {}


def item_of(kind: Any) -> Any:
    """Return the type of a list's items, or None for anything that is no list."""
    return get_args(kind)[0] if get_origin(kind) is tuple else None


def type_at(path: str) -> Any:
    """Return the type that stands at a dotted path, or None where there is no such field."""
    kind: Any = LetterContext
    for name in path.split("."):
        kind = fields_of(item_of(kind) or kind).get(name)
        if kind is None:
            return None
    return kind


def prints_text(kind: Any) -> bool:
    """Tell whether a type is text, or a list of texts."""
    return (item_of(kind) or kind) in (str, int)


@cache
def printable_paths() -> tuple[str, ...]:
    """Return every path that ends in text, in the order of fields.py."""
    return tuple(_paths(LetterContext, ""))


def unprintable(path: str) -> str:
    """Say why a path cannot be printed, with the nearest one that can; empty where it can."""
    if prints_text(type_at(path)):
        return ""
    return f"'{path}' is not a field that can be printed.{did_you_mean(path, printable_paths())}"


def did_you_mean(name: str, known: tuple[str, ...]) -> str:
    """Return " Did you mean ...?" with the nearest known name, or nothing."""
    near = get_close_matches(name, known, n=1, cutoff=0.6)
    return f" Did you mean '{near[0]}'?" if near else ""


def _paths(record: Any, before: str) -> Iterator[str]:
    for name, kind in fields_of(record).items():
        path = f"{before}{name}"
        if prints_text(kind):
            yield path
        yield from _paths(item_of(kind) or kind, f"{path}.")
