"""Rule files are read strictly: every problem at once, each at its line and column, and nothing unknown let by."""

import pytest

from correspondence.checks.style.fields import UnsupportedRuleError
from correspondence.errors import RuleError


def problems_of(rule, text):
    with pytest.raises(RuleError) as caught:
        rule(text)
    return [str(problem) for problem in caught.value.problems]


def test_every_problem_of_a_file_is_told_at_once_with_its_line_and_column(rule):
    text = """\
extends: existence
level: grave
ignorcase: true
tokens:
  - 'in respect of'
  - 'the (above'
  - {a: b}
"""
    assert problems_of(rule, text) == [
        "Test.yml:1:1: has no 'message'. Write what is wrong and what to write instead; '%s' stands for the words.",
        "Test.yml:2:8: 'level' cannot be 'grave'. Write one of: error, warning, suggestion.",
        "Test.yml:3:1: has an unknown key 'ignorcase'. Did you mean 'ignorecase'?",
        "Test.yml:6:5: has a pattern that cannot be read: missing ) in 'the (above'. "
        "Write a regular expression as Vale reads it; a bracket meant as such needs a backslash.",
        "Test.yml:7:5: 'tokens' must be a list of texts. Write one on each line, in quotes.",
    ]


def test_a_file_that_is_not_yaml_is_refused_where_it_breaks(rule):
    assert problems_of(rule, "extends: existence\nmessage: \"Don't\nlevel: error\n")[0].startswith("Test.yml:")
    assert "is not readable as YAML" in problems_of(rule, "extends: [existence\n")[0]


def test_a_file_without_keys_is_no_rule(rule):
    assert problems_of(rule, "") == ["Test.yml:1: is not a rule. A rule file begins with `extends:` and `message:`."]


def test_a_key_that_stands_twice_is_refused(rule):
    text = "extends: existence\nmessage: m\ntokens: [a]\nTokens: [b]\n"
    assert problems_of(rule, text) == ["Test.yml:4:1: has the key 'Tokens' twice. Keep one."]


def test_an_unknown_kind_is_refused_with_those_there_are(rule):
    text = "extends: existance\nmessage: m\ntokens: [a]\n"
    assert problems_of(rule, text) == [
        "Test.yml:1:10: 'extends' cannot be 'existance'. Write one of: existence, substitution."
    ]


def test_a_missing_kind_and_a_missing_message_are_told_together(rule):
    problems = problems_of(rule, "tokens: [a]\n")
    assert "Test.yml:1:1: has no 'extends'. Write `extends:` and one of: existence, substitution." in problems
    assert any("has no 'message'" in problem for problem in problems)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("ignorecase: yes", "'ignorecase' must be true or false, not 'yes'. Write true or false."),
        ("limit: many", "'limit' must be a whole number, not 'many'. Write digits, such as 1."),
        ("limit: -1", "'limit' must be a whole number, not '-1'. Write digits, such as 1."),
        ("link: [a]", "'link' must be one text. Write `link: ...` on one line."),
        ("action: replace", "'action' must hold keys of its own. Indent them below it."),
        ("action: {name: swap}", "'name' cannot be 'swap'. Write one of: replace, remove, edit, suggest, convert."),
        ("action: {name: edit}", "has an 'edit' action without a step. Known steps:"),
        ("action: {name: edit, params: [regex, a]}", "'regex' takes 2 more. Write them below it."),
        ("swap: {a: b}", "has an unknown key 'swap'. Known here:"),
        ("tests: fires", "'tests' must be a list of entries with keys. Begin each with `- name:`."),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(rule, line, problem):
    text = f"extends: existence\nmessage: m\ntokens: [a]\n{line}\n"
    told = problems_of(rule, text)
    assert told[0].startswith("Test.yml:4:")
    assert problem in told[0]


def test_a_rule_that_looks_for_nothing_is_refused(rule):
    assert problems_of(rule, "extends: existence\nmessage: m\ntokens:\n") == [
        "Test.yml:1:1: looks for nothing. Add `tokens:` with one pattern on each line."
    ]
    assert problems_of(rule, "extends: substitution\nmessage: m\n") == [
        "Test.yml:1:1: swaps nothing. Add `swap:` and below it a line for each, `old: new`."
    ]


def test_an_exception_that_cannot_be_read_is_refused_at_its_place(rule):
    text = "extends: existence\nmessage: m\ntokens: [a]\nexceptions:\n  - fine\n  - '(open'\n"
    assert problems_of(rule, text)[0].startswith("Test.yml:6:5: has a pattern that cannot be read: missing )")


def test_a_file_of_five_megabytes_is_refused(rule):
    text = "extends: existence\nmessage: m\ntokens:\n" + "  - commence\n" * 400_000
    assert problems_of(rule, text) == ["Test.yml: is too long for a rule file. Split it into several rules."]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("extends: sequence", "rules that extend 'sequence' are not available here"),
        ("extends: Google.Will", "rules that extend 'Google.Will' are not available here"),
        ("scope: code", "its scope 'code' has no counterpart in a letter"),
        ("scope: headng", "its scope 'headng' has no counterpart in a letter"),
        ("matchcase: true", "its key 'matchcase' is not available here"),
        ("affix: en.aff", "its 'affix' file cannot be read here"),
        ("action: {name: suggest}", "its action 'suggest' is not available here"),
        ("action: {name: edit, params: [kebab]}", "its edit step 'kebab' is not available here"),
    ],
)
def test_what_is_sound_for_vale_and_not_available_here_is_said_to_be_that(rule, line, why):
    kind = "" if line.startswith("extends") else "extends: existence\n"
    with pytest.raises(UnsupportedRuleError) as caught:
        rule(f"{kind}{line}\nmessage: m\ntokens: [a]\n")
    assert str(caught.value) == why


def test_keys_do_not_mind_capitals_and_one_value_may_stand_for_a_list(found):
    text = "Extends: existence\nMessage: m\nIgnoreCase: true\nTokens: prior to\n"
    assert found(text, "Prior to that") == ["Prior to"]


def test_the_two_escapes_that_vale_knows_beside_yaml_are_read(found):
    text = 'extends: existence\nmessage: "you\\\'re and\\/or"\ntokens: [a]\n'
    assert found(text, "a") == ["a"]


@pytest.mark.parametrize(
    ("case", "problem"),
    [
        ("- input: a\n    want: ''", "has no 'name'."),
        ("- name: n\n    want: ''", "has no 'input'."),
        ("- name: n\n    input: a", "has a case 'n' that asserts nothing."),
        ("- name: n\n    input: a\n    wants: ''\n    absent: b", "has an unknown key 'wants'. Did you mean 'want'?"),
        ("- {name: n, input: a, want: ''}\n  - {name: n, input: b, want: ''}", "has two cases called 'n'."),
    ],
)
def test_a_case_that_proves_nothing_is_refused(rule, case, problem):
    text = f"extends: existence\nmessage: m\ntokens: [a]\ntests:\n  {case}\n"
    assert any(problem in told for told in problems_of(rule, text))
