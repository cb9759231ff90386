"""Readability against letters that were counted by hand, and the faults of textstat that must not reach anybody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.case import Case
from correspondence.checks.readability import Readability, findings, measure
from correspondence.checks.readability.passive import passive
from correspondence.checks.readability.words import Word, syllables
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity

# 5 sentences: 5 + 10 + 5 + 11 + 10 = 41 words, 6 + 12 + 5 + 11 + 11 = 45 syllables.
PLAIN = """Dear Mrs Holt

Thank you for your letter. I am sorry that your father fell on our ward. No one saw him fall. The nurse should have \
sat with him, and she did not. We have now put two nurses on each night shift.

Yours sincerely

Ann Lee
Chief Executive"""

# What a splitter that ends a sentence at each full stop gets wrong, with a letterhead, headings and a list.
# 8 sentences: 3 + 3 + 15 + 6 + 6 + 6 + 7 + 8 = 54 words. "Dr A B Smith" is a name, so 50 words are ordinary; they have
# 4 + 3 + 13 + 6 + 7 + 8 + 9 + 9 = 59 syllables (10.30, a.m. and 3.4.2025 one each).
TRAPS = """Wenbury Vale NHS Foundation Trust
The General Hospital
Wenbury WB1 1AA

9 March 2026

Our ref: WV/2026/0412

Dear Mr Pell

Your complaint about the clinic

I am sorry. You were right. Dr. A. B. Smith saw you at 10.30 a.m. on 3.4.2025 at St. Mary's clinic. He did not read \
your notes.

What we have changed

We have asked the clinic to:

• read the notes before each visit

• write to the patient within a week

Please ring me if you have a question.

Yours sincerely

Ann Lee
Chief Executive"""

# 5 sentences: 23 + 16 + 4 + 11 + 11 = 65 words, without the quoted ones and the sentence on the Ombudsman. Ordinary
# words, without names, the date and the medicine: 12 + 15 + 4 + 11 + 11 = 53; syllables: 15 + 25 + 4 + 26 + 19 = 89.
# Long: investigation, allergy, recorded, apologise, unreservedly, medication, administered, pharmacist, prescription,
# department. Passive: "was given" and "been administered".
FORMAL = """Dear Ms Okafor

Re: Mr Daniel Okafor, WV/2026/0500

I was saddened to read about the care that Mr Daniel Okafor received at Wenbury Vale NHS Foundation Trust on 14 \
February 2026. Our investigation found that he was given amoxicillin although his allergy was recorded in the notes. \
You told us that “nobody was listening to a word of it”. I apologise unreservedly, because the medication should \
never have been administered. The pharmacist now checks every prescription before it leaves the department.

If you are not satisfied with this reply you can ask the Parliamentary and Health Service Ombudsman to look at it.

Yours sincerely

