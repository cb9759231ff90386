"""What a text must contain for a pattern to match: a cheap test that spares most rules the regular expression.

Almost every rule is asked about text that it cannot match, and looking for a word is far cheaper than running a
pattern. A set is only ever returned when each match must hold one of its members; whatever is uncertain returns the
empty set, and the pattern runs. So the test can skip work and never change a result. (Vale does the same.)
"""

from collections.abc import Iterable

import regex

Literals = frozenset[str]
"""Lower-case texts of which each match holds at least one; empty when nothing is known."""

_NOTHING: Literals = frozenset()
_SHORTEST = 2
_QUANTIFIER = regex.compile(r"(?:[*+?]|\{(\d+)(?:,\d*)?\})[?+]?")
_LOOK_AROUND = regex.compile(r"\?<?[=!]")
_GROUP_HEAD = regex.compile(r"\?(?:P?<\w+>|[a-zA-Z-]*:|>)|")
_FLAGS = regex.compile(r"\?[a-zA-Z-]*\)")
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\\\]])*\]", regex.DOTALL)
_BEYOND = regex.compile(r"\\Q|\(\?(?:[a-wyz-]*x|[(#])")
"""Quoted text, free spacing, conditions and comments are not read here."""
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|x..|u....|k<\w+>|.)", regex.DOTALL)


def required_literals(pattern: str) -> Literals:
    """Return the texts of which a match of this pattern (Vale's dialect) must hold one."""
    if _BEYOND.search(pattern):
        return _NOTHING
    found, end = _alternatives(pattern, 0)
    return found if end == len(pattern) else _NOTHING


def one_of(parts: Iterable[Literals]) -> Literals:
    """Return what a choice between parts requires: nothing, as soon as one part requires nothing."""
    sets = list(parts)
    return frozenset[str]().union(*sets) if all(sets) else _NOTHING


def best_of(parts: Iterable[Literals]) -> Literals:
    """Return the strongest of several requirements that all hold: the one whose shortest text is longest."""
    return max(parts, key=lambda literals: min(map(len, literals), default=0), default=_NOTHING)


def _alternatives(pattern: str, at: int) -> tuple[Literals, int]:
    """Read up to the end of the pattern or of its group; return what it requires and where it ended."""
    branches: list[Literals] = []
    while True:
        found, at = _branch(pattern, at)
        branches.append(found)
        if pattern[at : at + 1] != "|":
            return one_of(branches), at
        at += 1


def _branch(pattern: str, at: int) -> tuple[Literals, int]:
    """Read one alternative: its longest run of plain characters, or what its strongest group requires."""
    candidates: list[Literals] = []
    run = ""
    while at < len(pattern) and pattern[at] not in "|)":
        plain, needed, at = _atom(pattern, at)
        quantifier = _QUANTIFIER.match(pattern, at)
        if quantifier:
            at = quantifier.end()
            optional = quantifier[0][0] in "*?" or int(quantifier[1] or 1) == 0
            plain, needed = "", _NOTHING if optional else needed
        run, ended = (run + plain, "") if plain else ("", run)
        candidates += [_literal(ended), needed]
    return best_of([*candidates, _literal(run)]), at


def _literal(run: str) -> Literals:
    return frozenset({run.lower()}) if len(run) >= _SHORTEST else _NOTHING


def _atom(pattern: str, at: int) -> tuple[str, Literals, int]:
    """Read one atom: (the character, if it is a plain one; what else it requires; where it ends)."""
    character = pattern[at]
    if character == "(":
        return "", *_group(pattern, at + 1)
    if character == "[":
        inside = _CLASS.match(pattern, at)
        return "", _NOTHING, inside.end() if inside else len(pattern)
    if character == "\\":
        escape = _ESCAPE.match(pattern, at)
        plain = pattern[at + 1 : at + 2]
        return "" if plain.isalnum() else plain, _NOTHING, escape.end() if escape else len(pattern)
    if character.isspace() or character in ".^$":
        return "", _NOTHING, at + 1
    return character, _NOTHING, at + 1


def _group(pattern: str, at: int) -> tuple[Literals, int]:
    """Read a group whose bracket is open; what a look-around holds is no part of the match."""
    if flags := _FLAGS.match(pattern, at):
        return _NOTHING, flags.end()
    around = _LOOK_AROUND.match(pattern, at)
    head = around or _GROUP_HEAD.match(pattern, at)
    found, end = _alternatives(pattern, head.end() if head else at)
    return _NOTHING if around else found, end + 1
