"""A letter as made, in memory, and the name that its file gets."""

import hashlib
import re
from dataclasses import dataclass

SUFFIX = ".docx"
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
"""What Windows does not allow in a file's name; one hyphen stands for a run of them."""
_DEVICES = re.compile(r"~\$|(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, with whatever ending, and that Word gives to its lock files."""
_LONGEST = 120
"""Bytes of a name before its ending: far below 255, and room for the folders within Windows' 260 characters."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter. It has been read back and holds what it must."""

    name: str
    """File name, safe on Windows: "WV-2026-0412 response.docx"."""
    data: bytes
    """The Word file."""
    kind: str
    """Name of its letter kind."""
    reference: str
    """Reference of its case."""
    notes: tuple[str, ...] = ()
    """What a person should know before it is sent, a sentence each."""


def file_name(reference: str, kind: str) -> str:
    """Return the file name of a letter. Two references can get one name: `save` keeps their letters apart."""
    safe = " ".join(_UNSAFE.sub("-", reference).split()).strip(". ")
    if _DEVICES.match(safe):
        safe = f"_{safe}"
    stem = f"{safe} {kind}".strip()
    if len(stem.encode()) > _LONGEST:
        stem = f"{_cut(safe, _LONGEST - len(kind) - 11)}~{_digest(reference)} {kind}"
    return f"{stem}{SUFFIX}"


def _cut(text: str, length: int) -> str:
    """Return the beginning of a text that is at most `length` bytes of UTF-8, in whole characters."""
    return text.encode()[:length].decode(errors="ignore").rstrip(". ")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:8]
