"""Where something in a Word file stands in the draft: from runs and paragraphs of the file to spans of the text."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lxml.etree import _Element as Element

from ..draft import Hidden, Piece
from .ooxml import w
from .parts import Part
from .passages import Passage, Written
from .runs import run_text

_LONGEST: Final = 60
"""Characters quoted of one thing."""


class Places:
    """Knows which runs are printed, and where those of the body are in the text."""

    def __init__(self, body: Written, printed: Iterable[Passage]) -> None:
        self._paragraphs = body.paragraphs
        self._pieces: defaultdict[tuple[str, int], list[Piece]] = defaultdict(list)
        starts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        for piece in body.pieces:
            self._pieces[piece.part, piece.run].append(piece)
            starts[piece.part].setdefault(piece.paragraph, piece.start)
        self._starts = {part: sorted(places.items()) for part, places in starts.items()}
        self._printed = {(each.part, each.run) for passage in printed for each in passage.stretches}

    def is_printed(self, part: Part, run: Element) -> bool:
        """Tell whether any of a run's text is printed."""
        return (part.name, part.runs[run]) in self._printed

    def spans(self, part: Part, runs: Iterable[Element]) -> list[tuple[int, int]]:
        """Return the stretches of the text that the runs hold, joined where they touch."""
        spans: list[tuple[int, int]] = []
        for piece in (piece for run in runs for piece in self._pieces.get((part.name, part.runs[run]), ())):
            if spans and spans[-1][1] == piece.start:
                spans[-1] = (spans[-1][0], piece.end)
            else:
                spans.append((piece.start, piece.end))
        return spans

    def hidden(self, category: str, what: str, part: Part, element: Element, who: str = "") -> Hidden:
        """Return something that is not in the text, with the paragraph that it stands in or near."""
        return Hidden(category, what, who, part.margin, self._near(part, element))

    def visible(self, category: str, what: str, part: Part, runs: Sequence[Element]) -> Iterator[Hidden]:
        """Yield something that is in the text, with its place; without one where it is in a header or footer."""
        for start, end in self.spans(part, runs):
            yield Hidden(category, what, "", part.margin, self._number_at(start), start, end)
        if part.margin and runs:
            yield Hidden(category, f"{what} {quoted(''.join(map(run_text, runs)))}", "", part.margin)

    def _near(self, part: Part, element: Element) -> int | None:
        """Return the number of the paragraph that holds an element, or of the last one before it that has text."""
        starts = self._starts.get(part.name)
        paragraph = element if element.tag == w("p") else next(element.iterancestors(w("p")), None)
        if not starts or paragraph is None:
            return None
        index = bisect_right(starts, part.paragraphs[paragraph], key=lambda each: each[0]) - 1
        return self._number_at(starts[index][1]) if index >= 0 else 1

    def _number_at(self, start: int) -> int:
        return self._paragraphs[bisect_right(self._paragraphs, start, key=lambda each: each.start) - 1].number


def quoted(words: str) -> str:
    """Return words in quotation marks, cut where they are long."""
    words = " ".join(words.split())
    return f"“{words}”" if len(words) <= _LONGEST else f"“{words[:_LONGEST].rstrip()}…”"
