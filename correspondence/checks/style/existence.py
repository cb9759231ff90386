"""Rules that `extends: existence`: an alert for each of the tokens that stands in the text."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from .action import Action
from .alert import Alert, Finder, either, fill
from .blocks import Block
from .exceptions import Exceptions, exceptions_of
from .fields import Fields, UnsupportedRuleError, Word
from .literals import best_of, one_of, required_literals
from .pattern import Pattern, join, wrap_spaces


def build(fields: Fields, message: str, action: Action) -> Finder:
    """Return the finder for an existence rule's keys."""
    if fields.text("affix"):
        raise UnsupportedRuleError("its 'affix' file cannot be read here")
    if action.refers_to_groups and len(fields.words("tokens")) > 1:
        raise UnsupportedRuleError("its action refers to a group of one token among several")
    fields.flag("vocab", default=True)
    pattern = _pattern(fields)
    exceptions = exceptions_of(fields.words("exceptions"), fields.file)
    return partial(_find, pattern, exceptions, message, action)


def _pattern(fields: Fields) -> Pattern:
    tokens = [word for word in fields.words("tokens") if word.text.strip()]
    raw = fields.words("raw")
    if not tokens and not raw:
        fields.problem(fields, "looks for nothing.", "Add `tokens:` with one pattern on each line.")
    source = join(
        [wrap_spaces(token.text) for token in tokens],
        ignore_case=fields.flag("ignorecase"),
        words=bool(tokens) and not fields.flag("nonword"),
        raw="".join(word.text for word in raw),
        raw_last=fields.flag("append"),
    )
    return Pattern(source, (*tokens, *raw), fields.file, _literals(tokens, raw))


def _literals(tokens: Sequence[Word], raw: Sequence[Word]) -> frozenset[str]:
    needed = [required_literals("".join(word.text for word in raw))]
    if tokens:
        needed.append(one_of(required_literals(token.text) for token in tokens))
    return best_of(needed)


def _find(
    pattern: Pattern, exceptions: Exceptions, message: str, action: Action, blocks: Sequence[Block]
) -> Iterator[Alert]:
    for block, match in pattern.matches(blocks):
        if exceptions.allow(block, match.start(), match.end()):
            continue
        replacements = action.replacements(match)
        yield Alert(
            block.start + match.start(),
            block.start + match.end(),
            fill(message, match[0], *_shown(replacements, action, match)),
            replacements,
        )


def _shown(replacements: tuple[str, ...], action: Action, match: Any) -> tuple[str, ...]:
    """Return what a second `%s` shows: one replacement as it is, several joined; without an action nothing."""
    if not action.name:
        return ()
    if len(replacements) == 1:
        return replacements
    return (either(replacements) if replacements else match[0],)
