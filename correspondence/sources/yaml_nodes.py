"""YAML text to nodes, with PyYAML's composer: it gives lines, and leaves every scalar as it was typed."""

import yaml

from ..errors import CaseError, Problem
from .nodes import Node

_NOTHING = {"", "~", "null"}
"""What YAML 1.2 reads as no value, where it stands without quotes. `No`, `Null` and `0412` are text here."""
_BROKEN = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What PyYAML raises for a text that is not YAML: beside its own errors those of escapes and of deep nesting."""


def yaml_nodes(text: str, file: str) -> Node:
    """Return the one document of a YAML text. Raises CaseError with the line where it breaks."""
    try:
        root = yaml.compose(text, Loader=yaml.BaseLoader)
    except _BROKEN as error:
        raise CaseError(_broken(error, file)) from error
    if root is None:
        raise CaseError(Problem("is empty.", "A case file begins with `reference:`.", file))
    return _Walk(file).node(root)


def _broken(error: Exception, file: str) -> Problem:
    if isinstance(error, RecursionError):
        return Problem("is nested too deeply.", "Check the indentation and the brackets.", file)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Problem(
        f"is not readable as YAML: {what}.",
        "Check the indentation, the colons and the quotes around here.",
        file,
        mark.line + 1 if mark else None,
    )


class _Walk:
    """Turns PyYAML's nodes into ours, refusing what a case file has no use for."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._seen: set[int] = set()

    def node(self, raw: yaml.Node) -> Node:
        line = raw.start_mark.line + 1
        if id(raw) in self._seen:
            raise self._refusal(raw, "uses a YAML alias (*name).", "Write the value out.")
        if isinstance(raw, yaml.ScalarNode):
            nothing = raw.style is None and raw.value in _NOTHING
            return Node(line, None if nothing else raw.value)
        self._seen.add(id(raw))
        if isinstance(raw, yaml.MappingNode):
            return Node(line, self._mapping(raw))
        return Node(line, [self.node(item) for item in raw.value])

    def _mapping(self, raw: yaml.MappingNode) -> dict[str, Node]:
        values: dict[str, Node] = {}
        for key, value in raw.value:
            if not isinstance(key, yaml.ScalarNode):
                raise self._refusal(key, "has a key that is not a word.", "Write `name: value`.")
            if key.value in values:
                raise self._refusal(key, f"has the key '{key.value}' twice.", "Keep one of them.")
            inner = self.node(value)
            values[key.value] = inner if inner.value is not None else Node(key.start_mark.line + 1, None)
        return values

    def _refusal(self, raw: yaml.Node, what: str, fix: str) -> CaseError:
        return CaseError(Problem(what, fix, self._file, raw.start_mark.line + 1))
