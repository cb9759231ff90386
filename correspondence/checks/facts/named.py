"""The people of a case and the names in a letter, read once for all that is asked of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ...finding import Span
from ...people import Pronoun, title_pronoun
from .kinship import other_relatives, patient_words
from .letter import Letter, Word, words_of
from .lone_names import LoneNames, lone_names
from .mentions import Mention, mentions_in
from .patterns import PATIENT
from .someone import Fit, Someone, fit
from .staff import with_post


@dataclass(frozen=True)
class Names:
    """The people of a case and the names in a letter."""

    letter: Letter
    people: tuple[Someone, ...]
    mentions: tuple[Mention, ...]

    def subjects(self) -> tuple[Someone, ...]:
        """The complainant and the patient, the patient last."""
        return tuple(who for who in self.people if who.role in ("complainant", "patient"))

    @cached_property
    def patient(self) -> Someone:
        """The patient; the complainant where they are one."""
        return self.subjects()[-1]

    @cached_property
    def in_case(self) -> tuple[Mention, ...]:
        """The names that stand in the case's own prose, such as its points."""
        text = self.letter.case_prose
        return tuple(mentions_in(text, tuple(words_of(text))))

    @cached_property
    def by_last(self) -> dict[str, list[Mention]]:
        """The names in the letter, by their last word."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.names[-1], []).append(mention)
        return found

    @cached_property
    def starting(self) -> dict[int, Mention]:
        """The names in the letter, by where they start."""
        return {mention.start: mention for mention in self.mentions}

    @cached_property
    def ending(self) -> dict[int, Mention]:
        """The names in the letter, by where they end."""
        return {mention.end: mention for mention in self.mentions}

    @cached_property
    def among_others(self) -> frozenset[str]:
        """Every word that is part of a name of several words in the letter."""
        return frozenset(word for mention in self.mentions if len(mention.names) > 1 for word in mention.names)

    def introduced(self, mention: Mention) -> bool:
        """Tell whether the letter shows who somebody is, in any of its mentions of that surname.

        A post, a professional title or a first name does; this mention's own first name does not.
        """
        last = mention.names[-1]
        return last in self._with_post or self._in_full[last] > (len(mention.names) > 1)

    def is_staff(self, mention: Mention) -> bool:
        """Tell whether the letter shows somebody to be staff, by a post or a title beside the surname."""
        return mention.names[-1] in self._with_post

    @cached_property
    def _with_post(self) -> frozenset[str]:
        """Surnames that a post or a professional title stands beside, anywhere in the letter."""
        return frozenset(m.names[-1] for m in self.mentions if m.professional or with_post(self.letter, m))

    @cached_property
    def _in_full(self) -> Counter[str]:
        """How often each surname has a first name before it."""
        return Counter(m.names[-1] for m in self.mentions if len(m.names) > 1)

    @cached_property
    def lone(self) -> LoneNames:
        """Which words with a capital that stand alone are people's names."""
        shown = {m.names[0] for m in self.mentions if len(m.words) > 1 and self.introduced(m)}
        return lone_names(self.letter, self.mentions, frozenset(shown))

    @cached_property
    def relatives(self) -> frozenset[Pronoun]:
        """The pronouns of other relatives of whom the letter or the case speaks."""
        return other_relatives(self.letter)

    def fit(self, mention: Mention, who: Someone) -> Fit:
        """Return how well a name agrees with somebody's; a letter names the same people over and over."""
        key = (mention.names, who.role)
        if key not in self._fits:
            self._fits[key] = fit(mention.names, who)
        return self._fits[key]

    @cached_property
    def _fits(self) -> dict[tuple[tuple[str, ...], str], Fit]:
        return {}

    @cached_property
    def calls_patient_by_first_name(self) -> bool:
        """Whether the letter has the patient's first name anywhere."""
        return any(word.folded in self.patient.first[:1] for word in self.letter.words)

    def may_be_patient(self, mention: Mention) -> bool:
        """Tell whether a name may be the patient's, right or slightly wrong, under a title that may be theirs."""
        told = title_pronoun(mention.title or None)
        agrees = told is None or self.patient.pronoun in (None, "they", told)
        return agrees and self.fit(mention, self.patient) is not Fit.NONE

    @cached_property
    def of_patient(self) -> tuple[Span, ...]:
        """Where the letter names the patient, in order: "Mr Arthur Pell", "your late father", "the patient"."""
        by_name = (Span(mention.start, mention.end) for mention in self.mentions if self.may_be_patient(mention))
        return tuple(sorted((*by_name, *self._of_patient_by_word()), key=lambda span: span.start))

    @cached_property
    def masked(self) -> str:
        """The letter with every letter of the patient's names replaced, so that a pattern need not know them.

        In a letter to the patient "you" is one of the names.
        """
        parts, done = [], 0
        you = [Span(word.start, word.end) for word in self.letter.words if word.folded == "you"]
        named = sorted((*self.of_patient, *(you if self.letter.case.about_self else ())), key=lambda span: span.start)
        for span in named:
            parts += [self.letter.text[done : span.start], PATIENT * (span.end - max(span.start, done))]
            done = max(done, span.end)
        return "".join((*parts, self.letter.text[done:]))

    def masked_before(self, place: int) -> str:
        """Return the words of the same sentence before a place, masked."""
        return self.masked[place - len(self.letter.before(place)) : place]

    def _of_patient_by_word(self) -> Iterator[Span]:
        mine, words = patient_words(self.letter.ours), self.letter.words
        for index, word in enumerate(words):
            place = begins_with(words, index, mine)
            if place is not None:
                yield Span(words[place].start, word.end)


def begins_with(words: tuple[Word, ...], index: int, mine: frozenset[str]) -> int | None:
    """Return which word begins "your late mother" or "the patient" that ends at a word, or None."""
    if words[index].folded in mine:
        place = index - 1
        while place > 0 and words[place].folded in ("late", "dear"):
            place -= 1
        return place if place >= 0 and words[place].folded == "your" else None
    if words[index].folded == "patient" and index and words[index - 1].folded == "the":
        return index - 1
    return None
