"""The rule book: our own styles, and other people's from a folder of style folders."""

from pathlib import Path

import pytest

from correspondence.checks.style import load_styles, rulebook
from correspondence.checks.style.index import listing, read_index, unused
from correspondence.errors import RuleError

WEASEL = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\ntokens: [very]\n"


@pytest.fixture
def styles(tmp_path):
    """Give a function that writes rule files below a StylesPath and returns its folder."""

    def write(files: dict[str, str]) -> Path:
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return tmp_path

    return write


def problems_of(folder):
    with pytest.raises(RuleError) as caught:
        load_styles([folder])
    return [str(problem).replace(f"{folder}/", "") for problem in caught.value.problems]


def test_our_own_rules_are_there_without_being_asked_for():
    book = load_styles()
    assert {rule.listing.check for rule in book.rules} == {"tone", "plain_english", "house_style"}
    assert [rule.name for rule in book.of("plain_english")] == sorted(rule.name for rule in book.of("plain_english"))
    assert book.skipped == ()


def test_our_own_rules_are_read_once_in_a_process():
    assert load_styles().rules[0] is load_styles().rules[0]


def test_another_style_is_added_as_the_check_style_with_its_name_as_category(styles):
    folder = styles({"Acme/Weasel.yml": WEASEL, "Acme/sub/Deep.yml": WEASEL, "Acme/meta.json": "{}"})
    added = load_styles([folder]).of("style")
    assert [(rule.name, rule.listing.category, rule.severity) for rule in added] == [
        ("Acme.Weasel", "Acme", "error"),
        ("Acme.sub.Deep", "Acme", "error"),
    ]


def test_config_hidden_folders_and_test_files_are_no_rules(styles):
    folder = styles(
        {
            "Acme/Weasel.yml": WEASEL,
            "Acme/Weasel.test.yml": "- name: x\n",
            "Acme/_drafts/Old.yml": "not: a rule",
            "Acme/.git/Old.yml": "not: a rule",
            "config/vocabularies/Base/accept.yml": "not: a rule",
        }
    )
    assert [rule.name for rule in load_styles([folder]).of("style")] == ["Acme.Weasel"]


def test_a_rule_of_a_kind_that_is_not_available_is_left_out_and_named(styles):
    folder = styles(
        {"Acme/Weasel.yml": WEASEL, "Acme/Twice.yml": "extends: repetition\nmessage: m\ntokens: ['[^\\s]+']\n"}
    )
    book = load_styles([folder])
    assert [rule.name for rule in book.of("style")] == ["Acme.Weasel"]
    assert [(skipped.rule, skipped.why) for skipped in book.skipped] == [
        ("Acme.Twice", "rules that extend 'repetition' are not available here")
    ]


def test_the_problems_of_all_files_are_told_at_once(styles):
    folder = styles(
        {
            "Acme/One.yml": WEASEL + "toekns: [a]\n",
            "Acme/Two.yml": WEASEL.replace("[very]", "['(very']"),
            "Acme/Three.yml": WEASEL,
        }
    )
    assert [problem.split(". ")[0] for problem in problems_of(folder)] == [
        "Acme/One.yml:5:1: has an unknown key 'toekns'",
        "Acme/Two.yml:4:10: has a pattern that cannot be read: missing ) in '(very'",
    ]


def test_two_rules_of_one_name_are_refused(styles):
    folder = styles({"PlainEnglish/Latin.yml": WEASEL})
    assert problems_of(folder) == [
        "There are two rules called PlainEnglish.Latin. "
        "Rename one of the style folders: a rule's name is its folder and its file."
    ]


def test_a_folder_without_a_rule_is_an_error(styles, tmp_path):
    folder = styles({"Acme/README.md": "Hello"})
    assert problems_of(folder)[0].endswith(
        "holds no style rule. It must hold one folder for each style, and those the rules as .yml files."
    )
    assert "is not a folder" in problems_of(tmp_path / "nowhere")[0]


def test_a_style_folder_itself_is_not_what_is_asked_for(styles):
    folder = styles({"Weasel.yml": WEASEL})
    assert "holds no style rule" in problems_of(folder)[0]


def test_a_rule_file_that_is_not_utf_8_is_refused(styles):
    folder = styles({"Acme/Weasel.yml": WEASEL})
    (folder / "Acme" / "Weasel.yml").write_bytes(WEASEL.encode("utf-16"))
    assert problems_of(folder) == ["Acme/Weasel.yml: is not UTF-8 text. Save it as UTF-8."]


def test_an_installation_without_rules_is_an_error(monkeypatch, tmp_path):
    rulebook._own_rules.cache_clear()
    monkeypatch.setattr("correspondence.resources._CHECKOUT", tmp_path)
    with pytest.raises(RuleError, match="Install the program again"):
        load_styles()
    rulebook._own_rules.cache_clear()


def test_the_index_is_read_strictly():
    with pytest.raises(RuleError) as caught:
        read_index('[Acme]\nchek = "tone"\nquiet_in = ["footers"]\n', "categories.toml")
    assert [str(problem).split(":")[1].strip() for problem in caught.value.problems] == [
        "Acme.check",
        "Acme.quiet_in.0",
        "Acme.chek",
    ]
    with pytest.raises(RuleError, match="not readable as TOML"):
        read_index("[Acme\n", "categories.toml")


def test_a_rule_of_ours_must_have_a_category():
    index = read_index('[Acme]\ncheck = "tone"\n[Acme.rules]\nKnown = "cold"\n', "categories.toml")
    assert listing(index, "Acme.Known", "categories.toml").category == "cold"
    with pytest.raises(RuleError, match=r"says nothing of the rule Acme\.New"):
        listing(index, "Acme.New", "categories.toml")
    assert [problem.what for problem in unused(index, frozenset({"Acme.New"}), "categories.toml")] == [
        "names a rule that is not there: Acme.Known."
    ]
