"""What a letter of each kind should hold beside the seven: whole drafts, each with one thing taken out."""

import json
from datetime import date
from pathlib import Path

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.content import check
from correspondence.checks.content.conditions import CONDITIONS
from correspondence.checks.content.requirements import requirements
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.settings import Settings

HERE = Path(__file__).parent / "letters"
LETTERS = {path.stem: path.read_text(encoding="utf-8") for path in HERE.glob("*.txt")}
CASE = json.loads((HERE / "case.json").read_text(encoding="utf-8"))
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)
ON = date(2026, 4, 20)


def content(text, kind="response", on=ON, **changes):
    case = Case.model_validate({**CASE, **changes})
    return list(check(Brief(draft_from_text(text), case, kind, on, SETTINGS)))


def categories(text, kind="response", on=ON, **changes):
    return {finding.category for finding in content(text, kind, on, **changes)}


def without(kind, words):
    """Return a letter without the paragraphs that hold some words."""
    assert words in LETTERS[kind]
    return "\n\n".join(part for part in LETTERS[kind].split("\n\n") if words not in part)


@pytest.mark.parametrize("kind", ["response", "acknowledgement", "holding"])
def test_a_good_letter_of_each_kind_lacks_nothing(kind):
    assert content(LETTERS[kind], kind) == []


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("This is our final response", "FIN-12"),
        ("within a year", "FIN-14"),
        ("advocacy", "FIN-17"),
        ("Yours sincerely", "FIN-16"),
    ],
)
def test_a_response_that_lacks_a_thing_is_told_so_mildly(words, code):
    text = without("response", words).replace("\n\nDr Helen Astley\nChief Executive", "\n\nDenise Harbour\nMatron")
    found = [finding for finding in content(text) if finding.category == code]
    assert len(found) == 1
    assert found[0].severity is not Severity.ERROR
    assert found[0].suggestion


def test_a_response_that_only_names_the_ombudsman_is_told_each_other_thing_by_its_code():
    text = without("response", "advocacy")
    for words in ("This is our final response", "within a year"):
        text = "\n\n".join(part for part in text.split("\n\n") if words not in part)
    named = "You can take your complaint to the Parliamentary and Health Service Ombudsman.\n\nYours sincerely"
    assert categories(text.replace("Yours sincerely", named)) == {"FIN-12", "FIN-14", "FIN-17"}


def test_a_response_that_lacks_the_ombudsman_too_is_told_each_thing():
    text = "\n\n".join(part for part in LETTERS["response"].split("\n\n") if "Ombudsman" not in part)
    text = "\n\n".join(part for part in text.split("\n\n") if "advocacy" not in part and "final" not in part)
    assert {"FIN-12", "FIN-14", "FIN-17"} <= categories(text)


def test_a_response_signed_on_behalf_of_the_chief_executive_is_signed():
    text = LETTERS["response"].replace("Chief Executive", "for Dr Helen Astley, Chief Executive")
    assert "FIN-16" not in categories(text)


def test_an_advocate_is_not_told_of_advocacy():
    complainant = {**CASE["complainant"], "relationship": "advocate"}
    assert "FIN-17" not in categories(without("response", "advocacy"), complainant=complainant)


def test_an_old_address_of_the_ombudsman_is_found_where_it_stands():
    text = LETTERS["response"].replace("visit www.ombudsman.org.uk", "write to Millbank Tower, London SW1P 4QP")
    found = [finding for finding in content(text) if finding.category == "signposting"]
    assert [finding.quote for finding in found] == ["Millbank Tower"]
    assert found[0].severity is Severity.WARNING
    assert "Citygate" in found[0].suggestion


@pytest.mark.parametrize("wrong", ["0345 015 4303", "0845 111 2222"])
def test_a_wrong_number_by_the_ombudsmans_name_is_found(wrong):
    text = LETTERS["response"].replace("0345 015 4033", wrong)
    assert [f.quote for f in content(text) if f.category == "signposting"] == [wrong]


