"""List labels as Word prints them, from numbering.xml written by hand."""

import pytest

from correspondence.draft import Role
from correspondence.drafts.number_forms import number_as


def item(text: str, depth: int = 0, number: int = 1, extra: str = "") -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}{extra}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def plain(text: str, style: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def level(depth: int, form: str, text: str, extra: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def looks(*levels: str, identifier: int = 0, extra: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{identifier}">{extra}{"".join(levels)}</w:abstractNum>'


def num(identifier: int = 1, looks: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{identifier}"><w:abstractNumId w:val="{looks}"/>{overrides}</w:num>'


OUTLINE = looks(
    level(0, "decimal", "%1."),
    level(1, "decimal", "%1.%2"),
    level(2, "lowerLetter", "(%3)"),
)


def test_numbers_count_up_and_deeper_levels_start_again(word):
    body = item("a") + item("b", 1) + item("c", 1) + item("d", 2) + item("e") + item("f", 1) + item("g", 2)
    draft = word.read(body, numbering=OUTLINE + num())
    assert [paragraph.label for paragraph in draft.paragraphs] == ["1.", "1.1", "1.2", "(a)", "2.", "2.1", "(a)"]
    assert {paragraph.role for paragraph in draft.paragraphs} == {Role.LIST}
    assert draft.text.split("\n\n") == list("abcdefg")


def test_a_level_above_that_was_never_used_counts_as_its_start(word):
    assert word.labels(item("a", 1), numbering=OUTLINE + num()) == ["1.1"]


def test_plain_paragraphs_between_do_not_stop_the_count(word):
    assert word.labels(item("a") + plain("between") + item("b"), numbering=OUTLINE + num()) == ["1.", "", "2."]


def test_an_empty_item_is_counted_as_word_counts_it(word):
    assert word.labels(item("a") + item("") + item("b"), numbering=OUTLINE + num()) == ["1.", "3."]


def test_two_lists_of_the_same_looks_count_on_unless_one_starts_anew(word):
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = item("a") + item("b", number=2) + item("c", number=3) + item("d", number=3) + item("e")
    numbering = OUTLINE + num() + num(2) + num(3, overrides=anew)
    assert word.labels(body, numbering=numbering) == ["1.", "2.", "1.", "2.", "3."]


def test_a_list_may_replace_a_level_of_its_looks(word):
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1)", start=4)}</w:lvlOverride>'
    assert word.labels(item("a") + item("b"), numbering=OUTLINE + num(overrides=own)) == ["IV)", "V)"]


def test_a_level_that_never_restarts_counts_on(word):
    never = looks(level(0, "decimal", "%1."), level(1, "lowerRoman", "%2", extra='<w:lvlRestart w:val="0"/>'))
    body = item("a") + item("b", 1) + item("c") + item("d", 1)
    assert word.labels(body, numbering=never + num()) == ["1.", "i", "2.", "ii"]


def test_legal_numbering_shows_all_levels_in_figures(word):
    legal = looks(level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2", extra="<w:isLgl/>"))
    assert word.labels(item("a") + item("b", 1), numbering=legal + num()) == ["I.", "1.1"]


@pytest.mark.parametrize(
    ("text", "font", "shown"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf099", "Trust Icons", "•"),
        ("–", "Arial", "–"),
        ("", "Arial", "•"),
    ],
)
def test_bullets_are_shown_as_they_look(word, text, font, shown):
    bullets = looks(level(0, "bullet", text, extra=f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'))
    assert word.labels(item("a"), numbering=bullets + num()) == [shown]


def test_a_style_puts_its_paragraphs_in_a_list_at_the_level_that_names_it(word):
    numbering = (
        looks(
            level(0, "decimal", "%1.", extra='<w:pStyle w:val="H1"/>'),
            level(1, "decimal", "%1.%2", extra='<w:pStyle w:val="H2"/>'),
        )
        + num()
    )
    in_list = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    styles = (
        f'<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>{in_list}</w:style>'
        f'<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>{in_list}</w:style>'
        '<w:style w:type="paragraph" w:styleId="H2b"><w:name w:val="Ours"/><w:basedOn w:val="H2"/></w:style>'
    )
    body = plain("a", "H1") + plain("b", "H2") + plain("c", "H2b") + plain("d", "H1")
    draft = word.read(body, numbering=numbering, styles=styles)
    assert [paragraph.label for paragraph in draft.paragraphs] == ["1.", "1.1", "1.2", "2."]
    assert {paragraph.role for paragraph in draft.paragraphs} == {Role.HEADING}


def test_a_paragraph_takes_itself_out_of_its_styles_list(word):
    style = (
        '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="List"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    )
    styles = f"{style}</w:pPr></w:style>"
    out = item("b", number=0, extra='<w:pStyle w:val="L"/>')
    body = plain("a", "L") + out + plain("c", "L")
    assert word.labels(body, numbering=OUTLINE + num(), styles=styles) == ["1.", "", "2."]


def test_looks_that_name_a_list_style_are_looked_up_through_it(word):
    styles = (
        '<w:style w:type="numbering" w:styleId="Ours"><w:name w:val="Ours"/>'
        '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>'
    )
    linked = looks(identifier=5, extra='<w:numStyleLink w:val="Ours"/>')
    assert word.labels(item("a"), numbering=linked + OUTLINE + num(1, 5) + num(2, 0), styles=styles) == ["1."]


def test_a_deleted_item_is_not_counted(word):
    gone = item("", extra='<w:rPr><w:del w:id="1"/></w:rPr>')
    assert word.labels(item("a") + gone + item("b"), numbering=OUTLINE + num()) == ["1.", "2."]


@pytest.mark.parametrize("numbering", ["", num(), num(1, 9), looks() + num(), looks(level(4, "decimal", "%5")) + num()])
def test_a_list_that_is_not_there_has_no_labels(word, numbering):
    assert word.labels(item("a"), numbering=numbering) == [""]


@pytest.mark.parametrize(
    ("form", "number", "shown"),
    [
        ("decimal", 12, "12"),
        ("decimalZero", 7, "07"),
        ("lowerLetter", 1, "a"),
        ("lowerLetter", 26, "z"),
        ("upperLetter", 27, "AA"),
        ("lowerLetter", 53, "aaa"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1994, "MCMXCIV"),
        ("ordinal", 1, "1st"),
        ("ordinal", 22, "22nd"),
        ("ordinal", 13, "13th"),
        ("none", 5, ""),
        ("chineseCounting", 3, "3"),
        ("upperRoman", 10**9, "1000000000"),
        ("lowerLetter", 0, "0"),
        ("lowerRoman", -2, "-2"),
    ],
)
def test_numbers_are_written_in_words_forms(form, number, shown):
    assert number_as(form, number) == shown
