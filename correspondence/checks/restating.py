"""Which sentences only retell the complaint. The patterns: `data/letter_parts.toml`, table `restates`.

A reply that says "You were also unhappy about the parking" has not answered it (domain.md 2.3, step 1 against step 4).
"""

import re
from functools import cache

from .. import resources


def restates(sentence: str) -> bool:
    """Tell whether a sentence retells the complaint ("You were unhappy that...") rather than answering it."""
    words = _pattern("opening").sub("", sentence.lstrip(" -–•*"), count=1)
    if _pattern("answers").match(words):
        return False
    return any(pattern.match(words) for pattern in _patterns("begins")) or any(
        pattern.search(words) for pattern in _patterns("anywhere")
    )


def leads_into_concerns(sentence: str) -> bool:
    """Tell whether a sentence introduces a list of what was complained about ("Your concerns were:")."""
    return bool(_pattern("lead_in").match(sentence.strip()))


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(resources.data("letter_parts")["restates"][key], re.IGNORECASE)


@cache
def _patterns(key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in resources.data("letter_parts")["restates"][key])
