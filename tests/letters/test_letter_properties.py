"""Whatever a case says, it becomes a letter that holds it, or one plain error; and so does whatever a template says."""

import io
from datetime import date

import docx
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from correspondence.case import Case
from correspondence.errors import CorrespondenceError, TemplateError
from correspondence.letters.kind import load_kind
from correspondence.letters.template import check_template
from correspondence.letters.write import write_letter

ON = date(2026, 4, 20)
PIECES = ["{{", "}}", "{%", "%}", "{_{", "{#", "_", "&", "<w:t>", "]]>", "\t", "\u2028", "\u202e", "'", '"', "None"]
CHARACTERS = st.characters(exclude_categories=["Cs", "Cc"])
ONE_LINE = st.lists(st.one_of(st.sampled_from(PIECES), st.text(CHARACTERS, max_size=8)), min_size=1, max_size=8).map(
    "".join
)
PROSE = st.lists(st.one_of(ONE_LINE, st.sampled_from(["\n", "\n\n", "\r\n", "\x0b"])), min_size=1).map("".join)
TAGS = [
    "{{",
    "}}",
    "{%",
    "{%p",
    "%}",
    " if ",
    " for p in points ",
    "endif",
    "endfor",
    "reference",
    "points",
    ".",
    "|",
    "[",
]
TEMPLATES = st.lists(st.sampled_from([*TAGS, " ", "'", "(", "specimen", "upper", "x"]), min_size=1, max_size=14)
slow = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def squash(text):
    return " ".join(text.replace("\r", "\n").replace("\xad", "").replace("\u2011", "-").split())


def everything(data):
    document = docx.Document(io.BytesIO(data))
    return squash("\n".join(paragraph.text for paragraph in document.paragraphs))


@slow
@given(name=ONE_LINE, line=ONE_LINE, point=PROSE, reference=ONE_LINE)
@example(name="{{ x }}", line="{% y %}", point="{{ ''.__class__ }}\n\n{#", reference="<&>")
@example(name="\u202eabc", line="\ufeff", point="\u0085", reference="\x7f")
def test_any_case_becomes_a_letter_that_holds_it_or_is_refused(facts, settings, name, line, point, reference):
    facts["complainant"] |= {"last_name": name, "address": [line]}
    facts["reference"], facts["points"][0]["text"] = reference, point
    try:
        case = Case.model_validate(facts)
    except ValidationError:
        return
    letter = write_letter("acknowledgement", case, settings, ON)
    text = everything(letter.data)
    for value in (case.complainant.full_name, *case.complainant.address, case.points[0].text, case.reference):
        assert squash(value) in text


@slow
@given(happened=PROSE, apology=PROSE, action=PROSE)
def test_any_answer_becomes_a_response_that_holds_it_or_is_refused(facts, settings, happened, apology, action):
    answer = {"happened": happened, "outcome": "upheld", "apology": apology, "actions": [{"action": action}]}
    facts["points"][0]["answer"], facts["investigation"] = answer, happened
    try:
        case = Case.model_validate(facts)
    except ValidationError:
        return
    text = everything(write_letter("response", case, settings, ON).data)
    found = case.points[0].answer
    assert all(squash(value) in text for value in (found.happened, found.apology, found.actions[0].action))


@settings(max_examples=100)
@given(words=TEMPLATES)
@example(words=["{%p", " if ", "specimen", "%}", "{{", "reference", "}}"])
def test_any_template_is_accepted_or_refused_with_a_plain_error(words):
    buffer = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("".join(words))
    document.save(buffer)
    try:
        check_template(buffer.getvalue(), "own.docx", load_kind("acknowledgement"))
    except TemplateError:
        return


@slow
@given(words=TEMPLATES)
def test_a_template_that_was_accepted_makes_a_letter_or_a_plain_error(words, templates, facts, settings):
    try:
        folder = templates("".join(words))
        letter = write_letter("acknowledgement", Case.model_validate(facts), settings, ON, folder)
    except CorrespondenceError:
        return
    assert "WV/2026/0412" in everything(letter.data)
