"""The seven things that a final response must hold, each in many wordings, and what does not count for it."""

import json
from datetime import date
from pathlib import Path

import pytest

from correspondence.case import Case
from correspondence.checks.brief import Brief
from correspondence.checks.missing import check
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Severity
from correspondence.settings import Settings

HERE = Path(__file__).parent / "letters"
LETTER = (HERE / "response.txt").read_text(encoding="utf-8")
CASE = json.loads((HERE / "case.json").read_text(encoding="utf-8"))
SETTINGS = Settings.model_validate(
    {
        "trust": {"name": "Larkmere Hospitals NHS Trust", "address": ["Kiln Road"], "phone": "01632 960100"},
        "chief_executive": {"name": "Dr Helen Astley"},
        "contact": {"name": "Carol Jessop", "phone": "01632 960155", "email": "complaints@larkmere.example"},
    }
)
BARE = (
    "Dear Mrs Osborne\n\nI write in response to your letter. The ward has 28 beds. {}\n\n"
    "Patients are seen each day by a doctor.\n\nYours sincerely\n\nDr Helen Astley\nChief Executive"
)
"""A letter that holds nothing of the seven but what is put into it."""


def missing(text, *, deceased=False, answers=None):
    case = {**CASE, "patient": {**CASE["patient"], "deceased": deceased}}
    if answers:
        case["points"] = [
            {**point, "answer": {"happened": "It happened.", "outcome": outcome}}
            for point, outcome in zip(case["points"], answers, strict=True)
        ]
    brief = Brief(draft_from_text(text), Case.model_validate(case), "response", date(2026, 4, 20), SETTINGS)
    return {finding.category: finding for finding in check(brief)}


def holds(category, sentence, *, deceased=False):
    return category not in missing(BARE.format(sentence), deceased=deceased)


def test_a_good_letter_misses_nothing():
    assert missing(LETTER) == {}


def test_a_letter_that_holds_nothing_misses_all_seven_once_each():
    expected = {"ombudsman", "apology", "how_investigated", "outcome", "learning", "contact", "thanks_or_condolence"}
    assert set(missing(BARE.format(""))) == expected


@pytest.mark.parametrize("category", ["ombudsman", "contact", "how_investigated", "outcome", "learning"])
def test_each_finding_says_its_code_and_offers_a_sentence(category):
    finding = missing(BARE.format(""))[category]
    assert finding.source.startswith("FIN-")
    assert finding.suggestion
    assert finding.span is None
    assert finding.check == "missing"


def test_what_the_law_asks_for_is_an_error():
    found = missing(BARE.format("We got this wrong."))
    errors = {category for category, finding in found.items() if finding.severity is Severity.ERROR}
    assert {"ombudsman", "how_investigated", "learning", "apology"} <= errors


def test_suggestions_are_filled_with_what_is_known():
    found = missing(BARE.format(""))
    assert "0345 015 4033" in found["ombudsman"].suggestion
    assert "Carol Jessop on 01632 960155" in found["contact"].suggestion
    assert "Denise Harbour, Matron for Medicine" in found["how_investigated"].suggestion


@pytest.mark.parametrize(
    "sentence",
    [
        "If you remain unhappy you may take your complaint to the Parliamentary and Health Service Ombudsman.",
        "The PHSO can review how we dealt with your complaint; their number is 0345 015 4033.",
        "You are entitled to refer this to the Parliamentary & Health Service Ombudsman.",
        "The next step, if you want to take one, is the Ombudsman (www.ombudsman.org.uk).",
    ],
)
def test_the_right_to_go_to_the_ombudsman_in_many_words(sentence):
    assert holds("ombudsman", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may appeal to the Prisons and Probation Ombudsman within three months.",
        "The Local Government and Social Care Ombudsman looks at complaints about councils.",
        "You may wish to take legal advice.",
    ],
)
def test_another_ombudsman_is_not_the_one(sentence):
    assert not holds("ombudsman", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am sorry that nobody rang you.",
        "Please accept the Trust's unreserved apologies for the delay.",
        "Dr Shah has asked me to pass on her apology for the abrupt way in which she gave you the news.",
        "For that, on behalf of the hospital, I am sorry.",
        "I am very sorry that you should have had to wait so long.",
        "I am sorry that our mistake made you feel unsafe.",
        "I am sorry that the doctor did not think to ring you.",
    ],
)
def test_a_real_apology_counts(sentence):
    assert holds("apology", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am sorry that you feel let down.",
        "I am sorry if you found the ward noisy.",
        "We regret any inconvenience caused.",
        "I was sorry to hear of your experience.",
        "I am sorry for your loss.",
        "Should mistakes have been made then we would apologise.",
        "I note that you want an apology.",
        "We apologise for any distress that may have been felt.",
        "I am sorry to say that we cannot refund the fare.",
        "The Trust regrets that Mr Osborne perceived the nurse as rude.",
    ],
)
def test_a_non_apology_does_not_count(sentence):
    assert not holds("apology", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I asked Sarah Lane, Matron for Surgery, to look into what happened.",
        "Your complaint has been investigated by the Head of Nursing.",
        "I have read the records and talked to the doctors who looked after him.",
        "Statements were taken from the nursing staff and the CCTV was viewed.",
        "Jo Blake, our governance lead, carried out the investigation and interviewed the staff.",
    ],
)
def test_how_it_was_looked_into_in_many_words(sentence):
    assert holds("how_investigated", sentence)


