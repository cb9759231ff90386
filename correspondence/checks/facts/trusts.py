"""The trust's own name, misspelt or of the wrong kind. Other trusts are named in good letters and stay quiet."""

import re
from collections.abc import Iterator, Sequence

from ...finding import Finding, Span
from ...settings import Settings
from .flags import doubtful
from .letter import Letter
from .spelling import name_words, slip

_TRUST = re.compile(r"\b(?:NHS )(?:Foundation )?Trust\b")
_BEFORE = re.compile(r"(?:(?:[A-Z][\w’'-]*|and|of|the|for|with)[ \u00a0])+$")
_KIND = frozenset({"nhs", "foundation", "trust", "the"})


def check(letter: Letter, settings: Settings) -> Iterator[Finding]:
    """Yield a doubt about each trust's name that is nearly this trust's."""
    ours = letter.case.trust or settings.trust.name
    for found in _TRUST.finditer(letter.text):
        before = _BEFORE.search(letter.text[max(0, found.start() - 100) : found.start()])
        start = found.start() - len(before.group()) if before else found.start()
        start += len(_lead(letter.text[start : found.start()]))
        name = letter.text[start : found.end()]
        if _nearly(name_words(name), name_words(ours)):
            message = f"The trust's name is {ours}."
            yield doubtful("wrong_name").at(letter.draft, Span(start, found.end()), message, ours)


def _lead(before: str) -> str:
    """Return the small words before a name: "and the " of "and the Wenbury Vale"."""
    found = re.match(r"(?:(?:and|of|the|for|with|The|At|In|From|For|To|By|As|On)\s)*", before)
    return found.group() if found else ""


def _nearly(name: Sequence[str], ours: Sequence[str]) -> bool:
    """Tell whether a name has our own words but for one slip, or but for the kind of trust."""
    mine, theirs = ([word for word in words if word not in _KIND] for words in (ours, name))
    if not theirs or len(mine) != len(theirs):
        return False
    if mine == theirs:
        return [w for w in name if w != "the"] != [w for w in ours if w != "the"]
    apart = [(a, b) for a, b in zip(mine, theirs, strict=True) if a != b]
    return len(apart) == 1 and slip(*apart[0])
