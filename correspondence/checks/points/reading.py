"""A letter as the ledger reads it: each body sentence with its matter, its heading and what it does."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...draft import Draft, Role, Sentence
from ...finding import Span
from ..headings import is_list_item
from ..letter_parts import Section, sections
from ..restating import leads_into_concerns, restates
from .roles import is_background, never_answers, signals, strength
from .words import Terms, terms


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence of the letter's body."""

    span: Span
    paragraph: int
    """Number of its paragraph, counted from 1."""
    terms: Terms
    heading: Terms
    """What the heading above it is about; nothing where there is none."""
    restates: bool
    """Whether it only retells the complaint."""
    signals: tuple[float, ...]
    """How strongly each cue of `points_roles.toml` shows in it."""
    strength: float
    """How likely it answers anything at all, 0 to 1."""


def read_letter(draft: Draft, ignore: frozenset[str]) -> tuple[Read, ...]:
    """Read the body of a letter; `ignore` are stems that say nothing here, such as the patient's name."""
    return tuple(read for section in sections(draft) for read in _read_section(draft, section, ignore))


def _read_section(draft: Draft, section: Section, ignore: frozenset[str]) -> Iterator[Read]:
    head = section.heading
    title = draft.text[head.start : head.end] if head else ""
    heading = terms(title, ignore)
    background = is_background(title)
    listing = False
    for sentence in section.sentences:
        text = draft.words_of(sentence)
        listing = leads_into_concerns(text) or (listing and _in_list(draft, sentence, text))
        shown = signals(text)
        yield Read(
            span=Span(sentence.start, sentence.end),
            paragraph=sentence.paragraph,
            terms=terms(text, ignore),
            heading=heading,
            restates=listing or restates(text),
            signals=shown,
            strength=0.0 if background or never_answers(text) else strength(shown),
        )


def _in_list(draft: Draft, sentence: Sentence, text: str) -> bool:
    return is_list_item(text) or draft.paragraphs[sentence.paragraph - 1].role is Role.LIST
