"""What people are to each other and how they are spoken of: relationships, pronouns, genders of titles.

Letters use it to say "your father"; the facts check uses it to know that a letter to a daughter should. The words are
data: `data/relationships.toml`.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from . import resources
from .case import Case, Complainant, Patient, Person

Pronoun = Literal["he", "she", "they"]
Side = Literal["self", "family", "professional", "other"]

_ORDER: tuple[Pronoun, ...] = ("he", "she", "they")


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
    return stated_pronoun(pronouns) or title_pronoun(title) or "they"


def stated_pronoun(pronouns: str | None) -> Pronoun | None:
    """Return the pronoun that a person has stated ("she/her", "they/them"), or None; one that we don't know is they."""
    stated = (pronouns or "").split("/")[0].strip().casefold()
    if not stated:
        return None
    return next((pronoun for pronoun in _ORDER if pronoun == stated), "they")


def title_pronoun(title: str | None) -> Pronoun | None:
    """Return what a title tells of the pronoun: he for Mr, she for Mrs; None for Dr, Mx or none."""
    return _titles().get((title or "").rstrip(".").casefold())


def patient_pronoun(patient: Patient) -> Pronoun:
    """Return the pronoun for the patient."""
    return pronoun_of(patient.pronouns, patient.title)


def complainant_pronoun(complainant: Complainant) -> Pronoun:
    """Return the pronoun for the complainant: stated, from the title, or from the relationship ("daughter")."""
    known = stated_pronoun(complainant.pronouns) or title_pronoun(complainant.title)
    word = family_word(complainant.relationship)
    return known or (relative_pronoun(word) if word else "they")


def surname(person: Person) -> str:
    """Return the last name without letters after it: "Akhtar" for "Akhtar MP", "Lee" for "Lee OBE, JP"."""
    words = person.last_name.split()
    after = resources.data("relationships")["after_names"]["letters"]
    while len(words) > 1 and words[-1].strip(",").replace(".", "") in after:
        words.pop()
    return " ".join(words).rstrip(",")


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
    if word := family_word(text):
        return Relationship("family", word, _patient_word(case))
    return Relationship("other")


def family_word(text: str) -> str:
    """Return the relative named in a text, in the word that our data uses ("mum" is mother), or an empty text."""
    return same_relative(_first_word(text, relatives()))


def same_relative(word: str) -> str:
    """Return a word for a relative as our data uses it: mother for mum; any other word unchanged."""
    return _synonyms().get(word, word)


def relative_pronoun(word: str) -> Pronoun:
    """Return the pronoun of a relative: she for a daughter, they for a partner or a word we don't know."""
    pronoun: Pronoun = _family().get(same_relative(word), {}).get("pronoun", "they")
    return pronoun


def patients_of(word: str) -> tuple[str, ...]:
    """Return what a patient may be to a relative: father, mother and parent to a daughter."""
    return tuple(_family().get(same_relative(word), {}).get("patient", ()))


def relatives() -> tuple[str, ...]:
    """Return every word for a relative that we know: daughter, mum, mother-in-law."""
    return (*_family(), *_synonyms())


def _acts_for_another(case: Case) -> bool:
    """Tell whether a professional speaks for the family rather than the patient."""
    text = case.complainant.relationship
    others = (*relatives(), *resources.data("relationships")["other_clients"]["words"])
    return case.patient.deceased or bool(_words_in(text, others))


def _patient_word(case: Case) -> str:
    """Return what the patient is to a relative, or nothing where the text says two things or changes its word."""
    text = case.complainant.relationship
    if _words_in(text, tuple(resources.data("relationships")["unsure"]["words"])):
        return ""
    one = re.sub(resources.data("relationships")["of_a_child"]["pattern"], r"\1", text, flags=re.IGNORECASE)
    hits = [same_relative(word) for word in _words_in(one, relatives())]
    whole = [word for word in hits if not any(word != other and word in other for other in hits)]
    place = _ORDER.index(patient_pronoun(case.patient))
    patients = {_family()[word]["patient"][place] for word in whole}
    return patients.pop() if len(patients) == 1 else ""


@cache
def _family() -> dict[str, Any]:
    family: dict[str, Any] = resources.data("relationships")["family"]
    return family


@cache
def _synonyms() -> dict[str, str]:
    synonyms: dict[str, str] = resources.data("relationships")["synonyms"]
    return synonyms


@cache
def _titles() -> dict[str, Pronoun]:
    titles: dict[Pronoun, list[str]] = resources.data("relationships")["titles"]
    return {title: pronoun for pronoun, group in titles.items() for title in group}


@cache
def _professionals() -> dict[str, str]:
    professionals: dict[str, str] = resources.data("relationships")["professional"]
    return professionals


def _professional_word(text: str) -> str:
    return _first_word(text, tuple(_professionals()))


def _first_word(text: str, words: tuple[str, ...]) -> str:
    """Return the listed word that stands in the text: "sister" in "sister (nearest relative)"; the longest wins."""
    return max(_words_in(text, words), key=len, default="")


def _words_in(text: str, words: tuple[str, ...]) -> list[str]:
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text, re.IGNORECASE)]
