"""The page that lists what a letter template may use, made from fields.py so that it cannot drift."""

from collections.abc import Iterator
from dataclasses import is_dataclass
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from .fields import LetterContext
from .language import DEEPEST_LOOP, FILTERS
from .paths import item_of

_HEAD = f"""\
# What a letter template may use

A template in Word prints facts of the case, asks questions about them and goes through lists. How to write it:
[editing-templates.md](editing-templates.md). A name that is not on this page is refused before any letter is made, with
the paragraph where it stands and the nearest name on this page.

- A **text** is printed with `{{{{ reference }}}}`. A fact that the case does not have is an empty text or list, so that
  `{{% if received_by %}}` asks whether it is there.
- A **yes or no** is asked with `{{% if patient.died %}}`.
- A **list** is gone through with `{{%p for point in points %}}`; `points[].text` below is then `{{{{ point.text }}}}`.
  `{{{{ points[0].text }}}}` is that of the first one.
- Inside a loop there are `loop.index` (from 1), `loop.length`, `loop.first` and `loop.last`.
- Questions use `==`, `!=`, `<`, `>`, `in`, `and`, `or` and `not`.
- The filters are {", ".join(f"`{name}`" for name in FILTERS)}; for example `{{{{ points | length }}}}`.

There is nothing else: no calculations, no calls, no `{{% set %}}`, at most {DEEPEST_LOOP} loops inside one another, and
no tags in the address of a link.

This page is generated from `correspondence/letters/fields.py` by `python tools/docs.py`.

| name | what it is | kind |
| --- | --- | --- |
"""
_KINDS = {str: "text", int: "number", bool: "yes or no"}


def template_fields_page() -> str:
    """Return the page as Markdown."""
    rows = (f"| `{path}` | {meaning} | {kind} |\n" for path, meaning, kind in _rows(LetterContext, ""))
    return _HEAD + "".join(rows)


def _rows(record: Any, before: str) -> Iterator[tuple[str, str, str]]:
    """Yield the path, meaning and kind of every field of a record and of the records in it."""
    for name, annotation in get_type_hints(record, include_extras=True).items():
        kind, meaning = get_args(annotation) if get_origin(annotation) is Annotated else (annotation, "")
        item = item_of(kind)
        path = f"{before}{name}{'[]' if item else ''}"
        inner = item or kind
        yield path, meaning, _kind_words(inner, is_list=item is not None)
        if is_dataclass(inner):
            yield from _rows(inner, f"{path}.")


def _kind_words(inner: Any, *, is_list: bool) -> str:
    if is_dataclass(inner):
        return "list of parts" if is_list else "has parts"
    return f"list of {_KINDS[inner]}s" if is_list else _KINDS[inner]
