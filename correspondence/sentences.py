"""Where sentences begin and end: nupunkt, one line of one paragraph at a time.

A heading, an address line or a signature has no full stop, so a splitter that sees the whole letter glues them to
the next sentence. Split line by line it finds the right count (perf.md, part 4).
"""

from collections.abc import Callable, Iterator
from functools import cache


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence in one paragraph, half-open, without the white space around it."""
    start = 0
    for line in text.splitlines(keepends=True):
        yield from _line_spans(line, start)
        start += len(line)


def _line_spans(line: str, base: int) -> Iterator[tuple[int, int]]:
    if not line.strip():
        return
    for start, end in _splitter()(line):
        words = line[start:end]
        left = start + len(words) - len(words.lstrip())
        right = left + len(words.strip())
        if right > left:
            yield base + left, base + right


@cache
def _splitter() -> Callable[[str], list[tuple[int, int]]]:
    """Load nupunkt once, at the first sentence: commands that read no draft never pay for it."""
    from nupunkt import sent_spans

    return sent_spans
