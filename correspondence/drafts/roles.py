"""What a paragraph is when no Word style says it: a heading, a list item, or plain text.

Cautious on purpose. A heading taken for a sentence makes a letter look a little harder to read; a sentence taken for
a heading is not read at all.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from .. import resources
from ..draft import Role

_NUMBER: Final = r"\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,5})[.)]"
_LIST_ITEM: Final = re.compile(rf"\s*(?:[•·▪●○◦‣*–—-]|{_NUMBER})\s+\S")
_NUMBERED: Final = re.compile(rf"\s*(?:{_NUMBER}|\d{{1,2}}(?:\.\d{{1,2}})*)\s+")
_BEGINS_LIKE_HEADING: Final = re.compile(r"""["'“‘(]*[A-Z0-9]""")
_ENDS_LIKE_SENTENCE: Final = re.compile(r"""[.!?…:;,]["'”’)\]]*\s*$""")
_POSTCODE: Final = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\s*$")
_STREET: Final = re.compile(r"\d+[A-Za-z]?,?(?: [A-Z][\w’'-]*){1,3}\s*$")
_MONTH: Final = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


def roles(texts: Sequence[str]) -> Iterator[Role]:
    """Yield the role of each paragraph of a letter, given the texts of all in order."""
    signed = False
    previous = ""
    for text, following in zip(texts, [*texts[1:], ""], strict=False):
        signed = signed or is_sign_off(text)
        if not signed and _is_heading(text, previous, following):
            yield Role.HEADING
        else:
            yield Role.LIST if _LIST_ITEM.match(text) else Role.BODY
        previous = text


def is_sign_off(text: str) -> bool:
    """Tell whether a paragraph closes the letter: "Yours sincerely", "With my deepest sympathy"."""
    data = resources.data("layout")
    words = text.lower().replace(",", " ").split()
    line = " ".join(words)
    if len(words) > data["prose_words"] + 2 or not words:
        return False
    return line.startswith(tuple(data["sign_offs"])) or (
        words[0] == "with" and not set(words).isdisjoint(data["sign_off_words"])
    )


def _is_heading(text: str, previous: str, following: str) -> bool:
    return (
        _is_short_line(text)
        and not _ENDS_LIKE_SENTENCE.search(text)
        and _is_prose(following)
        and not _is_address(text)
        and (_begins_a_section(text, previous) or _names_a_subject(text))
    )


def _is_short_line(text: str) -> bool:
    data = resources.data("layout")
    line = text.strip()
    return "\n" not in line and len(line) <= data["heading_characters"] and len(line.split()) <= data["heading_words"]


def _is_prose(text: str) -> bool:
    return len(text.split()) >= resources.data("layout")["prose_words"] and bool(re.search(r"[.?!]", text))


def _begins_a_section(text: str, previous: str) -> bool:
    """Tell whether a line is numbered as a section is, "2. You were not told", and not the end of a list."""
    return bool(_NUMBERED.match(text)) and not (_LIST_ITEM.match(previous) and _is_short_line(previous))


def _names_a_subject(text: str) -> bool:
    """Tell whether a line without a number can be a title: "What we found", but not "We are sorry"."""
    return bool(_BEGINS_LIKE_HEADING.match(text)) and not _opening().match(text) and not _LIST_ITEM.match(text)


def _is_address(text: str) -> bool:
    street = _STREET.match(text) and not _MONTH.search(text)
    return bool(street or _POSTCODE.search(text) or _person().fullmatch(text.strip()))


@cache
def _opening() -> re.Pattern[str]:
    data = resources.data("layout")
    return re.compile(rf"(?:{'|'.join(data['salutations'] + data['subjects'])})\b", re.IGNORECASE)


@cache
def _person() -> re.Pattern[str]:
    titles = "|".join(resources.data("layout")["titles"])
    return re.compile(rf"(?i:{titles})\.?(?: [A-Z][\w’'-]*\.?){{1,4}}")
