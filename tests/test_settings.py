"""Settings: where they are looked for, what is wrong with them, and what letters are without them."""

from datetime import date
from pathlib import Path

import pytest

from correspondence import resources
from correspondence.errors import SettingsError
from correspondence.signposting import advocacy, ombudsman, out_of_date
from correspondence.sources.settings_file import load_settings

OWN = resources.text("correspondence.toml").replace("Wenbury Vale", "Otherly").replace("wenburyvale", "otherly")
OWN = OWN.replace("01632 960100", "01632 960999")


def test_settings_of_a_parent_folder_are_found(tmp_path: Path) -> None:
    (tmp_path / "correspondence.toml").write_text(OWN, "utf-8")
    inner = tmp_path / "cases" / "2026"
    inner.mkdir(parents=True)
    settings = load_settings(None, inner)
    assert settings.trust.name == "Otherly NHS Foundation Trust"
    assert not settings.specimen


def test_without_settings_the_example_stands_in_and_letters_are_specimens(tmp_path: Path) -> None:
    assert load_settings(None, tmp_path).specimen


@pytest.mark.parametrize("example", ["Wenbury Vale NHS Foundation Trust", "01632 960100"])
def test_settings_that_still_hold_the_examples_facts_are_specimens(tmp_path: Path, example: str) -> None:
    old = "Otherly NHS Foundation Trust" if "Trust" in example else "01632 960999"
    (tmp_path / "correspondence.toml").write_text(OWN.replace(old, example), "utf-8")
    assert load_settings(None, tmp_path).specimen


def test_every_problem_of_a_settings_file_has_its_line_and_key(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN.replace('phone = "01632 960000"', 'phne = "1"').replace('"day 0"   ', '"day 2"'), "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings(path, tmp_path)
    said = str(caught.value)
    assert "own.toml:5: trust.phone: is missing." in said
    assert "own.toml:8: trust.phne: is not a known key. Did you mean 'phone'?" in said


@pytest.mark.parametrize(("text", "said"), [("[trust\n", "TOML"), ("", "trust: is missing")])
def test_a_settings_file_that_is_none_is_refused(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=said):
        load_settings(path, tmp_path)


def test_a_settings_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be opened"):
        load_settings(tmp_path / "nowhere.toml", tmp_path)


def test_signposting_past_its_review_date_is_named(tmp_path: Path) -> None:
    settings = load_settings(None, tmp_path)
    assert not list(out_of_date(settings, date(2027, 3, 1)))
    late = list(out_of_date(settings, date(2027, 3, 2)))
    assert [warning.split(" were")[0] for warning in late] == [
        "Ombudsman details",
        "Social care Ombudsman details",
        "Advocacy details",
    ]
    assert "Bank holidays were due for review on 1 June 2028" in " ".join(out_of_date(settings, date(2028, 6, 2)))


def test_facts_that_are_not_confirmed_are_printed_only_when_the_settings_hold_them(tmp_path: Path) -> None:
    settings = load_settings(None, tmp_path)
    assert ombudsman(settings).phone == "0345 015 4033"
    assert ombudsman(settings).email == ""
    assert advocacy(settings).phone == ""
    own = tmp_path / "own.toml"
    own.write_text(OWN.replace("# [ombudsman]", '[ombudsman]\nemail = "a@b.example"\n#'), "utf-8")
    assert ombudsman(load_settings(own, tmp_path)).email == "a@b.example"
