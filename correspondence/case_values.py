"""What single values of a case may look like. Each function returns the value or raises ValueError, saying why."""

import re
from collections.abc import Callable
from typing import Any

_FORBIDDEN = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")
"""What XML 1.0, and so a Word file, cannot hold (https://www.w3.org/TR/xml/#charsets)."""

_OUTCOMES = {"partially upheld": "partly upheld", "upheld in part": "partly upheld"}
"""KO41a's word, and a common one, for ours."""
_WAYS = {
    "phone": "telephone",
    "telephone call": "telephone",
    "e-mail": "email",
    "web form": "form",
    "online": "form",
}


def printable(text: str) -> str:
    """Refuse characters that a Word file cannot hold."""
    if bad := _FORBIDDEN.search(text):
        code = f"U+{ord(bad.group()):04X}"
        raise ValueError(f"holds a character that a Word file cannot hold ({code}, character {bad.start() + 1})")
    return text


def one_line(text: str) -> str:
    """Refuse line breaks where one line is meant."""
    if "\n" in text or "\r" in text:
        raise ValueError("runs over several lines, and must be on one")
    return text


def nhs_number(text: str) -> str:
    """Return the ten digits, or refuse a number whose check digit (modulus 11) does not fit."""
    digits = re.sub(r"[\s-]", "", text)
    if not re.fullmatch(r"[0-9]{10}", digits):
        raise ValueError(f"is not an NHS number: '{text}' does not have 10 digits")
    check = 11 - sum(int(digit) * (10 - place) for place, digit in enumerate(digits[:9])) % 11
    if check % 11 != int(digits[9]):
        raise ValueError(f"is not a valid NHS number: the check digit of '{text}' does not fit")
    return digits


def british_outcome(value: Any) -> Any:
    """Let "Partially upheld" stand for "partly upheld"."""
    return _known(value, _OUTCOMES)


def received_by(value: Any) -> Any:
    """Let "phone" stand for "telephone"."""
    return _known(value, _WAYS)


def text_as(key: str) -> Callable[[Any], Any]:
    """Return a reader that takes a plain text as {key: text}."""
    return lambda value: {key: value} if isinstance(value, str) else value


def _known(value: Any, names: dict[str, str]) -> Any:
    if not isinstance(value, str):
        return value
    word = " ".join(value.casefold().split())
    return names.get(word, word)
