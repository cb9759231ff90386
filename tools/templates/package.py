"""A .docx from its parts: the smallest package that Word opens without a remark (ECMA-376 part 2).

The same parts always give the same bytes: no clock, no author, a fixed order.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CORE = "docProps/core.xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_KINDS = {
    "document": "document.main",
    "styles": "styles",
    "settings": "settings",
    "numbering": "numbering",
    "fontTable": "fontTable",
    "header": "header",
    "footer": "footer",
}
"""Content type, by what the name of a part in word/ begins with."""


def relationship_ids(parts: dict[str, bytes]) -> dict[str, str]:
    """Return the id under which the document refers to each other part of word/, such as "header1.xml"."""
    return {name: f"rId{number}" for number, name in enumerate(_others(parts), start=1)}


def package(parts: dict[str, bytes], core: bytes) -> bytes:
    """Return the .docx that holds the core properties and the parts of word/, which are named as there."""
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _package_relationships(),
        _CORE: core,
        "word/_rels/document.xml.rels": _document_relationships(parts),
        **{f"word/{name}": content for name, content in parts.items()},
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(_entry(name), content)
    return buffer.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = 0
    return entry


def _others(parts: dict[str, bytes]) -> list[str]:
    return sorted(name for name in parts if name != "document.xml")


def _kind(name: str) -> str:
    return name.removesuffix(".xml").rstrip("0123456789")


def _content_types(parts: dict[str, bytes]) -> bytes:
    types = {f"/word/{name}": f"{_CONTENT}.{_KINDS[_kind(name)]}+xml" for name in parts}
    types[f"/{_CORE}"] = _CORE_TYPE
    overrides = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    defaults = (
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    return _xml(f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{overrides}</Types>')


def _package_relationships() -> bytes:
    return _relationships(
        {
            "rId1": (f"{_OFFICE}/officeDocument", "word/document.xml"),
            "rId2": (f"{_PACKAGE}/relationships/metadata/core-properties", _CORE),
        }
    )


def _document_relationships(parts: dict[str, bytes]) -> bytes:
    ids = relationship_ids(parts)
    return _relationships({ids[name]: (f"{_OFFICE}/{_kind(name)}", name) for name in ids})


def _relationships(relationships: dict[str, tuple[str, str]]) -> bytes:
    inner = "".join(
        f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, (kind, target) in relationships.items()
    )
    return _xml(f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>')


def _xml(inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n{inner}'.encode()
