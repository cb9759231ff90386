"""What people are to each other and how they are spoken of: relationships, pronouns, genders of titles.

Letters use it to say "your father"; the facts check uses it to know that a letter to a daughter should.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from . import resources
from .case import Case, Complainant, Patient

Pronoun = Literal["he", "she", "they"]
Side = Literal["self", "family", "professional", "other"]

_ORDER: tuple[Pronoun, ...] = ("he", "she", "they")
_TITLES: dict[str, Pronoun] = {
    **dict.fromkeys(("mr", "master", "sir", "lord", "fr", "father"), "he"),
    **dict.fromkeys(("mrs", "miss", "ms", "dame", "lady", "sister"), "she"),
}


@dataclass(frozen=True, slots=True)
class Relationship:
    """What the complainant is to the patient."""

    side: Side
    word: str = ""
    """The word understood in the case's free text: "daughter", "solicitor"; empty for self and unknown ones."""
    patient_is: str = ""
    """What the patient is to the complainant: "father", "constituent"; empty where only the name will do."""


def pronoun_of(pronouns: str | None, title: str | None) -> Pronoun:
    """Return he, she or they, from the stated pronouns, else from the title, else they."""
    stated = (pronouns or "").split("/")[0].strip().casefold()
    if stated in _ORDER:
        return _ORDER[_ORDER.index(stated)]
    if stated:
        return "they"
    return _TITLES.get((title or "").rstrip(".").casefold(), "they")


def patient_pronoun(patient: Patient) -> Pronoun:
    """Return the pronoun for the patient."""
    return pronoun_of(patient.pronouns, patient.title)


def complainant_pronoun(complainant: Complainant) -> Pronoun:
    """Return the pronoun for the complainant: stated, from the title, or from the relationship ("daughter")."""
    known = pronoun_of(complainant.pronouns, complainant.title)
    if known != "they" or complainant.pronouns:
        return known
    word = _family_word(complainant.relationship)
    return _family()[word]["pronoun"] if word else "they"


def relationship(case: Case) -> Relationship:
    """Return what the complainant is to the patient, as far as the case's free text tells.

    Where the text leaves doubt ("ex wife", "solicitor for the patient's widow") `patient_is` is empty: only the
    patient's name will do.
    """
    if case.about_self:
        return Relationship("self")
    text = case.complainant.relationship
    if word := _professional_word(text):
        return Relationship("professional", word, "" if _acts_for_another(case) else _professionals()[word])
    if word := _family_word(text):
        return Relationship("family", word, _patient_word(case))
    return Relationship("other")


def _acts_for_another(case: Case) -> bool:
    """Tell whether a professional speaks for the family rather than the patient."""
    text = case.complainant.relationship
    others = (*_family(), *resources.data("relationships")["other_clients"]["words"])
    return case.patient.deceased or bool(_words_in(text, others))


def _patient_word(case: Case) -> str:
    """Return what the patient is to a relative, or nothing where the text says two things or changes its word."""
    text = case.complainant.relationship
    if _words_in(text, tuple(resources.data("relationships")["unsure"]["words"])):
        return ""
    hits = _words_in(text, tuple(_family()))
    whole = [word for word in hits if not any(word != other and word in other for other in hits)]
    place = _ORDER.index(patient_pronoun(case.patient))
    patients = {_family()[word]["patient"][place] for word in whole}
    return patients.pop() if len(patients) == 1 else ""


@cache
def _family() -> dict[str, Any]:
    family: dict[str, Any] = resources.data("relationships")["family"]
    return family


@cache
def _professionals() -> dict[str, str]:
    professionals: dict[str, str] = resources.data("relationships")["professional"]
    return professionals


def _family_word(text: str) -> str:
    return _first_word(text, tuple(_family()))


def _professional_word(text: str) -> str:
    return _first_word(text, tuple(_professionals()))


def _first_word(text: str, words: tuple[str, ...]) -> str:
    """Return the listed word that stands in the text: "sister" in "sister (nearest relative)"; the longest wins."""
    return max(_words_in(text, words), key=len, default="")


def _words_in(text: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE)]
