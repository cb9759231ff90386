"""What the check "readability" tells the writer: the longest sentences, the grade, the share of passives.

The NHS service manual does not recommend scores as pass or fail, so nothing here is an error: the scores are there to
say where to look first. A trust that wants a gate chooses --strict, which makes the warnings count.
"""

import re
from collections.abc import Iterator
from functools import cache

from ... import resources
from ...draft import Draft
from ...finding import Finding, Severity, Span
from ..brief import Flag
from .measure import ADVISED, LONG, Readability
from .prose import Prose, prose

VERY_LONG = 40
MOST_SENTENCES = 5
"""How many long sentences are reported in one letter: more would be noise."""
GRADE_LIMIT = 9.0
PASSIVE_LIMIT = 0.5
"""domain.md 5.3 proposes 0.15; letters that experienced coordinators call clean have about 0.35."""
AGE_ABOVE_GRADE = 5
"""What is added to a US grade for a UK reading age (domain.md 5.3)."""

_SENTENCE_GUIDES = "NHS service manual, how to write; GOV.UK content design, writing for GOV.UK"
_SCORE_GUIDES = "NHS service manual, how to write and readability tools"
_GRADE = Flag("Readability.Grade", "readability", "grade", Severity.SUGGESTION, _SCORE_GUIDES)
_PASSIVE = Flag("Readability.Passive", "readability", "passive", Severity.SUGGESTION, _SCORE_GUIDES)


def findings(draft: Draft, figures: Readability | None) -> Iterator[Finding]:
    """Yield what to look at: at most five long sentences, and the whole letter where its scores are high."""
    if figures is None:
        return
    long = [item for item in prose(draft, None) if len(item.words) > LONG]
    longest = sorted(long, key=lambda item: -len(item.words))[:MOST_SENTENCES]
    yield from (_long_sentence(draft, item) for item in longest)
    if figures.flesch_kincaid_grade > GRADE_LIMIT:
        yield _high_grade(figures)
    if figures.passive_share >= PASSIVE_LIMIT:
        yield _many_passives(figures)


def _long_sentence(draft: Draft, item: Prose) -> Finding:
    count = len(item.words)
    severity = Severity.WARNING if count > VERY_LONG else Severity.SUGGESTION
    flag = Flag("Readability.LongSentence", "readability", "long_sentence", severity, _SENTENCE_GUIDES)
    span = Span(item.sentence.start, item.sentence.end)
    message = f"This sentence has {count} words; the NHS advises {ADVISED} at most."
    return flag.at(draft, span, message, _cut(draft.words_of(item.sentence)))


def _high_grade(figures: Readability) -> Finding:
    grade = figures.flesch_kincaid_grade
    return _GRADE.whole(
        f"The letter reads at US school grade {grade:.1f} (Flesch-Kincaid), a reading age of about "
        f"{grade + AGE_ABOVE_GRADE:.0f}; a grade of 6 to 8 is the aim. The score is a guide and not a pass mark.",
        "Begin with the sentences listed as costing most: shorten or split them, and use shorter words.",
    )


def _many_passives(figures: Readability) -> Finding:
    return _PASSIVE.whole(
        f"{figures.passive_share:.0%} of the sentences have a passive, which hides who did what.",
        "Say who did it: “a nurse gave him the tablet”, not “the tablet was given”.",
    )


def _cut(sentence: str) -> str:
    """Say where to split a sentence: at the joint nearest its middle that leaves a whole clause on either side."""
    fewest = resources.data("readability")["split"]["fewest_words_each_side"]
    joints = [
        joint
        for joint in _joints().finditer(sentence)
        if min(len(sentence[: joint.start()].split()), len(sentence[joint.end() :].split())) >= fewest
    ]
    if not joints:
        return "Say it in two or three shorter sentences, with one idea in each."
    middle = min(joints, key=lambda joint: abs(joint.start() - len(sentence) / 2))
    begins = " ".join(sentence[middle.end() :].split()[:4])
    return f"Say it in two or more sentences, with one idea in each: one could end before “{begins}”."


@cache
def _joints() -> re.Pattern[str]:
    return re.compile(resources.data("readability")["split"]["joints"])
