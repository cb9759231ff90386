"""The cases that a rule file carries under `tests:`, in Vale's own form, and how they are run here.

A case lints its input with its rule alone. `want` is the exact output, one line `line:column:Rule:Message` for each
alert (an empty text: none at all); `contains` and `absent` are pieces of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .blocks import Reading
from .fields import Fields
from .marked_text import marked_draft

if TYPE_CHECKING:
    from .rule import Rule

_FOR_VALE_ALONE = ("about", "view", "rule")


@dataclass(frozen=True, slots=True)
class RuleCase:
    """One text and what its rule must say of it."""

    name: str
    text: str
    want: str | None
    """The exact output; None where only pieces are asked for."""
    contains: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CaseResult:
    """What running one case gave."""

    rule: str
    case: str
    file: str
    output: str
    """One line for each alert: `line:column:Rule:Message`."""
    failure: str
    """What was wrong; empty when the case passed."""

    @property
    def fired(self) -> bool:
        """Tell whether the rule gave an alert."""
        return bool(self.output)


def run_rule_tests(rules: "Iterable[Rule]") -> tuple[CaseResult, ...]:
    """Run the cases of every rule, in order."""
    return tuple(_run(rule, case) for rule in rules for case in rule.cases)


def read_cases(fields: Fields, rule: str) -> tuple[RuleCase, ...]:
    """Return the cases of a rule file, noting those that assert nothing and those of one name."""
    seen: set[str] = set()
    return tuple(_read(case, rule, seen) for case in fields.inners("tests"))


def _read(fields: Fields, rule: str, seen: set[str]) -> RuleCase:
    name = fields.required("name", f"Each case of {rule} needs a name that says what it shows.")
    if name in seen:
        fields.problem(fields, f"has two cases called '{name}'.", "Give each its own name.")
    seen.add(name)
    want = fields.word("want")
    contains = tuple(word.text for word in fields.words("contains"))
    absent = tuple(word.text for word in fields.words("absent"))
    if want is None and not contains and not absent:
        fields.problem(fields, f"has a case '{name}' that asserts nothing.", "Add `want`, `contains` or `absent`.")
    for key in (*_FOR_VALE_ALONE, "format"):
        fields.text(key)
    text = fields.required("input", "Write the text that the rule should read.")
    fields.refuse_unknown()
    return RuleCase(name, text, want.text if want else None, contains, absent)


def _run(rule: "Rule", case: RuleCase) -> CaseResult:
    output = "\n".join(_output(rule, case.text))
    return CaseResult(rule.name, case.name, rule.file, output, _failure(case, output))


def _output(rule: "Rule", text: str) -> Iterator[str]:
    alerts = sorted(rule.alerts(Reading(marked_draft(text))), key=lambda alert: alert.start)
    for alert in alerts[: rule.limit or None]:
        line = text.count("\n", 0, alert.start) + 1
        column = alert.start - (text.rfind("\n", 0, alert.start) + 1) + 1
        yield f"{line}:{column}:{rule.name}:{alert.message}"


def _failure(case: RuleCase, output: str) -> str:
    if case.want is not None and case.want.strip() != output.strip():
        return f"wanted '{case.want.strip()}'"
    missing = [piece for piece in case.contains if piece not in output]
    if missing:
        return f"'{missing[0]}' is missing"
    found = [piece for piece in case.absent if piece in output]
    return f"'{found[0]}' should not be there" if found else ""
