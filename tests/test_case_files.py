"""Case files in: what is right comes out whole, what is wrong comes out as sentences with line and key."""

import json
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from correspondence.case import Case
from correspondence.errors import CaseError
from correspondence.sources.reader import case_from, read_case, read_cases
from correspondence.sources.yaml_nodes import yaml_nodes

TODAY = date(2026, 11, 25)
CORPUS = Path(__file__).resolve().parents[1] / "bench" / "corpus" / "corpus"

WHOLE = """\
reference: 0412
complainant:
  title: Mrs
  first_name: Joan
  last_name: No
  relationship: daughter
  address: [14 Mill Lane, Wenbury, WB4 2QT]
patient: {title: Mr, first_name: Arthur, last_name: Null, date_of_birth: 1941-03-02, nhs_number: "999 000 0018"}
received: 2026-03-09
received_by: phone
points:
  - id: P1
    text: He waited eleven hours on a trolley in a corridor.
    answer:
      happened: |
        He came at 2pm.

        He was moved at 1am.
      outcome: Partially upheld
desired_outcomes: [An apology, {text: To know what will change, answer: We have changed the rota.}]
meeting: I would be glad to meet you.
"""


def read(tmp_path: Path, text: str, name: str = "case.yaml") -> Case:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return read_case(path, TODAY)


def problems(tmp_path: Path, text: str, name: str = "case.yaml") -> list[str]:
    with pytest.raises(CaseError) as caught:
        read(tmp_path, text, name)
    return [str(problem).removeprefix(str(tmp_path / name)) for problem in caught.value.problems]


def changed(old: str, new: str) -> str:
    assert old in WHOLE
    return WHOLE.replace(old, new)


def test_a_surname_no_and_a_reference_with_a_leading_zero_stay_text(tmp_path: Path) -> None:
    case = read(tmp_path, WHOLE)
    assert case.reference == "0412"
    assert case.complainant.full_name == "Mrs Joan No"
    assert case.patient.last_name == "Null"


def test_values_are_read_as_people_type_them(tmp_path: Path) -> None:
    case = read(tmp_path, WHOLE)
    assert case.received == date(2026, 3, 9)
    assert case.received_by == "telephone"
    assert case.patient.nhs_number == "9990000018"
    assert case.points[0].answer is not None
    assert case.points[0].answer.outcome == "partly upheld"
    assert case.points[0].answer.happened == "He came at 2pm.\n\nHe was moved at 1am."
    assert [wish.text for wish in case.desired_outcomes] == ["An apology", "To know what will change"]
    assert case.meeting is not None
    assert case.meeting.offer == "I would be glad to meet you."


def test_all_problems_of_a_file_are_reported_at_once_each_with_its_line_and_key(tmp_path: Path) -> None:
    text = """\
reference: WV/1
complainant:
  last_name: "  "
  realtionship: daughter
  address: []
patient: {last_name: Pell, date_of_birth: 1941-03-02, date_of_death: 1940-01-01, nhs_number: 9990000019}
received: 2026-02-30
acknowledged: 09/03/2026
points:
  - {id: P1, text: He waited}
  - {id: P1, text: He fell}
zzz: blue
"""
    assert problems(tmp_path, text) == [
        ":3: complainant.last_name: is empty. Write it here (surname, or the only name), for example: Tierney.",
        ":4: complainant.realtionship: is not a known key. Did you mean 'relationship'?",
        ":5: complainant.address: is empty. Write at least one, as a list: each on a line of its own that begins "
        "with '- '.",
        ":6: patient.date_of_death: puts the death before the birth (2 March 1941). Check the day, the month and "
        "the year.",
        ":6: patient.nhs_number: has a check digit that does not fit: '9990000019'. Compare the NHS number with "
        "the record.",
        ":7: received: is not a day of the calendar: '2026-02-30'. Check the day and the month.",
        ":8: acknowledged: is not a date as year-month-day: '09/03/2026'. Write it as 2026-03-09.",
        ":11: points.2.id: is the second point with the id 'P1'. Give each point its own id.",
        problems(tmp_path, text)[-1],
    ]
    assert problems(tmp_path, text)[-1].startswith(":12: zzz: is not a known key. The keys here are: reference,")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("received: 2026-03-09", "received: 2027-03-09", "puts the receipt of the complaint in the future"),
        ("received: 2026-03-09", "received: 1930-03-09", "before the patient's birth"),
        ("received: 2026-03-09", "received:", "received: is empty, or is not a date."),
        ("received_by: phone", "received_by: pigeon", "received_by: is not one of the words"),
        ("received_by: phone", "acknowledged: 2026-03-01", "before the receipt of the complaint (9 March 2026)"),
        ("received_by: phone", "incident_dates: [2026-12-01]", "incident_dates.1: puts the event in the future"),
        ("last_name: No", "last_name: [No]", "complainant.last_name: is empty, or is not a text."),
        ("reference: 0412", 'reference: "a\\u0007b"', "holds a character that a Word file cannot hold (U+0007)"),
        ("reference: 0412", "reference: |\n  one\n  two", "reference: runs over several lines."),
        ("reference: 0412", "reference: 1\nreference: 2", "has the key 'reference' twice"),
        ("reference: 0412", "reference: &x 1\ntrust: *x", "trust: "),
        ("reference: 0412", "reference: [", "is not readable as YAML"),
        ("relationship: daughter", "relationship: self", "says that the complainant is the patient, and their names"),
        ("reference: 0412\n", "", "reference: is missing. Write it here (the trust's reference)"),
        ("points:", "joint: [{body: Council, points: [P9]}]\npoints:", "names a point that is not there: 'P9'"),
    ],
)
def test_each_kind_of_mistake_has_its_own_sentence(tmp_path: Path, old: str, new: str, said: str) -> None:
    if "&x" in new:
        assert read(tmp_path, changed(old, new)).trust == "1"  # a scalar alias is only a text
        return
    assert said in "\n".join(problems(tmp_path, changed(old, new)))


