"""A Word file as the parts of its package (ECMA-376 part 2): opened with suspicion, written without a clock."""

import io
import zipfile
from collections.abc import Mapping

from ..drafts.file import refuse_foreign
from ..drafts.package import Package
from ..errors import DraftError, TemplateError

CONTENT_TYPES = "[Content_Types].xml"
_NO_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can hold."""


def open_package(data: bytes, file: str) -> Package:
    """Return a template's package. Raises TemplateError for what is no Word file, is damaged or is a bomb."""
    try:
        refuse_foreign(data, file)
        package = Package(data, file)
        _ = package.document
    except DraftError as error:
        raise TemplateError(error.problems) from error
    return package


def as_written(package: Package, part: str) -> str:
    """Return a part's name as the zip writes it; capitals do not matter in one (OPC 6.2.2.3)."""
    return next(name for name in package.names if name.lower() == part.lower())


def write_parts(parts: Mapping[str, bytes]) -> bytes:
    """Return a Word file of these parts. Equal parts in one order give equal bytes, on every system."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, _NO_DATE)
            entry.create_system = 0
            package.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=6)
    return buffer.getvalue()
