"""Existence and substitution rules mean what they mean in Vale (compared with Vale 3.26, see test_vale.py)."""

import pytest

from correspondence.checks.style import pattern
from correspondence.checks.style.pattern import SlowPatternError

EXISTENCE = "extends: existence\nmessage: \"'%s' found\"\n"
SUBSTITUTION = "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\n"
REPLACE = "action:\n  name: replace\n"


def test_tokens_are_found_as_whole_words_in_their_own_case(found):
    assert found(EXISTENCE + "tokens: [via, hence]\n", "Via the ward, obviously via hence.") == ["via", "hence"]
    assert found(EXISTENCE + "ignorecase: true\ntokens: [via]\n", "Via the ward") == ["Via"]


def test_nonword_tokens_need_no_word_boundary(found):
    assert found(EXISTENCE + "nonword: true\ntokens: ['!']\n", "So sorry! Really!") == ["!", "!"]


def test_at_one_place_the_first_token_counts_and_the_leftmost_before_all(found):
    assert found(EXISTENCE + "tokens: [care, care plan, the care]\n", "the care plan, care plan") == [
        "the care",
        "care",
    ]


def test_an_alternative_inside_a_token_keeps_its_own_look_around(found):
    tokens = "tokens: ['(?<!very )late|not in time']\n"
    assert found(EXISTENCE + tokens, "very late, late and very not in time") == ["late", "not in time"]


def test_raw_text_stands_before_the_tokens_and_after_them_with_append(found):
    assert found(EXISTENCE + "raw: ['we ', 'are ']\ntokens: [sorry]\n", "we are sorry, sorry") == ["we are sorry"]
    assert found(EXISTENCE + "raw: ['\\s*!']\nappend: true\ntokens: [sorry]\n", "sorry! sorry") == ["sorry!"]
    assert found(EXISTENCE + "raw: ['\\d', '\\d']\n", "ward 12 and 3") == ["12"]


def test_a_phrase_may_run_over_the_end_of_a_line_and_a_non_breaking_space(found):
    assert found(EXISTENCE + "tokens: [in order to]\n", "in order\nto see, in\xa0order to hear") == [
        "in order\nto",
        "in\xa0order to",
    ]


def test_a_phrase_never_runs_from_one_paragraph_into_the_next(found):
    assert found(EXISTENCE + "tokens: [in order to]\n", "in order\n\nto see") == []


def test_exceptions_let_a_word_stand_and_a_word_inside_a_phrase(found):
    rule = EXISTENCE + "ignorecase: true\ntokens: [assistance]\nexceptions: [assistance dogs?]\n"
    assert found(rule, "assistance with an assistance dog") == ["assistance"]
    assert found(EXISTENCE + "tokens: ['\\w+ise']\nexceptions: [wise]\n", "wise likewise, advise") == [
        "likewise",
        "advise",
    ]


def test_the_message_shows_the_words_and_what_the_action_makes_of_them(said):
    text = "extends: existence\nmessage: \"Write '%s' as '%s' (100%%).\"\nnonword: true\n"
    edit = "action:\n  name: edit\n  params: [regex, '(\\d+)th', '$1']\ntokens: ['\\d+th']\n"
    assert said(text + edit, "on the 8th") == ["Write '8th' as '8' (100%)."]
    several = "action:\n  name: replace\n  params: [a, b, c]\ntokens: [x]\n"
    assert said(text + several, "x") == ["Write 'x' as ''a', 'b', or 'c'' (100%)."]
    assert said(text + "tokens: [x]\n", "x") == ["Write 'x' as '' (100%)."]


def test_a_swap_names_what_to_write_and_what_was_written(said):
    assert said(SUBSTITUTION + "swap:\n  prior to: before\n", "Prior to this") == [
        "Use 'before' instead of 'Prior to'."
    ]


def test_the_longest_key_counts_first(said):
    swap = "swap:\n  in respect: a\n  in respect of: about\n"
    assert said(SUBSTITUTION + swap, "in respect of it") == ["Use 'about' instead of 'in respect of'."]


