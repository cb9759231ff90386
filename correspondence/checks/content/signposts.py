"""Details of the Ombudsman in a draft that differ from the dated data: `data/signposting.toml` (domain.md 3.1)."""

import re
from collections.abc import Iterator

from ... import resources
from ...finding import Finding, Severity, Span
from ...signposting import ombudsman
from ..brief import Brief, Flag

_FLAG = Flag(
    "Content.Signposting", "content", "signposting", Severity.WARNING, "Ombudsman, telling people about our service"
)
_NAMED = re.compile(r"(?<![.@/])\b(?:ombuds\w+|phso)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(their|its|they|it|the (telephone|phone|number|website|helpline|address)"
    r"|you (can|may) (also )?(phone|call|ring|telephone|visit|write|e-?mail|find|reach them|contact them))\b",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/])0\d[\d -]{8,12}\d(?!\w)")
_WEBSITE = re.compile(r"(?:https?://|www\.)[^\s,;()<>]*ombuds[^\s,;()<>]*|\bombuds\w*\.[a-z.]+\b", re.IGNORECASE)


def check_signposts(brief: Brief) -> Iterator[Finding]:
    """Yield a warning for each old address, and each phone number or website near the Ombudsman's name that differs."""
    former = list(_former(brief))
    yield from former
    seen = [finding.span for finding in former if finding.span]
    for span in (*_numbers(brief), *_websites(brief)):
        if not any(span.overlaps(other) for other in seen):
            yield _FLAG.at(brief.draft, span, _differs(brief, span), _right(brief))


def _former(brief: Brief) -> Iterator[Finding]:
    """Yield one finding for each sentence that holds a former detail."""
    facts = resources.data("signposting")["ombudsman"]
    old = re.compile("|".join(re.escape(detail) for detail in facts["former_details"]), re.IGNORECASE)
    for sentence in brief.draft.sentences:
        if hit := old.search(brief.draft.words_of(sentence)):
            span = Span(sentence.start + hit.start(), sentence.start + hit.end())
            message = f"\u201c{hit.group()}\u201d is a former detail of the Ombudsman."
            yield _FLAG.at(brief.draft, span, message, _right(brief))


def _numbers(brief: Brief) -> Iterator[Span]:
    """Yield the phone numbers given as the Ombudsman's that are not."""
    known = {_digits(number) for number in _known_numbers(brief)}
    about, paragraph = False, 0
    for sentence in brief.draft.sentences:
        words = brief.draft.words_of(sentence)
        named = _NAMED.search(words)
        about = bool(named) or (about and sentence.paragraph == paragraph and bool(_GOES_ON.match(words)))
        paragraph = sentence.paragraph
        for hit in _PHONE.finditer(words, named.end() if named else 0) if about else ():
            if _digits(hit.group()) not in known:
                yield Span(sentence.start + hit.start(), sentence.start + hit.end())


def _websites(brief: Brief) -> Iterator[Span]:
    right = _bare(ombudsman(brief.settings).website)
    for hit in _WEBSITE.finditer(brief.draft.text):
        address = hit.group().rstrip(".")
        if not _bare(address).startswith(right) and "@" not in brief.draft.text[hit.start() - 1 : hit.start()]:
            yield Span(hit.start(), hit.start() + len(address))


def _known_numbers(brief: Brief) -> Iterator[str]:
    """Yield the numbers that may stand near the Ombudsman's name: theirs, the council Ombudsman's, and our own."""
    yield ombudsman(brief.settings).phone
    yield resources.data("signposting")["social_care"]["phone"]
    yield brief.settings.trust.phone
    yield brief.settings.contact.phone
    if brief.case and brief.case.coordinator and brief.case.coordinator.phone:
        yield brief.case.coordinator.phone
    if brief.settings.advocacy and brief.settings.advocacy.phone:
        yield brief.settings.advocacy.phone


def _differs(brief: Brief, span: Span) -> str:
    given = brief.draft.text[span.start : span.end]
    return f"\u201c{given}\u201d is not the Ombudsman's detail that we hold. Check it."


def _right(brief: Brief) -> str:
    facts = ombudsman(brief.settings)
    return f"{facts.name}, {facts.address}, {facts.phone}, {facts.website}"


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)


def _bare(address: str) -> str:
    return re.sub(r"^(https?://)?(www\.)?", "", address.casefold())
