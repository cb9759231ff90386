"""He, she and they where the patient is meant and is called otherwise.

A pronoun is only questioned when nobody else can be meant: no other person of that gender has been spoken of near by,
or what is said of them befalls patients alone ("her glands", "he was triaged") and no other patient or relative is by.
"""

import re
from collections.abc import Iterator
from functools import cache

from ...finding import Finding, Span
from ...people import Pronoun, stated_pronoun, title_pronoun
from .antecedents import candidates, patient_places
from .flags import doubtful, flag
from .named import Names
from .pronoun_uses import Use, data, uses
from .resolving import Scene, means_patient

_QUOTED_WORDS = 4
"""Words that a finding quotes, so that its reader sees which "her" it is."""


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each sentence that calls the patient by another's pronoun."""
    patient = names.letter.case.patient
    ours = stated_pronoun(patient.pronouns) or title_pronoun(patient.title)
    if ours is None:
        return
    scene = Scene(names.letter, candidates(names), patient_places(names, ours))
    elsewhere: list[Use] = []
    told = -1
    for use in uses(names.letter, ours):
        sentence = names.letter.sentence_at(use.word.start)
        if not means_patient(scene, use, elsewhere):
            elsewhere.append(use)
        elif sentence and sentence.start > told:
            told = sentence.start
            yield _finding(names, use, ours)
    yield from _called(names, ours)


def _finding(names: Names, use: Use, ours: Pronoun) -> Finding:
    mark = flag("wrong_pronoun") if use.patient_only else doubtful("wrong_pronoun")
    message = f"The case has “{ours}” for {names.patient.called}, the patient, and nobody else seems to be meant here."
    return mark.at(names.letter.draft, Span(use.word.start, _end(names, use)), message, _instead(use, ours))


def _end(names: Names, use: Use) -> int:
    """Return where the words end that show which pronoun it is: within its clause and line."""
    words = names.letter.words[use.index + 1 : use.index + _QUOTED_WORDS]
    within = [
        word.end for word in words if not re.search(r"[.,;:!?()\n\"”]", names.letter.text[use.word.end : word.end])
    ]
    return max(within, default=use.word.end)


def _instead(use: Use, ours: Pronoun) -> str:
    forms = data()["form"][ours]
    if use.form.endswith("self"):
        return str(forms["reflexive"])
    if use.form in ("he", "she"):
        return str(forms["subject"])
    return str(forms["possessive"] if use.owns or use.form in ("his", "hers") else forms["object"])


def _called(names: Names, ours: Pronoun) -> Iterator[Finding]:
    """Yield each "this lady" and "76 year old gentleman" that the patient is not."""
    if ours == "they":
        return
    other = data()["called"]["she" if ours == "he" else "he"]
    for found in _called_pattern().finditer(names.letter.text):
        if found["word"].casefold() in other:
            message = f"The case has “{ours}” for {names.patient.called}, the patient."
            yield doubtful("wrong_pronoun").at(names.letter.draft, Span(found.start(), found.end()), message)


@cache
def _called_pattern() -> re.Pattern[str]:
    return re.compile(data()["called"]["pattern"], re.IGNORECASE)
