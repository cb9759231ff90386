"""What must not leave the building in a Word file: changes, comments, hidden words, macros, links, unfilled fields.

The reader has found these things (`Draft.hidden`); here they are weighed and put in words, which stand in
`data/hygiene.toml`. A plain text has none.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any, Final

from .. import resources
from ..draft import Draft, Hidden
from ..finding import Finding, Severity, Span
from .brief import Brief, Flag

_SHOWN: Final = 3
"""How many of many things one finding names."""


def check(brief: Brief) -> Iterator[Finding]:
    """Yield what a Word file should not hold when it is sent."""
    order = list(resources.data("hygiene"))
    found = sorted(brief.draft.hidden, key=lambda hidden: order.index(hidden.category))
    for category, things in groupby(found, key=lambda hidden: hidden.category):
        words = resources.data("hygiene")[category]
        flag = _flag(category, words)
        if "each" in words:
            yield from (_finding(brief.draft, flag, words, thing) for thing in things)
        else:
            yield flag.whole(_of_all(words, list(things)), words["suggestion"])


def _flag(category: str, words: dict[str, Any]) -> Flag:
    rule = "Hygiene." + category.title().replace("_", "")
    return Flag(rule, "hygiene", category, Severity(words["severity"]), words.get("source", ""))


def _finding(draft: Draft, flag: Flag, words: dict[str, Any], thing: Hidden) -> Finding:
    message = words["each"].format(what=thing.what, where=f" ({_where(thing)})" if _where(thing) else "")
    if thing.start is not None and thing.end is not None:
        return flag.at(draft, Span(thing.start, thing.end), message, words["suggestion"])
    return flag.whole(message, words["suggestion"], part=thing.part or None)


def _of_all(words: dict[str, Any], things: Sequence[Hidden]) -> str:
    named = list(dict.fromkeys(_named(thing) for thing in things if thing.what))
    rest = len(named) - _SHOWN
    listed = "; ".join(named[:_SHOWN]) + (f"; and {rest} more" if rest > 0 else "")
    form: str = words["one"] if len(things) == 1 else words["many"]
    return form.format(count=len(things), things=listed)


def _named(thing: Hidden) -> str:
    place = ", ".join(each for each in (_where(thing), thing.who) if each)
    return f"{thing.what} ({place})" if place else thing.what


def _where(thing: Hidden) -> str:
    if thing.part:
        return f"in the {thing.part}"
    return "" if thing.paragraph is None else f"paragraph {thing.paragraph}"
