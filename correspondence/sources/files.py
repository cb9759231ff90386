"""A text file's words, whatever Windows made of them; or one plain error."""

import codecs
from pathlib import Path

from ..errors import CaseError, CorrespondenceError, Problem

MOST_BYTES = 50_000_000
"""A case file is a few kB, and a year's .jsonl a few MB: what is larger is something else."""


def read_text(path: Path, refusal: type[CorrespondenceError] = CaseError) -> str:
    """Return a file's text with its line ends as \\n. UTF-8, or UTF-16 with its byte order mark.

    Raises `refusal` when the file is not there, cannot be opened, or is not text.
    """
    file = str(path)
    try:
        if path.is_dir():
            raise refusal(Problem("is a folder.", "Name the case file in it.", file))
        if path.stat().st_size > MOST_BYTES:
            raise refusal(Problem("is too large for a case file.", "Check that it is the right file.", file))
        data = path.read_bytes()
    except OSError as error:
        raise refusal(
            Problem(f"cannot be opened: {error.strerror}.", "Check the name and the folder.", file)
        ) from error
    try:
        text = data.decode("utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise refusal(Problem("is not readable as text.", "Save it as UTF-8.", file)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
