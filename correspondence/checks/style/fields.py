"""The keys of a rule file, read strictly: each problem is noted with its place, and all are told together.

A kind of rule asks for the keys it knows; a key that nobody asked for is a mistake, as in Vale. Like Vale's, the keys
do not mind capitals, and one value may stand where a list is meant.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

import yaml

from ...errors import Problem, RuleError
from .rule_yaml import place, rule_mapping

_TRUTH = {"true": True, "false": False}


class UnsupportedRuleError(Exception):
    """The rule is sound for Vale but uses what this engine does not have: in another's style it is left out."""


@dataclass(frozen=True, slots=True)
class Word:
    """One text of a rule file and where it stands; line and column are counted from 1."""

    text: str
    line: int
    column: int


class Fields:
    """The keys and values of one rule file, or of one mapping inside it."""

    def __init__(self, root: yaml.MappingNode, file: str, problems: list[Problem] | None = None) -> None:
        self.file = file
        self.place = place(root)
        self._problems: list[Problem] = [] if problems is None else problems
        self._asked: set[str] = set()
        self._entries = {str(key.value).casefold(): (key, value) for key, value in root.value}

    @classmethod
    def read(cls, text: str, file: str) -> "Fields":
        """Return the fields of a rule file's text. Raises RuleError when it is not readable."""
        return cls(rule_mapping(text, file), file)

    def word(self, key: str) -> Word | None:
        """Return a text with its place, or None where the key is absent or has no value."""
        node = self._value(key)
        if node is None:
            return None
        if not isinstance(node, yaml.ScalarNode):
            self.problem(node, f"'{key}' must be one text.", f"Write `{key}: ...` on one line.")
            return None
        return _word(node)

    def text(self, key: str, default: str = "") -> str:
        """Return a text, or `default` where the key is absent."""
        word = self.word(key)
        return default if word is None else word.text

    def required(self, key: str, fix: str) -> str:
        """Return a text that every rule must have."""
        if self._value(key) is None:
            line, column = self.place
            self._problems.append(Problem(f"has no '{key}'.", fix, self.file, line, column=column))
        return self.text(key)

    def choice(self, key: str, choices: Sequence[str], default: str) -> str:
        """Return one of a closed list of texts."""
        word = self.word(key)
        if word is None:
            return default
        if word.text not in choices:
            self.problem(word, f"'{key}' cannot be '{word.text}'.", f"Write one of: {', '.join(choices)}.")
            return default
        return word.text

    def flag(self, key: str, *, default: bool = False) -> bool:
        """Return true or false."""
        word = self.word(key)
        if word is None:
            return default
        if word.text.casefold() not in _TRUTH:
            self.problem(word, f"'{key}' must be true or false, not '{word.text}'.", "Write true or false.")
        return _TRUTH.get(word.text.casefold(), default)

    def number(self, key: str, default: int = 0) -> int:
        """Return a whole number that is not negative."""
        word = self.word(key)
        if word is None:
            return default
        if not (word.text.isascii() and word.text.isdecimal()):
            self.problem(word, f"'{key}' must be a whole number, not '{word.text}'.", "Write digits, such as 1.")
            return default
        return int(word.text)

    def words(self, key: str) -> tuple[Word, ...]:
        """Return a list of texts; a single text counts as a list of one."""
        node = self._value(key)
        if node is None:
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return tuple(_word(item) for item in items if self._is_text(item, key, "a list of texts"))

    def pairs(self, key: str) -> tuple[tuple[Word, Word], ...]:
        """Return pairs of texts: lists of mappings are read as one, and of two equal keys the last counts."""
        node = self._value(key)
        if node is None:
            return ()
        mappings = node.value if isinstance(node, yaml.SequenceNode) else [node]
        pairs = {old.text: (old, new) for mapping in mappings for old, new in self._pairs_of(mapping, key)}
        return tuple(pairs.values())

    def inner(self, key: str) -> "Fields | None":
        """Return the fields of a mapping, or None where the key is absent."""
        node = self._value(key)
        if node is None:
            return None
        if not isinstance(node, yaml.MappingNode):
            self.problem(node, f"'{key}' must hold keys of its own.", "Indent them below it.")
            return None
        return Fields(node, self.file, self._problems)

    def inners(self, key: str) -> tuple["Fields", ...]:
        """Return the fields of each mapping in a list."""
        node = self._value(key)
        if node is None:
            return ()
        items = node.value if isinstance(node, yaml.SequenceNode) else [node]
        for item in items:
            if not isinstance(item, yaml.MappingNode):
                self.problem(item, f"'{key}' must be a list of entries with keys.", "Begin each with `- name:`.")
        return tuple(Fields(item, self.file, self._problems) for item in items if isinstance(item, yaml.MappingNode))

    def problem(self, at: "yaml.Node | Word | Fields", what: str, fix: str) -> None:
        """Note a problem at a place of the file."""
        if isinstance(at, Word):
            line, column = at.line, at.column
        else:
            line, column = at.place if isinstance(at, Fields) else place(at)
        self._problems.append(Problem(what, fix, self.file, line, column=column))

    def note(self, problems: Iterable[Problem | None]) -> None:
        """Note the problems that somebody else found in the file."""
        self._problems += [problem for problem in problems if problem]

    def refuse_unknown(self) -> None:
        """Note each key that nobody asked for, with the nearest that is known."""
        for name, (key, _) in self._entries.items():
            if name not in self._asked:
                near = get_close_matches(name, sorted(self._asked), 1)
                fix = f"Did you mean '{near[0]}'?" if near else f"Known here: {', '.join(sorted(self._asked))}."
                self.problem(key, f"has an unknown key '{key.value}'.", fix)

    def stop_if_broken(self) -> None:
        """Raise RuleError with every problem noted so far, in the order of the file."""
        if self._problems:
            raise RuleError(sorted(self._problems, key=lambda problem: (problem.line or 0, problem.column or 0)))

    def _value(self, key: str) -> yaml.Node | None:
        self._asked.add(key)
        node = self._entries.get(key, (None, None))[1]
        empty = isinstance(node, yaml.ScalarNode) and node.style is None and node.value in ("", "~", "null")
        return None if empty else node

    def _is_text(self, node: yaml.Node, key: str, meant: str) -> bool:
        if not isinstance(node, yaml.ScalarNode):
            self.problem(node, f"'{key}' must be {meant}.", "Write one on each line, in quotes.")
        return isinstance(node, yaml.ScalarNode)

    def _pairs_of(self, mapping: yaml.Node, key: str) -> list[tuple[Word, Word]]:
        if not isinstance(mapping, yaml.MappingNode):
            self.problem(mapping, f"'{key}' must map texts to texts.", f"Write `{key}:` and below it `old: new`.")
            return []
        return [
            (_word(old), _word(new))
            for old, new in mapping.value
            if self._is_text(old, key, "texts mapped to texts") and self._is_text(new, key, "texts mapped to texts")
        ]


def _word(node: yaml.Node) -> Word:
    return Word(node.value, *place(node))