Ann Lee
Chief Executive"""

OKAFOR = Case.model_validate(
    {
        "reference": "WV/2026/0500",
        "trust": "Wenbury Vale NHS Foundation Trust",
        "complainant": {"title": "Ms", "last_name": "Okafor", "relationship": "sister", "address": ["1 High Street"]},
        "patient": {"title": "Mr", "first_name": "Daniel", "last_name": "Okafor"},
        "received": "2026-03-09",
        "points": [{"id": "P1", "text": "He was given amoxicillin."}],
    }
)


def figures(text: str, case: Case | None = None) -> Readability:
    measured = measure(draft_from_text(text), case)
    assert measured is not None
    return measured


@pytest.mark.parametrize(
    ("letter", "case", "sentences", "words", "ordinary", "syllable_count", "long_words", "passives"),
    [
        (PLAIN, None, 5, 41, 41, 45, 0, 0),
        (TRAPS, None, 8, 54, 50, 59, 0, 0),
        (FORMAL, OKAFOR, 5, 65, 53, 89, 10, 2),
    ],
)
def test_the_figures_are_those_counted_by_hand(
    letter, case, sentences, words, ordinary, syllable_count, long_words, passives
):
    measured = figures(letter, case)
    assert (measured.sentences, measured.words, measured.long_words) == (sentences, words, long_words)
    length, weight = words / sentences, syllable_count / ordinary
    assert measured.words_per_sentence == round(length, 1)
    assert measured.syllables_per_word == round(weight, 2)
    assert measured.flesch_kincaid_grade == round(0.39 * length + 11.8 * weight - 15.59, 1)
    assert measured.flesch_reading_ease == round(206.835 - 1.015 * length - 84.6 * weight, 1)
    assert measured.passive_share == round(passives / sentences, 2)


def test_it_agrees_with_textstat_where_textstat_counts_sentences_rightly():
    prose = (
        "The team met in May. They read the whole record and asked three nurses about that night. Nobody had rung you."
    )
    measured = figures(prose)
    from textstat import textstat

    assert measured.flesch_kincaid_grade == round(textstat.flesch_kincaid_grade(prose), 1)
    assert measured.flesch_reading_ease == round(textstat.flesch_reading_ease(prose), 1)
    assert measured.words == textstat.lexicon_count(prose)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "our hours fire care we're 2026 NHS A&E a.m. complaints@trust.example 10.30am"),
        (2, "every theatre patient's nurse's nurses' being didn’t and/or sorry"),
        (3, "ambulance follow-up hospital's medicine family organise coeliac"),
        (4, "apologise apology experience information paediatric anaesthetist wheelchair-user"),
        (5, "organisation investigation unreservedly paracetamol audiology antibiotics"),
        (6, "physiotherapist responsibility radiotherapy rehabilitation"),
    ],
)
def test_words_have_the_syllables_that_a_british_dictionary_gives_them(count, words):
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


def test_a_dash_is_no_word_and_two_words_with_a_dash_between_are_two():
    assert figures("We went to the ward – and he was there. She sat with him—all night – until he slept.").words == 18


OFFLINE = """
import socket, sys
def refuse(*_, **__):
    raise AssertionError("the network was asked for")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
from correspondence.checks.readability import measure
assert "textstat" not in sys.modules and "nltk" not in sys.modules, "loaded before it is needed"
from correspondence.drafts.reader import draft_from_text
print(measure(draft_from_text("The physiotherapist apologised. He then organised an appointment."), None))
"""


def test_it_needs_no_network_no_home_and_writes_nothing_at_first_use(tmp_path: Path):
    places = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "NLTK_DATA"), str(tmp_path))
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", OFFLINE],
        env={**os.environ, **places},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert run.returncode == 0, run.stderr
    assert "syllables_per_word=2.5," in run.stdout  # 20 syllables, 8 words
    assert run.stderr == ""
    assert list(tmp_path.iterdir()) == []


def test_the_licence_of_the_pronouncing_dictionary_is_shipped_with_it():
    from correspondence import resources

    assert "Carnegie Mellon University" in resources.text("cmudict-licence.txt")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The tablet was given at nine.", "was given"),
        ("It had not been properly recorded.", "been properly recorded"),
        ("The call was never, in fact, answered.", None),
        ("He was being looked after.", "was being looked"),
        ("Your mother's ring has since been found.", "been found"),
        ("She got left in the corridor.", "got left"),
        ("You weren’t told.", "weren’t told"),
        ("He was frightened by the noise.", "was frightened"),
        ("He was frightened.", None),
        ("I am pleased that you wrote.", None),
        ("As far as the ward is concerned, it is closed.", "is closed"),
        ("She was born in May.", None),
        ("You need to ask, and we are indeed sorry.", None),
        ("A nurse gave him the tablet.", None),
        ("The unit is open and was busy.", None),
        ("You are self-employed.", None),
        ("He was re-admitted in June.", "was re-admitted"),
        ("They have asked the ward.", None),
    ],
)
def test_a_passive_is_a_form_of_be_or_get_with_a_participle(sentence, found):
    words = [Word(word.strip(".,"), 0, 0, 1, ordinary=True) for word in sentence.split()]
    verb = passive(words)
    assert (verb is not None) == (found is not None)
    if verb and found:
        assert (verb[0].text, verb[1].text) == (found.split()[0], found.split()[-1])


LONG = """Dear Ms Okafor

Your brother waited for a bed. I am sorry. We found that the request for a bed on the ward was made at four in the \
afternoon, but the message was not passed on to the site manager, and because nobody checked the list again until \
the night staff came on duty he was still on a trolley in the corridor at half past ten. The nurse in charge should \
have rung the site team again at six, and she should have told you why your brother had to wait for so long.

