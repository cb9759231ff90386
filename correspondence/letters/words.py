"""Small pieces of text that several parts of a letter are made of."""

import re
from collections.abc import Iterable

from .. import resources

_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")


def and_list(items: Iterable[str]) -> str:
    """Return items as words: "1", "1 and 2", "1, 2 and 3"; nothing for no items."""
    return _listed([*items], "and")


def or_list(items: Iterable[str]) -> str:
    """Return items as words: "1", "1 or 2", "1, 2 or 3"; nothing for no items."""
    return _listed([*items], "or")


def first_upper(text: str) -> str:
    """Return a text with its first letter as a capital, the rest unchanged."""
    return text[:1].upper() + text[1:]


def full_stop(text: str) -> str:
    """Return a text that ends its sentence."""
    return text if text.rstrip("\"')’”").endswith((".", "!", "?", "…", "؟", "。")) else f"{text}."


def one_break(text: str) -> str:
    """Return a text with every line end as \\n."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def paragraphs(text: str | None) -> tuple[str, ...]:
    """Return the paragraphs of a text, which blank lines part; a single line break stays inside its paragraph."""
    return tuple(part.strip("\n") for part in _BLANK_LINES.split(one_break(text or "").strip()) if part.strip())


def spaced_nhs_number(number: str) -> str:
    """Return an NHS number in groups of 3, 3 and 4: 999 000 0018 (NHS service manual)."""
    return f"{number[:3]} {number[3:6]} {number[6:]}"


def wording(table: str) -> dict[str, str]:
    """Return one table of sentences that do not stand in the Word templates, from `data/letter_words.toml`."""
    words: dict[str, str] = resources.data("letter_words")[table]
    return words


def word_list(name: str) -> tuple[str, ...]:
    """Return one list of words from `data/letter_words.toml`."""
    return tuple(resources.data("letter_words")["lists"][name])


def _listed(items: list[str], word: str) -> str:
    """Join items. Where one before the last holds a comma itself ("Carla Whitmore, Matron"), semicolons part them."""
    if len(items) < 2:
        return "".join(items)
    mark = ";" if any("," in item for item in items[:-1]) else ""
    return (f"{mark} " if mark else ", ").join(items[:-1]) + f"{mark} {word} {items[-1]}"
