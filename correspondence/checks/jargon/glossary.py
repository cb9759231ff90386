"""The terms that a lay reader would not know, and where a text uses them (`data/jargon.toml`, domain.md 6.2)."""

from collections.abc import Callable, Iterable, Iterator, Mapping
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


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of the glossary, or one word of a clinical shape."""

    name: str
    plain: str
    """The plain words to write, or to add in brackets."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a text uses a term."""

    term: Term
    span: Span


@dataclass(frozen=True, slots=True)
class _Matcher:
    """A pattern, and which term a match of it is."""

    pattern: Any
    term_of: Callable[[Any], Term]


def uses(text: str) -> Iterator[Use]:
    """Yield every use of a term in a text, in order; of two that overlap the one that begins first, then the longer."""
    found = [
        Use(matcher.term_of(match), Span(match.start(), match.end()))
        for matcher in _matchers()
        for match in matcher.pattern.finditer(text)
    ]
    end = 0
    for use in sorted(found, key=lambda use: (use.span.start, -len(use.span))):
        if use.span.start >= end:
            yield use
            end = use.span.end


@cache
def _matchers() -> tuple[_Matcher, ...]:
    """Read and compile the glossary once, at the first letter. What is listed comes before what is only shaped so."""
    data = resources.data(_FILE)
    tables: Mapping[str, Mapping[str, str]] = data["terms"]
    exact = [Term(*item) for name in _CAPITALS_COUNT for item in tables[name].items()]
    folded = [Term(*item) for name, table in tables.items() if name not in _CAPITALS_COUNT for item in table.items()]
    by_name = {term.name: term for term in (*exact, *folded)}
    also = [(form, by_name[name]) for form, name in data["also"].items()]
    return (
        _listed([(term.name, term) for term in exact], fold=False, heads=data["heads"]["words"]),
        _listed([*((term.name, term) for term in folded), *also], fold=True),
        *(_numbered(term) for term in by_name.values() if _NUMBER in term.name),
        *(_pattern(Term(pattern, plain)) for pattern, plain in data["patterns"].items()),
        _ending(data["endings"], data["known"]["words"]),
        _beginning(data["beginnings"]["words"], data["beginnings"]["plain"], data["known"]["words"]),
    )


def _listed(entries: Iterable[tuple[str, Term]], *, fold: bool, heads: Iterable[str] = ()) -> _Matcher:
    """Return the matcher of whole terms, each with a plural, and of the nouns that belong to an abbreviation."""
    terms: dict[str, Term] = {}
    for form, term in entries:
        if _NUMBER not in form:
            for words in (form, f"{form}s"):
                terms.setdefault(words.casefold() if fold else words, term)
    forms = "|".join(_spaced(form) for form in sorted(terms, key=len, reverse=True))
    head = f"(?: (?:{'|'.join(heads)}))?" if heads else ""
    pattern = regex.compile(_BOUNDS.format(f"(?P<form>{forms}){head}"), regex.IGNORECASE if fold else 0)

    def term_of(match: Any) -> Term:
        form = " ".join(match["form"].split())
        return terms[form.casefold() if fold else form]

    return _Matcher(pattern, term_of)


def _spaced(words: str) -> str:
    return regex.escape(words).replace(r"\ ", r"\s+")


def _numbered(term: Term) -> _Matcher:
    words = _spaced(term.name).replace(regex.escape(_NUMBER), r"\d+[a-d]?")
    return _Matcher(regex.compile(_BOUNDS.format(f"{words}s?"), regex.IGNORECASE), lambda _: term)


def _pattern(term: Term) -> _Matcher:
    return _Matcher(regex.compile(_BOUNDS.format(term.name)), lambda _: term)


def _ending(endings: Mapping[str, str], known: Iterable[str]) -> _Matcher:
    pattern = _shape(rf"(?P<word>\w{{3,}}(?P<ending>{'|'.join(endings)}))s?", known)
    return _Matcher(pattern, lambda match: Term(match["word"].casefold(), endings[match["ending"].casefold()]))


def _beginning(beginnings: Iterable[str], plain: str, known: Iterable[str]) -> _Matcher:
    pattern = _shape(rf"(?P<word>(?:{'|'.join(beginnings)})\w{{3,}}?)s?", known)
    return _Matcher(pattern, lambda match: Term(match["word"].casefold(), plain))


def _shape(shape: str, known: Iterable[str]) -> Any:
    """Return the pattern of words of a shape, without the words that lay adults know."""
    innocent = "|".join(regex.escape(word) for word in known)
    return regex.compile(rf"(?<![\w-])(?!(?:{innocent})s?\b){shape}\b", regex.IGNORECASE)
