"""Whatever a draft says, a review comes out: every finding's words stand at its offsets, and no check falls over."""

import json
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from correspondence import Request, load_settings, read_case, review_as_dict, review_as_text, review_draft
from correspondence.drafts.reader import draft_from_text
from correspondence.errors import DraftError

ROOT = Path(__file__).resolve().parents[2]
ON = date(2026, 5, 20)
CASE = read_case(ROOT / "examples" / "bereaved-daughter.yaml", ON)
SETTINGS = load_settings(ROOT / "examples" / "correspondence.toml", ROOT)
SENTENCES = [
    "Dear Mrs Marsden",
    "I am sorry if you felt that your father waited too long.",
    "Mr Ingram was seen on 12 February 2026 by S/N Okafor in ED, and his obs were stable.",
    "We received your complaint on 31 February 2026.",
    "You should have told the nurse about the hearing aids.",
    "You can contact the Ombudsman on 0345 015 4033.",
    "[insert name] XX {{ name }} «Title» ????",
    "She was told at 14:30 hrs; he wasn't.",
    "1. Hearing aids",
    "Yours sincerely",
    "Dr Samira Holt\nChief Executive",
    "علي حسن 🙂 Łukasz Żółć Siân Ŵyn",
    "DEAR MRS MARSDEN YOUR FATHER MR INGHAM FELL ON WARD 3",
]
PIECES = st.one_of(
    st.sampled_from(SENTENCES),
    st.text(max_size=30),
    st.text("Mr.Mrs 0123/-–'\"()[]{}«»?!.,:;&<>£\t\u00a0\u200bé", max_size=40),
)
DRAFTS = st.lists(PIECES, min_size=1, max_size=12).flatmap(
    lambda pieces: st.sampled_from([" ", "\n", "\n\n", ""]).map(lambda joint: joint.join(pieces))
)


@settings(max_examples=120)
@given(DRAFTS)
def test_every_finding_quotes_what_stands_at_its_place(text: str) -> None:
    try:
        draft = draft_from_text(text)
    except DraftError:
        return  # a draft without a word is refused
    review = review_draft(draft, CASE, Request(on=ON), SETTINGS)
    said = json.loads(json.dumps(review_as_dict(review)))
    assert not [found for found in said["findings"] if found["category"] == "could_not_run"]
    quoted = [*said["findings"], *(quote for point in said["points"] for quote in point["evidence"])]
    quoted += said["readability"]["costly"] if said["readability"] else []
    for found in quoted:
        if found["start"] is not None:
            assert said["draft"]["text"][found["start"] : found["end"]] == found["quote"]
            assert found["quote"]
    assert [point["id"] for point in said["points"]] == [point.id for point in CASE.points]
    assert review_as_text(review).startswith(f"{draft.path}: {review.verdict}")
