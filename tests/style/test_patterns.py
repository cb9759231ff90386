"""Patterns of Vale's dialect, and the quick look for literals that may skip work and never change a result."""

import pytest
import regex
from hypothesis import assume, given
from hypothesis import strategies as st

from correspondence.checks.style.alternatives import alternatives, frame
from correspondence.checks.style.blocks import Block, Blocks, Contents
from correspondence.checks.style.go_regex import compile_go
from correspondence.checks.style.literals import required_literals
from correspondence.checks.style.pattern import Pattern, wrap_spaces


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        (r"\w+", "café", ["caf"]),
        (r"\d", "1٣", ["1"]),
        (r"[\w-]+", "in-patient é", ["in-patient"]),
        (r"[\D]", "1a", ["a"]),
        (r"[^\d]", "1a", ["a"]),
        (r"[^[]", "[a", ["a"]),
        (r"[]a]", "]b", ["]"]),
        (r"[a&&b]+", "a&&b", ["a&&b"]),
        (r"[a--b]", "ab", None),
        (r"[[:alpha:]]+", "ab1", ["ab"]),
        (r"a{,2}", "a{,2} aa", ["a{,2}"]),
        (r"a{2}", "aa a{2}", ["aa"]),
        (r"\Qa.b\E.", "a.bc axbc", ["a.bc"]),
        (r"\x{e9}", "é", ["é"]),
        (r"(?P<x>a)\k<x>", "aa ab", ["aa"]),
        (r"\pL\p{Lu}\P{L}", "aB1", ["aB1"]),
        (r"\'\e", "'e", ["'e"]),
        (r"a|(?i)b|c", "ABC abc", ["B", "C", "a", "b", "c"]),
        (r"(?i)strasse", "STRASSE straße", ["STRASSE"]),
        (r"(?<=we (?:are|were) )sorry", "we were sorry", ["sorry"]),
        (r"\bé", "é", ["é"]),
    ],
)
def test_a_pattern_means_what_it_means_in_go(pattern, text, matches):
    if matches is not None:
        assert [found[0] for found in compile_go(pattern).finditer(text)] == matches


def test_a_pattern_that_go_cannot_read_is_an_error():
    for pattern in ("(a", "[a", "a)", "*a", "(?<n"):
        with pytest.raises(regex.error):
            compile_go(pattern)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        ("commence", {"commence"}),
        ("in order to", {"order"}),
        ("Commence[sd]", {"commences", "commenced"}),
        ("organi[sz]e", {"organise", "organize"}),
        ("colou?r", {"color", "colour"}),
        ("(?:and|or) the (?:above|below)", {"above", "below"}),
        ("(?:very )?late", {"late"}),
        ("late|soon", {"late", "soon"}),
        ("late|.", set()),
        ("(?!never)ever", {"ever"}),
        (r"£\d+", {"£"}),
        (r"\d+\.?", set()),
        ("a+", set()),
        (r"(?:may ){0,2}be", {"be"}),
        (r"can[’']t", {"can’t", "can't"}),
        (r"\Qabc\E", set()),
        ("(?x) a b c", set()),
        ("", set()),
    ],
)
def test_what_a_match_must_hold_is_known_where_it_is_certain(pattern, literals):
    assert required_literals(pattern) == literals


WORD = st.sampled_from(
    ["late", "care", "the ", "plan", "[ab]", "we?", "x*", r"\d", "(?:care|ward)", "(?:of )?", "(?!no)", "."]
)
SMALL = st.lists(WORD, min_size=1, max_size=4).map("".join)
PATTERNS = st.lists(SMALL, min_size=1, max_size=3).map("|".join)
TEXTS = st.lists(
    st.sampled_from(["late", "CARE", "the", "plan", "ward", "a", "b", "w", "we", "3", "of", " ", "xx"]), max_size=8
).map("".join)


@given(PATTERNS, TEXTS)
def test_no_match_is_ever_skipped_for_its_literals(pattern, text):
    if regex.search(pattern, text, regex.IGNORECASE):
        literals = required_literals(pattern)
        assert not literals or any(literal in text.lower() for literal in literals)


@given(st.lists(PATTERNS, min_size=1, max_size=4), TEXTS)
def test_alternatives_run_one_by_one_match_what_the_joined_pattern_matches(parts, text):
    joined = [match.span() for match in compile_go("(?i)(?m)(?:" + "|".join(parts) + ")").finditer(text)]
    assume(all(start < end for start, end in joined))  # Go and Python go on differently after an empty match
    pattern = Pattern(tuple(parts), frame(words=False, ignore_case=True), (), "")
    block = Block(text, 0, frozenset())
    apart = pattern.matches(Blocks((block,), Contents(block.lower)))
    assert [(match.start, match.end) for match in apart] == joined


def test_parts_are_split_at_their_own_bars_only():
    around = frame(words=True)
    patterns = [one.pattern for one in alternatives([r"a|(?:b|c)|[|]|\|", "(d|e)|f"], around)]
    assert patterns == ["a", "(?:b|c)", "[|]", r"\|", "(d|e)|f"]


def test_a_space_between_words_may_be_any_white_space():
    assert wrap_spaces(r"in order[ x] to {2}a\ b") == r"in\s+order[ x]\s+to {2}a\ b"
