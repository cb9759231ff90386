"""`style_rules/categories.toml`: which check a style of ours belongs to, and the category of each of its rules.

A Vale rule file has no key for either. The file holds a table for each style, and in it a table `rules` from rule to
category.
"""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ...errors import Problem, RuleError
from .quiet import Part
from .rule import Listing

FILE_NAME = "categories.toml"

Index = Mapping[str, "StyleEntry"]


class StyleEntry(BaseModel):
    """What the index says of one style."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    check: str = Field(description="The check that its findings belong to, as after --only")
    category: str = Field("", description="Of the rules without a line of their own; empty when each must have one")
    quiet_in: tuple[Part, ...] = Field((), strict=False, description="Parts of a letter that its rules do not judge")
    description: Literal["source", "advice"] = Field("source", description="What a rule's `description` tells")
    source: str = Field("", description="Where the advice comes from, where descriptions are advice")
    rules: dict[str, str] = Field(default_factory=dict, description="From rule to category")


def read_index(text: str, file: str) -> Index:
    """Return the entries of the index by style. Raises RuleError with every problem."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RuleError(Problem(f"is not readable as TOML: {error}.", "Check the place named.", file)) from error
    entries: dict[str, StyleEntry] = {}
    problems: list[Problem] = []
    for style, table in tables.items():
        try:
            entries[style] = StyleEntry.model_validate(table)
        except ValidationError as error:
            problems += _problems(style, error, file)
    if problems:
        raise RuleError(problems)
    return entries


def listing(index: Index, name: str, file: str) -> Listing:
    """Return what the index says of a rule, "Style.Rule". Raises RuleError when it says nothing."""
    style, _, rule = name.partition(".")
    entry = index.get(style)
    category = entry.rules.get(rule, entry.category) if entry else ""
    if entry is None or not category:
        fix = f"Give {name} its check and its category there."
        raise RuleError(Problem(f"says nothing of the rule {name}.", fix, file))
    advises = entry.description == "advice"
    return Listing(name, entry.check, category, frozenset(entry.quiet_in), advises=advises, source=entry.source)


def unused(index: Index, names: frozenset[str], file: str) -> Iterator[Problem]:
    """Yield a problem for each line of the index that no rule has."""
    for style, entry in index.items():
        for rule in entry.rules:
            if f"{style}.{rule}" not in names:
                yield Problem(f"names a rule that is not there: {style}.{rule}.", "Take the line out.", file)


def _problems(style: str, error: ValidationError, file: str) -> Iterator[Problem]:
    for detail in error.errors():
        key = ".".join(str(step) for step in (style, *detail["loc"]))
        yield Problem(f"is not right: {detail['msg']}.", "docs/style-rules.md shows the shape.", file, key=key)
