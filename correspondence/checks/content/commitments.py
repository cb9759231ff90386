"""Promises in a letter that do not say who keeps them, or by when (domain.md 2.5, FIN-11)."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import zip_longest

from ... import resources
from ...finding import Finding, Severity, Span
from ..brief import Brief, Flag
from ..letter_parts import body_sentences

_FLAG = Flag(
    "Content.Commitment",
    "content",
    "commitment",
    Severity.SUGGESTION,
    "FIN-11: Ombudsman, Listening and Learning: say what will happen, who sees to it, and when",
)


def check_commitments(brief: Brief) -> Iterator[Finding]:
    """Yield a suggestion for each promise without an owner or a date."""
    sentences = body_sentences(brief.draft)
    for sentence, after in zip_longest(sentences, sentences[1:]):
        words = brief.draft.words_of(sentence)
        if not _pattern("promise").search(words) or _pattern("never").search(words):
            continue
        goes_on = after is not None and after.paragraph == sentence.paragraph
        lacks = _lacks(words, f"{words} {brief.draft.words_of(after)}" if after and goes_on else words)
        if lacks:
            yield _FLAG.at(
                brief.draft,
                Span(sentence.start, sentence.end),
                f"A promise that does not say {' or '.join(lacks)}.",
                f"Say {' and '.join(lacks)}: \u201c[Name, post] will make sure that this is done by [date].\u201d",
            )


def _lacks(words: str, with_next: str) -> list[str]:
    """Return what a promise leaves open; who sees to it, and a date, may stand in the sentence after it."""
    seen_to = _pattern("who").search(words) or _pattern("seen_to").search(with_next)
    lacks = [] if seen_to else ["who will do it"]
    return lacks if _pattern("by_when").search(with_next) else [*lacks, "by when"]


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(resources.data("content_commitments")[key], re.IGNORECASE)
