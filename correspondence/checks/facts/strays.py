"""Matters that belong to another complaint: a topic or an illness of which nothing else in the letter or case knows."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ... import resources
from ...finding import Finding, Span
from .clauses import STEM, stems
from .flags import doubtful
from .named import Names
from .patterns import Hinted, hinted_of


def check(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each matter that nothing else speaks of."""
    yield from _topics(names)
    yield from _illnesses(names)


def _topics(names: Names) -> Iterator[Finding]:
    text = names.letter.text
    for found in _topic().finditer(text):
        own = stems(found["matter"]) - _plain()
        if len(own) < _data("topic")["least"]:
            continue
        known = stems(text[: found.start()]) | stems(text[found.end() :]) | stems(names.letter.case_text)
        if len(own & known) <= _data("topic")["share"] * len(own):
            message = "Neither the case nor the rest of the letter speaks of this: is it left from another letter?"
            yield doubtful("other_person").at(names.letter.draft, Span(found.start(), found.end()), message)


def _illnesses(names: Names) -> Iterator[Finding]:
    everything = f"{names.letter.text}\n{names.letter.case_prose}".casefold()
    for found in _own().finditer(names.letter.text, names.letter.small):
        same = _groups()[found["illness"].casefold()]
        spoken = sum(len(re.findall(rf"\b{re.escape(word)}", everything)) for word in same)
        if spoken <= sum(found.group().casefold().count(word) for word in same):
            message = "Neither the case nor the rest of the letter speaks of this illness: is it another patient's?"
            yield doubtful("other_person").at(names.letter.draft, Span(found.start(), found.end()), message)


def _data(table: str) -> dict[str, Any]:
    data: dict[str, Any] = resources.data("facts_others")[table]
    return data


@cache
def _plain() -> frozenset[str]:
    return frozenset(word[:STEM] for word in _data("topic")["plain"])


@cache
def _topic() -> re.Pattern[str]:
    return re.compile(_data("topic")["pattern"], re.IGNORECASE)


@cache
def _groups() -> dict[str, list[str]]:
    return {group[0]: group for group in _data("own")["illnesses"]}


@cache
def _own() -> Hinted:
    illnesses = "|".join(re.escape(name) for name in sorted(_groups(), key=len, reverse=True))
    owner = r"\b(?:your|his|her|their|[\w-]+['’]s)\s+(?:\w+\s+)?"
    return hinted_of(rf"{owner}(?P<illness>{illnesses})\b", tuple(_groups()))
