"""Rules that `extends: existence`: an alert for each of the tokens that stands in the text."""

from collections.abc import Iterator
from dataclasses import dataclass

from .action import Action
from .alert import Alert, either, fill
from .alternatives import frame
from .blocks import Blocks
from .exceptions import Exceptions, exceptions_of
from .fields import Fields, UnsupportedRuleError
from .pattern import Match, Pattern, wrap_spaces


@dataclass(frozen=True, slots=True)
class Existence:
    """What an existence rule needs to find its alerts."""

    pattern: Pattern
    exceptions: Exceptions
    message: str
    action: Action

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Every pattern that the rule runs."""
        return (self.pattern, self.exceptions.words)

    def alerts(self, blocks: Blocks) -> Iterator[Alert]:
        """Yield an alert for each match that no exception lets stand."""
        for match in self.pattern.matches(blocks):
            if not self.exceptions.allow(match):
                yield self._alert(match)

    def _alert(self, match: Match) -> Alert:
        replacements = self.action.replacements(match.found)
        message = fill(self.message, match.text, *self._shown(replacements, match.text))
        return Alert(match.block.start + match.start, match.block.start + match.end, message, replacements)

    def _shown(self, replacements: tuple[str, ...], found: str) -> tuple[str, ...]:
        """Return what a second `%s` shows: one replacement as it is, several joined; without an action nothing."""
        if not self.action.name or len(replacements) == 1:
            return replacements
        return (either(replacements) if replacements else found,)


def build(fields: Fields, message: str, action: Action) -> Existence:
    """Return the finder for an existence rule's keys."""
    if fields.text("affix"):
        raise UnsupportedRuleError("its 'affix' file cannot be read here")
    fields.flag("vocab", default=True)
    return Existence(_pattern(fields), exceptions_of(fields.words("exceptions"), fields.file), message, action)


def _pattern(fields: Fields) -> Pattern:
    tokens = tuple(word for word in fields.words("tokens") if word.text.strip())
    raw = fields.words("raw")
    if not tokens and not raw:
        fields.problem(fields, "looks for nothing.", "Add `tokens:` with one pattern on each line.")
    around = frame(
        words=bool(tokens) and not fields.flag("nonword"),
        ignore_case=fields.flag("ignorecase"),
        raw="".join(word.text for word in raw),
        raw_last=fields.flag("append"),
    )
    parts = tuple(wrap_spaces(token.text) for token in tokens) or ("",)
    return Pattern(parts, around, (*tokens, *raw), fields.file)
