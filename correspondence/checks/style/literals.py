"""What a text must hold for a pattern to match: a cheap test that spares most rules the regular expression.

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
"""A single letter or digit stands everywhere; a single sign, such as £, does not."""
_MOST = 12
"""The most spellings that one run of characters may have: `[/.-]1` has three."""
_QUANTIFIER = regex.compile(r"(?:[*+?]|\{(\d+)(?:,\d*)?\})[?+]?")
_LOOK_AROUND = regex.compile(r"\?<?[=!]")
_GROUP_HEAD = regex.compile(r"\?(?:P?<\w+>|[a-zA-Z-]*:|>)|")
_FLAGS = regex.compile(r"\?[a-zA-Z-]*\)")
_BEYOND = regex.compile(r"\\Q|\(\?(?:[a-wyz-]*x|[(#])")
"""Quoted text, free spacing, conditions and comments are not read here."""
_CLASS = regex.compile(r"\[\^?\]?(?:\\.|\[:\^?[a-z]+:\]|[^\\\]])*\]", regex.DOTALL)
_PLAIN_CLASS = regex.compile(r"\[((?:\\[^\w\s]|[^\\\[\]^-])(?:\\[^\w\s]|[^\\\[\]-])*-?)\]")
_PLAIN_RUN = regex.compile(r"(?:[^\\\[\](){}|?*+.^$\s](?![?*+{]))+")
_ESCAPE = regex.compile(r"\\(?:[pP]\{[^}]*\}|[pP].|x\{[^}]*\}|x..|u....|k<\w+>|.)", regex.DOTALL)


def required_literals(pattern: str) -> Literals:
    """Return the texts of which a match of this pattern (Vale's dialect) must hold one."""
    if _BEYOND.search(pattern):
        return _NOTHING
    found, end = _alternatives(pattern, 0)
    return found if end == len(pattern) else _NOTHING


def _one_of(parts: Iterable[Literals]) -> Literals:
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
            return _one_of(branches), at
        at += 1


def _branch(pattern: str, at: int) -> tuple[Literals, int]:
    """Read one alternative; return its best run of plain characters, or what its strongest group requires."""
    candidates: list[Literals] = []
    run = [""]
    while at < len(pattern) and pattern[at] not in "|)":
        plain, needed, at = _atom(pattern, at)
        quantifier = _QUANTIFIER.match(pattern, at)
        if quantifier:
            at = quantifier.end()
            plain, needed = _repeated(plain, needed, quantifier)
        longer = [before + after for before in run for after in plain]
        if not 0 < len(longer) <= _MOST:
            candidates.append(_literals(run))
            longer = [""]
        run = longer
        if needed:
            candidates.append(needed)
    return best_of([*candidates, _literals(run)]), at


def _repeated(plain: list[str], needed: Literals, quantifier: "regex.Match[str]") -> tuple[list[str], Literals]:
    """Return what is left of an atom with a quantifier: `?` may leave it out, the others end the run."""
    optional = quantifier[0][0] in "*?" or int(quantifier[1] or 1) == 0
    spelled = [*plain, ""] if plain and quantifier[0][0] == "?" else []
    return spelled, _NOTHING if optional else needed


def _literals(run: list[str]) -> Literals:
    return frozenset(map(str.lower, run)) if all(map(_tells, run)) else _NOTHING


def _tells(text: str) -> bool:
    return len(text) >= _SHORTEST or (len(text) == 1 and text not in "'’.,-" and not text.isalnum())


def _atom(pattern: str, at: int) -> tuple[list[str], Literals, int]:
    """Read one atom or plain run: (what it may be, if that is little; what else it requires; where it ends)."""
    if run := _PLAIN_RUN.match(pattern, at):
        return [run[0]], _NOTHING, run.end()
    character = pattern[at]
    if character == "(":
        return [], *_group(pattern, at + 1)
    if plain_class := _PLAIN_CLASS.match(pattern, at):
        return list(plain_class[1].replace("\\", "")), _NOTHING, plain_class.end()
    if character == "[":
        inside = _CLASS.match(pattern, at)
        return [], _NOTHING, inside.end() if inside else len(pattern)
    if character == "\\":
        escape = _ESCAPE.match(pattern, at)
        plain = pattern[at + 1 : at + 2]
        return [] if plain.isalnum() else [plain], _NOTHING, escape.end() if escape else len(pattern)
    if character.isspace() or character in ".^$":
        return [], _NOTHING, at + 1
    return [character], _NOTHING, at + 1


def _group(pattern: str, at: int) -> tuple[Literals, int]:
    """Read a group whose bracket is open; what a look-around holds is no part of the match."""
    if flags := _FLAGS.match(pattern, at):
        return _NOTHING, flags.end()
    around = _LOOK_AROUND.match(pattern, at)
    head = around or _GROUP_HEAD.match(pattern, at)
    found, end = _alternatives(pattern, head.end() if head else at)
    return _NOTHING if around else found, end + 1
