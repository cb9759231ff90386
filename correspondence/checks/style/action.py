"""A rule's `action`: what could be written instead of what was found."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import regex

from .fields import Fields, UnsupportedRuleError, Word
from .go_regex import compile_go

_GROUP = regex.compile(r"\$(?:\{(\w+)\}|(\d+|\$))")

_Edit = Callable[[str, Sequence[str]], str]
_EDITS: Mapping[str, tuple[int, _Edit]] = {
    "replace": (2, lambda found, given: found.replace(given[0], given[1])),
    "remove": (1, lambda found, given: found.translate(dict.fromkeys(map(ord, given[0])))),
    "regex": (2, lambda found, given: compile_go(given[0]).sub(lambda match: expand(given[1], match), found)),
    "trim": (1, lambda found, given: found.strip(given[0])),
    "trim_left": (1, lambda found, given: found.lstrip(given[0])),
    "trim_right": (1, lambda found, given: found.rstrip(given[0])),
    "truncate": (1, lambda found, given: found.split(given[0])[0]),
    "lower": (0, lambda found, _: found.lower()),
    "upper": (0, lambda found, _: found.upper()),
}
"""The steps of an `edit` action: how many parameters each takes, and what it makes of the words found."""


@dataclass(frozen=True, slots=True)
class Action:
    """What to do with the words found: replace, remove, edit, or nothing (an empty name)."""

    name: str = ""
    params: tuple[str, ...] = ()

    def replacements(self, match: Any) -> tuple[str, ...]:
        """Return what could stand for a match of a regular expression."""
        if self.name == "replace":
            return tuple(expand(param, match) for param in self.params)
        if self.name == "remove":
            return ("",)
        return (self._edited(match[0]),) if self.name == "edit" else ()

    def _edited(self, found: str) -> str:
        at = 0
        while at < len(self.params):
            size, edit = _EDITS[self.params[at]]
            found = edit(found, self.params[at + 1 : at + 1 + size])
            at += 1 + size
        return found.strip()


def read_action(fields: Fields) -> Action:
    """Return the action of a rule file. Raises UnsupportedRuleError for one that needs what this engine lacks."""
    inner = fields.inner("action")
    if inner is None:
        return Action()
    name = inner.choice("name", ("replace", "remove", "edit", "suggest", "convert"), "")
    params = inner.words("params")
    inner.refuse_unknown()
    if name in ("suggest", "convert"):
        raise UnsupportedRuleError(f"its action '{name}' is not available here")
    if name == "edit":
        _check_steps(fields, inner, params)
    return Action(name, tuple(param.text for param in params))


def expand(text: str, match: Any) -> str:
    """Return a replacement text with its `$1`, `${1}` and `${name}` filled from a match; a group unused is empty."""

    def value(found: "regex.Match[str]") -> str:
        name = found[1] or found[2]
        if name == "$":
            return "$"
        try:
            return match[int(name) if name.isdecimal() else name] or ""
        except IndexError:
            return ""

    return str(_GROUP.sub(value, text))


def _check_steps(fields: Fields, action: Fields, params: Sequence[Word]) -> None:
    """Note a step that takes more parameters than are left, or that nobody knows."""
    if not params:
        fields.problem(action, "has an 'edit' action without a step.", f"Known steps: {', '.join(_EDITS)}.")
    at = 0
    while at < len(params):
        step = params[at].text
        if step not in _EDITS:
            raise UnsupportedRuleError(f"its edit step '{step}' is not available here")
        if at + _EDITS[step][0] >= len(params):
            fields.problem(params[at], f"'{step}' takes {_EDITS[step][0]} more.", "Write them below it.")
        at += 1 + _EDITS[step][0]
