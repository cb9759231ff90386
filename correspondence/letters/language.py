"""What a letter template may say, and how it is told what it may not.

A template prints fields, asks questions of them and goes through lists. It has no calls, no arithmetic and no
assignments, so none can run for ever, and none can reach anything but the fields.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from jinja2 import nodes

from .paths import did_you_mean, fields_of, item_of, prints_text

DEEPEST_LOOP = 3
"""Loops inside one another. Points hold actions; nothing goes deeper than paragraphs of those."""
QUESTIONS = (nodes.Compare, nodes.And, nodes.Or, nodes.Not)

Needs = Literal["text", "list", "list of texts"]


@dataclass(frozen=True, slots=True)
class Loop:
    """What `loop` offers inside {% for %}."""

    index: int
    length: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter that a template may use after `|`."""

    needs: Needs
    gives: type | None
    """The type that comes out; None for an item of the list."""
    separator: bool = False
    """Whether it takes a text in brackets, which goes between the items."""

    @property
    def brackets(self) -> str:
        """Say what it takes in brackets."""
        return "takes one text in brackets" if self.separator else "takes nothing in brackets"


FILTERS: Mapping[str, Filter] = {
    "capitalize": Filter("text", str),
    "first": Filter("list", None),
    "join": Filter("list of texts", str, separator=True),
    "last": Filter("list", None),
    "length": Filter("list", int),
    "lower": Filter("text", str),
    "title": Filter("text", str),
    "upper": Filter("text", str),
}

_WHAT: Mapping[type[nodes.Node], str] = {
    nodes.Call: "calls something",
    nodes.CondExpr: "asks a question inside a question",
    nodes.Dict: "has too many braces",
    nodes.Getitem: "uses square brackets for more than an item of a list",
    nodes.Test: "asks with 'is'",
}


@dataclass(frozen=True, slots=True)
class Value:
    """What an expression stands for: its type, and its path where it is a field."""

    kind: Any
    path: str = ""


def may_not(node: nodes.Node) -> str:
    """Say that a letter template may not do this."""
    return f"It {_WHAT.get(type(node), 'calculates')}, which a letter template may not."


def fits(value: Value, needs: Needs) -> bool:
    """Tell whether a filter can take a value."""
    if needs == "text":
        return item_of(value.kind) is None and prints_text(value.kind)
    return item_of(value.kind) is not None and (needs == "list" or prints_text(value.kind))


def takes(known: Filter, node: nodes.Filter) -> bool:
    """Tell whether what stands in a filter's brackets is what it takes."""
    texts = [item for item in node.args if isinstance(item, nodes.Const) and isinstance(item.value, str)]
    return not node.kwargs and len(node.args) == len(texts) <= known.separator


def cannot_print(value: Value) -> str:
    """Say why something cannot be printed, and what to write instead."""
    if item_of(value.kind):
        return f"'{value.path}' is a list. Go through it with {{%p for item in {value.path} %}}."
    if value.kind is bool and value.path:
        return f"'{value.path}' is only true or false. Ask it with {{% if {value.path} %}}."
    if value.path:
        return f"'{value.path}' has parts: {', '.join(fields_of(value.kind))}. Print one of them."
    return "It prints what is no text."


def no_such_part(whole: Value, name: str) -> str:
    """Say that something has no part of this name, with the nearest that it has."""
    path = f"{whole.path}.{name}"
    if item_of(whole.kind):
        return f"'{whole.path}' is a list. Go through it with {{%p for item in {whole.path} %}}."
    if not whole.path:
        return f"It asks for the '{name}' of something that is no field."
    known = tuple(f"{whole.path}.{part}" for part in fields_of(whole.kind))
    near = did_you_mean(path, known) or (f" There are: {', '.join(known)}." if known else "")
    return f"'{path}' is not a field.{near}"
