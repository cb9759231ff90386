"""A template's syntax tree is walked before anything is rendered: what it prints, and what is wrong with it.

The walk knows the type of every field, so a misspelt name, a list printed as text and a call of Python code are all
found, each with its line.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from jinja2 import nodes

from .fields import LetterContext
from .language import DEEPEST_LOOP, FILTERS, QUESTIONS, Loop, Value, cannot_print, fits, may_not, no_such_part, takes
from .paths import did_you_mean, fields_of, item_of

Scope = Mapping[str, Value]

_REPORTED = Value(None)
"""Stands for something that was already found wrong, so that one mistake is one fault."""


@dataclass(frozen=True, slots=True)
class Printed:
    """One field that a template prints."""

    path: str
    """Dotted; a list is passed through by its own name: "points.text"."""
    line: int
    """Line of the source, counted from 1."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a template."""

    what: str
    line: int | None
    """None where Jinja does not tell."""


@dataclass
class Reading:
    """What the parts of a template print, and what is wrong with them."""

    printed: list[Printed] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def read(self, tree: nodes.Template) -> None:
        """Walk one part."""
        self._statements(tree.body, {name: Value(kind, name) for name, kind in fields_of(LetterContext).items()})

    def _statements(self, body: Iterable[nodes.Node], scope: Scope, depth: int = 0) -> None:
        for node in body:
            match node:
                case nodes.Output():
                    for part in node.nodes:
                        self._print(part, scope)
                case nodes.If():
                    self._value(node.test, scope)
                    for branch in (node.body, node.elif_, node.else_):
                        self._statements(branch, scope, depth)
                case nodes.For():
                    self._loop(node, scope, depth + 1)
                case _:
                    self._fault(node, may_not(node))

    def _loop(self, node: nodes.For, scope: Scope, depth: int) -> None:
        through = self._value(node.iter, scope)
        item = _REPORTED if through is _REPORTED else Value(item_of(through.kind), through.path)
        if item is not _REPORTED and item.kind is None:
            item = self._fault(node, f"It goes through '{through.path}', which is no list.")
        if depth > DEEPEST_LOOP:
            self._fault(node, f"It has more than {DEEPEST_LOOP} loops inside one another.")
        elif not isinstance(node.target, nodes.Name) or node.recursive:
            self._fault(node, "A loop is written as {% for item in list %}.")
        else:
            inner = {**scope, "loop": Value(Loop, "loop"), node.target.name: item}
            self._values([node.test] if node.test else [], inner)
            self._statements(node.body, inner, depth)
            self._statements(node.else_, scope, depth)

    def _print(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.TemplateData():
                return
            case nodes.CondExpr():
                self._value(node.test, scope)
                self._print_all([node.expr1, node.expr2 or nodes.Const("")], scope)
            case nodes.Concat():
                self._print_all(node.nodes, scope)
            case _:
                self._print_value(node, self._value(node, scope))

    def _print_all(self, parts: Iterable[nodes.Node], scope: Scope) -> None:
        for part in parts:
            self._print(part, scope)

    def _print_value(self, node: nodes.Node, value: Value) -> None:
        if value is _REPORTED:
            return
        if value.kind not in (str, int):
            self._fault(node, cannot_print(value))
        elif value.path:
            self.printed.append(Printed(value.path, node.lineno))

    def _value(self, node: nodes.Node, scope: Scope) -> Value:
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._part(node, scope)
            case nodes.Getitem():
                return self._item(node, scope)
            case nodes.Const():
                return Value(type(node.value))
            case nodes.Filter():
                return self._filtered(node, scope)
            case nodes.List() | nodes.Tuple() | nodes.Compare() | nodes.And() | nodes.Or() | nodes.Not():
                self._values(node.iter_child_nodes(), scope)
                return Value(bool if isinstance(node, QUESTIONS) else list)
            case _:
                return self._fault(node, may_not(node))

    def _values(self, parts: Iterable[nodes.Node], scope: Scope) -> None:
        for part in parts:
            self._value(part.expr if isinstance(part, nodes.Operand) else part, scope)

    def _name(self, node: nodes.Name, scope: Scope) -> Value:
        if node.name in scope:
            return scope[node.name]
        return self._fault(node, f"'{node.name}' is not a field.{did_you_mean(node.name, tuple(scope))}")

    def _part(self, node: nodes.Getattr, scope: Scope) -> Value:
        whole = self._value(node.node, scope)
        if whole is _REPORTED:
            return _REPORTED
        if node.attr in fields_of(whole.kind):
            return Value(fields_of(whole.kind)[node.attr], f"{whole.path}.{node.attr}")
        return self._fault(node, no_such_part(whole, node.attr))

    def _item(self, node: nodes.Getitem, scope: Scope) -> Value:
        """Read `points[0]`: one item of a list, by its number."""
        whole = self._value(node.node, scope)
        if whole is _REPORTED:
            return _REPORTED
        if item_of(whole.kind) is None or not isinstance(node.arg, nodes.Const) or type(node.arg.value) is not int:
            return self._fault(node, may_not(node))
        return Value(item_of(whole.kind), whole.path)

    def _filtered(self, node: nodes.Filter, scope: Scope) -> Value:
        if node.node is None:
            return self._fault(node, may_not(node))
        value = self._value(node.node, scope)
        if node.name not in FILTERS:
            return self._fault(node, f"There is no filter '{node.name}'. There are: {', '.join(FILTERS)}.")
        known = FILTERS[node.name]
        if not takes(known, node):
            return self._fault(node, f"The filter '{node.name}' {known.brackets}.")
        if value is _REPORTED:
            return _REPORTED
        if not fits(value, known.needs):
            return self._fault(node, f"The filter '{node.name}' needs a {known.needs}.")
        return Value(known.gives or item_of(value.kind), "" if known.gives is int else value.path)

    def _fault(self, node: nodes.Node, what: str) -> Value:
        self.faults.append(Fault(what, node.lineno))
        return _REPORTED