def test_a_wrong_website_of_the_ombudsman_is_found():
    text = LETTERS["response"].replace("www.ombudsman.org.uk", "www.ombudsman.gov.uk")
    assert [f.quote for f in content(text) if f.category == "signposting"] == ["www.ombudsman.gov.uk"]


def test_the_trusts_own_number_is_no_number_of_the_ombudsman():
    text = LETTERS["response"].replace(
        "If you have any questions", "You can go to the Ombudsman. If you have any questions"
    )
    assert "signposting" not in categories(text)


def test_a_wish_that_nobody_mentions_is_a_suggestion():
    wishes = ["An apology", "A refund of the car park charge"]
    found = [finding for finding in content(LETTERS["response"], desired_outcomes=wishes) if finding.span is None]
    assert [(finding.category, finding.severity) for finding in found] == [("desired_outcome", Severity.SUGGESTION)]
    assert "car park" in found[0].message


def test_a_wish_that_is_only_repeated_is_not_answered():
    wish = "A refund of the car park charge"
    repeated = LETTERS["response"].replace(
        "In conclusion,", f"You asked for this:\n\n- {wish}\n\nConclusion\n\nIn conclusion,"
    )
    assert "desired_outcome" in categories(repeated, desired_outcomes=[wish])


def test_a_wish_with_its_answer_under_it_is_answered():
    wish = "Mum's Bible back"
    answered = LETTERS["response"].replace("In conclusion,", f"{wish}\n\nIt was in the ward safe.\n\nIn conclusion,")
    assert "desired_outcome" not in categories(answered, desired_outcomes=[wish])


def test_a_wish_that_is_answered_in_other_words_is_answered():
    text = LETTERS["response"].replace("In conclusion,", "Our cashier will send you a cheque for £12. In conclusion,")
    assert "desired_outcome" not in categories(text, desired_outcomes=["A refund of the car park charge"])


def test_a_promise_without_owner_or_date_is_a_suggestion_at_its_place():
    promise = "The form will be reviewed."
    text = LETTERS["response"].replace("In conclusion,", f"{promise} I am grateful to you. In conclusion,")
    (found,) = [finding for finding in content(text) if finding.category == "commitment"]
    assert found.quote == promise
    assert found.severity is Severity.SUGGESTION


@pytest.mark.parametrize(
    "promise",
    [
        "Marta Nowicka will make sure that this is done by 11 December 2026.",
        "Forms will be reviewed. The Chief Pharmacist will make sure that this is done by 1 June 2026.",
    ],
)
def test_a_promise_may_name_its_owner_or_say_who_sees_to_it_in_the_next_sentence(promise):
    text = LETTERS["response"].replace("In conclusion,", f"{promise} I am grateful to you. In conclusion,")
    assert "commitment" not in categories(text)


def test_a_conclusion_against_what_the_letter_owns_is_a_warning():
    text = LETTERS["response"].replace("In conclusion, I uphold your complaint.", "Your complaint is not upheld.")
    (found,) = [finding for finding in content(text) if finding.category == "outcome_mismatch"]
    assert found.severity is Severity.WARNING
    assert found.quote == "Your complaint is not upheld."


def test_a_conclusion_against_the_case_is_a_warning():
    points = [{**point, "answer": {"happened": "So.", "outcome": "not upheld"}} for point in CASE["points"]]
    assert "outcome_mismatch" in categories(LETTERS["response"], points=points)


def test_a_joint_response_names_each_body():
    joint = [{"body": "Larkmere Council", "points": ["P4"], "social_care": True}]
    found = [finding for finding in content(LETTERS["response"], joint=joint) if finding.category == "FIN-18"]
    assert len(found) == 2
    assert all(finding.severity is Severity.WARNING for finding in found)


def test_candour_and_format_are_asked_for_only_where_the_case_does():
    assert categories(LETTERS["response"], candour="He fell.", format="large print") == {"FIN-19", "FIN-20"}


