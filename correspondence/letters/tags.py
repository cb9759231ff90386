"""Tags as typed in Word, paragraph by paragraph: each closed where it was opened, and each where it may stand.

docxtpl joins tags by their brackets alone: a tag that is not closed would swallow every paragraph up to the next one
that is, and text beside a paragraph tag would vanish. So both are refused before it sees them.
"""

import re
from collections.abc import Iterable, Iterator

from lxml.etree import _Element as Element

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_MARK = re.compile(r"\{[{%#]|[}%#]\}")
_CLOSES = {"{{": "}}", "{%": "%}", "{#": "#}"}
_WHOLE = re.compile(r"\{(?:%|#)-?(?P<level>p|tr|tc)\s.*?(?:%|#)\}")
_LEVELS = {"p": ("p", "paragraph"), "tr": ("tr", "table row"), "tc": ("tc", "table cell")}
_RICH = re.compile(r"\{\{-?(?P<level>p|r|tr|tc)\s")
_COMMENT = re.compile(r"\{#.*?#\}")
_BLOCK = re.compile(r"\{%-?(?:(?:p|tr|tc|r)\s+|\s*)(?P<word>\w+)")
_ENDS = {"endif": "if", "endfor": "for"}
_BETWEEN = ("elif", "else")
_DEEPEST = 20
"""Tags inside one another; Python itself, which Jinja makes of them, ends at 100."""


def text_of(element: Element) -> str:
    """Return the text of a paragraph, row or cell: without the text boxes that hang on it."""
    return "".join(text.text or "" for text in element.iter(f"{WORD}t") if _owner(text, element) is element)


def tag_faults(root: Element) -> Iterator[tuple[str, str]]:
    """Yield (text, what is wrong) for every paragraph of a part whose tags cannot be filled in."""
    paragraphs = [(text_of(paragraph), paragraph) for paragraph in root.iter(f"{WORD}p")]
    for text, paragraph in paragraphs:
        yield from ((text, what) for what in (_unbalanced(text), _rich(text)) if what)
        for tag in _WHOLE.finditer(text):
            if what := _not_alone(tag, paragraph):
                yield text, what
    yield from _unpaired(text for text, _ in paragraphs)


def _unpaired(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield each `if` and `for` without its end, each end without its beginning, and each tag that is neither."""
    opened: list[tuple[str, str]] = []
    for text in texts:
        for word in _BLOCK.findall(_COMMENT.sub("", text)):
            if word in _ENDS.values():
                opened.append((word, text))
                if len(opened) > _DEEPEST:
                    yield text, f"It stands in more than {_DEEPEST} others."
                    return
            elif opened and opened[-1][0] == _ENDS.get(word):
                opened.pop()
            elif word in _ENDS or (word in _BETWEEN and not opened):
                yield text, f"There is an '{word}' without its '{_ENDS.get(word, 'if')}'."
            elif word not in _BETWEEN:
                yield text, _no_such_tag(word)
    yield from ((text, f"This '{word}' has no 'end{word}'.") for word, text in opened)


def _no_such_tag(word: str) -> str:
    if word in _LEVELS:
        return f"Write '{{%{word}' without a space between."
    known = ", ".join([*_ENDS.values(), *_BETWEEN, *_ENDS])
    return f"There is no tag '{word}'. There are: {known}."


def _unbalanced(text: str) -> str:
    """Say which tag is not closed, or closes nothing; empty where all are whole."""
    opened = ""
    for mark in _MARK.findall(text):
        if not opened and mark in _CLOSES:
            opened = mark
        elif opened and mark == _CLOSES[opened]:
            opened = ""
        elif opened in ("{{", "{%") and mark in _CLOSES:
            break
        elif not opened:
            return f"There is '{mark}' with nothing before it that it closes."
    return f"A tag begins with '{opened}' and is not closed with '{_CLOSES[opened]}'." if opened else ""


def _rich(text: str) -> str:
    tag = _RICH.search(text)
    return f"'{{{{{tag['level']} ...}}}}' is not used here. Write {{{{ ... }}}}." if tag else ""


def _not_alone(tag: re.Match[str], paragraph: Element) -> str:
    """Say that a tag which removes its paragraph, row or cell would take other text with it."""
    name, word = _LEVELS[tag["level"]]
    whole = paragraph if name == "p" else next(paragraph.iterancestors(f"{WORD}{name}"), None)
    if whole is None:
        return f"'{tag.group()}' stands in no {word}."
    if _all_text(whole, name).strip() == tag.group():
        return ""
    return f"'{tag.group()}' removes its whole {word}, so it must stand alone in one."


def _all_text(whole: Element, name: str) -> str:
    return text_of(whole) if name == "p" else "".join(map(text_of, whole.iter(f"{WORD}p")))


def _owner(text: Element, element: Element) -> Element | None:
    return next(text.iterancestors(element.tag), None)
