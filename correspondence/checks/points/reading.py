"""A letter as the ledger reads it: each body sentence with its matter, its heading and what it does."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ... import resources
from ...draft import Draft, Role, Sentence
from ...finding import Span
from ..headings import is_list_item
from ..letter_parts import Section, sections
from ..restating import leads_into_concerns, restates, takes_up
from .roles import is_background, never_answers, signals, strength
from .words import Terms, stems_of, terms

RETOLD = 0.85
"""A sentence that shares this much with a point's own words is the point, printed once more."""


@dataclass(frozen=True, slots=True)
class Read:
    """One sentence of the letter's body."""

    span: Span
    paragraph: int
    """Number of its paragraph, counted from 1."""
    passage: int
    """The passage it belongs to: its paragraph, or the whole section where sections are built alike."""
    terms: Terms
    heading: Terms
    """What the heading above it is about; nothing where there is none."""
    restates: bool
    """Whether it only retells the complaint."""
    takes_up: bool
    """Whether it retells the complaint, and perhaps answers it in the same sentence."""
    signals: tuple[float, ...]
    """How strongly each cue of `points_roles.toml` shows in it."""
    strength: float
    """How likely it answers anything at all, 0 to 1."""


@dataclass(frozen=True, slots=True)
class _Topic:
    """A heading and all sections under it, with the sub-headings that come again under others ("What happened")."""

    title: str
    sections: tuple[Section, ...]


def read_letter(draft: Draft, points: Sequence[str], ignore: frozenset[str]) -> tuple[Read, ...]:
    """Read the body of a letter about these points; `ignore` are stems that say nothing here, such as the patient's."""
    asked = [frozenset(stems_of(point)) for point in points]
    return tuple(read for topic in _topics(draft) for read in _read_topic(draft, topic, asked, ignore))


def _topics(draft: Draft) -> Iterator[_Topic]:
    found = sections(draft)
    titles = [draft.text[part.heading.start : part.heading.end] if part.heading else "" for part in found]
    below = _sub_headings(titles)
    starts = [index for index, title in enumerate(titles) if title.casefold() not in below or index == 0]
    for start, end in pairwise([*starts, len(found)]):
        yield _Topic(titles[start], found[start:end])


def _sub_headings(titles: Sequence[str]) -> set[str]:
    """Return the headings that stand under others: those that come again, and the usual ones of an answer."""
    times = Counter(title.casefold() for title in titles)
    usual = set(resources.data("points_roles")["sub_headings"]) & set(times)
    return {title for title, count in times.items() if count > 1} | (usual if len(usual) > 1 else set())


def _read_topic(draft: Draft, topic: _Topic, asked: Sequence[frozenset[str]], ignore: frozenset[str]) -> Iterator[Read]:
    """Read what stands under a heading; a point printed there says what the heading is about."""
    reads = [read for section in topic.sections for read in _read_section(draft, section, topic.title, asked, ignore)]
    if len(topic.sections) == 1 or not reads:
        yield from reads
        return
    printed = [draft.text[read.span.start : read.span.end] for read in reads if _is_point(draft, read.span, asked)]
    about = terms(" ".join([topic.title, *printed]), ignore)
    for read in reads:
        yield replace(read, passage=reads[0].paragraph, heading=about)


def _read_section(
    draft: Draft, section: Section, title: str, asked: Sequence[frozenset[str]], ignore: frozenset[str]
) -> Iterator[Read]:
    heading, background = terms(title, ignore), is_background(title)
    listing = False
    for sentence in section.sentences:
        text = draft.words_of(sentence)
        span = Span(sentence.start, sentence.end)
        listing = leads_into_concerns(text) or (listing and _in_list(draft, sentence, text))
        shown = signals(text)
        told, answered = restates(text), takes_up(text) and not restates(text)
        only_told = listing or told or (not answered and _is_point(draft, span, asked))
        yield Read(
            span=span,
            paragraph=sentence.paragraph,
            passage=sentence.paragraph,
            terms=terms(text, ignore),
            heading=heading,
            restates=only_told,
            takes_up=only_told or answered,
            signals=shown,
            strength=0.0 if background or never_answers(text) else strength(shown),
        )


def _in_list(draft: Draft, sentence: Sentence, text: str) -> bool:
    return is_list_item(text) or draft.paragraphs[sentence.paragraph - 1].role is Role.LIST


def _is_point(draft: Draft, span: Span, asked: Sequence[frozenset[str]]) -> bool:
    """Tell whether a sentence is a point of the complaint, or a sentence of one, in the same words."""
    said = frozenset(stems_of(draft.text[span.start : span.end]))
    return len(said) > 1 and any(len(said & point) / len(said) >= RETOLD for point in asked)
