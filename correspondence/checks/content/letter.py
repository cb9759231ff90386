"""A letter as the content checks read it: its sentences, and where the opening ends."""

from dataclasses import dataclass
from functools import cached_property

from ...draft import Draft, Sentence
from ..letter_parts import Part, letter_lines, sections

CLOSING = 0.6
"""Share of the sentences after which a letter begins to close."""
OPENING = 0.4
SHORTEST_OPENING = 4
"""Share of the sentences that counts as the opening where no heading ends it, and how many at the least."""


@dataclass(frozen=True)
class LetterText:
    """The sentences of the body, with what stands after the sign-off."""

    draft: Draft
    sentences: tuple[Sentence, ...]
    opening: int
    """How many of them stand before the answers begin."""

    @property
    def closing(self) -> int:
        """How many sentences stand before the letter begins to close."""
        return round(len(self.sentences) * CLOSING)

    def words(self, index: int, count: int = 1) -> str:
        """Return a sentence in lower case, or `count` in a row as far as they stand in one paragraph."""
        if count == 1:
            return self._lowered[index]
        return self.draft.text[self.sentences[index].start : self.end(index, count)].lower()

    def end(self, index: int, count: int = 1) -> int:
        """Return where a sentence ends, or the last of `count` in a row within one paragraph."""
        paragraph = self.sentences[index].paragraph
        return max(item.end for item in self.sentences[index : index + count] if item.paragraph == paragraph)

    @cached_property
    def _lowered(self) -> tuple[str, ...]:
        return tuple(self.draft.words_of(sentence).lower() for sentence in self.sentences)


def letter_text(draft: Draft) -> LetterText:
    """Return the letter for the content checks."""
    parts = sections(draft)
    body = [sentence for part in parts for sentence in part.sentences]
    first = len(parts[0].sentences) if parts and parts[0].heading is None else 0
    opening = first if len(parts) > 1 and first else max(round(len(body) * OPENING), SHORTEST_OPENING)
    signing = [line.start for line in letter_lines(draft) if line.part is Part.SIGNATURE]
    after = [sentence for sentence in draft.sentences if signing and sentence.start >= signing[0]]
    return LetterText(draft, tuple(body + after), opening)