@pytest.mark.parametrize(
    ("words", "code", "severity"),
    [
        ("I would like to talk with you", "ACK-06", Severity.ERROR),
        ("Please tell me if I have missed", "ACK-05", Severity.WARNING),
        ("will look into your complaint", "ACK-09", Severity.WARNING),
        ("independent NHS complaints advocate", "ACK-11", Severity.WARNING),
        ("Complaining will not affect", "ACK-12", Severity.SUGGESTION),
        ("large print", "ACK-13", Severity.SUGGESTION),
        ("My number is", "ACK-01", Severity.SUGGESTION),
    ],
)
def test_an_acknowledgement_that_lacks_a_thing_is_told_so_by_its_weight(words, code, severity):
    found = {finding.category: finding for finding in content(without("acknowledgement", words), "acknowledgement")}
    assert found[code].severity is severity


def test_an_acknowledgement_that_gives_no_response_period_breaks_the_law():
    text = without("acknowledgement", "I would like to talk with you")
    found = {finding.category: finding for finding in content(text, "acknowledgement")}
    assert found["ACK-07"].severity is Severity.ERROR
    assert "30 April 2026" in found["ACK-07"].suggestion


def test_an_oral_complaint_comes_back_in_writing():
    found = content(LETTERS["acknowledgement"], "acknowledgement", received_by="telephone")
    assert [(finding.category, finding.severity) for finding in found] == [("ACK-14", Severity.ERROR)]


def test_consent_is_asked_for_only_where_it_is_due():
    consent = {"status": "requested", "reply_by": "2026-03-20"}
    found = content(LETTERS["acknowledgement"], "acknowledgement", consent=consent)
    assert [finding.category for finding in found] == ["ACK-10"]
    assert "20 March 2026" in found[0].suggestion


def test_an_acknowledgement_that_already_judges_is_told_where():
    text = LETTERS["acknowledgement"].replace(
        "My number is", "I can assure you that our staff did nothing wrong. My number is"
    )
    (found,) = content(text, "acknowledgement")
    assert found.category == "ACK-15"
    assert found.quote == "I can assure you that our staff did nothing wrong."


@pytest.mark.parametrize(
    ("words", "code", "severity"),
    [
        ("We now expect", "HOL-05", Severity.ERROR),
        ("It is taking longer because", "HOL-03", Severity.WARNING),
        ("It is taking longer because", "HOL-04", Severity.WARNING),
        ("I am sorry that we have not yet", "HOL-02", Severity.SUGGESTION),
        ("Free help", "HOL-07", Severity.SUGGESTION),
    ],
)
def test_a_holding_letter_that_lacks_a_thing_is_told_so_by_its_weight(words, code, severity):
    found = [finding for finding in content(without("holding", words), "holding") if finding.category == code]
    assert found[0].severity is severity


def test_operational_pressures_are_no_reason():
    text = LETTERS["holding"].replace(
        LETTERS["holding"].split("\n\n")[3],
        "Due to operational pressures our reply is late. So far we have read the records.",
    )
    assert "HOL-03" in categories(text, "holding")


def test_after_six_months_the_holding_letter_must_say_so():
    late = date(2026, 9, 20)
    assert categories(LETTERS["holding"], "holding", on=late) == {"SIX-01", "SIX-04"}
    text = LETTERS["holding"].replace(
        "I am sorry that", "The six months that the law gives us ended on 4 September 2026. I am sorry that"
    )
    assert categories(text, "holding", on=late) == {"SIX-04"}


def test_every_condition_that_the_data_name_is_known():
    files = ["content_response", "content_acknowledgement", "content_holding", "content_missing"]
    named = {rule.when for file in files for rule in requirements(file, "content") if rule.when}
    assert named <= set(CONDITIONS)


@pytest.mark.parametrize("kind", ["response", "acknowledgement", "holding"])
@pytest.mark.parametrize(
    "text", ["Sorry", "Yours sincerely\n\nDear Mrs Osborne\n\nHello.", "İ ﷽ 😀 0345 015 4303 Ombudsman"]
)
def test_odd_texts_are_judged_without_trouble(kind, text):
    for finding in content(text, kind):
        if finding.span:
            assert text[finding.span.start : finding.span.end] == finding.quote
