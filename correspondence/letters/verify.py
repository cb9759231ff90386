"""The finished letter is read back as the reader of any draft would, and compared with its case.

What was made is not trusted: it opens, every value that was printed is in it, nothing is left unfilled, and it names
the right people. Otherwise there is no letter.
"""

import re
from collections.abc import Iterable, Iterator
from hashlib import sha256

from lxml import etree

from ..drafts.word import word_draft
from ..errors import DraftError, LetterError, Problem
from .fields import LetterContext
from .render import Filled
from .word_template import WordTemplate

_LEFT_OVER = re.compile(r"\{[{%#]|[}%#]\}|\b(?:None|Undefined)\b")

_NO_FIELD = "Put the field back into the template."
_TWO_PEOPLE = (
    "The case has the complainant as the patient ('self'), under two names. Correct the relationship or a name."
)

_AS_SEEN = {0xAD: None, 0x2011: "-"}
"""Soft and non-breaking hyphens, as whoever reads a draft sees them."""


def verify(data: bytes, context: LetterContext, filled: Filled, template: WordTemplate) -> None:
    """Raise LetterError unless the finished letter holds what it must and nothing that it must not."""
    try:
        draft = word_draft(data, "the finished letter", sha256(data).hexdigest())
    except DraftError as error:
        raise LetterError(error.problems) from error
    text = _squashed("\n".join([draft.text, *(margin.text for margin in draft.margins)]))
    problems = [*_absent(text, context), *_lost(text, filled), *_left_over(text, filled.printed, template.words)]
    if problems:
        raise LetterError(problems)


def _absent(text: str, context: LetterContext) -> Iterator[Problem]:
    """Yield a problem for each fact that must stand in every letter and does not (FIN-01)."""
    facts = [
        ("complainant's name", context.complainant.name),
        *(("address", line) for line in context.complainant.address),
        ("reference", context.reference),
        ("patient's name", context.patient.name),
    ]
    for what, value in facts:
        if _squashed(value) not in text:
            fix = _TWO_PEOPLE if what == "patient's name" and context.patient.is_reader else _NO_FIELD
            yield Problem(f"The letter does not hold the {what}, '{value}'.", fix)


def _lost(text: str, filled: Filled) -> Iterator[Problem]:
    """Yield a problem for each printed value that the letter lost on its way through Word's format."""
    missing = [value for value in dict.fromkeys(filled.printed) if _squashed(value) not in text]
    beside = _beside(filled.parts.values()) if missing else ""
    for value in missing:
        if _squashed(value) not in beside:
            yield Problem(f"The letter lost a part of its text: '{value}'.", "Please report this with the template.")


def _beside(parts: Iterable[bytes]) -> str:
    """Return what stands beside the letter's text: descriptions of pictures, codes of fields, hidden text."""
    roots = [etree.fromstring(part) for part in parts]
    elements = [element for root in roots for element in root.iter()]
    return _squashed("\n".join(text for item in elements for text in (item.text or "", *map(str, item.values()))))


def _left_over(text: str, printed: Iterable[str], template_words: str) -> Iterator[Problem]:
    """Yield a problem for each tag or "None" that came neither from a value nor from the template's own words."""
    for value in sorted(filter(_LEFT_OVER.search, set(printed)), key=len, reverse=True):
        text = text.replace(_squashed(value), " ")
    own = {word for word in _LEFT_OVER.findall(template_words) if word.isalpha()}
    for mark in sorted(set(_LEFT_OVER.findall(text)) - own):
        place = text[max(0, text.index(mark) - 30) :][:80]
        yield Problem(f"The letter is not filled in: '{mark}' is left in \"{place}\".", "Mend the template there.")


def _squashed(text: str) -> str:
    """Return a text with every run of white space as one space: line breaks and tabs are Word's own elements."""
    return " ".join(text.translate(_AS_SEEN).split())
