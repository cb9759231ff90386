"""The bytes of a draft, and the files that are refused before a word of them is read."""

import stat
from pathlib import Path
from typing import Any, Final, NoReturn

from .. import resources
from ..errors import DraftError, Problem

MAX_FILE: Final = 100 * 1024 * 1024
"""Bytes. A letter is some tens of kilobytes; with photographs some megabytes."""

SAVE_AS_DOCX: Final = "Open it in Word and save it as a Word document (.docx)."
_COMPOUND_FILE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENTRY_SIZE: Final = 128
"""Bytes of one directory entry of a compound file; sectors, and so entries, begin at multiples of it."""


def refusal(path: str, what: str, fix: str, key: str = "") -> DraftError:
    """Return the error that refuses a draft; `key` is the part of the file, where that helps."""
    return DraftError(Problem(what, fix, file=path, key=key))


def read_file(path: Path) -> bytes:
    """Return the bytes of a file, read once, so that what is checked is one state of it.

    Raises DraftError for what is no file, cannot be opened, is empty or is too big.
    """
    _refuse_lock_file(path)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise refusal(str(path), "This is a folder or a device, not a file.", "Give the Word document itself.")
        with path.open("rb") as file:
            data = file.read(MAX_FILE + 1)
    except FileNotFoundError as error:
        raise refusal(str(path), "There is no such file.", "Look at the spelling of its name and folder.") from error
    except PermissionError as error:
        what = "The file may not be read: you have no permission, or another program holds it."
        raise refusal(str(path), what, "Close it in Word, or ask whoever owns it.") from error
    except (OSError, ValueError) as error:
        raise refusal(
            str(path), f"The file cannot be read: {error}.", "Copy it to this computer and try again."
        ) from error
    return _of_sane_size(data, path)


def _of_sane_size(data: bytes, path: Path) -> bytes:
    if not data:
        raise refusal(str(path), "The file is empty (0 bytes).", "Save the letter again in Word.")
    if len(data) > MAX_FILE:
        what = f"The file is larger than {MAX_FILE // 1024**2} MB."
        raise refusal(str(path), what, "Take the pictures out of the letter, and send them as enclosures.")
    return data


def _refuse_lock_file(path: Path) -> None:
    if path.name.startswith(("~$", ".~lock.")):
        what = "This is not a letter but the note that Word keeps beside a document while it is open."
        raise refusal(str(path), what, "Give the document itself, whose name does not begin with ~$.")


def refuse_foreign(data: bytes, path: str) -> None:
    """Raise DraftError where the bytes are of a kind of file that is known and cannot be read."""
    if data.startswith(_COMPOUND_FILE):
        kinds = resources.data("foreign_files")["compound"]
        _refuse_as(next((kind for kind in kinds if _has_entry(data, kind["entry"])), kinds[-1]), path)
    beginning = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for kind in resources.data("foreign_files")["file"]:
        if beginning.startswith(tuple(start.lower().encode("latin-1") for start in kind["starts"])):
            _refuse_as(kind, path)


def refuse_package(root: str, path: str) -> NoReturn:
    """Raise DraftError for a package whose main part begins with the element `root` and so is no Word document."""
    for kind in resources.data("foreign_files")["package"]:
        if kind["root"] == root:
            _refuse_as(kind, path)
    what = "This is a package of files (zip), but not a Word document."
    raise refusal(path, what, "Give the letter as a Word document (.docx).")


def _refuse_as(kind: dict[str, Any], path: str) -> NoReturn:
    raise refusal(path, kind["what"], kind["fix"])


def _has_entry(data: bytes, name: str) -> bool:
    """Tell whether a compound file's directory has an entry of this name (MS-CFB 2.6.1)."""
    wanted = name.encode("utf-16-le") + b"\0\0"
    found = data.find(wanted)
    while found >= 0 and found % _ENTRY_SIZE:
        found = data.find(wanted, found + 1)
    return found >= 0
