"""A file's values with the line each stands on, before anybody asks what they mean.

Every scalar stays the text that was typed: a surname `No` is not a truth value and a reference `0412` is not a number.
What a text means (a date, yes or no) is decided where the case's fields are known, in `case.py`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Node:
    """One value of a file: a text, nothing (None), a list of nodes or a mapping of names to nodes."""

    line: int
    """Line of the file where the value begins, counted from 1."""
    value: str | Sequence["Node"] | Mapping[str, "Node"] | None

    def plain(self) -> Any:
        """Return the value without lines: text, None, lists and dicts."""
        if isinstance(self.value, Mapping):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, str) or self.value is None:
            return self.value
        return [node.plain() for node in self.value]

    def line_of(self, path: Iterable[str | int]) -> int:
        """Return the line of the value at a path, or of the nearest value around it that the file has."""
        node = self
        for step in path:
            inner = node._at(step)
            if inner is None:
                break
            node = inner
        return node.line

    def _at(self, step: str | int) -> "Node | None":
        if isinstance(self.value, Mapping):
            return self.value.get(str(step))
        if isinstance(step, int) and isinstance(self.value, list | tuple) and step < len(self.value):
            inner: Node = self.value[step]
            return inner
        return None
