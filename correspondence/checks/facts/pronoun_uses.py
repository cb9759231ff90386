"""Pronouns in a letter that are not the patient's own, and what shows that they can only be a patient's.

Of a nurse a letter tells what she said and did. Pains, beds and wristbands are a patient's, and it is patients who are
triaged; the words are data: `data/facts_pronouns.toml`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from ... import resources
from ...people import Pronoun
from .letter import Letter, Word


@dataclass(frozen=True, slots=True)
class Use:
    """One pronoun."""

    word: Word
    index: int
    """Which word of the letter it is."""
    pronoun: Pronoun
    patient_only: bool
    """Whether what is said of them is said of patients alone."""
    owns: bool
    """Whether it is the her of "her bed", and not of "told her"."""

    @property
    def form(self) -> str:
        """The word as compared, without a contraction: she for "She's"."""
        return _bare(self.word)

    @property
    def is_object(self) -> bool:
        """Whether it is told what somebody did to them: "saw him"."""
        return self.form == "him" or (self.form == "her" and not self.owns)


def uses(letter: Letter, ours: Pronoun) -> Iterator[Use]:
    """Yield the pronouns of a letter that are not `ours`, in order; one that is only quoted as a word is none."""
    forms: dict[str, Pronoun] = {form: pronoun for pronoun, group in data()["forms"].items() for form in group}
    for index, word in enumerate(letter.words):
        pronoun = forms.get(_bare(word))
        if pronoun and pronoun != ours and not _named_as_word(letter.text, word):
            owns = word.folded in ("his", "her") and _before_noun(letter, index)
            yield Use(word, index, pronoun, _patient_only(letter, word, index), owns)


def befalls_patient(after: str) -> bool:
    """Tell whether the words after a name or pronoun tell of what happens to patients: "was triaged at 20.14"."""
    return any(pattern.match(after.lstrip()) for pattern in _happens())


def data() -> dict[str, Any]:
    """Return the words of `data/facts_pronouns.toml`."""
    return resources.data("facts_pronouns")


def _bare(word: Word) -> str:
    """Return a word without a contraction: she for "She'd"."""
    return word.folded if len(word.folded) == len(word.text) else re.split("['’]", word.text)[0].casefold()


def _named_as_word(text: str, word: Word) -> bool:
    """Tell whether quotation marks stand round the pronoun alone: called "she" by the nurse."""
    return text[max(0, word.start - 1) : word.start] in tuple("'\"‘“") and text[word.end : word.end + 1] in tuple(
        "'\"’”"
    )


def _before_noun(letter: Letter, index: int) -> bool:
    words, after = letter.words, index + 1
    if after >= len(words) or letter.text[words[index].end : words[after].start].strip():
        return False
    return words[after].folded not in data()["after_object"]["words"]


def _patient_only(letter: Letter, word: Word, index: int) -> bool:
    form = word.folded
    before, after = letter.before(word.start), letter.after(word.end)
    if form in ("his", "her") and _owns_as_patient(letter, index):
        return True
    if form in ("him", "her") and (_pattern("done_to").search(before) or _moved(before, after)):
        return True
    return form in ("he", "she") and befalls_patient(after)


def _moved(before: str, after: str) -> bool:
    """Tell whether somebody was taken or left where only patients are: "took her to theatre", "left her in pain"."""
    return any(
        _pattern(verb).search(before) and _pattern(place).search(after)
        for verb, place in (("moved", "moved_to"), ("left", "left_in"))
    )


def _owns_as_patient(letter: Letter, index: int) -> bool:
    """Tell whether what follows "her" is a patient's: "her left elbow"."""
    words = letter.words
    for place in range(index + 1, min(index + 4, len(words))):
        noun = words[place].folded
        apart = letter.text[words[place - 1].end : words[place].start].strip(" -\u00a0\n")
        if apart or noun in _not_owned() or words[place].owns:
            return False
        if noun in _owned():
            return True
    return False


@cache
def _owned() -> frozenset[str]:
    return frozenset((*data()["owned"]["words"], *data()["owned"]["relatives"]))


@cache
def _not_owned() -> frozenset[str]:
    return frozenset((*data()["owned"]["not_owned"], *data()["after_object"]["words"]))


@cache
def _happens() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in data()["happens"]["patterns"])


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(data()["happens"][key], re.IGNORECASE)
