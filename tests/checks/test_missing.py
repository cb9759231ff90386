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
            for point, outcome in zip(case["points"], answers, strict=False)
        ] + case["points"][len(answers) :]
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


@pytest.mark.parametrize(
    "sentence",
    [
        "From 1 August the secretaries check each Friday that every referral has a date.",
        "With effect from 1 August 2026 the secretaries check each Friday that every dictated letter has left.",
        "I have told all band 6s that whoever is in charge phones family same day.",
        "We have now got a second nurse with CD keys on each shift from 1 September.",
        "As of 3 May no letter leaves the office unread.",
        "The labour ward coordinator now calls the second anaesthetist after 20 minutes.",
        "Since then two porters come to every transfer.",
        "In May we moved the drug round so that Parkinson's patients come first.",
        "By 1 December the booking office will send every change by text as well as by post.",
        "Dr Marsh has rewritten the rota, and there is always a second anaesthetist in the building.",
        "There is now a locked box on the ward for jewellery.",
        "We no longer discharge anybody over 75 after 8pm.",
        "Parents are from now on asked whether they want to stay.",
        "It is now the rule that two people check the name on a letter.",
        "The clinic has stopped using the old folder.",
        "Nobody can now close a referral without a reason.",
        "We have put a clock by the locker of every patient with Parkinson's.",
        "The ward will hold a spare set of hearing aid batteries from next month.",
        "Each week Sister Dow goes through the falls with the team.",
        "We have taken on two more midwives.",
        "I have asked the matron to check every week that the bells are answered.",
        "Our switchboard has a new number for families, which is answered day and night.",
        "The form has been redrawn, with a box for allergies at the top.",
        "This has changed how we work: the pharmacist sees each chart before noon.",
        "Our volunteers now sit with patients who have dementia at mealtimes.",
        "A card by the bed will show who must be rung first.",
    ],
)
def test_a_change_told_as_a_new_state_of_things(sentence):
    assert holds("learning", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "From 1 August until 9 August the ward was closed.",
        "Since 1 May your husband has been at home.",
        "She now takes her tablets at night.",
        "From 10pm the ward is quiet.",
        "Staff have been reminded of nothing.",
        "We always check each referral.",
        "The ward has 28 beds and is now full.",
        "Your letter will be put on the file by Friday.",
        "By 1 May he was on the list for surgery.",
        "He has now been given an appointment in December.",
        "You will now be seen on 4 June by Dr Shah.",
        "Since 2019 the unit has had 12 beds.",
        "The nurses check each patient every hour.",
        "I have asked the matron to apologise to you.",
        "We have now looked at every point.",
        "From 14 May the notes show that she was in pain each day.",
        "Lessons have been learned and feedback was given.",
    ],
)
def test_a_date_or_a_now_alone_is_no_change_for_others(sentence):
    assert not holds("learning", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I am satisfied that we do not need to change anything.",
        "I do not think that we need to change anything.",
        "We see no reason to change how the clinic is run.",
        "Nothing needs to change as a result.",
        "My findings do not call for any changes.",
    ],
)
def test_that_nothing_needs_to_change_is_a_word_on_action_too(sentence):
    text = BARE.format(f"I have read the records. I do not uphold your complaint. {sentence}")
    assert "learning" not in missing(text, answers=["not upheld"])
    assert "learning" not in missing(text, answers=["not upheld"] * 4)


def test_where_a_point_is_upheld_it_is_not_enough_that_nothing_needs_to_change():
    text = BARE.format("I have read the records. We see no reason to change how the clinic is run.")
    assert missing(text, answers=["upheld", *["not upheld"] * 3])["learning"].severity is Severity.ERROR


@pytest.mark.parametrize(
    "sentence",
    [
        "Should there be anything else, Mr Crewe's secretary will put you through: 01632 960177.",
        "Do pick up the phone if you'd like to talk it through: 01632 960199 comes straight to me.",
        "Joan Petty would be glad to see you at home or here; you can reach her on 01632 960140.",
        "If I have missed something, tell me.",
        "You are welcome to come in and talk this over with me; Mrs Lane (01632 960100) will find a time.",
        "Jen Akhtar will gladly answer any questions (01632 961243, weekdays until 4pm).",
        "Questions? Jen is on 01632 961243.",
        "I would be happy to meet you; my office will arrange it if you ring 01632 960101.",
        "For anything in this letter, speak to Carol Jessop on 01632 960155.",
        "If you remain unhappy you can contact Jen Akhtar on 01632 961243, or the Health Service Ombudsman.",
        "My colleague Jo Blake is there for you if anything is unclear: jo.blake@larkmere.example.",
        "Please let us know if you would like a meeting.",
        "Carol Jessop remains your contact, on 01632 960155.",
    ],
)
def test_a_contact_offered_in_passing(sentence):
    assert holds("contact", sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You can ring the Parliamentary and Health Service Ombudsman on 0345 015 4033 if anything is unclear.",
        "He pressed the bell and asked for the doctor.",
        "Our switchboard was on 01632 960100 at that time.",
        "If she is in pain she should ring her GP on 01632 970001.",
    ],
)
def test_a_number_that_is_not_for_this_letter_is_no_contact(sentence):
    assert not holds("contact", sentence)