def test_a_relationship_left_out_is_self_only_where_both_have_one_name(tmp_path: Path) -> None:
    text = changed("  relationship: daughter\n", "")
    assert not read(tmp_path, text).about_self
    same = text.replace("title: Mr, first_name: Arthur, last_name: Null", "title: Mrs, first_name: Joan, last_name: No")
    assert read(tmp_path, same).about_self


def test_a_list_whose_entries_are_all_wrong_is_not_called_empty(tmp_path: Path) -> None:
    said = problems(tmp_path, changed("outcome: Partially upheld", "outcome: maybe"))
    assert len(said) == 1
    assert "points.1.answer.outcome" in said[0]


def test_a_comma_that_cuts_a_text_in_two_is_explained(tmp_path: Path) -> None:
    text = changed(
        "desired_outcomes: [An apology,", "joint: [{body: Trust, twice as it were}]\ndesired_outcomes: [An apology,"
    )
    assert "put that whole text in quotes" in problems(tmp_path, text)[0]


def test_an_alias_of_a_whole_part_is_refused(tmp_path: Path) -> None:
    text = changed("received: 2026-03-09", "received: 2026-03-09\nenclosures: &a [x]\nincident_dates: *a")
    assert "uses a YAML alias" in problems(tmp_path, text)[0]


def test_a_death_with_a_patient_said_to_be_alive_is_a_problem(tmp_path: Path) -> None:
    text = changed("last_name: Null,", "last_name: Null, date_of_death: 2026-02-20, deceased: false,")
    assert "says that the patient is alive, and there is a date of death" in problems(tmp_path, text)[0]


def test_json_problems_carry_the_line_of_the_json_file(tmp_path: Path) -> None:
    case = read(tmp_path, WHOLE).model_dump(mode="json", exclude_none=True)
    case["received"] = "2026-13-09"
    text = json.dumps(case, indent=1)
    line = 1 + text[: text.index('"received":')].count("\n")
    assert problems(tmp_path, text, "case.json")[0].startswith(f":{line}: received: is not a day of the calendar")


def test_json_that_is_broken_is_refused_with_its_line(tmp_path: Path) -> None:
    assert problems(tmp_path, '{\n"reference": 1,,\n}', "case.json")[0].startswith(":2: is not readable as JSON")
    assert "twice" in problems(tmp_path, '{"reference": 1,\n "reference": 2}', "case.json")[0]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_files_as_windows_saves_them_are_read(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(WHOLE.replace("Joan", "Siân Ŵ").replace("\n", "\r\n").encode(codec))
    assert read_case(path, TODAY).complainant.first_name == "Siân Ŵ"


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_bytes(WHOLE.replace("Joan", "Siân").encode("latin-1"))
    with pytest.raises(CaseError, match="Save it as UTF-8"):
        read_case(path, TODAY)


def test_a_folder_and_a_jsonl_give_every_case_and_name_the_bad_ones(tmp_path: Path) -> None:
    case = json.dumps(read(tmp_path, WHOLE, "b.yaml").model_dump(mode="json", exclude_none=True))
    (tmp_path / "a.jsonl").write_text(f"{case}\n\n{{}}\n", "utf-8")
    (tmp_path / "notes.txt").write_text("not a case", "utf-8")
    reads = list(read_cases([tmp_path], TODAY))
    assert [read.name.removeprefix(f"{tmp_path}/") for read in reads] == [
        "a.jsonl, line 1",
        "a.jsonl, line 3",
        "b.yaml",
    ]
    assert [read.case is not None for read in reads] == [True, False, True]
    assert "a.jsonl:3: reference: is missing" in str(reads[1].error)


@pytest.mark.parametrize("source", ["nowhere.yaml", "case.docx", "."])
def test_a_source_that_holds_no_case_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(CaseError, match=r"cannot be opened|is not a case file|holds no case file"):  # noqa: PT012
        for read in read_cases([tmp_path / source], TODAY):
            assert read.error
            raise read.error


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.json")), ids=lambda path: path.stem)
def test_every_case_of_the_corpus_is_read(path: Path) -> None:
    assert read_case(path, TODAY).points


@given(st.binary(max_size=400))
def test_any_bytes_are_a_case_or_an_error(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    for ending in ("yaml", "json"):
        path = tmp_path_factory.getbasetemp() / f"any.{ending}"
        path.write_bytes(data)
        with pytest.raises(CaseError):
            read_case(path, TODAY)


@given(
    st.recursive(
        st.text("ab: -[]{}&*!|>'\"#%@\n\t0", max_size=6),
        lambda inner: st.lists(inner, max_size=3).map(lambda items: "\n- ".join(["", *items])),
        max_leaves=8,
    )
)
def test_any_yaml_put_in_place_of_a_value_is_a_case_or_an_error(text: str) -> None:
    for key in ("reference: 0412", "received: 2026-03-09", "received_by: phone"):
        with suppress(CaseError):
            case = case_from(yaml_nodes(changed(key, f"{key.split(':')[0]}: {text}"), "x"), "x", TODAY)
            assert case.complainant.last_name == "No"
