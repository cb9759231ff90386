"""Where sentences begin and end: nupunkt, one line of one paragraph at a time, and a second look at abbreviations.

A heading, an address line or a signature has no full stop, so a splitter that sees the whole letter glues them to
the next sentence. Split line by line it finds the right count (perf.md, part 4). What it still misses is whether
"9.15 p.m." or "the R.M.O." ends its sentence; the words that tell are in `data/sentences.toml`.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from . import resources


def sentence_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence in one paragraph, half-open, without the white space around it.

    In order, never overlapping, and every character that is not white space lies in one of them.
    """
    base = 0
    for line in text.splitlines(keepends=True):
        if not line.isspace():
            for start, end in pairwise(_cuts(line)):
                words = line[start:end]
                left = start + len(words) - len(words.lstrip())
                yield base + left, base + left + len(words.strip())
        base += len(line)


def _cuts(line: str) -> list[int]:
    """Return where the sentences of a line begin, and the line's end."""
    starts = {_next_word(line, start) for start, _ in _splitter()(line)}
    after_words = {match.end() for match in _after_word().finditer(line)}
    cuts = sorted({_next_word(line, 0), *starts, *after_words, len(line)})
    for abbreviation in _abbreviation().finditer(line):
        word = abbreviation.start(2)
        place = bisect_left(cuts, word)
        is_cut, should_be = cuts[place] == word, _ends_sentence(line, cuts[place - 1], abbreviation)
        if should_be and not is_cut:
            cuts.insert(place, word)
        elif is_cut and not should_be:
            del cuts[place]
    return cuts


def _next_word(line: str, start: int) -> int:
    while start < len(line) and line[start].isspace():
        start += 1
    return start


def _ends_sentence(line: str, sentence: int, abbreviation: re.Match[str]) -> bool:
    """Tell whether an abbreviation, and the word after it, end the sentence that began at `sentence`."""
    data = resources.data("sentences")
    word = abbreviation[2].strip("\"'“‘([").rstrip(",.;:!?\"'”’)]")
    if not word[:1].isupper():
        return False
    if abbreviation[1].lower() not in data["clock"]:
        return word.lower() in data["openers"]
    return word.lower() not in data["after_clock"] and not _only_says_when(line, sentence, abbreviation.start())


def _only_says_when(line: str, start: int, end: int) -> bool:
    """Tell whether a sentence has not got beyond its time: "On 3 March at 10.30", before "a.m. Mrs Tierney rang"."""
    data = resources.data("sentences")
    if end - start > data["time_phrase_characters"]:
        return False
    return line[start:end].lower().startswith(tuple(f"{word} " for word in data["opens_time"]))


@cache
def _abbreviation() -> re.Pattern[str]:
    """Match an abbreviation with its full stop inside a line (1, without the stop) and the next word (2)."""
    listed = "|".join(map(re.escape, resources.data("sentences")["listed"]))
    return re.compile(rf"(?<![\w.])((?:[a-z]\.)+[a-z]|{listed})\.\s+(?=(\S+))", re.IGNORECASE)


@cache
def _after_word() -> re.Pattern[str]:
    """Match a word in lower case that is no abbreviation, its full stop and the space before a capital.

    nupunkt takes many a plain word for an abbreviation ("sent", "bed", "leg") unless a few common words follow.
    """
    shortened = "|".join(resources.data("sentences")["shortened"])
    return re.compile(rf"(?<![\w.'’&/-])(?!(?:{shortened})\.)[a-z]{{3,}}\.\s+(?=[A-Z])")


@cache
def _splitter() -> Callable[[str], list[tuple[int, int]]]:
    """Load nupunkt once, at the first sentence: commands that read no draft never pay for it."""
    from nupunkt import sent_spans

    return sent_spans
