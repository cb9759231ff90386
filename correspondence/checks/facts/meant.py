"""Whom the words beside a name say that it is: the reader spoken to, "your father, Mr X", a line that begins "Re:"."""

from functools import partial

from ..letter_parts import Part
from .care import cared_for
from .kinship import Introduced, introduction
from .letter import Letter
from .mentions import Mention
from .named import Names
from .patterns import compiled
from .someone import Someone
from .spelling import fold

_ADDRESS_WITHIN = 120
"""Characters below a name in which the first line of its address stands."""

_pattern = partial(compiled, "facts_names")


def meant(names: Names, mention: Mention) -> Someone | None:
    """Return whom a name must be of, by its place in the letter, or None where it may be of anybody."""
    complainant, patient = names.subjects()[0], names.patient
    if _is_spoken_to(names.letter, mention) or _heads_address(names.letter, mention):
        return complainant
    if introduction(names.letter, mention) is Introduced.PATIENT:
        return patient
    if names.letter.part_at(mention.start) is Part.REFERENCE:
        return patient
    namesake = mention.title == patient.title and mention.names[-1:] == patient.last[-1:]
    return patient if namesake and cared_for(names.letter, mention) else None


def _is_spoken_to(letter: Letter, mention: Mention) -> bool:
    """Tell whether the reader is spoken to by a name: "I hope, Mrs Tierney, that"."""
    before, after = letter.before(mention.start), letter.after(mention.end)
    return bool(mention.title and after.startswith(",") and _pattern("reader", "spoken_to").search(before))


def _heads_address(letter: Letter, mention: Mention) -> bool:
    """Tell whether a name stands on the line above the complainant's address."""
    if letter.part_at(mention.start) is not Part.LETTERHEAD:
        return False
    below = letter.text[mention.end : mention.end + _ADDRESS_WITHIN]
    return fold(below).startswith(fold(letter.case.complainant.address[0]))
