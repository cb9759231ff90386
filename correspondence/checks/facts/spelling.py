"""When two spellings are of one name: letters compared without accents, case or hyphens, and slips of the pen."""

import unicodedata

_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ħ": "h", "æ": "ae", "œ": "oe", "þ": "th", "ß": "ss"}
)
"""Letters that Unicode does not take apart into a plain one and a mark."""
_SILENT = dict.fromkeys(map(ord, "'’‘`´."), None)


def fold(text: str) -> str:
    """Return a name as compared: lower case, no accents or apostrophes, hyphens as spaces (al sabbagh)."""
    if text.isalpha() and text.isascii():
        return text.lower()
    plain = text.casefold().translate(_SILENT)
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in bare.translate(_LETTERS)).split())


def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name, folded."""
    return tuple(fold(text).split())


def slip(one: str, other: str) -> bool:
    """Tell whether two folded names differ by what a slip of the pen changes: a letter in four, two in seven."""
    if one == other or one + "s" == other or other + "s" == one:
        return False
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 4 or longer - shorter > 2 or len(set(one) ^ set(other)) > 4:
        return False
    apart = distance(one, other)
    return apart == 1 or (apart == 2 and longer >= 7 and one[0] == other[0])


def distance(one: str, other: str) -> int:
    """Return how many letters were changed, dropped, added, or swapped with their neighbour (Damerau 1964)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, against in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
