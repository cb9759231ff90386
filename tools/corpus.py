"""The developing part of the labelled corpus: what may be trained on (bench/corpus/corpus-guide.md says which)."""

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).resolve().parents[1] / "bench" / "corpus"
QUALITIES = ("clean", "mixed", "poor")


def developing_letters() -> dict[str, dict[str, Any]]:
    """Return the letters that are not kept aside, by id."""
    letters = {path.stem: _read(path) for path in sorted((CORPUS / "corpus").glob("*.json"))}
    aside = {name for quality in QUALITIES for name in _kept_aside(letters, quality)}
    return {name: letter for name, letter in letters.items() if name not in aside}


def developing_passages() -> Iterator[dict[str, Any]]:
    """Yield the points with labelled passages that are not kept aside."""
    with (CORPUS / "point-passages.jsonl").open(encoding="utf-8") as lines:
        for line in lines:
            row: dict[str, Any] = json.loads(line)
            if _digest(row["point"])[0] not in "01234":
                yield row


def _kept_aside(letters: dict[str, dict[str, Any]], quality: str) -> list[str]:
    names = sorted((n for n, letter in letters.items() if letter["labels"]["quality"] == quality), key=_digest)
    return names[: len(names) // 3]


def _read(path: Path) -> dict[str, Any]:
    letter: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return letter


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8")).hexdigest()
