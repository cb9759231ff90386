"""Plain text: how the bytes become characters, and the characters paragraphs."""

import codecs
import re
from typing import Final

from ..draft import Draft, Paragraph, Piece
from .file import refusal
from .roles import roles

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_NOT_TEXT: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_PARAGRAPH: Final = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", re.MULTILINE)
_FIX: Final = "Save it as plain text in UTF-8, or give the Word document (.docx)."


def decode(data: bytes, path: str) -> str:
    """Return the text of a file: UTF-16 where it begins with that mark, else UTF-8, else Windows-1252.

    Text that is not valid UTF-8 is never UTF-8 by mistake, and what Notepad saved before 2019 is Windows-1252, in
    which nearly every byte is a character; so the order decides. Raises DraftError for what is no text.
    """
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        raise refusal(path, "The file is neither a Word document nor plain text that can be read.", _FIX) from error
    if _NOT_TEXT.search(text):
        raise refusal(path, "The file is neither a Word document nor plain text: it holds control characters.", _FIX)
    return text


def _encoding(data: bytes) -> str:
    if data.startswith(_UTF16):
        return "utf-16"
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def text_draft(text: str, path: str, sha256: str) -> Draft:
    """Return the draft of a plain text, whose paragraphs are parted by blank lines; only its line ends are changed."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = list(_PARAGRAPH.finditer(text))
    if not found:
        raise refusal(path, "The letter has no text.", "Give the file that holds the draft.")
    kinds = roles([paragraph[0] for paragraph in found])
    paragraphs = tuple(
        Paragraph(number, match.start(), match.end(), role)
        for number, (match, role) in enumerate(zip(found, kinds, strict=True), start=1)
    )
    pieces = tuple(Piece(each.start, each.end, "", each.number - 1, 0, each.start) for each in paragraphs)
    return Draft(path, sha256, text, paragraphs, pieces)
