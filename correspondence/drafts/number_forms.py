"""How a list's number is written: 4, 04, iv, IV, d, D or 4th (ISO 29500-1, 17.18.59), and what a bullet looks like."""

from collections.abc import Callable
from typing import Final

from .symbols import is_private, symbol

_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST: Final = {"lowerRoman": 3999, "upperRoman": 3999, "lowerLetter": 780, "upperLetter": 780}
"""Beyond these Word itself falls back on figures."""
_PLAIN_BULLET: Final = "•"


def number_as(form: str, number: int) -> str:
    """Return a number in the form that Word calls `form`; forms not known here come out in figures."""
    if number > _LARGEST.get(form, number) or (number < 1 and form in _LARGEST):
        return str(number)
    return _FORMS.get(form, str)(number)


def bullet(text: str, font: str) -> str:
    """Return what a bullet looks like; "•" for one that only an unknown symbol font can show, or for a picture."""
    shown = symbol(text, font)
    return _PLAIN_BULLET if not shown.strip() or is_private(shown[:1]) else shown


def _roman(number: int) -> str:
    written = ""
    for size, letters in _ROMAN:
        written += letters * (number // size)
        number %= size
    return written


def _letters(number: int) -> str:
    """Return a to z, then aa, bb, as Word goes on."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


_FORMS: Final[dict[str, Callable[[int], str]]] = {
    "none": lambda _: "",
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerLetter": _letters,
    "upperLetter": lambda number: _letters(number).upper(),
    "decimalZero": "{:02}".format,
    "ordinal": lambda number: f"{number}{_ordinal_ending(number)}",
}
