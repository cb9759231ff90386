"""Two claims in one letter of which one denies the other: never restrained, and lowered to the ground.

Sentences that only retell the complaint ("You say that he was restrained") claim nothing. The pairs of claims are data:
`data/facts_contradiction.toml`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ...draft import Sentence
from ...finding import Finding, Span
from ..restating import restates
from .contradiction import compiled, data
from .flags import doubtful
from .names import Names


def check(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each claim that another sentence of the letter denies."""
    draft = names.letter.draft
    claims = [(sentence, draft.words_of(sentence)) for sentence in draft.sentences]
    for one, other in _pairs():
        if finding := _denied(names, claims, one, other):
            yield finding


def _denied(
    names: Names, claims: Sequence[tuple[Sentence, str]], one: re.Pattern[str], other: re.Pattern[str]
) -> Finding | None:
    first = next(_claimed(claims, one), None)
    second = first and next((found for found in _claimed(claims, other) if found[0] != first[0]), None)
    if not first or not second:
        return None
    message = f"Elsewhere the letter says “{second[1].group()}”: both cannot be so."
    start = first[0].start
    span = Span(start + first[1].start(), start + first[1].end())
    return doubtful("contradiction").at(names.letter.draft, span, message)


def _claimed(
    claims: Sequence[tuple[Sentence, str]], pattern: re.Pattern[str]
) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for sentence, text in claims:
        found = pattern.search(text)
        if found and not restates(text) and not compiled("always", "disputed").search(text[: found.start()]):
            yield sentence, found


@cache
def _pairs() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    pairs = [(pair["one"], pair["other"]) for pair in data()["pair"]]
    always = data()["always"]
    pairs += [
        (always["every"].replace("{verb}", verb), always["once_not"].replace("{verb}", verb))
        for verb in always["verbs"]
    ]
    return tuple((re.compile(one, re.IGNORECASE), re.compile(other, re.IGNORECASE)) for one, other in pairs)
