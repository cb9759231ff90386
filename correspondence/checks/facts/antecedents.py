"""Whom a pronoun in a letter may mean: everybody spoken of before it who is not the patient.

Staff are named by post and by name, relatives by their word; a name whose owner is not known may be anybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ... import resources
from ...people import Pronoun, title_pronoun
from .kinship import patient_words
from .letter import Word
from .mentions import Mention
from .named import Names, begins_with
from .spelling import fold
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


def patient_places(names: Names, ours: Pronoun) -> tuple[int, ...]:
    """Return where the letter speaks of the patient: by name, as "your mother", or by their own pronoun."""
    forms = resources.data("facts_pronouns")["forms"].get(ours, ())
    by_pronoun = [word.start for word in names.letter.words if word.folded in forms]
    return tuple(sorted((*(span.start for span in names.of_patient), *by_pronoun)))


def _named(names: Names, mention: Mention) -> Candidate | None:
    if names.may_be_patient(mention):
        return None
    if mention.lone and not names.lone.is_person(mention.names[0]):
        return None
    shown = mention.professional or (
        names.lone.is_staff(mention.names[0]) if mention.lone else names.introduced(mention)
    )
    return Candidate(mention.start, mention.end, title_pronoun(mention.title or None), shown)


def _nouns(names: Names) -> Iterator[Candidate]:
    mine = patient_words(names.letter.ours)
    words = names.letter.words
    for index, word in enumerate(words):
        noun = word.folded
        if noun in mine and begins_with(words, index, mine) is not None:
            continue
        if noun == "patient" and _is_the_patient(words, index):
            continue
        if noun in _people():
            yield Candidate(word.start, word.end, _people()[noun], staff=False)
        elif (
            is_post(noun)
            or noun in resources.data("facts_people")["indefinite"]
            or (noun == resources.data("facts_people")["lead"]["word"] and _is_lead(words, index))
        ):
            yield Candidate(word.start, word.end, None, staff=True)


def _is_lead(words: tuple[Word, ...], index: int) -> bool:
    before = words[index - 1].folded if index else ""
    return before not in resources.data("facts_people")["lead"]["helpers"]


def _is_the_patient(words: tuple[Word, ...], index: int) -> bool:
    """Tell whether "patient" is the one whom the letter is about, as in notes: "found patient on the floor"."""
    before = words[index - 1].folded if index else ""
    return before not in resources.data("facts_people")["any_patient"]["words"]


@cache
def _people() -> dict[str, Pronoun | None]:
    others = resources.data("facts_people")["others"]
    told: dict[str, Pronoun | None] = {fold(word): pronoun for pronoun in ("he", "she") for word in others[pronoun]}
    return {**{fold(word): None for word in others["they"]}, **told}
