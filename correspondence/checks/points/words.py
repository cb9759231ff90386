"""Words made comparable: stems, concepts that several words stand for, numbers, dates.

"He rang four times" and "our telephone log shows 4 calls" share no word and mean one thing. What is taken off a word,
which words carry no matter, and which stand for one concept is data: `points_words.toml`, `points_thesaurus.toml`.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ... import resources

_WORD = re.compile(r"\d+(?:[.:/]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BEGINNING = 5
_DATE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?\s+([a-z]{3,9})\b|\b(\d{1,2})/(\d{1,2})(?:/\d{2,4})?\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What a stretch of text is about."""

    stems: frozenset[str]
    """Words of matter, numbers and dates ("day 14/1"), reduced."""
    concepts: frozenset[str]
    """Concepts that its words stand for."""
    beginnings: frozenset[str]
    """First letters of its longer stems: "interpret" and "interpreter" begin alike."""


def terms(text: str, ignore: frozenset[str] = frozenset()) -> Terms:
    """Return what a text is about, without the stems to be ignored (the people whom the whole letter is about)."""
    stems = frozenset(stems_of(text)) - ignore
    concepts = frozenset(concept for stem in stems for concept in concepts_of(stem))
    return Terms(stems, concepts, frozenset(beginning for stem in stems if (beginning := beginning_of(stem))))


def stems_of(text: str) -> list[str]:
    """Return the stems of a text's words of matter in order, then its dates."""
    found = [stem for word in _WORD.findall(text.casefold().replace("’", "'")) if (stem := stem_of(word))]
    return found + [day for match in _DATE.finditer(text) if (day := _day(match))]


@lru_cache(maxsize=20_000)
def stem_of(word: str) -> str:
    """Return one lower-case word reduced to its stem, or nothing where it carries no matter."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in _stop():
        return _words()["numbers"].get(word, "") if word in _words()["numbers"] else ""
    if word in _words()["numbers"]:
        return str(_words()["numbers"][word])
    if word in _words()["irregular"]:
        return str(_words()["irregular"][word])
    return word if word[0].isdigit() or len(word) <= _words()["stems"]["shortest"] else _reduced(word)


def concepts_of(stem: str) -> tuple[str, ...]:
    """Return the concepts that a stem stands for."""
    return _concepts().get(stem, ())


def beginning_of(stem: str) -> str:
    """Return the first letters of a stem by which it may be known again, or nothing for a short one."""
    return stem[:_BEGINNING] if len(stem) > _BEGINNING else ""


def _reduced(word: str) -> str:
    rules = _words()["stems"]
    for ending, instead in rules["endings"]:
        if not word.endswith(ending) or (ending == "s" and word.endswith(tuple(rules["whole"]))):
            continue
        rest = word[: -len(ending)] + instead
        if len(rest) >= rules["shortest"] and re.search("[aeiouy]", rest):
            return _without_final(rest)
    return _without_final(word)


def _without_final(stem: str) -> str:
    """Take off a doubled consonant and a final e, so that "stopped" meets "stop" and "moving" meets "move"."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "aeious":
        return stem[:-1]
    return stem[:-1] if len(stem) > 3 and stem.endswith("e") else stem


def _day(match: re.Match[str]) -> str:
    day, month_name, other_day, month_number = match.groups()
    month = _words()["months"].get((month_name or "").casefold()) or int(month_number or 0)
    return f"day {int(day or other_day)}/{month}" if 1 <= month <= 12 else ""


def _words() -> dict[str, Any]:
    return resources.data("points_words")


@cache
def _stop() -> frozenset[str]:
    return frozenset(_words()["stop"].split())


@cache
def _concepts() -> dict[str, tuple[str, ...]]:
    by_stem: dict[str, tuple[str, ...]] = {}
    for concept, members in resources.data("points_thesaurus")["concepts"].items():
        for stem in dict.fromkeys(filter(None, map(stem_of, members.split()))):
            by_stem[stem] = (*by_stem.get(stem, ()), concept)
    return by_stem
