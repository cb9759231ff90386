"""Letter kinds: their manifests, and what each needs of a case."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from correspondence.errors import LetterError, TemplateError
from correspondence.letters.kind import kind_from, known_kinds, load_kind
from correspondence.letters.needs import unmet
from correspondence.letters.write import write_letter

MANIFEST = """\
title = "Acknowledgement of your complaint"
file = "acknowledgement.docx"
required = ["points[].answer"]
must_print = ["complainant.name", "points.text"]
content = ["ACK-01"]
due = "acknowledgement_due"
"""


@pytest.fixture
def manifest(tmp_path):
    def write(old: str = "", new: str = "") -> Path:
        path = tmp_path / "acknowledgement.toml"
        path.write_text(MANIFEST.replace(old, new) if old else MANIFEST, encoding="utf-8")
        return path

    return write


def test_three_kinds_ship_and_each_has_its_template():
    assert known_kinds() == ("acknowledgement", "holding", "response")
    assert all(load_kind(name).template().startswith(b"PK") for name in known_kinds())


def test_each_kind_carries_the_codes_of_its_own_content():
    codes = {name: {code[:3] for code in load_kind(name).content} for name in known_kinds()}
    assert codes == {"acknowledgement": {"ACK"}, "holding": {"HOL", "SIX"}, "response": {"FIN"}}


def test_an_unknown_kind_is_refused_with_the_known_ones():
    with pytest.raises(LetterError, match=r"'respons'.*Did you mean 'response'\?.*acknowledgement, holding, response"):
        load_kind("respons")


@pytest.mark.parametrize("name", ["../acknowledgement", "", "acknowledgement.toml", "ACKNOWLEDGEMENT"])
def test_a_kind_is_a_name_and_never_a_path(name):
    with pytest.raises(LetterError, match="There is no letter kind"):
        load_kind(name)


def test_a_manifest_is_read_whole(manifest):
    kind = kind_from("acknowledgement", manifest())
    assert (kind.title, kind.required, kind.content) == (
        "Acknowledgement of your complaint",
        ("points[].answer",),
        ("ACK-01",),
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("title", "titel", "titel"),
        ("points[].answer", "points[].anser", "'points[].anser' is not a field of a case"),
        ("points[].answer", "holdings", "'holdings' is not a field of a case"),
        ("complainant.name", "complainant.nam", "Did you mean 'complainant.name'"),
        ('"complainant.name"', '"points"', "'points' is not a field that can be printed"),
        ("ACK-01", "ACK-1", "content"),
        ("acknowledgement_due", "whenever", "'whenever' is not a rule"),
        ("acknowledgement.docx", "../letter.docx", "file"),
        ("title = ", "title = = ", "not a TOML file"),
    ],
)
def test_a_manifest_with_a_mistake_is_refused_by_name(manifest, old, new, message):
    with pytest.raises(TemplateError, match=r"acknowledgement\.toml") as error:
        kind_from("acknowledgement", manifest(old, new))
    assert message in str(error.value)


def test_a_kind_knows_when_its_letter_is_due(case, settings):
    assert load_kind("acknowledgement").due_on(case, settings) == date(2026, 3, 12)
    assert load_kind("response").due_on(case, settings) == date(2026, 5, 6)


def test_every_point_without_an_answer_is_named(make_answered):
    case = make_answered("upheld", "upheld", "upheld")
    points = tuple(replace_answer(point) if point.id != "P1" else point for point in case.points)
    (problem,) = unmet(("points[].answer",), case.model_copy(update={"points": points}))
    assert problem.what == "Points P2 and P3 have no answer."


def test_one_point_without_an_answer_is_named(case):
    (problem,) = unmet(("points[].answer",), case)
    assert problem.what == "Point P1 has no answer."


def test_everything_that_a_response_lacks_is_said_at_once(case, settings, on):
    with pytest.raises(LetterError) as error:
        write_letter("response", case, settings, on)
    assert [problem.key for problem in error.value.problems] == ["investigation", "points[].answer"]
    assert "How the complaint was looked into" in str(error.value)


def test_a_holding_letter_needs_what_it_has_to_say(case, settings, on):
    with pytest.raises(LetterError, match="holding: is missing"):
        write_letter("holding", case, settings, on)


def test_an_acknowledgement_needs_nothing_but_the_case(case):
    assert not list(unmet(load_kind("acknowledgement").required, case))


def replace_answer(point):
    return point.model_copy(update={"answer": None})


def test_the_kind_itself_cannot_be_changed():
    with pytest.raises(AttributeError):
        load_kind("response").title = "x"
    assert replace(load_kind("response"), title="x").title == "x"