def test_several_replacements_are_offered_each(said):
    swap = REPLACE + "swap:\n  undertake: do|carry out\n"
    assert said(SUBSTITUTION + swap, "undertake it") == ["Use 'do' or 'carry out' instead of 'undertake'."]


def test_a_capital_is_kept_where_the_rule_asks_for_it(said):
    swap = REPLACE + "capitalize: true\nswap:\n  commence: start\n"
    assert said(SUBSTITUTION + swap, "Commence, commence") == [
        "Use 'Start' instead of 'Commence'.",
        "Use 'start' instead of 'commence'.",
    ]


def test_groups_of_a_key_fill_its_replacement(said):
    swap = "swap:\n  '(\\d+)(?:st|th) (May|June)': $1 $2\n"
    assert said(SUBSTITUTION + swap, "on 8th May and 21st June") == [
        "Use '8 May' instead of '8th May'.",
        "Use '21 June' instead of '21st June'.",
    ]


def test_what_is_as_it_should_be_already_is_no_alert(found):
    assert found(SUBSTITUTION + "swap:\n  'nhs': NHS\n", "NHS and nhs") == ["nhs"]
    assert found(SUBSTITUTION + REPLACE + "swap:\n  '(?:x|y)': x|z\n", "x and y") == ["y"]


def test_of_two_equal_keys_the_last_counts_as_in_vale(said):
    assert said(SUBSTITUTION + "swap:\n  via: by\n  via: through\n", "via") == ["Use 'through' instead of 'via'."]


def test_swaps_may_be_a_list_of_mappings(said):
    assert said(SUBSTITUTION + "swap:\n  - via: by\n  - hence: so\n", "hence") == ["Use 'so' instead of 'hence'."]


def test_a_flag_in_one_token_holds_for_the_next_as_in_go(found):
    assert found(EXISTENCE + "tokens: ['(?i)care', 'plan', '(?-i)Ward']\n", "CARE PLAN WARD Ward") == [
        "CARE",
        "PLAN",
        "Ward",
    ]


def test_a_pattern_that_matches_nothing_at_all_comes_to_an_end(found):
    assert found(EXISTENCE + "nonword: true\ntokens: ['x*', '$']\n", "axb") == ["", "x", "", ""]


def test_a_pattern_that_runs_over_its_time_stops_the_rule(found, monkeypatch):
    monkeypatch.setattr(pattern, "PATTERN_SECONDS", 0.05)
    with pytest.raises(SlowPatternError) as caught:
        found(EXISTENCE + "tokens: ['(?:a|aa)+$']\n", "a" * 60 + "b")
    assert str(caught.value).startswith("Test.yml:3: took more than 0.05 seconds on this letter.")


@pytest.mark.parametrize(
    ("scope", "words"),
    [
        ("text", ["heading", "item", "body", "body", "item"]),
        ("heading", ["heading"]),
        ("heading.h2", []),
        ("list", ["item", "item"]),
        ("paragraph", ["body", "body"]),
        ("~heading", ["item", "body", "body", "item"]),
        ("paragraph & ~list", ["body", "body"]),
        ("[heading, list]", ["heading", "item", "item"]),
        ("~code", ["heading", "item", "body", "body", "item"]),
        ("raw", ["heading", "item", "body", "body", "item"]),
    ],
)
def test_a_scope_is_a_part_of_the_letter(found, scope, words):
    text = "# heading\n\n- item\n\nbody one. body two.\n\n1. item\n"
    rule = EXISTENCE + f"scope: {scope if scope[0] in '[~' and scope[0] == '[' else repr(scope)}\n"
    assert found(rule + "tokens: [heading, item, body]\n", text) == words


def test_a_rule_for_sentences_reads_them_one_by_one(found):
    assert found(
        EXISTENCE + "scope: sentence\nnonword: true\ntokens: ['^We.*$']\n", "We wrote. We rang.\n\nNobody came."
    ) == [
        "We wrote.",
        "We rang.",
    ]
