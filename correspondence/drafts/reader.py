"""Read a draft: a Word document or plain text, told apart by what the file holds and not by its name."""

from hashlib import sha256
from pathlib import Path
from typing import Final

from ..draft import Draft
from .file import SAVE_AS_DOCX, read_file, refusal, refuse_foreign
from .text import decode, text_draft

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_WORD_NAMES: Final = frozenset({".doc", ".docm", ".docx", ".dot", ".dotm", ".dotx"})


def read_draft(path: Path) -> Draft:
    """Read a draft from a Word document (.docx, .docm, .dotx) or a plain text file.

    Raises DraftError for a file that cannot be read, with what it is and what to do.
    """
    data = read_file(path)
    digest = sha256(data).hexdigest()
    if data.startswith(_ZIP):
        from .word import word_draft  # lxml is loaded only for Word documents

        return word_draft(data, str(path), digest)
    refuse_foreign(data, str(path))
    if path.suffix.lower() in _WORD_NAMES:
        what = "The file is named as a Word document but is damaged or is none."
        raise refusal(str(path), what, f"{SAVE_AS_DOCX} If it is plain text, name it .txt.")
    return text_draft(decode(data, str(path)), str(path), digest)


def draft_from_text(text: str, path: str = "draft.txt") -> Draft:
    """Return the draft of a plain text that is not in a file. Raises DraftError when it has no text."""
    return text_draft(text, path, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
