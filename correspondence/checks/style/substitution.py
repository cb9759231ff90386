"""Rules that `extends: substitution`: an alert where a key of `swap` stands, with the value to write instead."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from .action import Action, expand
from .alert import Alert, either, fill
from .alternatives import frame, without_groups
from .blocks import Blocks
from .exceptions import Exceptions, exceptions_of
from .fields import Fields, UnsupportedRuleError, Word
from .go_regex import compile_go
from .pattern import Match, Pattern, wrap_spaces

_OPTION = regex.compile(r"(?<!\\)\|")
_REFERENCE = regex.compile(r"\$\d+")
_PATTERN_LIKE = regex.compile(r"[\\*+?()\[\]{}^$]")


@dataclass(frozen=True, slots=True)
class Swap:
    """One line of `swap`: a pattern and what to write instead."""

    key: Word
    value: str
    ignore_case: bool

    def expected(self, observed: str) -> str:
        """Return the replacement for the words found, its `$1` filled from the key's own groups."""
        if not _REFERENCE.search(self.value):
            return self.value
        key: Any = compile_go(("(?i)" if self.ignore_case else "") + self.key.text)
        return str(key.sub(lambda match: expand(self.value, match), observed))


@dataclass(frozen=True, slots=True)
class Substitution:
    """What a substitution rule needs to find its alerts; the pattern has a part for each swap."""

    swaps: tuple[Swap, ...]
    pattern: Pattern
    exceptions: Exceptions
    message: str
    action: Action
    capitalize: bool

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern that the rule runs."""
        return (self.pattern, self.exceptions.words)

    def alerts(self, blocks: Blocks) -> Iterator[Alert]:
        """Yield an alert for each match that is not in order as it stands."""
        for match in self.pattern.matches(blocks):
            alert = self._alert(match)
            if alert and not self.exceptions.allow(match):
                yield alert

    def _alert(self, match: Match) -> Alert | None:
        observed = match.text
        expected = self._cased(self.swaps[match.owner].expected(observed), observed)
        options = self._options(expected, observed)
        if observed in options or (not _puts_in(self.action) and _is_like(observed, expected)):
            return None
        message = fill(self.message, either(options) if _puts_in(self.action) else expected, observed)
        return Alert(match.block.start + match.start, match.block.start + match.end, message, options)

    def _options(self, expected: str, observed: str) -> tuple[str, ...]:
        if self.action.params:
            return tuple(self._cased(param, observed) for param in self.action.params)
        if not _puts_in(self.action) and _PATTERN_LIKE.search(expected):
            return ()
        options = [option.replace(r"\|", "|") for option in _OPTION.split(expected) if option]
        return tuple(self._cased(option, observed) for option in options)

    def _cased(self, text: str, observed: str) -> str:
        capital = self.capitalize and observed[:1] == observed[:1].upper()
        return text[:1].upper() + text[1:] if capital else text


def build(fields: Fields, message: str, action: Action) -> Substitution:
    """Return the finder for a substitution rule's keys."""
    if fields.text("affix") or fields.text("pos"):
        raise UnsupportedRuleError("its 'affix' file or 'pos' tags cannot be read here")
    fields.flag("vocab", default=True)
    ignore_case = fields.flag("ignorecase")
    pairs = sorted(fields.pairs("swap"), key=lambda pair: -len(pair[0].text.encode()))
    if not pairs:
        fields.problem(fields, "swaps nothing.", "Add `swap:` and below it a line for each, `old: new`.")
    keys = tuple(old for old, _ in pairs)
    plain = tuple(without_groups(wrap_spaces(key.text)) for key in keys)
    around = frame(words=not fields.flag("nonword"), ignore_case=ignore_case)
    return Substitution(
        swaps=tuple(Swap(old, new.text, ignore_case) for old, new in pairs),
        pattern=Pattern(plain, around, keys, fields.file, apart=True),
        exceptions=exceptions_of(fields.words("exceptions"), fields.file),
        message=_quoted_once(message) if _puts_in(action) else message,
        action=action,
        capitalize=fields.flag("capitalize"),
    )


def _puts_in(action: Action) -> bool:
    """Tell whether the values of `swap` are texts to put in, several parted by `|`."""
    return action.name == "replace" and not action.params


def _quoted_once(message: str) -> str:
    """Return a message that quotes twice with its first quotes taken off: the options bring their own."""
    for quoted in ("'%s'", '"%s"'):
        if message.count(quoted) == 2:
            message = message.replace(quoted, "%s", 1)
    return message


def _is_like(observed: str, expected: str) -> bool:
    """Tell whether the words found have a form that the value, read as a pattern, accepts already."""
    if all(character.isalnum() or character in " -" for character in expected):
        return observed == expected
    try:
        return bool(compile_go(f"^(?:{expected})$").search(observed))
    except regex.error:
        return observed == expected
