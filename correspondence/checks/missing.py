"""The missing check: the seven things that a final response must hold, each found by meaning.

Law asks for four of them (regulation 14(2) of SI 2009/309), guidance for the rest. The signs by which a letter shows
each are data: `data/content_missing.toml`.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..finding import Finding, Severity
from .brief import Brief
from .content.conditions import died
from .content.known import suggestion
from .content.letter import LetterText, letter_text
from .content.requirements import Requirement, requirements
from .content.signs import shown

_FAILING = ("apology", "learning")
"""Due only where something went wrong."""
_UPHELD = ("upheld", "partly upheld")


def check(brief: Brief) -> Iterator[Finding]:
    """Yield one finding for each of the seven that a response lacks."""
    letter = letter_text(brief.draft)
    rules = {rule.name: rule for rule in requirements("content_missing", "missing")}
    condolence, nothing_to_change = rules.pop("condolence"), rules.pop("nothing_to_change")
    if died(brief):
        rules["thanks_or_condolence"] = _as_thanks(condolence)
    if _outcomes(brief) and not _failing_owned(brief, letter, rules) and shown(letter, nothing_to_change.signs):
        del rules["learning"]
    for rule in rules.values():
        if shown(letter, rule.signs) is None and not (rule.name == "how_investigated" and _told_as_in_case(brief)):
            yield from _lacking(brief, letter, rule, rules)


def _lacking(brief: Brief, letter: LetterText, rule: Requirement, rules: dict[str, Requirement]) -> Iterator[Finding]:
    """Yield the finding; as a warning where nothing shows that the thing is due, none where the case says it is not."""
    advice = suggestion(brief, rule.suggestions)
    if rule.name not in _FAILING:
        yield rule.flag.whole(rule.message, advice)
    elif _nothing_wrong(brief):
        return
    elif _failing_owned(brief, letter, rules):
        yield rule.flag.whole(rule.message, advice)
    else:
        yield replace(rule.flag, severity=Severity.WARNING).whole(rule.doubtful, advice)


def _told_as_in_case(brief: Brief) -> bool:
    """Tell whether the letter says how the complaint was looked into in the words that the case has for it."""
    told = brief.case.investigation if brief.case else None
    return any(line.strip() in brief.draft.text for line in (told or "").splitlines() if line.strip())


def _failing_owned(brief: Brief, letter: LetterText, rules: dict[str, Requirement]) -> bool:
    """Tell whether the case or the letter itself says that something went wrong."""
    if any(outcome in _UPHELD for outcome in _outcomes(brief)):
        return True
    owning = [sign for rule in rules.values() for sign in rule.signs if sign.owns]
    return shown(letter, owning) is not None


def _nothing_wrong(brief: Brief) -> bool:
    """Tell whether every point of the case has an answer and none is upheld."""
    outcomes = _outcomes(brief)
    points = brief.case.points if brief.case else ()
    return bool(points) and len(outcomes) == len(points) and not any(outcome in _UPHELD for outcome in outcomes)


def _outcomes(brief: Brief) -> list[str]:
    return [point.answer.outcome for point in (brief.case.points if brief.case else ()) if point.answer]


def _as_thanks(condolence: Requirement) -> Requirement:
    """Return the rule of condolences under the category that stands for both."""
    name = "thanks_or_condolence"
    return replace(condolence, name=name, flag=replace(condolence.flag, category=name))