A bed was free at seven.

Yours sincerely"""


def test_the_costly_sentences_say_why_and_the_letter_is_easier_without_them():
    text = LONG.replace("Dear Ms Okafor\n\n", "").replace("\n\nYours sincerely", "")
    measured = figures(text)
    worst = measured.costly[0]
    assert worst.quote == text[worst.start : worst.end]
    assert worst.quote.startswith("We found that the request")
    assert worst.why.startswith("56 words; 4 long words (afternoon, manager, nobody, corridor); passive (“was made”).")
    without = figures(text[: worst.start] + text[worst.end :])
    assert measured.flesch_kincaid_grade - without.flesch_kincaid_grade == pytest.approx(worst.grade_cost, abs=0.11)
    assert [costly.grade_cost for costly in measured.costly] == sorted(
        (costly.grade_cost for costly in measured.costly), reverse=True
    )


def test_a_letter_of_one_sentence_has_no_costly_sentence():
    assert figures("We are sorry that nobody came.").costly == ()


def test_at_most_five_sentences_cost_most():
    text = " ".join(
        ["We are sorry."] * 20 + ["The investigation established considerable organisational difficulties."] * 9
    )
    assert len(figures(text).costly) == 5


def test_long_sentences_are_found_with_a_place_to_cut_them():
    draft = draft_from_text(LONG)
    found = list(findings(draft, measure(draft, None)))
    assert [(finding.category, finding.severity) for finding in found] == [
        ("long_sentence", Severity.WARNING),
        ("long_sentence", Severity.SUGGESTION),
    ]
    assert all(finding.quote == draft.text[finding.span.start : finding.span.end] for finding in found if finding.span)
    assert "56 words" in found[0].message
    assert "“and because nobody checked”" in found[0].suggestion
    assert "“and she should have”" in found[1].suggestion


def test_no_more_than_five_long_sentences_are_reported_and_none_is_an_error():
    sentence = "We " + "asked and " * 30 + "waited. "
    draft = draft_from_text(sentence * 12)
    found = list(findings(draft, measure(draft, None)))
    assert sum(finding.category == "long_sentence" for finding in found) == 5
    assert all(finding.severity is not Severity.ERROR for finding in found)


def test_a_high_grade_is_a_hint_about_the_whole_letter_and_no_pass_mark():
    draft = draft_from_text("The investigation established considerable organisational difficulties. We apologise.")
    found = list(findings(draft, measure(draft, None)))
    assert [(finding.category, finding.severity, finding.span) for finding in found] == [
        ("grade", Severity.SUGGESTION, None)
    ]
    assert "not a pass mark" in found[0].message


def test_half_of_the_sentences_passive_is_worth_a_word():
    draft = draft_from_text("The bell was not heard. The notes were lost. We are sorry. You should have had a call.")
    assert [finding.category for finding in findings(draft, measure(draft, None))] == ["passive"]


@pytest.mark.parametrize("text", ["Sorry", "Ann Lee\nChief Executive", "“Nobody came to her for two hours.”"])
def test_a_draft_without_prose_has_no_figures_and_no_findings(text):
    draft = draft_from_text(text)
    assert measure(draft, None) is None
    assert list(findings(draft, None)) == []


def test_a_name_makes_a_sentence_longer_and_not_harder():
    about = figures("The nurse told Featherstonehaugh so. She wrote it down at once.")
    named = figures("The nurse told Mr Featherstonehaugh so. She wrote it down at once.")
    plain = figures("The nurse told so. She wrote it down at once.")
    assert named.syllables_per_word == plain.syllables_per_word < about.syllables_per_word
    assert named.words == plain.words + 2


@given(st.text(alphabet=st.sampled_from("abc I.,;!?\n\n“”'’—-•1é\u202e😀 \t")))
def test_any_text_gives_figures_or_none_and_quotes_what_stands_there(text):
    if not text.strip():
        return
    draft = draft_from_text(text)
    measured = measure(draft, None)
    for costly in measured.costly if measured else ():
        assert draft.text[costly.start : costly.end] == costly.quote
    for finding in findings(draft, measured):
        assert finding.span is None or draft.text[finding.span.start : finding.span.end] == finding.quote
