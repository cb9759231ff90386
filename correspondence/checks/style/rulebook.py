"""The rule book: every style rule that a review uses, our own and those of the folders given with --styles."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path

from ... import resources
from ...errors import Problem, RuleError
from .fields import UnsupportedRuleError
from .index import FILE_NAME, listing, read_index, unused
from .rule import OTHERS, Listing, Rule, decode_rule

OURS = "style_rules"
_NOT_A_STYLE = "config"
"""Vale keeps vocabularies and the like in this folder beside the styles."""


@dataclass(frozen=True, slots=True)
class SkippedRule:
    """A rule of another's style that this engine cannot run: named, so that nobody takes it for checked."""

    rule: str
    why: str
    file: str


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of a review, by name."""

    rules: tuple[Rule, ...]
    skipped: tuple[SkippedRule, ...] = ()

    def of(self, check: str) -> tuple[Rule, ...]:
        """Return the rules of one check, such as "tone", in the order of their names."""
        return tuple(rule for rule in self.rules if rule.listing.check == check)


@dataclass(frozen=True, slots=True)
class _RuleFile:
    name: str
    file: str
    path: Traversable

    def text(self) -> str:
        try:
            return self.path.read_bytes().decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise RuleError(Problem("is not UTF-8 text.", "Save it as UTF-8.", self.file)) from error
        except OSError as error:
            raise RuleError(Problem(f"cannot be read: {error.strerror}.", "Check the file.", self.file)) from error


def load_styles(folders: Iterable[Path] = ()) -> RuleBook:
    """Return our own rules and those of every style in the given folders (each a Vale StylesPath: a folder of styles).

    Raises RuleError with every problem of every rule file. A folder without a rule is an error, and so are two rules
    of one name. Our own rules are read once in a process.
    """
    rules, skipped = list(_own_rules()), list[SkippedRule]()
    for folder in folders:
        files = tuple(_files_in(folder))
        for made in _decoded(files, _listed_as_style, compile_now=True):
            if isinstance(made, SkippedRule):
                skipped.append(made)
            else:
                rules.append(made)
    _refuse_doubles(rules)
    return RuleBook(tuple(sorted(rules, key=lambda rule: rule.name)), tuple(skipped))


@cache
def _own_rules() -> tuple[Rule, ...]:
    try:
        folder = resources.folder(OURS)
        index = read_index((folder / FILE_NAME).read_text(encoding="utf-8"), f"{OURS}/{FILE_NAME}")
    except OSError as error:
        raise RuleError(Problem(f"cannot be found: {error}.", "Install the program again.", OURS)) from error
    files = tuple(_styles(folder, OURS))
    # our own patterns are compiled when a letter first needs them: the tests have compiled them all
    made = _decoded(files, lambda file: listing(index, file.name, f"{OURS}/{FILE_NAME}"), compile_now=False)
    problems = [*unused(index, frozenset(file.name for file in files), f"{OURS}/{FILE_NAME}")]
    problems += [
        Problem(f"cannot be run: {rule.why}.", "", rule.file) for rule in made if isinstance(rule, SkippedRule)
    ]
    if problems:
        raise RuleError(problems)
    return tuple(rule for rule in made if isinstance(rule, Rule))


def _files_in(folder: Path) -> Iterator[_RuleFile]:
    if not folder.is_dir():
        raise RuleError(Problem("is not a folder.", "Give the folder that holds the style folders.", str(folder)))
    files = tuple(_styles(folder, str(folder)))
    if not files:
        fix = "It must hold one folder for each style, and those the rules as .yml files."
        raise RuleError(Problem("holds no style rule.", fix, str(folder)))
    yield from files


def _styles(folder: Traversable, label: str) -> Iterator[_RuleFile]:
    for style in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if style.is_dir() and style.name != _NOT_A_STYLE and style.name[0] not in "._":
            yield from _rules(style, style.name, f"{label}/{style.name}")


def _rules(folder: Traversable, name: str, label: str) -> Iterator[_RuleFile]:
    """Yield the rule files of a style and of the folders in it, whose names join the rules' names, as in Vale."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        place = f"{label}/{entry.name}"
        if entry.is_dir() and entry.name[0] not in "._":
            yield from _rules(entry, f"{name}.{entry.name}", place)
        elif entry.is_file() and entry.name.endswith(".yml") and not entry.name.endswith(".test.yml"):
            yield _RuleFile(f"{name}.{entry.name.removesuffix('.yml')}", place, entry)


def _listed_as_style(file: _RuleFile) -> Listing:
    return Listing(file.name, OTHERS, file.name.partition(".")[0])


def _decoded(
    files: Iterable[_RuleFile], listed: Callable[[_RuleFile], Listing], *, compile_now: bool
) -> list[Rule | SkippedRule]:
    """Return the rule of each file, or why it cannot be run. Raises RuleError with the problems of all of them."""
    made: list[Rule | SkippedRule] = []
    problems: list[Problem] = []
    for file in files:
        try:
            made.append(decode_rule(file.text(), file.file, listed(file), compile_now=compile_now))
        except UnsupportedRuleError as reason:
            made.append(SkippedRule(file.name, str(reason), file.file))
        except RuleError as error:
            problems += error.problems
    if problems:
        raise RuleError(problems)
    return made


def _refuse_doubles(rules: Iterable[Rule]) -> None:
    by_name = Counter(rule.name for rule in rules)
    doubles = sorted(name for name, times in by_name.items() if times > 1)
    if doubles:
        fix = "Rename one of the style folders: a rule's name is its folder and its file."
        raise RuleError([Problem(f"There are two rules called {name}.", fix) for name in doubles])
