"""He, she and they where the patient is meant and is called otherwise.

A pronoun is only questioned when nobody else can be meant: no other person of that gender has been spoken of near by,
or what is said of them befalls patients alone ("her glands", "he was triaged") and no other patient or relative is near.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources
from ...draft import Paragraph
from ...finding import Finding, Span
from ...people import Pronoun, stated_pronoun, title_pronoun
from .antecedents import Candidate, candidates
from .flags import doubtful, flag
from .letter import Word
from .names import Names

_REACH = 2
"""Paragraphs back in which a pronoun may find whom it means."""


@dataclass(frozen=True, slots=True)
class _Use:
    """A pronoun that is not the patient's."""

    word: Word
    index: int
    pronoun: str
    patient_only: bool
    """Whether what is said of them is said of patients alone."""


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each sentence that calls the patient by another's pronoun."""
    ours = _pronoun(names)
    if ours is None:
        return
    others = candidates(names)
    told: set[int] = set()
    for use in _uses(names, ours):
        sentence = names.letter.sentence_at(use.word.start)
        if sentence is None or sentence.start in told or not _means_patient(names, use, others):
            continue
        told.add(sentence.start)
        yield _finding(names, use, ours)
    yield from _called(names, ours)


def _pronoun(names: Names) -> Pronoun | None:
    """Return the patient's pronoun, or None where nothing tells it."""
    patient = names.letter.case.patient
    return stated_pronoun(patient.pronouns) or title_pronoun(patient.title)


def _uses(names: Names, ours: Pronoun) -> Iterator[_Use]:
    forms = {form: pronoun for pronoun, group in _data()["forms"].items() if pronoun != ours for form in group}
    for index, word in enumerate(names.letter.words):
        pronoun = forms.get(re.split("['’]", word.text)[0].casefold())
        if pronoun:
            yield _Use(word, index, pronoun, _patient_only(names, word, index))


def _patient_only(names: Names, word: Word, index: int) -> bool:
    text, form = names.letter.text, word.text.casefold()
    before, after = names.letter.before(word.start), names.letter.after(word.end)
    if form in ("his", "her") and _owns_as_patient(text, names.letter.words, index):
        return True
    if form in ("him", "her") and (_pattern("done_to").search(before) or _moved(before, after)):
        return True
    return form in ("he", "she") and any(pattern.match(after.lstrip()) for pattern in _happens())


def _moved(before: str, after: str) -> bool:
    return bool(_pattern("moved").search(before) and _pattern("moved_to").search(after))


def _owns_as_patient(text: str, words: tuple[Word, ...], index: int) -> bool:
    """Tell whether what follows "her" is a patient's: "her left elbow"."""
    for place in range(index + 1, min(index + 4, len(words))):
        if re.search(r"[^\s-]", text[words[place - 1].end : words[place].start]):
            return False
        noun = words[place].text.casefold()
        if noun in _data()["owned"]["not_owned"] or noun in _data()["after_object"]["words"] or words[place].owns:
            return False
        if noun in _owned():
            return True
    return False


def _means_patient(names: Names, use: _Use, others: tuple[Candidate, ...]) -> bool:
    sentence = names.letter.sentence_at(use.word.start)
    paragraph = names.letter.draft.paragraph_at(use.word.start)
    if sentence is None or paragraph is None:
        return False
    start = _quote_start(names, use, paragraph) or paragraph.start
    near = [other for other in _between(others, start, use.word.start) if other.may_be(use.pronoun)]
    inside = [other for other in _between(others, use.word.end, sentence.end) if other.may_be(use.pronoun)]
    if use.patient_only:
        return not any(not other.staff for other in near)
    if near or inside:
        return False
    before = _between(others, _reach_start(names, paragraph), start)
    return not any(other.may_be(use.pronoun) for other in before) or start != paragraph.start


def _between(others: tuple[Candidate, ...], start: int, end: int) -> tuple[Candidate, ...]:
    first = bisect_left(others, start, key=lambda other: other.start)
    last = bisect_right(others, end, key=lambda other: other.start)
    return others[first:last]


def _reach_start(names: Names, paragraph: Paragraph) -> int:
    return names.letter.draft.paragraphs[max(0, paragraph.number - 1 - _REACH)].start


def _quote_start(names: Names, use: _Use, paragraph: Paragraph) -> int:
    """Return where an open quotation of several sentences begins: within it the speaker is "I", and not she or he."""
    before = names.letter.text[paragraph.start : use.word.start]
    opened = max(before.rfind("“") if before.count("“") > before.count("”") else -1, _straight(before))
    if opened < 0 or not re.search(r"[.!?]\s", before[opened:]):
        return 0
    return paragraph.start + opened


def _straight(before: str) -> int:
    return before.rfind('"') if before.count('"') % 2 else -1


def _finding(names: Names, use: _Use, ours: Pronoun) -> Finding:
    words = names.letter.words
    last = min(use.index + 3, len(words) - 1)
    line_end = names.letter.text.find("\n", use.word.start)
    while last > use.index and (words[last].end > line_end >= 0 or not _one_clause(names, use.word.end, words[last])):
        last -= 1
    span = Span(use.word.start, words[last].end)
    mark = flag("wrong_pronoun") if use.patient_only else doubtful("wrong_pronoun")
    message = f"The patient, {names.patient.called}, is {ours} in the case, and nobody else seems to be meant here."
    return mark.at(names.letter.draft, span, message, _instead(names, use, ours))


def _one_clause(names: Names, start: int, word: Word) -> bool:
    return not re.search(r"[.,;:!?()]", names.letter.text[start : word.start])


def _instead(names: Names, use: _Use, ours: Pronoun) -> str:
    forms = _data()["form"][ours]
    form = use.word.text.casefold()
    if form.endswith("self"):
        return str(forms["reflexive"])
    if form in ("he", "she"):
        return str(forms["subject"])
    owns = form in ("his", "hers") or (form == "her" and _before_noun(names, use))
    return str(forms["possessive"] if owns else forms["object"])


def _before_noun(names: Names, use: _Use) -> bool:
    words, after = names.letter.words, use.index + 1
    if after >= len(words) or names.letter.text[use.word.end : words[after].start].strip():
        return False
    return words[after].text.casefold() not in _data()["after_object"]["words"]


def _called(names: Names, ours: Pronoun) -> Iterator[Finding]:
    """Yield each "this lady" and "76 year old gentleman" that the patient is not."""
    other: Pronoun = "she" if ours == "he" else "he"
    for found in _pattern("called").finditer(names.letter.text):
        if ours != "they" and found["word"].casefold() in _data()["called"][other]:
            span = Span(found.start(), found.end())
            message = f"The patient, {names.patient.called}, is {ours} in the case."
            yield doubtful("wrong_pronoun").at(names.letter.draft, span, message)


def _data() -> dict[str, Any]:
    return resources.data("facts_pronouns")


@cache
def _owned() -> frozenset[str]:
    return frozenset(_data()["owned"]["words"])


@cache
def _happens() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in _data()["happens"]["patterns"])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    where = {"called": "called"}
    text = _data()[where[key]]["pattern"] if key in where else _data()["happens"][key]
    return re.compile(text, re.IGNORECASE)
