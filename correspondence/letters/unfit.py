"""What a Word template must not hold, because it would go out with every letter or would not be filled in."""

import re
from collections.abc import Iterable, Iterator, Mapping

from lxml.etree import _Element as Element

from .. import resources
from ..drafts.package import Package
from ..errors import Problem
from .tags import WORD

_TAG = re.compile(rb"\{\{|\{%|%7B%7B|%7B%25", re.IGNORECASE)
"""The beginning of a tag, also as the address of a link writes it."""
_STRICT = b"http://purl.oclc.org/ooxml/"


def unfit(package: Package, texts: Iterable[Element]) -> Iterator[Problem]:
    """Yield a problem for tracked changes, comments, a mail merge and the like, with what to do in Word."""
    faults = resources.data("template_faults")
    document = package.document
    settings = [package.xml(item.target) for item in package.related(document, "settings")]
    kinds = {item.kind for item in package.related(document)}
    found = {word for name, word in faults["text"].items() if _holds(texts, name)}
    found |= {word for name, word in faults["settings"].items() if _holds(settings, name)}
    found |= {word for kind, word in faults["related"].items() if kind in kinds}
    if _STRICT in package.read(document):
        found.add(faults["strict"])
    for word in sorted(found):
        yield Problem(f"holds {word}.", faults["fix"][word], package.path)


def tags_elsewhere(parts: Mapping[str, bytes], file: str) -> Iterator[Problem]:
    """Yield a problem for each part, other than those that are filled in, that holds a tag: the address of a link."""
    for name, content in parts.items():
        if name.endswith((".xml", ".rels")) and _TAG.search(content):
            what = "holds a tag where none is filled in, such as the address of a link."
            yield Problem(what, "Take the tag out, or print it in the text.", file, key=name)


def _holds(roots: Iterable[Element], name: str) -> bool:
    return any(root.find(f".//{WORD}{name}") is not None for root in roots)
