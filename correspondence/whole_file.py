"""A file is written whole or not at all: to a temporary name beside it, to the disk, then moved into place."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from .errors import CorrespondenceError, Problem


def write_whole(path: Path, data: bytes, *, replace: bool) -> None:
    """Write bytes to a path. An existing file is replaced only when asked, even if it appeared a moment ago.

    Raises CorrespondenceError, and leaves nothing behind, when the file exists, the disk is full or the folder
    cannot be written.
    """
    try:
        temporary = _write_beside(path, data)
        try:
            _move(temporary, path, replace=replace)
        finally:
            with suppress(FileNotFoundError):
                temporary.unlink()
    except FileExistsError as error:
        raise CorrespondenceError(Problem("exists already.", "Use --force to replace it.", str(path))) from error
    except OSError as error:
        what = f"cannot be written: {error.strerror or error}."
        raise CorrespondenceError(Problem(what, "Check the folder and the room on the disk.", str(path))) from error


def _write_beside(path: Path, data: bytes) -> Path:
    """Write to a new temporary file in the same folder, through to the disk."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, 0o666 & ~_umask())  # noqa: PTH101 - mkstemp's own mode shuts out everybody else
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _move(temporary: Path, path: Path, *, replace: bool) -> None:
    if replace:
        temporary.replace(path)
    elif os.name == "nt":
        temporary.rename(path)  # Windows refuses to rename onto a file that exists
    else:
        _move_to_free_name(temporary, path)


def _move_to_free_name(temporary: Path, path: Path) -> None:
    """Give the file its name, or raise FileExistsError when it is taken, whoever took it and when."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:  # no links here, as on a memory stick or a Windows share: take the name first
        path.touch(exist_ok=False)
        temporary.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
