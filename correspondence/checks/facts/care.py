"""Whether a letter tells of somebody's body and care: "Mrs Halloran's wrist", "Mrs Evans was discharged"."""

import re
from functools import cache

from ... import resources
from .kinship import data as kinship_words
from .letter import Letter
from .mentions import Mention
from .pronoun_uses import befalls_patient

_WORDS_AWAY = 3
"""Words after a possessive among which what is owned stands: "Mr Thompson's next outpatient appointment"."""


def cared_for(letter: Letter, mention: Mention) -> bool:
    """Tell whether what follows a name is told of patients alone."""
    after = letter.after(mention.end)
    if not mention.owns:
        return befalls_patient(after)
    clause = re.split(r"[.,;:]", after.removeprefix("'s").removeprefix("’s"))[0]
    owned = [noun.casefold() for noun in re.findall(r"[^\W\d_][\w-]*", clause)[:_WORDS_AWAY]]
    return any(noun in _of_patients() for noun in owned) and not any(noun in _places() for noun in owned[:2])


@cache
def _of_patients() -> frozenset[str]:
    own, relatives = resources.data("facts_pronouns")["owned"]["words"], kinship_words()["patient"]["owned"]
    return frozenset((*own, *relatives))


@cache
def _places() -> frozenset[str]:
    return frozenset(resources.data("facts_people")["lone"]["places"])
