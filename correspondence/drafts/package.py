"""A Word file is a package: a zip of parts, joined by relationships. Here it is opened with suspicion.

A file comes from outside the office. Before anything in it is read, its table of contents must be that of a letter:
no more members, no larger and no better compressed than any letter has, and no names that mean another folder.
"""

import posixpath
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Final

from lxml import etree
from lxml.etree import _Element as Element

from ..errors import DraftError
from .file import refusal, refuse_package
from .ooxml import UnsafeXmlError, local_name, parse, parse_shared

MAX_MEMBERS: Final = 5_000
MAX_TOTAL: Final = 512 * 1024 * 1024
"""Bytes of all members unpacked."""
MAX_PART: Final = 64 * 1024 * 1024
"""Bytes of one XML part unpacked: some ten times a letter of 200 pages."""
MAX_RATIO: Final = 250
"""Times that a large member may be smaller packed than unpacked. XML of one repeated paragraph comes near 200."""
LARGE: Final = 8 * 1024 * 1024
"""Bytes from which the ratio is looked at."""

_DAMAGE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    struct.error,
    ValueError,
)
_MEND: Final = "Open it in Word, which may be able to repair it, and save it again; or ask for a fresh copy."


@dataclass(frozen=True, slots=True)
class Relationship:
    """One arrow from a part to another part, or to something outside the file."""

    id: str
    kind: str
    """Last word of its type: "styles", "header", "hyperlink"."""
    target: str
    """Name of the part it points to; for an external one the address as written."""
    external: bool


class Package:
    """The parts of one Word file. Every way in which it can be bad is a DraftError."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except _DAMAGE as error:
            raise self._damaged() from error
        self._refuse_bomb(self._zip.infolist())
        self._roots: dict[str, Element] = {}
        self._relationships: dict[str, tuple[Relationship, ...]] = {}
        self._members = self._checked_names(self._zip.infolist())

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Names of all parts, as written."""
        return tuple(member.filename for member in self._members.values())

    @cached_property
    def document(self) -> str:
        """Name of the part that holds the letter's own text, by the package's relationships (OPC 9.3)."""
        main = next(self.related("", "officeDocument"), None)
        if main is None:
            refuse_package("opendocument" if self.has("mimetype") else "", self.path)
        root = local_name(self.xml(main.target))
        if root != "document":
            refuse_package(root, self.path)
        return main.target

    def has(self, part: str) -> bool:
        """Tell whether there is a part of this name; capitals do not matter in one (OPC 6.2.2.3)."""
        return part.lower() in self._members

    def xml(self, part: str, *, shared: bool = False) -> Element:
        """Return the outermost element of a part, parsed once; `shared` for a part that many letters have alike."""
        if part not in self._roots:
            self._roots[part] = self._parsed(part, parse_shared if shared else parse)
        return self._roots[part]

    def _parsed(self, part: str, parse: Callable[[bytes], Element]) -> Element:
        try:
            return parse(self.read(part))
        except UnsafeXmlError as error:
            what = "The file holds a document type declaration, which Word never writes and which can reach for others."
            raise refusal(self.path, what, "Do not open it. Ask whoever sent it.", part) from error
        except etree.XMLSyntaxError as error:
            raise self._damaged(part) from error

    def read(self, part: str) -> bytes:
        """Return the bytes of a part, never more than its entry in the table of contents allows."""
        member = self._members.get(part.lower())
        if member is None:
            raise self._damaged(part)
        if member.file_size > MAX_PART:
            raise self._bomb(f"a part of {member.file_size // 1024**2} MB", part)
        try:
            with self._zip.open(member) as file:
                return file.read()
        except _DAMAGE as error:
            raise self._damaged(part) from error

    def related(self, part: str, *kinds: str) -> Iterator[Relationship]:
        """Yield the relationships of a part (of the package itself for ""), of these kinds or of every kind."""
        if part not in self._relationships:
            self._relationships[part] = self._read_relationships(part)
        return (found for found in self._relationships[part] if not kinds or found.kind in kinds)

    def _read_relationships(self, part: str) -> tuple[Relationship, ...]:
        folder, name = posixpath.split(part)
        listing = posixpath.join(folder, "_rels", f"{name}.rels")
        return tuple(_relationship(element, folder) for element in self.xml(listing)) if self.has(listing) else ()

    def part_of(self, part: str, kind: str) -> str | None:
        """Return the name of the one part of this kind that belongs to `part`, None where there is none."""
        return next((found.target for found in self.related(part, kind) if self.has(found.target)), None)

    def _checked_names(self, members: list[zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
        checked: dict[str, zipfile.ZipInfo] = {}
        for member in members:
            name = member.filename
            if name.startswith("/") or "\\" in name or ".." in name.split("/") or name.lower() in checked:
                what = f"Its table of contents holds a name that no Word file has: {name!r}."
                raise refusal(self.path, what, "Do not open it. Ask whoever sent it.")
            if member.flag_bits & 1:
                raise refusal(self.path, "It is a zip with a password.", "Save the letter in Word without a password.")
            if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise self._damaged(name)
            checked[name.lower()] = member
        return checked

    def _refuse_bomb(self, members: list[zipfile.ZipInfo]) -> None:
        if len(members) > MAX_MEMBERS:
            raise self._bomb(f"{len(members)} members")
        total = sum(member.file_size for member in members)
        if total > MAX_TOTAL:
            raise self._bomb(f"{total // 1024**2} MB when unpacked")
        for member in members:
            if member.file_size > max(LARGE, MAX_RATIO * member.compress_size):
                raise self._bomb("a member packed far tighter than any letter", member.filename)

    def _bomb(self, measure: str, key: str = "") -> DraftError:
        what = f"The file would unpack to more than a letter can hold ({measure}), as a harmful file does."
        return refusal(self.path, what, "If the letter is real, take out its pictures and save it again in Word.", key)

    def _damaged(self, part: str = "") -> DraftError:
        return refusal(self.path, "The Word file is damaged or incomplete.", _MEND, part)


def _relationship(element: Element, folder: str) -> Relationship:
    target = element.get("Target", "")
    external = element.get("TargetMode") == "External"
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return Relationship(element.get("Id", ""), element.get("Type", "").rpartition("/")[2], target, external)
