"""Whom a pronoun in a letter may mean: everybody spoken of before it who is not the patient.

Staff are named by post and by name, relatives by their word; a name whose owner is not known may be anybody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import resources
from ...people import Pronoun, title_pronoun
from .kinship import patient_words
from .letter import Word
from .mentions import Mention
from .names import Names
from .someone import Fit, fit
from .spelling import fold, name_words
from .staff import is_post


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a pronoun may mean."""

    start: int
    end: int
    pronoun: Pronoun | None
    """The pronoun that fits them; None where any may."""
    staff: bool
    """Whether they are staff, of whom a letter does not tell pains and wards."""

    def may_be(self, pronoun: str) -> bool:
        """Tell whether a pronoun may mean them."""
        return self.pronoun is None or self.pronoun == pronoun


def candidates(names: Names) -> tuple[Candidate, ...]:
    """Return everybody in the letter but the patient and the reader, in order."""
    by_name = [found for mention in names.mentions if (found := _named(names, mention))]
    by_noun = list(_nouns(names))
    return tuple(sorted((*by_name, *by_noun), key=lambda candidate: candidate.start))


def _named(names: Names, mention: Mention) -> Candidate | None:
    patient = names.patient
    if _title_agrees(mention, patient.pronoun) and fit(mention.names, patient) is not Fit.NONE:
        return None
    if not mention.title and len(mention.names) == 1 and not _is_person(names, mention):
        return None
    shown = mention.professional or names.introduced(mention)
    return Candidate(mention.start, mention.end, title_pronoun(mention.title or None), shown)


def _is_person(names: Names, mention: Mention) -> bool:
    """Tell whether a lone word with a capital may be somebody: no place, no word that only opens its sentence."""
    letter, word = names.letter, mention.names[0]
    before = letter.before(mention.start).rstrip()
    if word in name_words(letter.case.trust or "") or re.search(
        r"\b(?:at|in|on|near|inside|outside)$", before, re.IGNORECASE
    ):
        return False
    if not before and not mention.owns and word not in names.in_sentences:
        return False
    place = re.match(r"[ \u00a0](?:[A-Z][\w’'-]+|\d+)", letter.text[mention.end : mention.end + 30])
    return not place and not mention.words[0].isupper() and word not in letter.small_words


def _title_agrees(mention: Mention, pronoun: Pronoun | None) -> bool:
    """Tell whether a title may be the patient's: "Mrs Farrow" is not Mr Farrow."""
    told = title_pronoun(mention.title or None)
    return told is None or pronoun in (None, "they", told)


def _nouns(names: Names) -> Iterator[Candidate]:
    mine = patient_words(names.letter.ours)
    words = names.letter.words
    for index, word in enumerate(words):
        noun = fold(word.text)
        if noun in mine and index and words[index - 1].text.casefold() in ("your", "late", "dear"):
            continue
        if noun == "patient" and _is_the_patient(words, index):
            continue
        if noun in _people():
            yield Candidate(word.start, word.end, _people()[noun], staff=False)
        elif is_post(word.text):
            yield Candidate(word.start, word.end, None, staff=True)


def _is_the_patient(words: tuple[Word, ...], index: int) -> bool:
    """Tell whether "patient" is the one whom the letter is about, as in notes: "found patient on the floor"."""
    before = words[index - 1].text.casefold() if index else ""
    return before not in resources.data("facts_people")["any_patient"]["words"]


@cache
def _people() -> dict[str, Pronoun | None]:
    others = resources.data("facts_people")["others"]
    told: dict[str, Pronoun | None] = {fold(word): pronoun for pronoun in ("he", "she") for word in others[pronoun]}
    return {**{fold(word): None for word in others["they"]}, **told}
