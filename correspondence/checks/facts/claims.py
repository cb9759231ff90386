"""Two claims in one letter of which one denies the other: never restrained, and lowered to the ground.

Sentences that only retell the complaint ("You say that he was restrained") claim nothing. The pairs of claims are data:
`data/facts_contradiction.toml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
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
_ALIKE = (3, 0.5)
"""Words that two clauses share at least, and the share of all their words, to be about one thing."""


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


@dataclass(frozen=True, slots=True)
class _Clause:
    """One clause of the letter: `text[start:end]` of it, and what it is about."""

    sentence: Sentence
    start: int
    end: int
    about: frozenset[str]


def _opposites(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each clause that an earlier sentence says of it without the "not", or with one."""
    letter = names.letter
    told: dict[bool, list[_Clause]] = {True: [], False: []}
    for clause in _clauses(names):
        denied = denies(letter.text[clause.start : clause.end])
        opposite = next((other for other in told[not denied][-_LOOK_BACK:] if _opposed(letter, clause, other)), None)
        told[denied].append(clause)
        if opposite:
            earlier = letter.text[opposite.start : opposite.end]
            message = f"Earlier the letter says “{earlier}”: both cannot be so."
            yield doubtful("contradiction").at(letter.draft, Span(clause.start, clause.end), message)


def _clauses(names: Names) -> Iterator[_Clause]:
    for sentence in names.letter.draft.sentences:
        place = sentence.start
        for clause in clauses(names.masked[sentence.start : sentence.end]):
            start = names.masked.index(clause, place)
            place = start + len(clause)
            bare, about = clause.strip(), stems(clause)
            if len(about) >= _ALIKE[0] and not compiled("facts_contradiction", "clauses", "either").search(bare):
                first = start + len(clause) - len(clause.lstrip())
                yield _Clause(sentence, first, first + len(bare), about)


def _opposed(letter: Letter, one: _Clause, other: _Clause) -> bool:
    """Tell whether clauses of two sentences, one of which denies, are about one thing; a retold complaint is not."""
    if one.sentence is other.sentence or not alike(one.about, other.about, *_ALIKE):
        return False
    return not any(restates(letter.draft.words_of(clause.sentence)) for clause in (one, other))


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