def test_somebody_of_ours_who_read_the_records_looked_into_it():
    assert holds("how_investigated", "Our head of prison health care, Gemma Tully, read his health record.")


def test_how_it_was_looked_into_may_stand_in_the_case_s_own_words():
    told = "Gemma Tully went to the wing on 20 April."
    of = Case.model_validate({**CASE, "investigation": told})
    brief = Brief(draft_from_text(BARE.format(told)), of, "response", date(2026, 4, 20), SETTINGS)
    assert "how_investigated" not in {finding.category for finding in check(brief)}
    assert not holds("how_investigated", told)


@pytest.mark.parametrize(
    "sentence",
    [
        "I have responded to each of your points below.",
        "You asked us to look into the delay.",
        "Your complaint has been passed to me for a reply.",
        "Please read the enclosed leaflet.",
    ],
)
def test_a_mere_reply_does_not_say_how_it_was_looked_into(sentence):
    assert not holds("how_investigated", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I uphold your complaint.",
        "For these reasons I do not uphold this part of your complaint.",
        "You were right: we got this wrong.",
        "We failed you.",
        "The investigation found no failings in the care given by the surgical team.",
        "We agree with you that this should not have happened.",
        "We could not find out for certain what happened, so we cannot say whether something went wrong.",
        "I am unable to determine which of the two accounts is right.",
        "The investigation could not establish how the bruise was caused, or when it happened.",
    ],
)
def test_a_conclusion_in_many_words(sentence):
    assert holds("outcome", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Your husband was seen by the doctor at 4pm.",
        "If mistakes were made we regret that.",
        "I hope this explains things.",
        "The nurse could not say when the doctor would come.",
        "We could not find out who your GP was.",
    ],
)
def test_a_mere_account_is_no_conclusion(sentence):
    assert not holds("outcome", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "From 1 June every patient will have a named nurse.",
        "The ward has introduced a new checklist for discharge.",
        "We have changed the way we book interpreters so that this cannot be missed.",
        "A second nurse now checks each bag before it leaves the ward.",
        "The matron will audit call bell times every month.",
        "Your story will be used in training for new doctors.",
    ],
)
def test_a_change_in_many_words(sentence):
    assert holds("learning", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lessons have been learned.",
        "All staff complete mandatory training every year.",
        "Your comments have been shared with the team.",
        "Your record has now been corrected.",
        "He is now under the care of Dr Shah.",
        "The machines were replaced in 2022 at considerable cost.",
        "The team has been spoken to.",
    ],
)
def test_what_changes_nothing_for_others_is_no_learning(sentence):
    assert not holds("learning", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "If you have any questions about this letter, please contact Jo Blake on 01632 960111.",
        "My door is open, and my number is 01632 960666.",
        "Should you wish to discuss my findings, Dr Okoro can be reached through her secretary on 01632 960555.",
        "If there is anything that I have not made clear, write to me at the address above.",
        "Please contact me on 01632 960111; otherwise you may go to the Parliamentary and Health Service Ombudsman.",
    ],
)
def test_a_contact_in_many_words(sentence):
    assert holds("contact", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You may contact the Parliamentary and Health Service Ombudsman on 0345 015 4033.",
        "If you are unwell, please ring 111.",
        "You were told to ring the ward.",
        "We consider the matter closed.",
    ],
)
def test_somebody_elses_number_is_no_contact(sentence):
    assert not holds("contact", sentence)


def test_thanks_are_not_enough_where_the_patient_has_died():
    assert holds("thanks_or_condolence", "Thank you for writing to us.")
    found = missing(BARE.format("Thank you for writing to us."), deceased=True)
    assert found["thanks_or_condolence"].severity is Severity.ERROR
    assert "your husband, Mr Peter Osborne" in found["thanks_or_condolence"].suggestion
    assert holds("thanks_or_condolence", "Please accept my condolences on his death.", deceased=True)


def test_an_apology_and_learning_are_due_only_where_something_went_wrong():
    text = BARE.format("I have read the records. I do not uphold your complaint.")
    assert {"apology", "learning"}.isdisjoint(missing(text, answers=["not upheld"] * 4))
    assert missing(text, answers=["upheld"] + ["not upheld"] * 3)["apology"].severity is Severity.ERROR
    assert missing(text)["apology"].severity is Severity.WARNING


@pytest.mark.parametrize("text", ["Sorry", "Dear Mrs Osborne", "Yours sincerely\n\nDear Mrs Osborne\n\nHello."])
def test_a_draft_of_a_few_words_is_judged_without_trouble(text):
    assert "ombudsman" in missing(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am satisfied that these changes are what is needed.",
        "I have looked at what we are doing, and I am satisfied that this is what we need to do.",
        "The discharge lounge keeps a list of who waits for medicines. This is already in place.",
        "The Chief Pharmacist will make sure that this is done by 1 October 2026.",
    ],
)
def test_a_change_and_who_sees_to_it_count_as_learning_in_plain_words(sentence):
    assert holds("learning", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am satisfied that the actions of the nurse were right.",
        "I am satisfied that the care was what he needed.",
        "The drip was already in place when he came to the ward.",
    ],
)
def test_satisfaction_with_the_care_itself_is_not_learning(sentence):
    assert not holds("learning", sentence)
