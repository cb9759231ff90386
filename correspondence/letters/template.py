"""A Word template is opened and compared with the letter's fields in both directions, before anything is rendered.

Unknown names, tags that are not closed, text that a tag would take with it, tracked changes and comments are all
reported at once, each with the paragraph where it stands and what to do.
"""

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import CodeType

from jinja2 import TemplateSyntaxError, nodes
from lxml import etree
from lxml.etree import _Element as Element

from ..drafts.package import Package
from ..errors import DraftError, Problem, TemplateError
from .kind import LetterKind
from .package import as_written, open_package
from .reading import Reading
from .render import compile_tree, join_tags, parse
from .tags import WORD, tag_faults, text_of
from .tidy import tidy
from .unfit import tags_elsewhere, unfit
from .word_template import Placeholder, WordTemplate

TEXT_PARTS = ("header", "footer", "footnotes", "endnotes")
_LONGEST_PLACE = 80
_FIELDS_PAGE = "docs/template-fields.md says what a template may use."


@dataclass(frozen=True, slots=True)
class _Source:
    """One part as Jinja reads it."""

    lines: str
    tree: nodes.Template


@lru_cache(maxsize=8)
def open_template(data: bytes, file: str) -> WordTemplate:
    """Return a template ready to be filled in.

    Raises TemplateError with everything in it that a letter template may not hold or say, each with its paragraph.
    """
    package = open_package(data, file)
    try:
        roots = {name: package.xml(name) for name in _text_parts(package)}
        problems = [*unfit(package, roots.values()), *_tag_problems(roots, file)]
        parts = tidy({name: package.read(name) for name in package.names if not name.endswith("/")}, package)
    except DraftError as error:
        raise TemplateError(error.problems) from error
    problems += tags_elsewhere({name: part for name, part in parts.items() if name not in roots}, file)
    if problems:
        raise TemplateError(problems)
    sources = {name: _parsed(root, name, file) for name, root in roots.items()}
    found = _placeholders(sources, file)
    code = {name: _compiled(source.tree, name, file) for name, source in sources.items()}
    words = "\n".join(text_of(paragraph) for root in roots.values() for paragraph in root.iter(f"{WORD}p"))
    return WordTemplate(file, parts, code, found, words)


def check_template(data: bytes, file: str, kind: LetterKind) -> WordTemplate:
    """Return a template that prints what its kind must print and nothing unknown. Raises TemplateError otherwise."""
    template = open_template(data, file)
    printed = {item.path for item in template.placeholders}
    if missing := [path for path in kind.must_print if path not in printed]:
        fix = f"Put it back where it belongs. {_FIELDS_PAGE}"
        raise TemplateError(Problem(f"does not print '{path}'.", fix, file) for path in missing)
    return template


def _text_parts(package: Package) -> Iterator[str]:
    yield as_written(package, package.document)
    for relationship in package.related(package.document, *TEXT_PARTS):
        if package.has(relationship.target):
            yield as_written(package, relationship.target)


def _tag_problems(roots: dict[str, Element], file: str) -> Iterator[Problem]:
    for name, root in roots.items():
        yield from (_problem(what, text, name, file) for text, what in tag_faults(root))


def _parsed(root: Element, part: str, file: str) -> _Source:
    lines = join_tags(etree.tostring(root, encoding="unicode"))
    try:
        return _Source(lines, parse(lines))
    except TemplateSyntaxError as error:
        what = f"A tag is not written rightly ({(error.message or '').rstrip('.')})."
        raise TemplateError(_problem(what, _place(lines, error.lineno), part, file)) from error
    except RecursionError as error:
        raise _too_deep(part, file) from error


def _compiled(tree: nodes.Template, part: str, file: str) -> CodeType:
    try:
        return compile_tree(tree)
    except (MemoryError, RecursionError, SyntaxError) as error:
        raise _too_deep(part, file) from error


def _placeholders(sources: Mapping[str, _Source], file: str) -> tuple[Placeholder, ...]:
    """Return every field that the parts print. Raises TemplateError with everything that they may not say."""
    found: list[Placeholder] = []
    problems: list[Problem] = []
    for part, source in sources.items():
        reading = Reading()
        reading.read(source.tree)
        found += [Placeholder(item.path, part, _place(source.lines, item.line)) for item in reading.printed]
        problems += [_problem(item.what, _place(source.lines, item.line), part, file) for item in reading.faults]
    if problems:
        raise TemplateError(problems)
    return tuple(found)


def _too_deep(part: str, file: str) -> TemplateError:
    return TemplateError(_problem("It has a tag that is too long or nested too deep.", "", part, file))


def _problem(what: str, place: str, part: str, file: str) -> Problem:
    short = place if len(place) <= _LONGEST_PLACE else f"{place[:_LONGEST_PLACE]}..."
    kind = posixpath.basename(part).removesuffix(".xml").rstrip("0123456789")
    where = {"document": "text"}.get(kind, kind)
    return Problem(f'In "{short}": {what}' if short else what, _FIELDS_PAGE, file, key=where)


def _place(lines: str, number: int | None) -> str:
    """Return the words of one line of a source, without Word's elements."""
    line = lines.split("\n")[number - 1] if number else ""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", line)).split())
