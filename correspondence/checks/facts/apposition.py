"""A relative beside the patient's own name: "your daughter, Ibrahim" of a son, "Mr Pell (your brother)" of a father."""

import re
from functools import partial

from ...people import relative_pronoun, relatives, same_relative
from .kinship import data, patient_words
from .mentions import Mention
from .named import Names
from .patterns import compiled
from .someone import Fit, title_fits

_GAP = 12
"""Characters that part a relative from a name, at most: ", the late "."""

_pattern = partial(compiled, "facts_relationship", "beside")


def wrongly_beside(names: Names, found: re.Match[str]) -> bool:
    """Tell whether a word for the reader's relative stands beside the patient's name and is not what the patient is."""
    word = found["word"].casefold()
    mention = _name_after(names, found) or _name_before(names, found)
    if mention is None or _is_reader(names, mention):
        return False
    if _opposes(names, word):
        return True
    certain = _by_first_name(names, mention) or (names.letter.case.patient.deceased and "late" in found.group())
    return certain and _unfit(names, word)


def told_pronoun(word: str) -> str:
    """Return he or she for a word that tells which ("little girl"), else they."""
    return next((pronoun for pronoun in ("he", "she") if word in data()["told"][pronoun]), relative_pronoun(word))


def _name_after(names: Names, found: re.Match[str]) -> Mention | None:
    """Return the patient's name that follows a relative: "your daughter, Ibrahim", "your late wife Mr Pell"."""
    gap = _pattern("gap").match(names.letter.text, found.end(), found.end() + _GAP)
    mention = names.starting.get(gap.end()) if gap else None
    if gap is None or mention is None or not _is_patient(names, mention):
        return None
    if gap["apart"].isspace():
        told = _pattern("teller").search(names.letter.before(found.start()))
        return None if told else mention
    return None if _pattern("list").match(names.letter.after(mention.end)) else mention


def _name_before(names: Names, found: re.Match[str]) -> Mention | None:
    """Return the patient's name that a relative follows: "Ibrahim, your daughter, was", "Mr Pell (your late wife)"."""
    text, start = names.letter.text, found.start()
    gap = _pattern("opens").search(text, max(0, start - _GAP), start)
    mention = names.ending.get(gap.start()) if gap else None
    if gap is None or mention is None or not _is_patient(names, mention):
        return None
    closed = _pattern("closes").match(names.letter.after(found.end())) or found.end() == len(text)
    by_itself = gap.group().strip() == "," and _pattern("clause").search(names.letter.before(mention.start))
    return mention if closed and not by_itself else None


def _is_patient(names: Names, mention: Mention) -> bool:
    return names.fit(mention, names.patient) is Fit.SAME and (
        _by_first_name(names, mention) or bool(mention.title and mention.title == names.patient.title)
    )


def _by_first_name(names: Names, mention: Mention) -> bool:
    return mention.names[0] in names.patient.first


def _is_reader(names: Names, mention: Mention) -> bool:
    """Tell whether a name may be the reader's own, who is spoken to: "your wife, Mr Pell"."""
    reader = names.subjects()[0]
    return names.fit(mention, reader) is Fit.SAME and title_fits(mention.title, reader)


def _opposes(names: Names, word: str) -> bool:
    """Tell whether a word is of the other sex than the patient: a daughter who is he."""
    return {told_pronoun(word), names.patient.pronoun} == {"he", "she"}


def _unfit(names: Names, word: str) -> bool:
    """Tell whether the reader's relationship, as far as it is known, makes the patient something else."""
    ours = names.letter.ours
    known = same_relative(word) in relatives() or word in data()["clients"]["words"]
    return known and bool(ours.patient_is) and word not in patient_words(ours) and not _is_step(ours.patient_is, word)


def _is_step(patient_is: str, word: str) -> bool:
    """Tell whether a stepfather is called father, as families do."""
    return patient_is.removeprefix("step") == same_relative(word)
