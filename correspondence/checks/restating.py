"""Which sentences only retell the complaint. The patterns: `data/letter_parts.toml`, table `restates`.

A reply that says "You were also unhappy about the parking" has not answered it (domain.md 2.3, step 1 against step 4).
"""

import re
from functools import cache

from .. import resources


def restates(sentence: str) -> bool:
    """Tell whether a sentence retells the complaint ("You were unhappy that...") rather than answering it."""
    words = _opened(sentence)
    return not _answers_too(words) and _retells(_pattern("frame").sub("", words, count=1))


def takes_up(sentence: str) -> bool:
    """Tell whether a sentence retells the complaint, or takes it up and answers it ("You say it was, and it was")."""
    words = _opened(sentence)
    return _retells(words) or bool(_pattern("frame").match(words))


def _opened(sentence: str) -> str:
    """Return a sentence without bullets and without a word like "Also," before it."""
    return _pattern("opening").sub("", sentence.lstrip(" -–•*"), count=1)


def _answers_too(words: str) -> bool:
    return bool(_pattern("answers").match(words) or _pattern("answered").match(words))


def _retells(words: str) -> bool:
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
