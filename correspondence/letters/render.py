"""A template and a letter's fields become a Word file. The only module that knows docxtpl.

docxtpl joins the tags that Word has split over runs, turns line breaks into Word's, and mends tables. The rest of what
it does is not used: one template object for several letters leaks one person's letter into another's, its XML parser
drops text that is not well formed, and it fills in footnotes once for each section, so that a value could be read as a
template.
"""

import re
from dataclasses import dataclass, fields
from types import CodeType
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, TemplateRuntimeError, Undefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml import etree
from markupsafe import Markup, escape

from .. import errors
from ..errors import Problem
from .fields import LetterContext
from .language import FILTERS
from .word_template import WordTemplate

_FIRST_ID = 1000
"""docxtpl numbers pictures from here."""
_TAG = re.compile(r"\{[{%#].*?[}%#]\}", re.DOTALL)
_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200b": "", "\ufeff": ""})
"""Spaces that Word types by itself, or that come with pasted text; inside a tag they are plain ones or none."""
_PARAGRAPH = re.compile(r"(?=<w:p[ >])")
_BETWEEN_PARAGRAPHS = re.compile(r"(?<=</w:p>)(?:\s*\{%.*?%\})+")
"""Tags whose own paragraphs docxtpl has taken away."""
_ADDED_LINES = re.compile(r"\n+(?=<w:p[ >])")


@dataclass(frozen=True)
class Filled:
    """A letter's text parts, filled in, and every value that was printed into them."""

    parts: dict[str, bytes]
    printed: tuple[str, ...]


def join_tags(xml: str) -> str:
    """Return a part's XML with each tag in one piece, with plain quotes and spaces in it.

    Each paragraph, and each tag between paragraphs, begins on a line of its own, since Jinja tells places as lines.
    """
    plain = _TAG.sub(lambda tag: tag.group().translate(_SPACES), xml)
    joined: str = DocxTemplate(None).patch_xml(plain)
    lines = _PARAGRAPH.sub("\n", joined)
    return _BETWEEN_PARAGRAPHS.sub(lambda tags: tags.group().replace("{%", "\n{%"), lines)


def parse(source: str) -> nodes.Template:
    """Return the syntax tree of a part. Raises TemplateSyntaxError, and RecursionError for what is nested too deep."""
    return _sandbox([]).parse(source)


def compile_tree(tree: nodes.Template) -> CodeType:
    """Return a part ready to be filled in. Raises SyntaxError or MemoryError for what is nested too deep."""
    return _sandbox([]).compile(tree)


def fill(template: WordTemplate, context: LetterContext) -> Filled:
    """Fill in every text part. Raises TemplateError where the template asks for what this case does not have."""
    printed: list[str] = []
    environment = _sandbox(printed)
    values = {field.name: getattr(context, field.name) for field in fields(context)}
    try:
        texts = {name: Template.from_code(environment, code, {}).render(values) for name, code in template.code.items()}
        return Filled(_finished(texts, printed), tuple(printed))
    except etree.XMLSyntaxError as error:
        what = "has tags that cut across Word's own structure."
        fix = "Give each {%p if %} and {%p for %}, and its end, a paragraph of its own."
        raise errors.TemplateError(Problem(what, fix, template.file)) from error
    except (TemplateError, TypeError) as error:  # TypeError: a text is compared with a number
        what = f"cannot be filled in for this case: {str(error).rstrip('.')}."
        fix = "Ask first whether it is there, with {% if %}."
        raise errors.TemplateError(Problem(what, fix, template.file)) from error


def _sandbox(printed: list[str]) -> ImmutableSandboxedEnvironment:
    """Return a Jinja environment that can only print and ask; it adds every value that it prints to `printed`."""

    def as_xml_text(value: Any) -> Markup:
        if isinstance(value, Undefined):
            str(value)  # raises, with the name
        if isinstance(value, bool) or not isinstance(value, str | int):
            raise TemplateRuntimeError(f"a {type(value).__name__} cannot be printed")
        printed.append(str(value))
        return escape(value)

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True, finalize=as_xml_text)
    environment.globals.clear()
    environment.filters = {name: environment.filters[name] for name in FILTERS}
    return environment


def _finished(texts: dict[str, str], printed: list[str]) -> dict[str, bytes]:
    """Return filled-in parts with Word's own line breaks and tabs, as bytes of well-formed XML."""
    writer = DocxTemplate(None)
    writer.docx_ids_index = _FIRST_ID
    breaks = any("\n" in value or "\t" in value for value in printed)
    finished = {}
    for name, text in texts.items():
        xml = _ADDED_LINES.sub("", text)
        tree = _well_formed(writer, writer.resolve_listing(xml) if breaks else xml)
        writer.fix_docpr_ids(tree)
        finished[name] = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return finished


def _well_formed(writer: DocxTemplate, xml: str) -> etree._Element:
    """Return a part's XML. Raises XMLSyntaxError where docxtpl's own parser would drop text and go on."""
    tree = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False))
    mended: etree._Element = writer.fix_tables(xml) if "<w:tbl>" in xml else tree
    return mended
