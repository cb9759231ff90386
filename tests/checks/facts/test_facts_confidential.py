"""What is nobody's business in this letter, and how much may be said of staff and other patients."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("The nurse was signed off with stress the following week.", "signed off with stress"),
        ("Staff Nurse Jane Holt is on a final written warning.", "final written warning"),
        ("Nurse Holt is currently going through a capability process.", "capability process"),
        ("Dr Khan has been suspended pending an inquiry.", "suspended pending"),
        ("The porter was given a formal warning.", "formal warning"),
        ("HR are dealing with this.", "HR are dealing"),
        ("Nurse Holt has since been reported to the NMC.", "been reported to the NMC"),
        ("The nurse concerned has been dismissed.", "nurse concerned has been dismissed"),
        ("Two of the nurses are on long-term sick leave.", "long-term sick"),
        ("The nurse is going through a difficult divorce.", "nurse is going through a difficult divorce"),
        ("This is not the first complaint about her.", "first complaint about her"),
        ("Mr Dennis Crowe in the next bed had fallen.", "Mr Dennis Crowe in the next bed"),
        ("The patient opposite, a Mr Lowe, was calling out.", "Mr Lowe"),
        ("The nurse had gone to Mrs Khan, who was having a seizure.", "Mrs Khan, who was having a seizure"),
        ("The tablets belonged to another patient, John Abbott.", "John Abbott"),
        ("The lady in the next bed, Doreen, had fallen.", "Doreen"),
        ("The gentleman in bed 7 had hepatitis C and was confused.", "gentleman in bed 7 had hepatitis"),
    ],
)
def test_what_should_not_be_in_the_letter_is_found(found, sentence, quote):
    assert any(category == "confidential" and quote in text for category, text in found(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The ward was short of two nurses because of sickness, and the agency could not help.",
        "You asked whether disciplinary action would be taken. I cannot share that with you.",
        "I am not able to tell you what action was taken, because that is confidential.",
        "The nurse has reflected on what happened and has discussed it with her manager.",
        "Miss Tamsin Odell, the surgeon, was unwell, and Mr Rees operated in her place.",
        "Mrs Kaur, who leads our dementia team, has spoken to the ward.",
        "I spoke to five members of staff, including Mr Adeyemi.",
        "A patient with dementia was calling out and the nurse went to her.",
        "The multi-disciplinary team met on 3 March.",
        "The nurse in charge that night has since retired.",
        "The visits were suspended for the winter, and the contract with the agency was terminated.",
        "His sick note was sent to you by post.",
    ],
)
def test_what_a_letter_may_say_stays_quiet(found, sentence):
    assert [category for category, _ in found(sentence) if category == "confidential"] == []


def test_two_matters_of_one_sentence_are_one_finding(found):
    sentence = "She is already on a final written warning and has been off with stress since."
    assert found(sentence) == [("confidential", "final written warning and has been off with stress")]
