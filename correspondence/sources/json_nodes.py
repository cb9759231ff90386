"""JSON text to nodes. The standard library decides what is JSON; the walk afterwards only finds the lines."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ..errors import CaseError, Problem
from .nodes import Node

_TOKEN = re.compile(r'[\[\]{},:]|"(?:[^"\\]|\\.)*"|[^\s\[\]{},:"]+')


def json_nodes(text: str, file: str, first_line: int = 1) -> Node:
    """Return the value of a JSON text whose first line is `first_line` of the file.

    Raises CaseError with the line where it is not JSON, or where a name stands twice in one object.
    """
    try:
        json.loads(text, parse_int=str, parse_float=str)
        return _value(_tokens(text, first_line), file)
    except json.JSONDecodeError as error:
        what = f"is not readable as JSON: {error.msg} (column {error.colno})."
        raise CaseError(Problem(what, _JSON_FIX, file, first_line + error.lineno - 1)) from error
    except RecursionError as error:
        raise CaseError(Problem("is nested too deeply.", _JSON_FIX, file)) from error


_NO_JSON = frozenset({"NaN", "Infinity", "-Infinity"})
"""What the standard library takes for numbers: a letter would begin Dear Mrs NaN."""
_JSON_FIX = "Check the commas, the quotes and the brackets around here."


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int


def _tokens(text: str, line: int) -> Iterator[_Token]:
    at = 0
    for match in _TOKEN.finditer(text):
        line += text.count("\n", at, match.start())
        at = match.start()
        yield _Token(match.group(), line)


def _value(tokens: Iterator[_Token], file: str) -> Node:
    return _from(next(tokens), tokens, file)


def _from(token: _Token, tokens: Iterator[_Token], file: str) -> Node:
    if token.text == "{":
        return Node(token.line, _object(tokens, file))
    if token.text == "[":
        return Node(token.line, _array(tokens, file))
    if token.text in _NO_JSON:
        what = f"holds {token.text}, which is not JSON; databases write it for a value that is missing."
        raise CaseError(Problem(what, "Write null, or the value.", file, token.line))
    return Node(token.line, _scalar(token.text))


def _scalar(text: str) -> str | None:
    """Return a string's value; a number or truth value stays the text that was typed."""
    if text == "null":
        return None
    value: Any = json.loads(text) if text.startswith('"') else text
    return str(value)


def _array(tokens: Iterator[_Token], file: str) -> list[Node]:
    items = []
    for token in tokens:
        if token.text == "]":
            break
        if token.text != ",":
            items.append(_from(token, tokens, file))
    return items


def _object(tokens: Iterator[_Token], file: str) -> dict[str, Node]:
    values: dict[str, Node] = {}
    for token in tokens:
        if token.text == "}":
            break
        if token.text == ",":
            continue
        key = str(json.loads(token.text))
        if key in values:
            raise CaseError(Problem(f"has the key '{key}' twice.", "Keep one of them.", file, token.line))
        next(tokens)  # the colon
        values[key] = _value(tokens, file)
    return values
