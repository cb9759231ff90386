"""The stretches of a draft that say nothing about how it is written: names, dates, medicines, quoted words.

domain.md 5.3: they are left out of the scores. The patterns are data: `data/readability.toml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from ... import resources
from ...case import Case, Officer
from ...draft import Draft


@dataclass(frozen=True, slots=True)
class Exempt:
    """For each character of `draft.text` whether it is quoted, and whether it belongs to a name, date or reference."""

    _quoted: bytearray
    _named: bytearray

    def quoted(self, offset: int) -> bool:
        """Tell whether the character at `offset` stands inside quotation marks."""
        return bool(self._quoted[offset])

    def named(self, offset: int) -> bool:
        """Tell whether the character at `offset` belongs to a name, a date or a reference."""
        return bool(self._named[offset])


def exempt(draft: Draft, case: Case | None) -> Exempt:
    """Find what is left out of the scores of a draft; names come from its case, if there is one."""
    named = [*_patterns(), *([_names(case)] if case else [])]
    return Exempt(_marked(draft.text, [_quotes()]), _marked(draft.text, named))


@lru_cache(maxsize=20_000)
def is_medicine(word: str) -> bool:
    """Tell whether a word is the name of a medicine, by its ending or from the list."""
    names, endings = _medicines()
    return word.lower() in names or word.lower().endswith(endings)


def _marked(text: str, patterns: list[re.Pattern[str]]) -> bytearray:
    marks = bytearray(len(text))
    for pattern in patterns:
        for hit in pattern.finditer(text):
            marks[hit.start() : hit.end()] = b"\x01" * len(hit[0])
    return marks


@cache
def _quotes() -> re.Pattern[str]:
    return re.compile(resources.data("readability")["quoted"]["pattern"])


@cache
def _medicines() -> tuple[frozenset[str], tuple[str, ...]]:
    rules = resources.data("readability")["medicines"]
    return frozenset(rules["names"].split()), tuple(rules["endings"].split())


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    rules = resources.data("readability")["exempt"]
    return tuple(re.compile(pattern) for pattern in (*rules["dates"], rules["names"]))


def _names(case: Case) -> re.Pattern[str]:
    names = sorted({name for name in _case_names(case) if name}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def _case_names(case: Case) -> Iterator[str]:
    people = (case.complainant, case.patient)
    full_names = [case.chief_executive or "", *(officer.name for officer in _officers(case))]
    yield case.reference
    yield case.trust or ""
    yield from (joint.body for joint in case.joint)
    yield from case.complainant.address
    yield from (
        part for person in people for name in (person.first_name or "", person.last_name) for part in _parts(name)
    )
    yield from (part for name in full_names for part in _parts(name))


def _officers(case: Case) -> Iterator[Officer]:
    yield from (officer for officer in (case.investigating_officer, case.coordinator) if officer)


def _parts(name: str) -> list[str]:
    """Return the parts of a name that begin with a capital: "van der Berg" is known by "Berg"."""
    return [part for part in name.split() if part[:1].isupper()]
