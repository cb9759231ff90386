"""Sentences of complaint letters against splits made by hand, and what must hold for any text at all."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.sentences import sentence_spans

HERE = Path(__file__).parent
KNOWN_MISSES = {
    "He was seen by Nurse B.| Nurse C. did not see him.|",
    "An E.C.G. was done in A.&E. and it was normal.|",
    "Was this right? no, it was not.|",
    "(a) The fall.| Your father fell at 3 a.m.| (b) The scan.| It was late.|",
}


def snippets(name: str) -> list[str]:
    return tomllib.loads((HERE / name).read_text(encoding="utf-8"))["snippets"]


def by_hand(snippet: str) -> list[str]:
    return [sentence.strip() for sentence in snippet.split("|") if sentence.strip()]


def by_us(snippet: str) -> list[str]:
    text = snippet.replace("|", "")
    return [text[start:end] for start, end in sentence_spans(text)]


@pytest.mark.parametrize("snippet", snippets("sentences_tuned.toml"))
def test_a_snippet_the_rules_were_made_for_is_split_as_by_hand(snippet):
    assert by_us(snippet) == by_hand(snippet)


@pytest.mark.parametrize("snippet", snippets("sentences_held_out.toml"))
def test_a_held_out_snippet_is_split_as_by_hand_or_is_a_known_miss(snippet):
    assert (by_us(snippet) == by_hand(snippet)) == (snippet not in KNOWN_MISSES)


def test_the_held_out_set_is_large_and_nearly_all_right():
    held_out = snippets("sentences_held_out.toml")
    assert len(held_out) >= 50
    assert set(held_out) >= KNOWN_MISSES
    assert len(KNOWN_MISSES) / len(held_out) < 0.1


def test_the_held_out_set_has_nothing_that_was_tuned_on():
    assert not set(snippets("sentences_held_out.toml")) & set(snippets("sentences_tuned.toml"))


WORDS = [
    "Dr. ",
    "R.M.O. ",
    "at 9 p.m. ",
    "Nobody ",
    "came. ",
    "Why? ",
    "etc. ",
    "Ltd. ",
    "The ",
    "“No!” ",
    "(b) ",
    "… ",
]
LETTERLIKE = st.lists(st.sampled_from([*WORDS, "\n", "\u2028", "\xa0", " "])).map("".join)


@given(st.one_of(st.text(), LETTERLIKE))
def test_sentences_are_in_order_apart_and_lose_no_character(text):
    spans = list(sentence_spans(text))
    previous = 0
    for start, end in spans:
        assert previous <= start < end <= len(text)
        assert text[previous:start].strip() == ""
        assert text[start:end] == text[start:end].strip()
        assert len(text[start:end].splitlines()) == 1
        previous = end
    assert text[previous:].strip() == ""


def test_a_very_long_line_of_abbreviations_is_split_in_reasonable_time():
    line = "at 9 a.m. " * 20_000
    assert len(list(sentence_spans(line))) == 1


@pytest.mark.parametrize("word", ["sent", "bed", "leg", "ill", "found", "rota", "cancer"])
@pytest.mark.parametrize("following", ["With effect from 1 May it is.", "Midwife Dunne came.", "Nobody rang."])
def test_a_plain_word_before_a_capital_ends_its_sentence(word, following):
    text = f"I am sorry that it was {word}. {following}"
    assert [text[start:end] for start, end in sentence_spans(text)] == [f"I am sorry that it was {word}.", following]


@pytest.mark.parametrize("text", ["On 3 Sept. Mrs Lane rang.", "See ref. No. 4."])
def test_a_word_cut_short_does_not_end_its_sentence(text):
    assert [text[start:end] for start, end in sentence_spans(text)] == [text]
