"""Whether a pronoun must mean the patient: nobody else whom it may mean has been spoken of near enough."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from ...draft import Sentence
from .antecedents import Candidate
from .letter import Letter
from .pronoun_uses import Use

_SENTENCES = 2
"""Sentences back in which a pronoun in a sentence that names the patient may mean somebody else."""
_PARAGRAPHS = 2
"""Paragraphs back in which a pronoun may find whom it means, where nothing near names the patient."""
_VERB = re.compile(r"\s+(?:[^\W\d_]+\s+){1,4}")
_JOINS = re.compile(r"\b(?:and|or|but|that|who|which|when|while|whilst|because|if|as|so|to)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Scene:
    """Who is spoken of in a letter, and where, in order."""

    letter: Letter
    others: tuple[Candidate, ...]
    """Everybody but the patient and the reader."""
    patient: tuple[int, ...]
    """Where the patient is named."""

    def between(self, start: int, end: int, pronoun: str) -> list[Candidate]:
        """Return the others named between two places whom a pronoun may mean."""
        first = bisect_left(self.others, start, key=lambda other: other.start)
        last = bisect_left(self.others, end, key=lambda other: other.start)
        return [other for other in self.others[first:last] if other.may_be(pronoun)]

    def names_patient(self, start: int, end: int) -> bool:
        """Tell whether the patient is named between two places."""
        first = bisect_left(self.patient, start)
        return first < len(self.patient) and self.patient[first] < end


def means_patient(scene: Scene, use: Use, elsewhere: list[Use]) -> bool:
    """Tell whether a pronoun must mean the patient; `elsewhere` are earlier ones that mean somebody else."""
    sentence = scene.letter.sentence_at(use.word.start)
    if sentence is None:
        return False
    paragraph = scene.letter.draft.paragraphs[sentence.paragraph - 1]
    quote = _quote_start(scene.letter.text[paragraph.start : use.word.start])
    start = paragraph.start + max(0, quote)
    opens = not scene.letter.before(use.word.start).strip("“\"'‘ ")
    looks_back = opens or (use.is_object and not _rivals(scene, use, sentence.start))
    first = max(start, scene.letter.earlier(sentence, 1)) if looks_back else sentence.start
    named = scene.names_patient(first, use.word.start)
    if use.patient_only:
        rivals = [other for other in scene.between(start, use.word.start, use.pronoun) if not other.staff]
        return not rivals or (named and rivals[-1].start < sentence.start)
    if _spoken_of(use, elsewhere, start):
        return False
    if named:
        near = max(start, scene.letter.earlier(sentence, _SENTENCES))
        return not _rivals(scene, use, near)
    return _alone(scene, use, sentence, start if quote >= 0 else _reach(scene.letter, sentence))


def _alone(scene: Scene, use: Use, sentence: Sentence, reach: int) -> bool:
    """Tell whether nobody whom the pronoun may mean is named from `reach` to the end of its sentence."""
    return not _rivals(scene, use, reach) and not scene.between(use.word.end, sentence.end, use.pronoun)


def _rivals(scene: Scene, use: Use, start: int) -> list[Candidate]:
    """Return whom else a pronoun may mean; who acts on somebody ("the nurse saw him") is not that somebody."""
    rivals = scene.between(start, use.word.start, use.pronoun)
    if rivals and use.is_object:
        verb = scene.letter.text[rivals[-1].end : use.word.start]
        if _VERB.fullmatch(verb) and not _JOINS.search(verb):
            return rivals[:-1]
    return rivals


def _spoken_of(use: Use, elsewhere: list[Use], start: int) -> bool:
    """Tell whether the same pronoun has meant somebody else since `start`."""
    return any(other.pronoun == use.pronoun and other.word.start >= start for other in reversed(elsewhere[-20:]))


def _reach(letter: Letter, sentence: Sentence) -> int:
    return letter.draft.paragraphs[max(0, sentence.paragraph - 1 - _PARAGRAPHS)].start


def _quote_start(before: str) -> int:
    """Return where an open quotation of several sentences begins, or -1: in it the speaker is "I", not she or he."""
    curly = before.rfind("“") if before.count("“") > before.count("”") else -1
    opened = max(curly, before.rfind('"') if before.count('"') % 2 else -1)
    return opened if opened >= 0 and re.search(r"[.!?]\s", before[opened:]) else -1
