"""Two claims in one letter of which one denies the other: never restrained, and lowered to the ground.

Sentences that only retell the complaint ("You say that he was restrained") claim nothing. The pairs of claims are data:
`data/facts_contradiction.toml`.
"""

import re
from collections.abc import Iterator
from functools import cache

from ... import resources
from ...draft import Sentence
from ...finding import Finding, Span
from ..restating import restates
from .flags import doubtful
from .letter import Letter
from .patterns import Hinted, compiled, hinted_of


def check(letter: Letter) -> Iterator[Finding]:
    """Yield a doubt about each claim that another sentence of the letter denies."""
    for one, other in _pairs():
        first = next(_claimed(letter, one), None)
        second = first and next((found for found in _claimed(letter, other) if found[0] != first[0]), None)
        if first and second:
            message = f"Elsewhere the letter says “{second[1].group()}”: both cannot be so."
            yield doubtful("contradiction").at(letter.draft, Span(first[1].start(), first[1].end()), message)


def _claimed(letter: Letter, claim: Hinted) -> Iterator[tuple[Sentence, re.Match[str]]]:
    for found in claim.finditer(letter.text, letter.small):
        sentence = letter.sentence_at(found.start())
        if sentence is None or restates(letter.draft.words_of(sentence)):
            continue
        if not compiled("facts_contradiction", "always", "disputed").search(letter.before(found.start())):
            yield sentence, found


@cache
def _pairs() -> tuple[tuple[Hinted, Hinted], ...]:
    data = resources.data("facts_contradiction")
    pairs = [
        (hinted_of(pair["one"], tuple(pair["one_hints"])), hinted_of(pair["other"], tuple(pair["other_hints"])))
        for pair in data["pair"]
    ]
    every, once_not = data["always"]["every"], data["always"]["once_not"]
    for verb in data["always"]["verbs"]:
        pairs.append(
            (hinted_of(every.replace("{verb}", verb), (verb,)), hinted_of(once_not.replace("{verb}", verb), (verb,)))
        )
    return tuple(pairs)
