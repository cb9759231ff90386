"""Rule files as YAML nodes: every value as it was typed, with its line and column.

libyaml reads fast; what it refuses is read again in pure Python, which accepts the two escapes that Vale's reader
knows beside YAML's own, and says better where a file is broken.
"""

from typing import Any

import yaml

from ...errors import Problem, RuleError

MAX_CHARACTERS = 1_000_000
"""The longest published rule files hold a few ten thousand."""

_FAST: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_ESCAPES = {**yaml.BaseLoader.ESCAPE_REPLACEMENTS, "'": "'", "/": "/"}
_LENIENT: Any = type("_LenientLoader", (yaml.BaseLoader,), {"ESCAPE_REPLACEMENTS": _ESCAPES})
_BROKEN = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What PyYAML raises for a text that is not YAML: beside its own errors those of escapes and of deep nesting."""


def rule_mapping(text: str, file: str) -> yaml.MappingNode:
    """Return the keys and values of a rule file. Raises RuleError with line and column where it is broken."""
    if len(text) > MAX_CHARACTERS:
        raise RuleError(Problem("is too long for a rule file.", "Split it into several rules.", file))
    root = _compose(text, file)
    if not isinstance(root, yaml.MappingNode):
        raise RuleError(Problem("is not a rule.", "A rule file begins with `extends:` and `message:`.", file, 1))
    _refuse_doubles(root, file)
    return root


def place(node: yaml.Node) -> tuple[int, int]:
    """Return line and column of a node, both counted from 1."""
    return node.start_mark.line + 1, node.start_mark.column + 1


def _compose(text: str, file: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_FAST)
    except _BROKEN:
        pass  # read again below, by the reader that accepts more and explains better
    try:
        return yaml.compose(text, Loader=_LENIENT)
    except _BROKEN as error:
        raise RuleError(_problem(error, file)) from error


def _problem(error: Exception, file: str) -> Problem:
    if isinstance(error, RecursionError):
        return Problem("is nested too deeply.", "Check the brackets and the indentation.", file)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    what = getattr(error, "problem", None) or str(error).splitlines()[0]
    line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
    fix = "Check the indentation, the colons and the quotes around here; a pattern is best put in single quotes."
    return Problem(f"is not readable as YAML: {what}.", fix, file, line, column=column)


def _refuse_doubles(root: yaml.MappingNode, file: str) -> None:
    """Refuse a rule with two keys of one name: one of them would be dropped without a word."""
    problems: list[Problem] = []
    seen: set[str] = set()
    for key, _ in root.value:
        name = str(key.value).casefold()
        if name in seen:
            line, column = place(key)
            problems.append(Problem(f"has the key '{key.value}' twice.", "Keep one.", file, line, column=column))
        seen.add(name)
    if problems:
        raise RuleError(problems)
