"""Style rules in Vale's format, and the engine that runs them over a letter.

`load_styles` reads the rules, `check` turns their alerts into findings, `run_rule_tests` runs the cases that rule files
carry. docs/style-rules.md says what a rule file may hold.
"""

from .cases import CaseResult, run_rule_tests
from .findings import check
from .rule import Rule
from .rulebook import RuleBook, SkippedRule, load_styles

__all__ = ["CaseResult", "Rule", "RuleBook", "SkippedRule", "check", "load_styles", "run_rule_tests"]
