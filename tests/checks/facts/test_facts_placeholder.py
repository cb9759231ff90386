"""What was to be filled in or taken out, and brackets and braces that are text."""

from dataclasses import replace

import pytest

from correspondence.checks.facts import check
from correspondence.draft import Margin
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The training took place on [date TBC].", "[date TBC]"),
        ("The training took place on [ ] March.", "[ ]"),
        ("It was found on DD/MM/YYYY.", "DD/MM/YYYY"),
        ("He will be seen in XX weeks.", "XX"),
        ("He will be seen on xx March.", "xx"),
        ("The ward manager is ____.", "____"),
        ("We will write by ?? May.", "??"),
        ("The consultant is to be TBC.", "TBC"),
        ("Dear {complainant}, thank you.", "{complainant}"),
        ("Dear {{ complainant.name }}, thank you.", "{{ complainant.name }}"),
        ("{% if upheld %} I am sorry.", "{% if upheld %}"),
        ("I am writing to <<Name>> today.", "<<Name>>"),
        ("I am writing to «Name» today.", "«Name»"),
        ("I am writing to <name of complainant> today.", "<name of complainant>"),
        ("Your concern was upheld / not upheld.", "upheld / not upheld"),
        ("Your mother/father was seen.", "mother/father"),
        ("I saw Mr/Mrs Smith. Delete as appropriate.", "Mr/Mrs"),
        ("Click or tap here to enter text.", "Click or tap here to enter text"),
        ("Carla can you check the time of the fall?", "Carla can you check the time of the fall"),
        ("CW to complete.", "CW to complete"),
        ("Ravi, is this right? I thought that it was two.", "Ravi, is this right"),
        ("NB to CE: please read paragraph 3 again.", "NB to CE: please read paragraph 3 again"),
        ("Note for Hannah: not agreed yet.", "Note for Hannah:"),
        ("*** need figures from the information team ***", "*** need figures from the information team ***"),
        ("Para 3 needs rewording.", "needs rewording"),
        ("Insert apology here.", "Insert apology here"),
        ("DRAFT v2 not for release", "DRAFT v2 not for release"),
    ],
)
def test_what_is_left_in_is_found_whole(found, sentence, quote):
    assert ("placeholder", quote) in found(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        'The doctor wrote "next of kin: [wife]" on the form.',
        "She wrote “patient [sic] comfy” in the notes.",
        "NB: please bring this letter with you.",
        "Could you please confirm that this date suits you?",
        "The date is to be confirmed by our auditors, and we will write to you then.",
        "Failure to check the chart was the cause.",
        "You can write to us at complaints@wenburyvale.example or at www.wenburyvale.example.",
        "His blood pressure was 120/80 - lower than before - and he slept...",
        'The text that she had read "closed, pls re-refer".',
        "Staff to patient ratios were published.",
    ],
)
def test_ordinary_text_stays_quiet(found, sentence):
    assert found(sentence) == []


def test_braces_that_come_from_a_value_of_the_case_are_text(findings, case, letter):
    own = case(points=[{"id": "P1", "text": "The form asked for {{ name }} and {address} instead of his own."}])
    repeated = letter.replace("Your father was seen", "The form asked for {{ name }} and {address}. He was seen")
    assert findings(repeated, own) == []


@pytest.mark.parametrize(
    ("note", "quote"),
    [
        ("The ward was short of staff [TO ADD by ward].", "[TO ADD by ward]"),
        ("He was seen at 10pm [Siobhan to confirm].", "[Siobhan to confirm]"),
        ("The training was held on [insert date].", "[insert date]"),
        ("The training was held on [insert\ndate].", "[insert\ndate]"),
        ("The consultant was <name of consultant>.", "<name of consultant>"),
        ("The nurse was Sister XXX.", "XXX"),
        ("The new rota began in TBC.", "TBC"),
        ("The audit found ???? gaps.", "????"),
        ("The lead is «Name».", "«Name»"),
    ],
)
def test_anything_else_left_open_counts_though_the_case_has_it_too(found, case, note, quote):
    answered = {"happened": note, "outcome": "upheld"}
    own = case(points=[{"id": "P1", "text": "He waited on a trolley.", "answer": answered}])
    assert found(note, own) == [("placeholder", quote)]


def test_one_note_with_a_name_and_a_date_in_it_is_one_finding(found):
    note = "[HD - was Mr Bell seen on 30 February?? check w. Carla before this goes up]"
    assert found(f"He was seen late {note}.") == [("placeholder", note)]


def test_a_mark_of_a_draft_in_the_header_is_found_there(case, letter, brief):
    read = replace(draft_from_text(letter), margins=(Margin("header", "DRAFT v3\nWenbury Vale"),))
    (finding,) = check(brief(read, case()))
    assert (finding.part, finding.span, finding.quote) == ("header", None, "DRAFT v3")
    assert finding.severity is Severity.WARNING


def test_a_field_in_square_brackets_in_the_footer_is_found_there(case, letter, brief):
    read = replace(draft_from_text(letter), margins=(Margin("footer", "Our reference: [insert reference]"),))
    (finding,) = check(brief(read, case()))
    assert (finding.part, finding.quote) == ("footer", "[insert reference]")
