"""Patterns as Vale reads them (regexp2 in RE2 mode), rewritten for Python's `regex` package.

Both know look-around, named groups and flags in the middle. They differ in what follows: digits and word characters
are ASCII in Vale, unknown escapes mean the character itself, `{` is a quantifier only with digits in it, and a
character class has no set operators. White space stays Unicode here on purpose: a phrase in a Word letter may hold a
non-breaking space.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import regex

_CLASSES = {"d": "0-9", "w": "0-9A-Za-z_"}
_KNOWN_ESCAPES = frozenset("bBAGZzsSafnrtvxuU0123456789")
_QUANTIFIER = regex.compile(r"\{\d+(?:,\d*)?\}")
_POSIX = regex.compile(r"\[:\^?[a-z]+:\]")
_HEX = regex.compile(r"\\x\{([0-9A-Fa-f]{1,6})\}")
_GROUP_NAME = regex.compile(r"\\k<(\w+)>")
_PROPERTY = regex.compile(r"\\[pP](?:\{[^}]*\}|.)")
_TEXT = regex.compile(r"\\Q(.*?)(?:\\E|$)", regex.DOTALL)


@lru_cache(maxsize=2048)
def compile_go(pattern: str) -> Any:
    """Return the compiled pattern, made once. Raises `regex.error` when it cannot be read."""
    # V1 gives flags in the middle Go's meaning; -f keeps its full case folding ("ß" as "ss") out
    return regex.compile("(?-f)" + translate(pattern), regex.V1)


def translate(pattern: str) -> str:
    """Return the pattern in the dialect of the `regex` package."""
    return "".join(_outside(pattern))


def _outside(pattern: str) -> Iterator[str]:
    """Yield the pieces of a pattern, from left to right."""
    at = 0
    while at < len(pattern):
        if pattern[at] == "\\":
            piece, at = _escape(pattern, at)
        elif pattern[at] == "[":
            piece, at = _character_class(pattern, at)
        elif pattern[at] == "{" and not _QUANTIFIER.match(pattern, at):
            piece, at = r"\{", at + 1
        else:
            piece, at = pattern[at], at + 1
        yield piece


def _escape(pattern: str, at: int) -> tuple[str, int]:
    if text := _TEXT.match(pattern, at):
        return regex.escape(text[1]), text.end()
    if name := _GROUP_NAME.match(pattern, at):
        return f"(?P={name[1]})", name.end()
    if hexadecimal := _HEX.match(pattern, at):
        return f"\\U{int(hexadecimal[1], 16):08X}", hexadecimal.end()
    if kept := _PROPERTY.match(pattern, at):
        return kept[0], kept.end()
    letter = pattern[at + 1 : at + 2]
    if letter.casefold() in _CLASSES:
        return f"[{'^' if letter.isupper() else ''}{_CLASSES[letter.casefold()]}]", at + 2
    return _plain_escape(letter), at + 2


def _character_class(pattern: str, at: int) -> tuple[str, int]:
    """Rewrite one class, `[` to `]`; an unclosed one is left as it is, for the compiler to refuse."""
    pieces = ["["]
    at += 1
    if pattern[at : at + 1] == "^":
        pieces, at = ["[^"], at + 1
    if pattern[at : at + 1] == "]":
        pieces, at = [*pieces, r"\]"], at + 1
    while at < len(pattern) and pattern[at] != "]":
        piece, at = _class_member(pattern, at)
        pieces.append(piece)
    return "".join([*pieces, pattern[at : at + 1]]), at + 1


def _class_member(pattern: str, at: int) -> tuple[str, int]:
    if pattern[at] == "\\":
        letter = pattern[at + 1 : at + 2]
        return (_CLASSES[letter], at + 2) if letter in _CLASSES else _escape(pattern, at)
    if posix := _POSIX.match(pattern, at):
        return posix[0], posix.end()
    if pattern[at] in "[&|~" or pattern[at : at + 2] == "--":
        return "\\" + pattern[at], at + 1
    return pattern[at], at + 1


def _plain_escape(letter: str) -> str:
    """Return an escape that both know, or the character itself, as RE2 mode reads an unknown one."""
    if not letter or letter in _KNOWN_ESCAPES:
        return "\\" + letter
    return str(regex.escape(letter))
