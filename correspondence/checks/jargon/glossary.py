"""The terms that a lay reader would not know, and where a text uses them (`data/jargon.toml`, domain.md 6.2).

What is listed is found by looking up each run of words, which needs no compiling of two thousand terms at the start
of a check; numbered terms, fractions and words of a clinical shape are found by patterns.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import regex

from ... import resources
from ...finding import Span

_FILE = "jargon"
_CAPITALS_COUNT = ("abbreviations", "chart")
"""Tables of terms that are everyday words without their capitals, or with them: "MUST", "od"."""
_NUMBER = "{n}"
_BOUNDS = r"(?<![\w/#])(?:{})(?![\w/]|-\d)"
_WORD = regex.compile(r"[#\w](?:[\w/&.+]*[\w+])?")
_NUMBERED = regex.compile(r"-\d")
"""What makes an abbreviation part of a reference: "IG-004"."""


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary, or one word of a clinical shape."""

    name: str
    plain: str
    """The plain words to write, or to add in brackets; empty where nobody has listed them."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text uses a term."""

    term: Term
    span: Span


def uses(text: str) -> Iterator[Use]:
    """Yield every use of a term in a text, in order; of two that overlap the one that begins first, then the longer."""
    glossary = _glossary()
    known = known_phrases(text)
    found = [use for use in (*_listed(text, glossary), *_patterned(text, glossary)) if not _within(use.span, known)]
    end = 0
    for use in sorted(found, key=lambda use: (use.span.start, -len(use.span))):
        if use.span.start >= end:
            yield use
            end = use.span.end


def known_phrases(text: str) -> list[Span]:
    """Return where a text has a phrase that lay adults know, though it holds a term ("DNA test")."""
    return [Span(*match.span()) for match in _glossary().known_phrases.finditer(text)]


def heads() -> str:
    """Return the pattern of the nouns that belong to an abbreviation before them: " score", " pathway"."""
    return rf"(?: (?:{'|'.join(resources.data(_FILE)['heads']['words'])})\b)?"


@dataclass(frozen=True)
class _Glossary:
    """The data file, ready for use."""

    exact: Mapping[str, Term]
    folded: Mapping[str, Term]
    first_words: frozenset[str]
    longest: int
    """How many words the longest listed term has."""
    heads: Any
    known_phrases: Any
    patterns: tuple[tuple[Any, Callable[[Any], Term]], ...]


def _within(span: Span, places: list[Span]) -> bool:
    return any(span.overlaps(place) for place in places)


def _listed(text: str, glossary: _Glossary) -> Iterator[Use]:
    """Yield the uses of whole listed terms, an abbreviation with the noun that belongs to it."""
    words = [Span(*match.span()) for match in _WORD.finditer(text)]
    for first, start in enumerate(words):
        if text[start.start : start.end].casefold() not in glossary.first_words:
            continue
        for last in words[first : first + glossary.longest]:
            if _NUMBERED.match(text, last.end):
                continue
            key = " ".join(text[start.start : last.end].split())
            if term := glossary.exact.get(key):
                yield Use(term, Span(start.start, glossary.heads.match(text, last.end).end()))
            elif term := glossary.folded.get(key.casefold()):
                yield Use(term, Span(start.start, last.end))


def _patterned(text: str, glossary: _Glossary) -> Iterator[Use]:
    for pattern, term_of in glossary.patterns:
        for match in pattern.finditer(text):
            yield Use(term_of(match), Span(*match.span()))


@cache
def _glossary() -> _Glossary:
    """Read the glossary once, at the first letter."""
    data = resources.data(_FILE)
    tables: Mapping[str, Mapping[str, str]] = data["terms"]
    capitals = [Term(*item) for name in _CAPITALS_COUNT for item in tables[name].items()]
    others = [Term(*item) for name, table in tables.items() if name not in _CAPITALS_COUNT for item in table.items()]
    by_name = {term.name: term for term in (*capitals, *others)}
    exact = _forms({term.name: term for term in capitals})
    also = {form: by_name[name] for form, name in data["also"].items()}
    folded = {form.casefold(): term for form, term in _forms({term.name: term for term in others} | also).items()}
    return _Glossary(
        exact=exact,
        folded=folded,
        first_words=frozenset(match[0].casefold() for form in (*exact, *folded) if (match := _WORD.match(form))),
        longest=max(len(_WORD.findall(form)) for form in (*exact, *folded)),
        heads=regex.compile(heads()),
        known_phrases=regex.compile("|".join(map(regex.escape, data["known"]["phrases"]))),
        patterns=tuple(_patterns(data, by_name)),
    )


def _forms(terms: Mapping[str, Term]) -> dict[str, Term]:
    """Return the terms by every form of theirs: as listed, and with a plural s."""
    listed = {form: term for form, term in terms.items() if _NUMBER not in form}
    return {f"{form}s": term for form, term in listed.items()} | listed


def _patterns(data: Mapping[str, Any], by_name: Mapping[str, Term]) -> Iterator[tuple[Any, Callable[[Any], Term]]]:
    for term in by_name.values():
        if _NUMBER in term.name:
            words = regex.escape(term.name).replace(regex.escape(_NUMBER), r"\d+[a-d]?")
            yield regex.compile(_BOUNDS.format(f"{words}s?"), regex.IGNORECASE), _always(term)
    for pattern, plain in data["patterns"].items():
        yield regex.compile(_BOUNDS.format(pattern)), _always(Term(pattern, plain))
    endings, known = data["endings"], data["known"]["words"]
    yield _shape(rf"(?P<word>\w{{3,}}(?P<end>{'|'.join(endings)}))s?", known), lambda match: _ended(match, endings)
    beginnings = "|".join(data["beginnings"]["words"])
    yield _shape(rf"(?P<word>(?:{beginnings})\w{{3,}}?)s?", known), lambda match: Term(match["word"].casefold(), "")


def _always(term: Term) -> Callable[[Any], Term]:
    return lambda _: term


def _ended(match: Any, endings: Mapping[str, str]) -> Term:
    return Term(match["word"].casefold(), endings[match["end"].casefold()])


def _shape(shape: str, known: list[str]) -> Any:
    """Return the pattern of words of a shape, without the words that lay adults know."""
    innocent = "|".join(map(regex.escape, known))
    return regex.compile(rf"(?<![\w-])(?!(?:{innocent})s?\b){shape}\b", regex.IGNORECASE)
