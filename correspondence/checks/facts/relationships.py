"""What the patient is to the reader: "your father" to a daughter of her mother, "your husband" to a solicitor.

The reader has other relatives too. One of them is only questioned where what is said of them befell the patient
("your husband's notes"), or where a person has but one: a wife or a husband, a professional's client.
"""

import re
from collections.abc import Iterator
from functools import cache

from ...finding import Finding, Span
from ...people import (
    Relationship,
    complainant_pronoun,
    family_word,
    patients_of,
    relative_pronoun,
    relatives,
    same_relative,
)
from .apposition import told_pronoun, wrongly_beside
from .flags import doubtful, flag
from .kinship import couples, data, owned_relatives, patient_words
from .named import Names
from .pronoun_uses import befalls_patient
from .pronoun_uses import data as pronoun_words


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each relative in the letter who should be another."""
    ours = names.letter.ours
    for found in owned_relatives().finditer(names.letter.text):
        owner, word = found["owner"].casefold(), found["word"].casefold()
        if owner == "your":
            yield from _of_reader(names, ours, found, word)
        elif ours.word and _as_relative(names, found) and not _is_reader(ours, word):
            yield _reader_is_not(names, ours, found)
    yield from _as_another(names)
    yield from _taken_for_patient(names, ours)


def _of_reader(names: Names, ours: Relationship, found: re.Match[str], word: str) -> Iterator[Finding]:
    """Yield a finding where "your husband" means the patient, who is something else to the reader."""
    beside = wrongly_beside(names, found)
    if not beside and (word in patient_words(ours) or not _may_be_meant(names, ours, found, word)):
        return
    certain = (
        beside or ours.side == "professional" or word in couples() & patient_groups(ours) or _of_care(names, found)
    )
    mark = flag("wrong_relationship") if certain else doubtful("wrong_relationship")
    suggestion = f"your {ours.patient_is}" if ours.patient_is else names.patient.short()
    message = f"The reader is {_reader(names)}; the patient, {names.patient.called}, is not the reader's {word}."
    yield mark.at(names.letter.draft, Span(found.start(), found.end()), message, suggestion)


def patient_groups(ours: Relationship) -> frozenset[str]:
    """Return the words of which the reader has one and the patient is it: all couples' words for a wife."""
    return couples() if ours.patient_is in couples() else frozenset()


def _may_be_meant(names: Names, ours: Relationship, found: re.Match[str], word: str) -> bool:
    if word in data()["clients"]["words"]:
        return ours.side in ("family", "self") or (ours.side == "professional" and bool(ours.patient_is))
    if ours.side == "professional":
        return not family_word(names.letter.case.complainant.relationship)
    if word in patient_groups(ours):
        return True
    if word in data()["seldom"]["words"]:
        return _owned(names.letter.after(found.end()))
    if (
        word in ("loved one", "relative", "parent", "child", "baby", "partner", "spouse", "friend")
        and ours.side == "self"
    ):
        return False
    return _of_care(names, found)


def _of_care(names: Names, found: re.Match[str]) -> bool:
    """Tell whether the words beside a relative tell of a patient: "your husband's notes", "the death of your wife"."""
    before, after = names.letter.before(found.start()), names.letter.after(found.end())
    of = _pattern("before").search(before)
    if of and (of["what"].casefold() not in data()["patient"]["ends"] or names.letter.case.patient.deceased):
        return True
    word = found["word"].casefold()
    same_gender = relative_pronoun(word) in ("they", names.patient.pronoun) or word in patients_of(
        names.letter.ours.word
    )
    return bool(_owned(after) or (same_gender and (_pattern("happened").match(after) or befalls_patient(after))))


def _owned(after: str) -> bool:
    """Tell whether what a relative has is a patient's: "your husband's notes", "your mother's insulin"."""
    found = _pattern("owned").match(after)
    return bool(found) and (found["noun"] if found else "").casefold() not in data()["patient"]["anybodys"]


def _as_relative(names: Names, found: re.Match[str]) -> bool:
    """Tell whether the reader is called a relative of the patient: "your support as her mother", "As his wife you"."""
    if found["owner"].casefold() not in ("his", "her", "their") and not _is_patients(names, found["owner"]):
        return False
    before, after = names.letter.before(found.start()), names.letter.after(found.end())
    opens = _spoken_to("as_the").match(before) and re.match(r",? you\b", after)
    named = _spoken_to("named").search(before) and after.startswith((",", ")"))
    return bool(opens or named or re.search(r"\byour?\b.{0,80}\bas\s+$|\byou are\s+$", before, re.IGNORECASE))


def _is_patients(names: Names, owner: str) -> bool:
    name = owner.casefold().rstrip("s").rstrip("'’")
    return name in ("patient", *names.patient.first, *names.patient.last)


def _is_reader(ours: Relationship, word: str) -> bool:
    """Tell whether a word is what the reader is to the patient, or a fitting neutral one."""
    reader = same_relative(word)
    also = data()["also"].get(ours.word, ())
    return reader == ours.word or reader in also or (ours.word in couples() and reader in ("partner", "spouse"))


def _reader_is_not(names: Names, ours: Relationship, found: re.Match[str]) -> Finding:
    message = f"The reader is {_reader(names)}, and is not the patient's {found['word']}."
    suggestion = f"{found['owner']} {ours.word}"
    return flag("wrong_relationship").at(names.letter.draft, Span(found.start(), found.end()), message, suggestion)


def _as_another(names: Names) -> Iterator[Finding]:
    """Yield each "As a son, you" to a woman; a daughter may be somebody's mother too."""
    reader = complainant_pronoun(names.letter.case.complainant)
    for found in _spoken_to("as_a").finditer(names.letter.text):
        if {told_pronoun(found["word"].casefold()), reader} == {"he", "she"}:
            message = f"The reader is {_reader(names)}: this is said to somebody else."
            span = Span(found.start("word"), found.end("word"))
            yield flag("wrong_relationship").at(names.letter.draft, span, message)


def _taken_for_patient(names: Names, ours: Relationship) -> Iterator[Finding]:
    """Yield each "you were admitted" where the reader is not the patient."""
    if ours.side == "self":
        return
    for found in _pattern("reader_happened").finditer(names.letter.text):
        message = f"The reader is {_reader(names)}; the patient is {names.patient.called}."
        span = Span(found.start(), found.end())
        yield doubtful("wrong_relationship").at(names.letter.draft, span, message, names.patient.short())


def _reader(names: Names) -> str:
    complainant = names.letter.case.complainant
    what = "the patient" if names.letter.case.about_self else complainant.relationship
    return f"{complainant.full_name} ({what})"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    words = {**data()["patient"], "owned": [*data()["patient"]["owned"], *pronoun_words()["owned"]["words"]]}
    owned, happened, before = ("|".join(map(re.escape, words[part])) for part in ("owned", "happened", "before"))
    patterns = {
        "owned": rf"['’]s?\s+(?:\w+\s+){{0,2}}?(?P<noun>{owned})\b",
        "happened": rf"\s+(?:was|were|had been|has been)\s+(?:\w+ly\s+|not\s+)*(?:{happened})\b",
        "before": rf"\b(?P<what>{before})\s+(?:of|to|for)\s+$",
        "reader_happened": rf"\b(?:you|You) were (?:\w+ly )?(?:{words['reader']})\b",
    }
    return re.compile(patterns[key], re.IGNORECASE)


@cache
def _spoken_to(key: str) -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(relatives(), key=len, reverse=True))
    return re.compile(data()["spoken_to"][key].replace("{relatives}", words), re.IGNORECASE | re.MULTILINE)
