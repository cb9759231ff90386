"""Which words with a capital that stand alone in a letter are people ("Tina told me"), and not places ("on Heron")."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ... import resources
from .letter import Letter
from .mentions import Mention
from .spelling import name_words


@dataclass(frozen=True)
class LoneNames:
    """The words of a letter that are names by themselves, folded."""

    people: frozenset[str]
    staff: frozenset[str]

    def is_person(self, word: str) -> bool:
        """Tell whether a word alone names a person."""
        return word in self.people

    def is_staff(self, word: str) -> bool:
        """Tell whether a word alone is the first name of somebody whom the letter shows to be staff."""
        return word in self.staff


def lone_names(letter: Letter, mentions: Sequence[Mention], staff: frozenset[str]) -> LoneNames:
    """Return the lone names of a letter; `staff` are the first names of those whom it introduces in full."""
    first_names = {mention.names[0] for mention in mentions if len(mention.words) > 1}
    lone = [mention for mention in mentions if mention.lone]
    within = {mention.names[0] for mention in lone if letter.before(mention.start).strip()}
    acting = {mention.names[0] for mention in lone if acts(letter, mention)} & within
    people = (first_names | acting) - _places(letter) - set(name_words(letter.case.trust or "")) - letter.small_words
    return LoneNames(frozenset(people), staff)


def acts(letter: Letter, mention: Mention) -> bool:
    """Tell whether a verb follows a word that is no abbreviation and no compound ("CBGs", "Over-oxygenation")."""
    parts = mention.words[0].split("-")
    if any(part[:1].islower() or sum(sign.isupper() for sign in part) > 1 for part in parts):
        return False
    after = re.match(r" (\w+)", letter.text[mention.end : mention.end + 20])
    return bool(after) and (after[1] if after else "") in _data()["verbs"]


def is_place(word: str) -> bool:
    """Tell whether a folded word is part of a place's name: ward, house, chart."""
    return word in _data()["places"]


def _places(letter: Letter) -> set[str]:
    places = set(_data()["places"])
    return {word.folded for word, follows in pairwise(letter.words) if follows.folded in places and word.capital}


def _data() -> dict[str, Any]:
    data: dict[str, Any] = resources.data("facts_people")["lone"]
    return data
