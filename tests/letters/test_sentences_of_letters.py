"""Sentences that the program itself puts into letters: outcomes, actions, lists, signposts."""

from datetime import date

import pytest

from correspondence.case import Action
from correspondence.letters.action_words import action_fields
from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.letters.outcome_words import conclusion, outcome_sentence
from correspondence.letters.words import and_list, full_stop, or_list, paragraphs
from correspondence.settings import Advocacy, Letters


@pytest.mark.parametrize(
    ("outcome", "sentence"),
    [
        ("upheld", "We agree that this went wrong, so we have upheld this part of your complaint."),
        (
            "partly upheld",
            "We agree that some of this went wrong, so we have partly upheld this part of your complaint.",
        ),
        ("not upheld", "We have not found that this went wrong, so we have not upheld this part of your complaint."),
        (
            "could not be established",
            "We could not find out for certain what happened, so we cannot say whether this went wrong.",
        ),
    ],
)
def test_the_formal_word_comes_with_plain_ones(make_answered, outcome, sentence):
    point = make_answered(outcome, "upheld").points[0]
    assert outcome_sentence(point, alone=False) == sentence


def test_the_only_point_is_the_complaint(make_answered):
    (point,) = make_answered("upheld").points
    assert outcome_sentence(point, alone=True).endswith("so we have upheld your complaint.")


def test_a_point_without_an_answer_has_no_outcome_and_the_complaint_no_conclusion(case):
    assert outcome_sentence(case.points[0], alone=True) == ""
    assert conclusion(case.points) == ""


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        (["upheld", "upheld"], "We have upheld your complaint. This means"),
        (["not upheld"], "We have not upheld your complaint. This means"),
        (
            ["upheld", "not upheld", "upheld"],
            "We have upheld points 1 and 3. We have not upheld point 2.",
        ),
        (
            ["could not be established", "not upheld"],
            "We have not upheld point 2. We could not reach a conclusion on point 1.",
        ),
    ],
)
def test_the_conclusion_tells_the_outcome_of_every_point(make_answered, outcomes, expected):
    assert expected in conclusion(make_answered(*outcomes).points)


@pytest.mark.parametrize(
    ("owner", "due", "second"),
    [
        (None, None, ""),
        (None, "2026-07-01", " This will be done by 1 July 2026."),
        ("Ward manager", None, " The Ward manager will make sure that this is done."),
        ("Matron, Medicine", "2026-07-01", " The Matron, Medicine, will make sure that this is done by 1 July 2026."),
        ("Head of Nursing", None, " The Head of Nursing will make sure that this is done."),
        ("Carla Whitmore", None, " Carla Whitmore will make sure that this is done."),
        ("Lead Dietitian", None, " The Lead Dietitian will make sure that this is done."),
        ("Joy Pereira's manager", None, " Joy Pereira's manager will make sure that this is done."),
        ("Women's services manager", None, " The Women's services manager will make sure that this is done."),
        ("Sister Mary Jones", None, " Sister Mary Jones will make sure that this is done."),
        ("the estates team", None, " The estates team will make sure that this is done."),
    ],
)
def test_an_action_names_its_owner_and_its_date(owner, due, second):
    action = Action.model_validate({"action": "Every bay will have a nurse", "owner": owner, "due": due})
    assert action_fields(action).sentence == f"Every bay will have a nurse.{second}"


@pytest.mark.parametrize(
    ("action", "sentence"),
    [
        (
            "Nobody talks while the swabs are counted.",
            "Nobody talks while the swabs are counted. This is already in place.",
        ),
        ("Every bay now has a named nurse.", "Every bay now has a named nurse."),
        ("The council has moved him to another agency", "The council has moved him to another agency."),
    ],
)
def test_an_action_that_is_done_says_so_once(action, sentence):
    done = Action(action=action, owner="Matron", due=date(2026, 7, 1), done=True)
    assert action_fields(done).sentence == sentence


def test_lists_read_as_sentences():
    assert and_list([]) == ""
    assert and_list(["3"]) == "3"
    assert and_list(["3", "4"]) == "3 and 4"
    assert or_list(["a", "b", "c"]) == "a, b or c"
    assert (
        and_list(["Carla Whitmore, Matron", "Dr Shah, Consultant"]) == "Carla Whitmore, Matron; and Dr Shah, Consultant"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ()),
        ("One.", ("One.",)),
        ("One.\n\nTwo.", ("One.", "Two.")),
        ("One.\r\n\r\nTwo.", ("One.", "Two.")),
        ("One.\n \t\n\n\nTwo.\n", ("One.", "Two.")),
        ("Line one\nline two\n\nTwo.", ("Line one\nline two", "Two.")),
    ],
)
def test_prose_becomes_paragraphs_at_blank_lines_and_keeps_its_line_breaks(text, expected):
    assert paragraphs(text) == expected


@pytest.mark.parametrize("text", ["Done.", "Done!", "Why?", 'He said "done."', "Wait…"])
def test_a_sentence_that_has_an_end_gets_no_second_one(text):
    assert full_stop(text) == text


def signposts(case, settings, **changes):
    settings = settings.model_copy(update=changes)
    return letter_context(load_kind("acknowledgement"), case, settings, case.received).signposts


def test_the_ombudsman_comes_with_every_confirmed_fact_and_no_other(case, settings):
    details = signposts(case, settings).ombudsman.details
    for fact in ("0345 015 4033", "www.ombudsman.org.uk", "Citygate, Mosley Street"):
        assert fact in details
    assert "email" not in details
    assert "open" not in details


def test_advocacy_without_a_provider_says_how_to_find_one(case, settings):
    assert "local council" in signposts(case, settings).advocacy.details


def test_advocacy_of_the_settings_says_how_to_reach_it(case, settings):
    provider = Advocacy(name="Wenbury Advocacy", phone="01632 960300", review_by=date(2027, 3, 1))
    body = signposts(case, settings, advocacy=provider).advocacy
    assert (body.name, body.details) == ("Wenbury Advocacy", "You can phone 01632 960300.")


def test_other_formats_are_offered_as_the_settings_say(case, settings):
    sentence = signposts(case, settings).formats
    assert sentence.startswith("You can have this letter in large print, braille, audio or easy read. You can also")
    assert sentence.endswith("phone 01632 960100 or email complaints@wenburyvale.example.")
    only_languages = Letters(formats=(), sign_language=False)
    assert signposts(case, settings, letters=only_languages).formats.startswith(
        "You can have this letter in another language."
    )
    nothing = Letters(formats=(), languages=False, sign_language=False)
    assert signposts(case, settings, letters=nothing).formats == ""
