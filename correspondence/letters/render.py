"""A template and a letter's fields become a Word file. The only module that knows docxtpl.

docxtpl joins the tags that Word has split over runs, fills in one part and turns line breaks into Word's. The rest of
what it does is not used: one template object for several letters leaks one person's letter into another's, its XML
parser drops text that is not well formed, and it fills in footnotes once for each section, so that a value could be
read as a template.
"""

import re
from dataclasses import dataclass, fields
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined, TemplateError, TemplateRuntimeError, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from .. import errors
from ..errors import Problem
from .fields import LetterContext
from .language import FILTERS
from .word_template import WordTemplate

_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_FAILURES = (TemplateError, ArithmeticError, MemoryError, RecursionError, SyntaxError, TypeError)
"""What Jinja raises for a template that passed its check: an item that is not there, a text compared with a number, a
question too long for Python."""
_FIRST_ID = 1000
"""docxtpl numbers pictures from here."""
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200b": "", "\ufeff": ""})
"""Spaces that Word types by itself, or that come with pasted text; inside a tag they are plain ones or none."""
_ESCAPED_BRACE = re.compile(r"(?<=[{}%])_(?=[{}%])")
"""`{_{` is docxtpl's way to write `{{`; in a value it is text."""


@dataclass(frozen=True)
class Filled:
    """A letter's text parts, filled in, and every value that was printed into them."""

    parts: dict[str, bytes]
    printed: tuple[str, ...]


def join_tags(xml: str) -> str:
    """Return a part's XML with each tag in one piece, with plain quotes and spaces in it."""
    plain = _TAG.sub(lambda tag: tag.group().translate(_SPACES), xml)
    joined: str = DocxTemplate(None).patch_xml(plain)
    return joined


def fill(template: WordTemplate, context: LetterContext) -> Filled:
    """Fill in every text part. Raises TemplateError when the template asks for what it may not have."""
    printed: list[str] = []
    environment = sandbox(printed)
    writer = DocxTemplate(None)
    writer.docx_ids_index = _FIRST_ID
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    try:
        parts = {name: _filled(writer, source, values, environment) for name, source in template.sources.items()}
    except etree.XMLSyntaxError as error:
        what = "has tags that cut across Word's own structure."
        fix = "Give each {%p if %} and {%p for %}, and its end, a paragraph of its own."
        raise _refusal(template, what, fix) from error
    except _FAILURES as error:
        what = f"cannot be filled in for this case: {str(error).rstrip('.')}."
        raise _refusal(template, what, "Ask first whether it is there, with {% if %}.") from error
    return Filled(parts, tuple(printed))


def sandbox(printed: list[str]) -> ImmutableSandboxedEnvironment:
    """Return a Jinja environment that can only print and ask; it adds every value that it prints to `printed`."""

    def as_xml_text(value: Any) -> Markup:
        if isinstance(value, Undefined):
            str(value)  # raises, with the name
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise TemplateRuntimeError(f"a {type(value).__name__} cannot be printed")
        printed.append(str(value))
        return Markup(_ESCAPED_BRACE.sub("&#95;", escape(value)))  # noqa: S704 - escaped on this line

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=as_xml_text)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    return environment


def _filled(writer: DocxTemplate, source: str, values: dict[str, Any], environment: Environment) -> bytes:
    """Return one part, filled in. Raises XMLSyntaxError where docxtpl's own parser would drop text and go on."""
    xml = writer.render_xml_part(source, None, values, environment)
    tree = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))
    if "<w:tbl>" in xml:
        tree = writer.fix_tables(xml)
    writer.fix_docpr_ids(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refusal(template: WordTemplate, what: str, fix: str) -> errors.TemplateError:
    return errors.TemplateError(Problem(what, fix, template.file))
