"""Clauses of a letter compared by their words: whether two of them speak of one thing."""

import re
from functools import cache, partial

from ... import resources
from .patterns import PATIENT, compiled

STEM = 5
"""Letters of a word by which two words are one: meals and meal, catering and caterer."""
_ALIKE = 0.6
_LEAST = 2

_pattern = partial(compiled, "facts_contradiction", "clauses")


def stems(text: str) -> frozenset[str]:
    """Return the words of a text that carry its sense, each cut to its stem; a masked name carries none."""
    words = (word.lower() for word in re.findall(r"[^\W\d_]{3,}", text))
    return frozenset(word[:STEM] for word in words if word not in _plain() and PATIENT not in word)


def clauses(sentence: str) -> list[str]:
    """Return the clauses of a sentence."""
    return _pattern("between").split(sentence)


def last_clause(before: str) -> str:
    """Return the clause that the words before a place end in."""
    return clauses(before)[-1]


def denies(clause: str) -> bool:
    """Tell whether a clause denies: it has a not, never or nobody in it."""
    return bool(_pattern("denial").search(clause))


def alike(one: frozenset[str], other: frozenset[str], least: int = _LEAST, share: float = _ALIKE) -> bool:
    """Tell whether two clauses, by their stems, speak of one thing."""
    common = len(one & other)
    return common >= least and common >= share * len(one | other)


@cache
def _plain() -> frozenset[str]:
    return frozenset(resources.data("facts_contradiction")["clauses"]["plain"])
