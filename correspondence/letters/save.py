"""A letter goes into its folder whole or not at all, and never over another case's letter."""

import os
import re
import zipfile
from contextlib import ExitStack, suppress
from html import unescape
from pathlib import Path

from ..errors import CorrespondenceError, LetterError, Problem
from ..whole_file import write_whole
from .letter import Letter
from .tidy import CORE

_IDENTIFIER = re.compile(r"<dc:identifier>(.*?)</dc:identifier>")


def save(letter: Letter, out: Path, *, force: bool) -> Path:
    """Write a letter into a folder, which is made if need be, and return its path.

    Raises LetterError, and leaves the folder as it was, when the letter is there already and `force` is not given,
    when its name is that of another case's letter (`force` or not), or when it cannot be written.
    """
    path = out / letter.name
    try:
        with ExitStack() as undo:
            _make_folder(out, undo)
            _refuse_another_case(letter, path)
            write_whole(path, letter.data, replace=force)
            undo.pop_all()
    except CorrespondenceError as error:
        raise LetterError(error.problems) from error
    except OSError as error:
        what = f"cannot be used: {error.strerror or error}."
        raise LetterError(Problem(what, "Name a folder that you may write to.", str(out))) from error
    return path


def _make_folder(out: Path, undo: ExitStack) -> None:
    """Make a folder and those above it that are missing, each to be taken away again if nothing comes into it."""
    missing = [folder for folder in (out, *out.parents) if not folder.exists()]
    for folder in reversed(missing):
        folder.mkdir(exist_ok=True)
        undo.callback(_remove_if_empty, folder)
    if not out.is_dir():
        raise LetterError(Problem("is a file, not a folder.", "Name a folder for the letters.", str(out)))


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _refuse_another_case(letter: Letter, path: Path) -> None:
    """Raise LetterError where the name, to Windows, is that of a letter for another reference."""
    for taken in _same_name(path):
        reference = _reference_of(taken)
        if taken.name != path.name or (reference and reference != letter.reference):
            what = f"is the letter of another case, {reference}." if reference else "has the same name for Windows."
            raise LetterError(Problem(what, f"Move it, then write {letter.reference} again.", str(taken)))


def _same_name(path: Path) -> list[Path]:
    wanted = path.name.casefold()
    return [path.parent / name for name in os.listdir(path.parent) if name.casefold() == wanted]  # noqa: PTH208 - a folder may hold thousands


def _reference_of(path: Path) -> str:
    """Return the reference that a letter of ours carries in its properties; empty for any other file."""
    with suppress(OSError, zipfile.BadZipFile, KeyError, UnicodeDecodeError), zipfile.ZipFile(path) as package:
        found = _IDENTIFIER.search(package.read(CORE).decode())
        return unescape(found.group(1)) if found else ""
    return ""
