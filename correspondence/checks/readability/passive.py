"""Passive sentences: a form of "be" or "get" and a past participle. The words: `data/passive.toml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ... import resources
from .words import Word


@dataclass(frozen=True, slots=True)
class _Lists:
    be: frozenset[str]
    fillers: frozenset[str]
    most_fillers: int
    irregular: frozenset[str]
    not_participles: frozenset[str]
    adjectives: frozenset[str]


def passive(words: Sequence[Word]) -> tuple[Word, Word] | None:
    """Return the first passive of a sentence, its verb "be" and its participle, or None.

    "I am concerned" and "she was born" tell how somebody is and are none; "he was frightened by" is one.
    """
    lower = [word.text.lower().replace("’", "'") for word in words]
    for index, word in enumerate(lower):
        if word in _lists().be:
            end = _participle_after(lower, index)
            if end is not None:
                return words[index], words[end]
    return None


def _participle_after(lower: Sequence[str], index: int) -> int | None:
    lists = _lists()
    end = index + 1
    while end < len(lower) and end - index <= lists.most_fillers and _is_filler(lower[end]):
        end += 1
    if end == len(lower) or not _is_participle(lower[end]):
        return None
    done_to = lower[end] not in lists.adjectives or lower[end + 1 : end + 2] == ["by"]
    return end if done_to else None


def _is_filler(word: str) -> bool:
    return word in _lists().fillers or (word.endswith("ly") and not _is_participle(word))


def _is_participle(word: str) -> bool:
    lists = _lists()
    if word in lists.irregular:
        return True
    if "-" in word.removeprefix("re-"):
        return False
    regular = word.endswith("ed") and (not word.endswith("eed") or word in {"agreed", "freed", "guaranteed"})
    return regular and word not in lists.not_participles


@cache
def _lists() -> _Lists:
    data = resources.data("passive")
    lists = {
        key: frozenset(data[key].split()) for key in ("be", "fillers", "irregular", "not_participles", "adjectives")
    }
    return _Lists(most_fillers=data["most_fillers"], **lists)
