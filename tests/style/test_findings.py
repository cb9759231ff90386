"""Alerts as findings: at their place, with what to write instead, and not in the parts that a style leaves alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.style import check, load_styles
from correspondence.checks.style.rule import Listing, decode_rule
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.settings import ChiefExecutive, Contact, Settings, Trust

SETTINGS = Settings(
    trust=Trust(name="Wenbury Vale NHS Foundation Trust", address=("Wenbury",), phone="01632 960 100"),
    chief_executive=ChiefExecutive(name="Dr Hannah Osei"),
    contact=Contact(name="Asha Pell", phone="01632 960 101", email="complaints@wenburyvale.example"),
)
CASE = Case.model_validate(
    {
        "reference": "WV/2026/0412",
        "trust": "Wenbury Vale NHS Foundation Trust",
        "complainant": {"title": "Mrs", "first_name": "Joan", "last_name": "Via", "address": ["14 Regarding Lane"]},
        "patient": {"title": "Mrs", "first_name": "Joan", "last_name": "Via"},
        "received": "2026-03-09",
        "points": [{"id": "P1", "text": "He waited eleven hours."}],
    }
)


def brief(text, case=CASE):
    return Brief(draft_from_text(text), case, "response", date(2026, 5, 1), SETTINGS)


def rules(*checks):
    book = load_styles()
    return [rule for name in checks for rule in book.of(name)]


def quotes(text, *checks, case=CASE):
    return [finding.quote for finding in check(brief(text, case), rules(*(checks or ("plain_english",))))]


LETTER = """\
Dear Mrs Via

In respect of the discharge

Further to your letter of 8th March, the nurse commenced the drip prior to the
doctor's round. It was decided that you should wait.

Yours sincerely

Hannah Osei
"""


def test_a_finding_has_its_place_its_advice_and_its_source():
    found = {finding.rule: finding for finding in check(brief(LETTER), rules("plain_english", "house_style"))}
    formal = found["PlainEnglish.FormalWords"]
    assert (formal.check, formal.category, formal.severity) == ("plain_english", "plain_word", Severity.SUGGESTION)
    assert (formal.quote, formal.suggestion, formal.paragraph) == ("commenced", "started", 3)
    assert formal.message == "Try 'started' instead of 'commenced': it is the word you would say across a desk."
    assert formal.source.startswith("Plain English Campaign")
    assert "https://" in formal.source
    assert found["PlainEnglish.Openings"].suggestion == "Thank you for your letter"
    assert found["PlainEnglish.WordyPhrases"].quote == "prior to"
    assert found["PlainEnglish.HiddenDecisions"].suggestion == ""
    assert found["HouseStyle.DateWording"].suggestion == "8 March"
    assert "PlainEnglish.About" not in found


@pytest.mark.parametrize(
    "text",
    [
        "You wrote “they commenced it prior to the round” in your letter.",
        'You wrote "they commenced it prior to the round" in your letter.',
        "You wrote ‘they commenced it prior to the patient’s round’ in your letter.",
        "You wrote 'they commenced it prior to the round' in your letter.",
        "You can ask the Parliamentary and Health Service Ombudsman to look at it prior to the year's end.",
        "Dear Mrs Via\n\nRe: your complaint in respect of the ward\n\nWe are sorry.",
        "Mrs Via came to the ward.",
        "Commenced House\n14 Regarding Lane\nWenbury WB4 2QT\n\nDear Mrs Via\n\nWe are sorry.",
        "Dear Mrs Via\n\nWe are sorry.\n\nYours sincerely\n\nHannah Osei\nDirector of Endeavour to Facilitate",
    ],
    ids=["curly", "straight", "single curly", "single", "signposting", "heading", "name", "address", "signature"],
)
def test_some_parts_of_a_letter_are_not_the_officers_prose(text):
    assert quotes(text.replace("Commenced House", "House")) == []


def test_an_apostrophe_opens_no_quotation():
    assert quotes("The nurses' round commenced at the doctors' request.") == ["commenced"]


def test_a_rule_keeps_to_its_limit_over_the_whole_letter():
    assert quotes("We telephoned you.\n\nWe telephoned again.", "house_style") == ["telephoned"]


def test_what_can_go_is_said_to_be_left_out():
    (finding,) = check(brief("Please note that we were late."), rules("plain_english"))
    assert (finding.quote, finding.suggestion) == ("Please note that", "Leave it out.")


def test_of_two_suggestions_on_the_same_words_the_longer_stays():
    assert quotes("An investigation was undertaken. The form was undertaken.") == [
        "undertaken",
        "An investigation was undertaken",
    ]


def test_the_checks_take_their_own_rules_only():
    only = {finding.check for finding in check(brief(LETTER), rules("house_style"))}
    assert only == {"house_style"}


def test_a_style_of_other_people_is_not_quiet_anywhere():
    other = decode_rule(
        "extends: existence\nmessage: m\ntokens: [very]\n", "Weasel.yml", Listing("Acme.Weasel", "style", "Acme")
    )
    findings = list(check(brief('You wrote "a very long wait".'), [other]))
    assert [(finding.rule, finding.check, finding.category, finding.quote) for finding in findings] == [
        ("Acme.Weasel", "style", "Acme", "very")
    ]


@given(
    st.lists(
        st.sampled_from(
            [
                "prior to",
                "commenced",
                "14:00 hrs",
                "08/03/2026",
                "and/or",
                "\n",
                "\n\n",
                "“",
                "”",
                "'",
                "é",
                "👩‍⚕️",
                " ",
                "£75.00",
                "!",
            ]
        ),
        max_size=30,
    ).map(" ".join)
)
def test_every_finding_quotes_what_stands_at_its_place(text):
    draft_brief = brief("We wrote. " + text)
    for finding in check(draft_brief, rules("plain_english", "house_style", "tone")):
        assert finding.span is not None
        assert draft_brief.draft.text[finding.span.start : finding.span.end] == finding.quote
