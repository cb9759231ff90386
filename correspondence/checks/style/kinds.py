"""The closed list of kinds of rule. A new one is a file with a `build` like theirs, and a line here."""

from collections.abc import Callable, Mapping

from . import existence, substitution
from .action import Action
from .alert import Finder
from .fields import Fields

Build = Callable[[Fields, str, Action], Finder]
"""Reads the keys that are the kind's own, and returns what finds its alerts: (fields, message, action)."""

KINDS: Mapping[str, Build] = {
    "existence": existence.build,
    "substitution": substitution.build,
}

VALE_ONLY = frozenset(
    {
        "capitalization",
        "conditional",
        "consistency",
        "metric",
        "occurrence",
        "readability",
        "repetition",
        "script",
        "sequence",
        "spelling",
    }
)
"""What Vale has beside these: a rule of another's style that uses one is left out and named."""
