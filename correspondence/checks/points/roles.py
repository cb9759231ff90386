"""What a sentence does in a reply: finds, explains, concludes, apologises, acts, or none of these.

The cues are data (`points_roles.toml`), and so is how much each of them speaks for an answer (`points_model.toml`,
table `cues`). So whoever doubts a judgement can read why.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from ... import resources

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing to look for in a sentence, and the role it speaks for."""

    name: str
    role: str
    words: frozenset[str]
    ending: str
    """Words of more than four letters that end so count too; empty for none."""
    pattern: re.Pattern[str] | None
    density: bool
    """Whether hits are counted for each ten words."""


@cache
def cues() -> tuple[Cue, ...]:
    """Return the cues in the order of the data file."""
    return tuple(
        Cue(
            name=row["name"],
            role=row["role"],
            words=frozenset(row.get("words", "").split()),
            ending=row.get("ending", ""),
            pattern=re.compile(row["pattern"]) if "pattern" in row else None,
            density=row.get("count") == "density",
        )
        for row in resources.data("points_roles")["cue"]
    )


def signals(sentence: str) -> tuple[float, ...]:
    """Return how strongly each cue shows in a sentence, in the order of the cues."""
    most = resources.data("points_roles")["most"]
    text = sentence.lower()
    words = _WORD.findall(text)
    tens = max(len(words), 4) / 10
    hits = _hits(text, words)
    return tuple(hit / tens if cue.density else float(min(hit, most)) for cue, hit in zip(cues(), hits, strict=True))


def _hits(text: str, words: Sequence[str]) -> list[int]:
    """Return how often each cue shows."""
    by_word = _by_word()
    hits = [0] * len(cues())
    for word in words:
        for place in by_word.get(word, ()):
            hits[place] += 1
    for place, cue in enumerate(cues()):
        if cue.ending:
            hits[place] += sum(len(word) > 4 and word.endswith(cue.ending) for word in words)
        if cue.pattern:
            hits[place] += len(cue.pattern.findall(text))
    return hits


@cache
def _by_word() -> dict[str, tuple[int, ...]]:
    """Return for each word of the cues the places of those that it counts for."""
    found: dict[str, tuple[int, ...]] = {}
    for place, cue in enumerate(cues()):
        for word in cue.words:
            found[word] = (*found.get(word, ()), place)
    return found


def strength(shown: tuple[float, ...]) -> float:
    """Return how likely a sentence with these signals answers anything at all, 0 to 1, by the learned weights."""
    model = resources.data("points_model")["cues"]
    score = model["intercept"] + sum(
        model["weights"][cue.name] * signal for cue, signal in zip(cues(), shown, strict=True) if signal
    )
    return 1 / (1 + exp(-score))


def roles_shown(shown: tuple[float, ...]) -> set[str]:
    """Return the roles for which some cue shows, tense and person apart."""
    return {cue.role for cue, signal in zip(cues(), shown, strict=True) if signal and not cue.density}


def never_answers(sentence: str) -> bool:
    """Tell whether a sentence only says how the complaint was looked into, or where to turn."""
    return any(pattern.search(sentence) for pattern in _never())


def is_background(heading: str) -> bool:
    """Tell whether nothing under a heading answers: background, chronology, how it was investigated."""
    return bool(re.match(resources.data("points_roles")["background"], heading, re.IGNORECASE))


@cache
def _never() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in resources.data("points_roles")["never"])
