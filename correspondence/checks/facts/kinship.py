"""How a letter speaks of relatives: "your late mother, Mrs X", "her husband"; whose they are, and if the patient."""

import re
from enum import Enum
from functools import cache
from typing import Any

from ... import resources
from ...people import Pronoun, Relationship, relative_pronoun, relatives, same_relative
from .letter import Letter
from .mentions import Mention
from .spelling import fold


class Introduced(Enum):
    """What the words before a name say of the person."""

    PATIENT = "the patient"
    """"your mother, Mrs X" in a letter to her daughter."""
    RELATIVE = "a relative"
    """Some other relative: "her sister, Mrs X"."""
    NOBODY = "nobody"


def introduction(letter: Letter, mention: Mention) -> Introduced:
    """Return what the words just before a name say of the person."""
    found = _introducing().search(letter.before(mention.start)[-60:])
    if not found:
        return Introduced.NOBODY
    if found["owner"].casefold() == "your" and found["word"].casefold() in patient_words(letter.ours):
        return Introduced.PATIENT
    return Introduced.RELATIVE


@cache
def patient_words(ours: Relationship) -> frozenset[str]:
    """Return the words that mean the patient after "your" (mother, mum), folded or not; none where a name must do."""
    patient_is = ours.patient_is.casefold()
    if not patient_is:
        return frozenset()
    everyday = {word for word in relatives() if same_relative(word) == patient_is}
    words = {patient_is, *everyday, *data()["also"].get(patient_is, ())}
    return frozenset({*words, *map(fold, words)})


def other_relatives(letter: Letter) -> frozenset[Pronoun]:
    """Return the pronouns of the relatives, other than the patient, of whom the letter or the case speaks."""
    mine = patient_words(letter.ours)
    if mine & couples():
        mine |= couples()
    text = f"{letter.text}\n{letter.case_prose}"
    words = {found["word"].casefold() for found in owned_relatives().finditer(text)}
    return frozenset(relative_pronoun(word) for word in words - mine)


@cache
def owned_relatives() -> re.Pattern[str]:
    """Return the pattern of a relative with an owner: "your late husband", groups `owner`, `word`."""
    return re.compile(_owned(), re.IGNORECASE)


@cache
def couples() -> frozenset[str]:
    """Return the words for the one whom a person lives with."""
    return frozenset(data()["couples"]["words"])


def data() -> dict[str, Any]:
    """Return the words of `data/facts_relationship.toml`."""
    return resources.data("facts_relationship")


@cache
def _introducing() -> re.Pattern[str]:
    return re.compile(rf"{_owned()}[,:]?\s*(?:the\s+late\s+)?$", re.IGNORECASE)


def _owned() -> str:
    words = "|".join(
        re.escape(word) for word in sorted({*relatives(), *data()["words"]["more"]}, key=len, reverse=True)
    )
    between = "|".join(data()["words"]["between"])
    return rf"\b(?P<owner>your|his|her|their|the|my|\w+['’]s)\s+(?:(?:{between})\s+)*(?P<word>{words})(?![\w-])"
