"""Conclusions that do not fit what the letter, or the case, says: reported with care, at most one a letter."""

import re
from collections.abc import Iterator

from ...finding import Finding, Severity, Span
from ..brief import Brief, Flag
from .letter import LetterText
from .requirements import requirements
from .signs import shown

_FLAG = Flag(
    "Content.OutcomeMismatch",
    "content",
    "outcome_mismatch",
    Severity.WARNING,
    "FIN-08: regulation 14(2)(a)(ii) of SI 2009/309: the conclusions reached",
)
_REJECTED = re.compile(
    r"\b(your|the|this) complaint (is|was|has been) (accordingly |therefore |closed as )*not upheld\b"
    r"|\b(i|we) (do not|cannot|am unable to|are unable to|have not) (uph[eo]ld) (your|the|this) complaint\b"
)
_SAVE = re.compile(
    r"\b(apart from|except|other than|save|with the exception|part|about|regarding|in respect)\b", re.IGNORECASE
)
_UPHELD = re.compile(
    r"\b(i|we) (have )?(therefore )?(fully )?uph[eo]ld (all of )?(your|the|this) complaint( in full)?[.,]"
    r"|\b(your|the) complaint (is|has been) (fully )?upheld( in full)?[.,]"
)


def check_outcomes(brief: Brief, letter: LetterText) -> Iterator[Finding]:
    """Yield a warning where the whole complaint is rejected or upheld against what else is said."""
    rejected, upheld = _place(letter, _REJECTED), _place(letter, _UPHELD)
    outcomes = _outcomes(brief)
    if rejected and outcomes & {"upheld", "partly upheld"}:
        yield _FLAG.at(
            brief.draft, rejected, "The case has points that are upheld, and the letter rejects the complaint.", _FIT
        )
    elif upheld and outcomes and not outcomes & {"upheld", "partly upheld"}:
        yield _FLAG.at(
            brief.draft, upheld, "The case has no point that is upheld, and the letter upholds the complaint.", _FIT
        )
    elif rejected and (owned := _owned(letter)):
        said = brief.draft.text[owned.start : owned.end]
        message = f"The letter does not uphold the complaint, and yet it owns a failing: \u201c{_short(said)}\u201d"
        yield _FLAG.at(brief.draft, rejected, message, _FIT)


_FIT = "Make the conclusion fit: say which points are upheld, partly upheld, not upheld, or could not be established."


def _outcomes(brief: Brief) -> set[str]:
    """Return the outcomes of the case's points; none where a point has no answer yet."""
    answers = [point.answer for point in (brief.case.points if brief.case else ())]
    return {answer.outcome for answer in answers if answer} if all(answers) else set()


def _place(letter: LetterText, pattern: re.Pattern[str]) -> Span | None:
    for index, sentence in enumerate(letter.sentences):
        words = letter.words(index)
        if pattern.search(words) and not _SAVE.search(words):
            return Span(sentence.start, sentence.end)
    return None


def _owned(letter: LetterText) -> Span | None:
    """Return where the letter plainly owns a failing, apologies apart."""
    outcome = next(rule for rule in requirements("content_missing", "missing") if rule.name == "outcome")
    return shown(letter, [sign for sign in outcome.signs if sign.owns])


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:117].rstrip()}..."
