"""A letter against itself and against the case: the dead wished well, two outcomes for one complaint, left for right."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ... import resources
from ...finding import Finding, Span
from .flags import doubtful, flag
from .kinship import patient_words
from .names import Names


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each statement that another, or the case, contradicts."""
    yield from _life_and_death(names)
    yield from _two_outcomes(names)
    yield from _two_sides(names)


def with_patient(names: Names, pattern: str) -> re.Pattern[str]:
    """Return a pattern with {patient} filled in: "your mother", "Mrs Bhatt", "the patient"; {words} with the relative."""
    words = "|".join(re.escape(word) for word in sorted(patient_words(names.letter.ours), reverse=True)) or "patient"
    own = names.letter.case.patient
    called = "|".join(re.escape(name) for name in (own.last_name, own.first_name) if name)
    title = r"(?:(?:mr|mrs|ms|miss|mx|master|dr)\.? )?"
    first = rf"(?:{re.escape(own.first_name)} )?" if own.first_name else ""
    patient = rf"\b(?:your (?:late |dear )?(?:{words})|{title}{first}(?:{called})|the patient)\b"
    return re.compile(pattern.replace("{patient}", patient).replace("{words}", words), re.IGNORECASE)


def data() -> dict[str, Any]:
    """Return the patterns of `data/facts_contradiction.toml`."""
    return resources.data("facts_contradiction")


@cache
def compiled(table: str, key: str) -> re.Pattern[str]:
    """Return one pattern of `data/facts_contradiction.toml`."""
    return re.compile(data()[table][key], re.IGNORECASE)


def _life_and_death(names: Names) -> Iterator[Finding]:
    patient = names.letter.case.patient
    died = patient.deceased or patient.date_of_death is not None
    state = "has died" if died else "is alive"
    message = f"The case says that {names.patient.called} {state}."
    told: set[int] = set()
    for pattern in data()["dead" if died else "living"]["patterns"]:
        for found in with_patient(names, pattern).finditer(names.letter.text):
            sentence = names.letter.sentence_at(found.start())
            if sentence and sentence.start not in told and found.end() <= sentence.end:
                told.add(sentence.start)
                mark = flag("contradiction") if died else doubtful("contradiction")
                yield mark.at(names.letter.draft, Span(found.start(), found.end()), message)


def _two_outcomes(names: Names) -> Iterator[Finding]:
    """Yield a finding where a letter upholds the whole complaint and refuses a part, or the reverse."""
    for whole, part in (
        ("all_upheld", "some_refused"),
        ("none_upheld", "some_upheld"),
        ("plainly_upheld", "none_upheld"),
    ):
        all_of_it = compiled("outcome", whole).search(names.letter.text)
        some = all_of_it and compiled("outcome", part).search(names.letter.text)
        if all_of_it and some:
            message = f"Elsewhere the letter says “{some.group()}”: the two outcomes do not agree."
            span = Span(all_of_it.start(), all_of_it.end())
            yield flag("contradiction").at(names.letter.draft, span, message)


def _two_sides(names: Names) -> Iterator[Finding]:
    """Yield a finding where a part of the body is on the other side than in the case, or than elsewhere."""
    pattern = compiled("sides", "pattern")
    told = {found["part"].casefold(): found["side"].casefold() for found in pattern.finditer(names.letter.case_prose)}
    for found in pattern.finditer(names.letter.text):
        part, side = found["part"].casefold(), found["side"].casefold()
        if told.setdefault(part, side) != side and not _of_both(names, found.start()):
            message = f"This was the {told[part]} {part} in the case or earlier in the letter."
            yield doubtful("contradiction").at(names.letter.draft, Span(found.start(), found.end()), message)


def _of_both(names: Names, place: int) -> bool:
    sentence = names.letter.sentence_at(place)
    return sentence is None or bool(compiled("sides", "both").search(names.letter.draft.words_of(sentence)))
