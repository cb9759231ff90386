"""Many cases become letters: what failed is reported for its case, and the rest goes on."""

import pytest
from docx import Document

from correspondence.errors import CaseError, LetterError, Problem, TemplateError
from correspondence.letters.batch import write_letters
from correspondence.sources.reader import CaseRead


@pytest.fixture
def run(settings, on, tmp_path):
    def write(*reads, kind="acknowledgement", **options):
        return list(write_letters(kind, reads, settings, on, tmp_path / "letters", **options))

    return write


@pytest.fixture
def reads(make_case):
    def read(*references):
        return [CaseRead(f"{number}.yaml", make_case(reference=name)) for number, name in enumerate(references, 1)]

    return read


def letters(tmp_path):
    return sorted(path.name for path in (tmp_path / "letters").glob("*"))


def test_every_case_becomes_a_letter(run, reads, tmp_path):
    results = run(*reads("A/1", "A/2"))
    assert [str(result) for result in results] == [
        f"1.yaml: wrote {tmp_path / 'letters' / 'A-1 acknowledgement.docx'}",
        f"2.yaml: wrote {tmp_path / 'letters' / 'A-2 acknowledgement.docx'}",
    ]
    assert letters(tmp_path) == ["A-1 acknowledgement.docx", "A-2 acknowledgement.docx"]


def test_a_case_that_could_not_be_read_does_not_stop_the_rest(run, reads, tmp_path):
    broken = CaseRead("0.yaml", error=CaseError(Problem("is missing.", file="0.yaml", line=3, key="received")))
    failed, made = run(broken, *reads("A/1"))
    assert str(failed) == "0.yaml:3: received: is missing."
    assert made.path
    assert letters(tmp_path) == ["A-1 acknowledgement.docx"]


def test_a_case_that_lacks_what_the_kind_needs_is_named_with_everything_it_lacks(run, reads, make_answered, tmp_path):
    bare, *_ = reads("A/1")
    failed, made = run(bare, CaseRead("good.yaml", make_answered("upheld", reference="A/2")), kind="response")
    assert str(failed).split("\n") == [
        "1.yaml: investigation: is missing. Write it in the case file: How the complaint was looked into, in words for "
        "the letter; needed for a response.",
        "1.yaml: points[].answer: Point P1 has no answer. Write it in the case file: What was found; needed for a "
        "response letter.",
    ]
    assert made.path


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("second", ["A/1", "A-1", "a/1", "A:1"])
def test_two_cases_of_one_run_never_share_a_file(run, reads, tmp_path, force, second):
    first, other = run(*reads("A/1", second), force=force)
    assert first.path
    assert "is already the letter of 1.yaml" in str(other)
    assert letters(tmp_path) == ["A-1 acknowledgement.docx"]


def test_a_second_run_replaces_its_own_letters_only_by_force(run, reads):
    run(*reads("A/1"))
    assert "exists already" in str(run(*reads("A/1"))[0])
    assert run(*reads("A/1"), force=True)[0].path


def test_where_no_letter_was_made_no_folder_is_left(run, reads, tmp_path):
    (result,) = run(*reads("A/1"), kind="response")
    assert result.error
    assert not (tmp_path / "letters").exists()


def test_an_unknown_kind_stops_before_any_case_is_read(settings, on, tmp_path):
    def cases():
        raise AssertionError("a case was read")
        yield

    with pytest.raises(LetterError, match="There is no letter kind"):
        list(write_letters("respons", cases(), settings, on, tmp_path))


def test_a_template_with_a_mistake_stops_before_any_case_is_read(settings, on, tmp_path, templates):
    def cases():
        raise AssertionError("a case was read")
        yield

    with pytest.raises(TemplateError, match="'refrence' is not a field"):
        list(write_letters("acknowledgement", cases(), settings, on, tmp_path, templates=templates("{{ refrence }}")))


def test_a_trusts_own_template_takes_the_place_of_ours_and_it_says_so_once(run, reads, templates):
    folder = templates("Our own words.")
    first, second = run(*reads("A/1", "A/2"), templates=folder)
    assert first.notes == (f"Made with your own template, {folder / 'acknowledgement.docx'}.",)
    assert second.notes == ()
    for result in (first, second):
        assert "Our own words." in [paragraph.text for paragraph in Document(str(result.path)).paragraphs]


def test_a_folder_without_a_template_of_this_kind_leaves_ours_in_place_and_it_says_so(run, reads, tmp_path):
    (tmp_path / "own").mkdir()
    (result,) = run(*reads("A/1"), templates=tmp_path / "own")
    assert "has no acknowledgement.docx: the program's own template was used." in str(result)


def test_a_folder_of_templates_that_is_not_there_is_a_plain_error(run, reads, tmp_path):
    with pytest.raises(TemplateError, match="is not a folder"):
        run(*reads("A/1"), templates=tmp_path / "nowhere")
