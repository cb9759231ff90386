"""What is nobody's business in this letter: staff's sickness and discipline, who lies in which bed, third parties."""

from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby

from ... import resources
from ...draft import Sentence
from ...finding import Finding, Span
from .flags import doubtful, flag
from .kinship import owned_relatives, patient_words
from .named import Names
from .patterns import Hinted, compiled, hinted_of, one_hinted
from .someone import Fit

_KEPT = 60
"""Characters before a matter in which the trust may say that it keeps it to itself."""

_pattern = partial(compiled, "facts_confidential")
_near = partial(one_hinted, "facts_confidential")


def check(names: Names) -> Iterator[Finding]:
    """Yield a finding for each detail that should not leave the trust in this letter."""
    matters = sorted((*_staff_matters(names), *_staff_sick(names)), key=lambda span: span.start)
    for _, group in groupby(matters, key=lambda span: names.letter.sentence_at(span.start)):
        told = list(group)
        span = Span(told[0].start, max(span.end for span in told))
        message = "This is a private matter between the trust and a member of its staff. Leave it out."
        yield flag("confidential").at(names.letter.draft, span, message)
    yield from _unnamed_patients(names)
    yield from _third_parties(names)


def _staff_matters(names: Names) -> Iterator[Span]:
    text = names.letter.text
    for matter in _matters():
        for found in matter.finditer(text, names.letter.small):
            if not _kept(names, found.start()):
                yield Span(found.start(), found.end())


def _staff_sick(names: Names) -> Iterator[Span]:
    """Yield each "off sick" in a sentence that names somebody in full who is not the reader or the patient."""
    for found in _near("staff", "named").finditer(names.letter.text, names.letter.small):
        sentence = names.letter.sentence_at(found.start())
        if sentence and _names_staff(names, sentence):
            yield Span(found.start(), found.end())


def _kept(names: Names, place: int) -> bool:
    """Tell whether the words before a matter keep it to the trust, or speak of it in general."""
    return bool(_pattern("staff", "kept").search(names.letter.before(place)[-_KEPT:]))


def _names_staff(names: Names, sentence: Sentence) -> bool:
    return any(
        sentence.start <= mention.start < sentence.end and (len(mention.names) > 1 or mention.professional)
        for mention in names.mentions
        if all(names.fit(mention, who) is Fit.NONE for who in names.subjects())
    )


def _unnamed_patients(names: Names) -> Iterator[Finding]:
    """Yield a doubt about each patient whose bed and illness are told: "the gentleman in bed 7, who has MRSA"."""
    for found in _near("patient", "unnamed").finditer(names.letter.text, names.letter.small):
        if illness := _pattern("patient", "clinical").search(found["told"]):
            message = "Bed and illness tell who this other patient is. Leave out what the reader need not know."
            span = Span(found.start(), found.start("told") + illness.end())
            yield doubtful("confidential").at(names.letter.draft, span, message)


def _third_parties(names: Names) -> Iterator[Finding]:
    """Yield a doubt about a relative's trouble with the law or the like, and about what was told in confidence."""
    for found in _near("third_party", "in_confidence").finditer(names.letter.text, names.letter.small):
        message = "This was told in confidence. Leave it out unless the patient agrees."
        yield doubtful("confidential").at(names.letter.draft, Span(found.start(), found.end()), message)
    mine = patient_words(names.letter.ours)
    for matter in _near("third_party", "matter").finditer(names.letter.text, names.letter.small):
        sentence = names.letter.sentence_at(matter.start())
        before = names.letter.text[max(sentence.start, matter.start() - _KEPT) : matter.start()] if sentence else ""
        if {found["word"].casefold() for found in owned_relatives().finditer(before)} - mine:
            message = "This tells of a third person's private affairs. Leave it out unless it must be told."
            yield doubtful("confidential").at(names.letter.draft, Span(matter.start(), matter.end()), message)


@cache
def _matters() -> tuple[Hinted, ...]:
    staff = resources.data("facts_confidential")["staff"]
    return tuple(
        hinted_of(matter["pattern"].replace("{staff}", staff["post"]), tuple(matter["hints"]))
        for matter in staff["matters"]
    )
