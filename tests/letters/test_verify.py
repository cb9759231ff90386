"""The finished letter is read back; one that does not hold what it must is no letter."""

import io
import zipfile
from xml.sax.saxutils import escape

import pytest

from correspondence.errors import LetterError
from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.letters.package import write_parts
from correspondence.letters.render import Filled, fill
from correspondence.letters.template import check_template
from correspondence.letters.verify import verify
from correspondence.letters.write import write_letter

DOCUMENT = "word/document.xml"


@pytest.fixture
def verified(settings, on):
    """Verify a letter after its text was changed, as a fault of ours or of a library might."""

    def run(case, old="", new="", also_printed=()):
        kind = load_kind("acknowledgement")
        template = check_template(kind.template(), kind.file, kind)
        context = letter_context(kind, case, settings, on)
        filled = fill(template, context)
        changed = {name: part.decode().replace(old, new).encode() for name, part in filled.parts.items()}
        assert not old or changed != filled.parts
        filled = Filled(changed, (*filled.printed, *also_printed))
        verify(write_parts({**template.parts, **filled.parts}), context, filled, template)

    return run


def test_a_letter_that_is_right_passes(verified, case):
    verified(case)


@pytest.mark.parametrize(
    ("value", "what"),
    [
        ("Mrs Joan Tierney", "complainant's name"),
        ("WB4 2QT", "address"),
        ("WV/2026/0412", "reference"),
        ("Mr Arthur Pell", "patient's name"),
    ],
)
def test_a_letter_without_a_fact_that_it_must_hold_is_refused(verified, case, value, what):
    with pytest.raises(LetterError, match=rf"The letter does not hold the {what}, '{value}'"):
        verified(case, value, "")


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("فاطمة الزهراء", "١٢ شارع النيل"),
        ("אברהם כהן", "רחוב הרצל 5"),
        ("Gwenllïan Llŷr-Ŵyn", "Tŷ Gwyn"),
        ("Łucja Żółkiewska", "ul. Świętokrzyska"),
        ("李小龍", "東京"),
        ("नेहा शर्मा", "मुंबई"),
        ("{{ reference }}", "{% if x %}"),
        ("None", "Undefined"),
        ("O'Brien & <Sons>", '"The Elms"'),
    ],
)
def test_names_and_addresses_of_every_script_are_found_again_and_missed_when_gone(
    verified, make_case, settings, on, name, address
):
    person = {"title": None, "first_name": None, "last_name": name, "address": [address, "Wenbury"]}
    case = make_case(complainant=person)
    write_letter("acknowledgement", case, settings, on)
    with pytest.raises(LetterError, match="The letter does not hold"):
        verified(case, escape(name), "Somebody else")


@pytest.mark.parametrize("left", ["{{ due }}", "{%p endif %}", "{# note #}", "None", "Undefined"])
def test_a_letter_in_which_something_is_left_unfilled_is_refused(verified, case, left):
    with pytest.raises(LetterError, match="The letter is not filled in"):
        verified(case, "Thank you", f"Thank you {left}")


def test_braces_and_none_inside_a_value_are_text(make_case, settings, on):
    texts = ["{{ due }}", "None of the nurses came. None.", "{% raw %}", "Undefined {# x #} {_{ y }_}"]
    points = [{"id": f"P{number}", "text": text} for number, text in enumerate(texts)]
    assert write_letter("acknowledgement", make_case(points=points), settings, on).data


def test_a_value_with_braces_does_not_excuse_others(verified, make_case):
    case = make_case(points=[{"id": "P1", "text": "I typed {{ x }} myself."}])
    verified(case)
    with pytest.raises(LetterError, match=r"'\{\{' is left"):
        verified(case, "Thank you", "Thank you {{ x }}")


def test_a_template_that_says_none_in_its_own_words_is_right(letter_from, case, read):
    assert "None of our staff" in read(letter_from(case, "None of our staff was told.")).text


def test_a_value_that_the_letter_lost_is_missed(verified, case):
    with pytest.raises(LetterError, match="The letter lost a part of its text: 'He fell'"):
        verified(case, also_printed=("He fell",))


def test_a_letter_that_does_not_open_is_refused(verified, case):
    with pytest.raises(LetterError, match="damaged"):
        verified(case, "</w:body>", "")


def test_no_address_line_of_a_shipped_letter_is_lost(make_case, settings, on):
    lines = [f"Line {number} & more" for number in range(1, 9)]
    letter = write_letter("acknowledgement", make_case(complainant={"address": lines}), settings, on)
    with zipfile.ZipFile(io.BytesIO(letter.data)) as package:
        assert package.read(DOCUMENT).decode().count("&amp; more") == 8


def test_a_complainant_who_is_the_patient_under_another_name_is_told_apart_from_a_fault_of_the_template(
    make_case, settings, on
):
    with pytest.raises(LetterError, match="Correct the relationship or a name"):
        write_letter("acknowledgement", make_case(complainant={"relationship": "self"}), settings, on)
