"""What a Word file carries beside its text: macros, embedded files, ways out of the file, properties."""

import posixpath
import re
from collections.abc import Iterator
from typing import Final

from ..draft import Hidden
from .ooxml import w
from .package import Package, Relationship
from .parts import WordFile

_MACRO: Final = "vbaProject"
_EMBEDDED: Final = frozenset({"oleObject", "package", "control", "aFChunk"})
_OWN_CATEGORY: Final = {
    "attachedTemplate": "template_path",
    "mailMergeSource": "mail_merge",
    "mailMergeHeaderSource": "mail_merge",
}
_SAFE_ADDRESS: Final = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def contents(word: WordFile) -> Iterator[Hidden]:
    """Yield what the package holds that should not leave with the letter."""
    for relationship in _all_relationships(word.package):
        if category := _category(relationship):
            yield Hidden(category, relationship.target)
    yield from _properties(word)


def is_safe_address(address: str) -> bool:
    """Tell whether a link leads to the web, to e-mail or to a telephone, and so fetches nothing by itself."""
    return bool(_SAFE_ADDRESS.match(address.strip()))


def _category(found: Relationship) -> str:
    if found.kind == _MACRO:
        return "macro"
    if not found.external:
        return "embedded_file" if found.kind in _EMBEDDED else ""
    if found.kind in _OWN_CATEGORY:
        return _OWN_CATEGORY[found.kind]
    is_plain_link = found.kind == "hyperlink" and is_safe_address(found.target)
    return "" if is_plain_link else "external_content"


def _all_relationships(package: Package) -> Iterator[Relationship]:
    """Yield the relationships of every part; a link or picture may hang on a header or a footnote too."""
    for name in package.names:
        folder, listing = posixpath.split(name)
        if listing.lower().endswith(".rels"):
            yield from package.related(posixpath.join(posixpath.dirname(folder), listing[: -len(".rels")]))


def _properties(word: WordFile) -> Iterator[Hidden]:
    for relationship in word.package.related("", "custom-properties"):
        for each in word.package.xml(relationship.target):
            yield Hidden("custom_property", each.get("name", ""))
    if word.settings is not None:
        for variable in word.settings.iter(w("docVar")):
            yield Hidden("document_variable", variable.get(w("name"), ""))
