"""What a letter kind needs of a case: "holding", or "points[].answer" for something that every point must have."""

import re
from collections.abc import Iterable, Iterator

from ..case import Case
from ..errors import Problem
from ..sources.problems import fields_at
from .words import and_list

_NEED = re.compile(r"(?P<field>\w+)(?:\[\]\.(?P<of_each>\w+))?")


def unknown_need(need: str) -> str:
    """Say why a need of a manifest cannot be met by any case; empty where it can."""
    match = _NEED.fullmatch(need)
    if not match:
        return f"'{need}' is not written as 'field' or 'list[].field'."
    steps = [step for step in match.groups() if step]
    return "" if steps[-1] in fields_at(tuple(steps[:-1]), Case) else f"'{need}' is not a field of a case."


def unmet(needs: Iterable[str], case: Case) -> Iterator[Problem]:
    """Yield one problem for each need that the case does not meet, naming every point that lacks it."""
    for need in needs:
        field, _, of_each = need.partition("[].")
        value = getattr(case, field)
        if of_each:
            without = [item.id for item in value if not getattr(item, of_each)]
            if without:
                yield _lacking(field, of_each, without)
        elif not value:
            meaning = fields_at((), Case)[field].description
            yield Problem("is missing.", f"Write it in the case file: {meaning}.", key=field)


def _lacking(field: str, of_each: str, without: list[str]) -> Problem:
    one = len(without) == 1
    who = f"{field.removesuffix('s') if one else field} {and_list(without)}"
    meaning = fields_at((field,), Case)[of_each].description
    what = f"{who[0].upper()}{who[1:]} {'has' if one else 'have'} no {of_each}."
    return Problem(what, f"Write it in the case file: {meaning}.", key=f"{field}[].{of_each}")
