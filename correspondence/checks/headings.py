"""Which lines of a letter are headings, and which are entries of a list. The patterns: `data/letter_parts.toml`."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from .. import resources


def looks_like_heading(text: str) -> bool:
    """Tell whether a line that no style marks reads as a heading: short, no full stop, no list entry."""
    if len(text.split()) > _rules()["most_words"] or _matches("bullet", text):
        return False
    if text.endswith(":"):
        return bool(len(text.split()) <= _rules()["most_words_with_colon"])
    if text.rstrip("\"'”’").endswith("?"):
        return True
    bare = _pattern("numbered").sub("", text, count=1).strip()
    return not ends_sentence(text) and not text.endswith((",", ";")) and not _matches("entry", bare)


def is_list_item(text: str) -> bool:
    """Tell whether a line begins with a bullet or a number."""
    return _matches("bullet", text) or _matches("numbered", text)


def listed(texts: Sequence[str]) -> list[bool]:
    """Tell for each line whether it is one of several numbered short lines in a row, and so no heading."""
    items = [is_list_item(text) and looks_like_heading(text) for text in texts]
    starts = [_matches("first", text) for text in texts]
    follows = [
        index > 0 and item and items[index - 1] and not (starts[index] and not starts[index - 1])
        for index, item in enumerate(items)
    ]
    return [follow or after for follow, after in zip(follows, [*follows[1:], False], strict=True)]


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return text.rstrip("\"'”’)]").endswith((".", "!", "?"))


def _matches(key: str, text: str) -> bool:
    return bool(_pattern(key).match(text))


def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = resources.data("letter_parts")["heading"]
    return rules


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(_rules()[key], re.IGNORECASE)
