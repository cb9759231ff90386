"""A text file's words, whatever Windows made of them; or one plain error."""

import codecs
from pathlib import Path

from ..errors import CaseError, CorrespondenceError, Problem

MOST_BYTES = 2_000_000
"""A case or settings file is a few kB: what is larger is something else, and would take minutes to read."""
MOST_BYTES_OF_MANY = 50_000_000
"""A year's cases in one file are a few MB."""


def read_text(path: Path, refusal: type[CorrespondenceError] = CaseError, most: int = MOST_BYTES) -> str:
    """Return a file's text with its line ends as \\n. UTF-8, or UTF-16 with its byte order mark.

    Raises `refusal` when the file is not there, cannot be opened, has more than `most` bytes, or is not text.
    """
    file = str(path)
    try:
        if path.is_dir():
            raise refusal(Problem("is a folder.", "Name the file in it.", file))
        with path.open("rb") as opened:
            data = opened.read(most + 1)
    except OSError as error:
        raise refusal(
            Problem(f"cannot be opened: {error.strerror}.", "Check the name and the folder.", file)
        ) from error
    if len(data) > most:
        raise refusal(Problem(f"is too large: more than {most // 10**6} MB.", "Check that it is the right file.", file))
    try:
        text = data.decode("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(Problem("is not readable as text.", "Save it as UTF-8 text.", file)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def is_folder(path: Path) -> bool:
    """Tell whether a path is a folder; False also where nobody may look, so that opening it says why."""
    try:
        return path.is_dir()
    except OSError:
        return False
