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
from .clauses import alike, clauses, denies, stems
from .flags import doubtful
from .letter import Letter
from .named import Names
from .patterns import Hinted, compiled, hinted_of

_LOOK_BACK = 200
"""Clauses back with which one is compared."""


def check(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each claim that another sentence of the letter denies."""
    yield from _opposites(names)
    letter = names.letter
    for one, other in _pairs():
        first = next(_claimed(letter, one), None)
        second = first and next((found for found in _claimed(letter, other) if found[0] != first[0]), None)
        if first and second:
            message = f"Elsewhere the letter says “{second[1].group()}”: both cannot be so."
            yield doubtful("contradiction").at(letter.draft, Span(first[1].start(), first[1].end()), message)


def _opposites(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each clause that an earlier sentence says of it without the "not", or with one."""
    letter = names.letter
    told: list[tuple[str, frozenset[str]]] = []
    for sentence in letter.draft.sentences:
        text = names.masked[sentence.start : sentence.end]
        if restates(letter.draft.words_of(sentence)):
            continue
        own = [(clause, stems(clause)) for clause in clauses(text) if not _may_differ(clause)]
        for clause, of in own:
            if _opposite(told[-_LOOK_BACK:], clause, of):
                start = sentence.start + text.index(clause)
                span = Span(start + len(clause) - len(clause.lstrip()), start + len(clause.rstrip()))
                message = "Earlier the letter says the opposite of this: both cannot be so."
                yield doubtful("contradiction").at(letter.draft, span, message)
        told += own


def _opposite(told: list[tuple[str, frozenset[str]]], clause: str, of: frozenset[str]) -> bool:
    """Tell whether an earlier clause says the same of the same thing, and one of the two denies it."""
    denied = denies(clause)
    return any(alike(of, same, 3, 0.5) and denies(other) != denied for other, same in told)


def _may_differ(clause: str) -> bool:
    return bool(compiled("facts_contradiction", "clauses", "either").search(clause))


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
    pairs += [
        (hinted_of(every.replace("{verb}", verb), (verb,)), hinted_of(once_not.replace("{verb}", verb), (verb,)))
        for verb in data["always"]["verbs"]
    ]
    return tuple(pairs)
