"""From findings to the list of a review: doubles dropped, order, and names that outlive edits elsewhere."""

from correspondence.checks.brief import Flag
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Finding, Severity, Span
from correspondence.review.sifting import sift

LETTER = "Dear Mrs Tierney\n\nI am sorry you feel that way. We are busy.\n\nI am sorry you feel that way."


def tone(start: int, end: int, severity: Severity = Severity.WARNING, text: str = LETTER) -> Finding:
    flag = Flag("Tone.NonApology", "tone", "non_apology", severity)
    return flag.at(draft_from_text(text), Span(start, end), "It regrets the feeling.")


def test_of_two_marks_of_one_fault_the_graver_is_kept() -> None:
    graver, milder = tone(18, 40, Severity.ERROR), tone(20, 47)
    assert [item.finding for item in sift([milder, graver], draft_from_text(LETTER))] == [graver]


def test_two_points_mentioned_in_one_place_are_both_kept() -> None:
    draft = draft_from_text(LETTER)
    flag = Flag("Points.Unaddressed", "points", "unaddressed", Severity.ERROR)
    findings = [flag.at(draft, Span(18, 47), f"Point {name} is not answered.") for name in ("P1", "P2")]
    assert len(sift(findings, draft)) == 2


def test_findings_come_in_the_order_of_the_letter_and_the_whole_letter_first() -> None:
    draft = draft_from_text(LETTER)
    whole = Flag("Missing.Ombudsman", "missing", "ombudsman", Severity.ERROR).whole("The Ombudsman is missing.")
    items = sift([tone(63, 80), tone(18, 40), whole], draft)
    assert [item.finding.span for item in items] == [None, Span(18, 40), Span(63, 80)]


def test_a_name_stays_when_the_letter_is_edited_elsewhere_and_goes_when_the_words_change() -> None:
    edited = LETTER.replace("Dear Mrs Tierney", "Dear Mrs Tierney-Jones, hello")
    shift = len(edited) - len(LETTER)
    before = sift([tone(18, 40)], draft_from_text(LETTER))[0].id
    after = sift([tone(18 + shift, 40 + shift, text=edited)], draft_from_text(edited))[0].id
    changed = LETTER.replace("feel that way. We", "feel like that. We")
    other = sift([tone(18, 40, text=changed)], draft_from_text(changed))[0].id
    assert before == after
    assert before != other


def test_the_same_words_twice_have_two_names() -> None:
    first, second = (LETTER.index("sorry you"), LETTER.rindex("sorry you"))
    text = LETTER.replace(" We are busy.", "")
    second = text.rindex("sorry you")
    items = sift([tone(first, first + 9, text=text), tone(second, second + 9, text=text)], draft_from_text(text))
    assert len({item.id for item in items}) == 2


def test_style_says_nothing_of_words_that_tone_asks_to_be_changed_anyway() -> None:
    draft = draft_from_text(LETTER)
    style = Flag("PlainEnglish.About", "plain_english", "plain_word", Severity.SUGGESTION)
    inside, outside = (style.at(draft, Span(*span), "Shorter.") for span in ((23, 28), (48, 50)))
    kept = [item.finding for item in sift([tone(18, 40), inside, outside], draft)]
    assert kept == [tone(18, 40), outside]
