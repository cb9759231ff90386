"""A style rule, and how it is made of a Vale rule file: every problem of the file at once, each at its place."""

from collections.abc import Iterator
from dataclasses import dataclass

from ...finding import Severity
from .action import read_action
from .alert import Alert, Finder
from .blocks import Reading
from .cases import RuleCase, read_cases
from .fields import Fields, UnsupportedRuleError
from .kinds import KINDS, VALE_ONLY
from .scope import Scope, parse_scope

OTHERS = "style"
"""The check that the rules of other people's styles belong to."""
_LEVELS = tuple(severity.value for severity in Severity)


@dataclass(frozen=True, slots=True)
class Listing:
    """What stands beside a rule file instead of in it: its name, and what our reports call its findings."""

    name: str
    """Style and file, "PlainEnglish.Wordy"."""
    check: str
    """Name of the check that the rule belongs to, as after --only."""
    category: str
    quiet_in: frozenset[str] = frozenset()
    """Parts of a letter that it does not judge: see `quiet.py`."""
    advises: bool = False
    """Whether its description says what to write instead; otherwise it names the source."""
    source: str = ""
    """Where its advice comes from, where its description is the advice itself."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One style rule, ready to be run over a letter."""

    listing: Listing
    file: str
    severity: Severity
    message: str
    """As in the file, its `%s` unfilled."""
    description: str
    link: str
    limit: int
    """The most alerts it gives in one letter; 0 for any number."""
    scope: Scope
    finder: Finder
    cases: tuple[RuleCase, ...]

    @property
    def name(self) -> str:
        """Style and file: "PlainEnglish.Wordy"."""
        return self.listing.name

    @property
    def source(self) -> str:
        """Where the advice comes from."""
        named = self.listing.source if self.listing.advises else self.description
        return ": ".join(part for part in (named, self.link) if part)

    @property
    def advice(self) -> str:
        """What to write instead, where the words found have no replacement of their own."""
        return self.description if self.listing.advises else ""

    def alerts(self, reading: Reading) -> Iterator[Alert]:
        """Yield each place once, in the order of the rule's blocks; `limit` is for the caller to keep."""
        seen: set[tuple[int, int]] = set()
        for alert in self.finder.alerts(reading.within(self.scope)):
            if (alert.start, alert.end) not in seen:
                seen.add((alert.start, alert.end))
                yield alert


def decode_rule(text: str, file: str, listing: Listing, *, compile_now: bool = True) -> Rule:
    """Return the rule of a Vale rule file; a bad pattern is found now, or else when it is first run.

    Raises RuleError with every problem of the file, and UnsupportedRuleError for a sound rule beyond this engine.
    """
    fields = Fields.read(text, file)
    kind = _kind(fields)
    message = fields.required("message", "Write what is wrong and what to write instead; '%s' stands for the words.")
    action = read_action(fields)
    if fields.flag("matchcase"):
        raise UnsupportedRuleError("its key 'matchcase' is not available here")
    fields.text("name")  # Vale takes a rule's name from its file, as we do
    rule = Rule(
        listing=listing,
        file=file,
        severity=Severity(fields.choice("level", _LEVELS, "warning")),
        message=message,
        description=fields.text("description"),
        link=fields.text("link"),
        limit=fields.number("limit"),
        scope=parse_scope(word.text for word in fields.words("scope")),
        finder=KINDS[kind](fields, message, action),
        cases=read_cases(fields, listing.name),
    )
    fields.refuse_unknown()
    if compile_now:
        fields.note(pattern.problem() for pattern in rule.finder.patterns)
    fields.stop_if_broken()
    return rule


def _kind(fields: Fields) -> str:
    """Return the kind of rule. Raises RuleError where it is missing or unknown: nothing else can be read then."""
    kind = fields.required("extends", f"Write `extends:` and one of: {', '.join(KINDS)}.")
    if kind in VALE_ONLY or "." in kind:
        raise UnsupportedRuleError(f"rules that extend '{kind}' are not available here")
    word = fields.word("extends")
    if word and kind not in KINDS:
        fields.problem(word, f"'extends' cannot be '{kind}'.", f"Write one of: {', '.join(KINDS)}.")
    if kind not in KINDS:
        fields.required("message", "Write what is wrong and what to write instead.")
        fields.stop_if_broken()
    return kind
