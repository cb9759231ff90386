"""Values go into the letter as text, whatever they hold; and the Word file tells nothing of its template's author."""

import io
import zipfile
from datetime import date

import docx
import pytest
from lxml import etree

from correspondence.errors import LetterError, TemplateError
from correspondence.letters.context import letter_context
from correspondence.letters.kind import load_kind
from correspondence.letters.render import compile_tree, fill, join_tags, parse
from correspondence.letters.word_template import WordTemplate
from correspondence.letters.write import write_letter

NAME = "acknowledgement.docx"
WORDS = [
    "Smith & Sons said <sorry> and left </w:t></w:r>",
    '"It\'s £40", she said – ‘really’.',
    "Ŵyn Llŷr, Tŷ Gwyn",
    "Wójcik Łukasz Żółć",
    "فاطمة الزهراء",
    "אברהם כהן (שלום)",
    "李小龍 ශ්‍රී",
    "👩🏽‍⚕️ was kind 🙂",
    "{{ b }} {% if x %} {# note #} }}",
    "{_{ reference }_} {_% x %_}",
    "{{ ''.__class__ }}",
    "None Undefined",
    "a_b {_ _} %_% __init__",
    "&amp; &lt;b&gt; &#65;",
    "tab\there",
    "two  spaces",
    "co\u00adop\u2011erate non\u00a0breaking",
    "\\a \\f \\n {\\rtf1",
    "x" * 5_000,
]


def parts_of(letter):
    with zipfile.ZipFile(io.BytesIO(letter.data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("words", WORDS, ids=lambda words: ascii(words[:20]))
def test_a_value_is_printed_as_it_is_and_never_read_as_a_template(make_case, settings, on, document, words):
    case = make_case(points=[{"id": "P1", "text": words}], complainant={"last_name": words.replace("\t", " ")})
    letter = write_letter("acknowledgement", case, settings, on)
    texts = [paragraph.text for paragraph in document(letter).paragraphs]
    assert words in texts
    assert f"Mrs Joan {words.replace(chr(9), ' ')}" in texts


def test_a_line_break_in_a_value_is_a_line_break_in_word(make_case, settings, on, document):
    case = make_case(points=[{"id": "P1", "text": "First line\nsecond <line>\r\nthird"}])
    letter = write_letter("acknowledgement", case, settings, on)
    (paragraph,) = [item for item in document(letter).paragraphs if item.text.startswith("First line")]
    assert paragraph.text == "First line\nsecond <line>\nthird"
    assert len(paragraph._element.findall(".//{*}br")) == 2


def test_paragraphs_of_a_value_are_paragraphs_of_the_letter(make_answered, settings, on, document):
    letter = write_letter("response", make_answered("upheld"), settings, on)
    texts = [paragraph.text for paragraph in document(letter).paragraphs]
    assert "Your father came to A&E at 6pm." in texts
    assert "He moved to a ward at 5am." in texts


@pytest.mark.parametrize("number", [1, 8])
def test_a_letter_has_one_section_for_each_point(make_answered, settings, on, read, number):
    case = make_answered(*["upheld", "not upheld"] * 4)
    case = case.model_copy(update={"points": case.points[:number]})
    text = read(write_letter("response", case, settings, on)).text
    assert text.count("I am sorry that we left your father on a trolley for eleven hours.") == number
    assert all(point.text in text for point in case.points)


def test_a_header_a_footnote_and_a_description_are_filled_in_too(templates, edit, case, settings, on, read):
    folder = templates("Words.", header="Our reference: {{ reference }}")
    path = folder / NAME
    add_footnote(path, edit, "See {{ points[0].text }}")
    edit(path, "word/document.xml", "<w:t>Words.</w:t>", "<w:t>Words.</w:t>" + picture("Logo of {{ trust.name }}"))
    letter = write_letter("acknowledgement", case, settings, on, folder)
    assert "Our reference: WV/2026/0412" in [margin.text for margin in read(letter).margins]
    parts = parts_of(letter)
    assert b"See He waited eleven hours" in parts["word/footnotes.xml"]
    assert b'descr="Logo of Wenbury Vale NHS Foundation Trust"' in parts["word/document.xml"]


def test_a_footnote_is_filled_in_once_though_the_letter_has_two_sections(templates, edit, make_case, settings, on):
    folder = templates("Words.")
    add_footnote(folder / NAME, edit, "See {{ reference }}")
    section = "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>"
    edit(folder / NAME, "word/document.xml", "<w:body>", f"<w:body>{section}{section}")
    case = make_case(reference="{{ ''.__class__ }}")
    parts = parts_of(write_letter("acknowledgement", case, settings, on, folder))
    assert "See {{ ''.__class__ }}" in "".join(etree.fromstring(parts["word/footnotes.xml"]).itertext())


def test_equal_cases_give_equal_bytes(make_answered, settings, on):
    case = make_answered("upheld")
    first = write_letter("response", case, settings, on)
    assert write_letter("response", case, settings, on).data == first.data
    assert write_letter("response", case, settings, date(2026, 4, 21)).data != first.data


def test_a_failed_letter_never_affects_the_next(letter_from, templates, case, make_case, settings, on):
    before = letter_from(case, "{% if specimen %}{{ holding.reason[0] }}{% endif %}", header="{{ reference }}").data
    leaking = make_case(complainant={"last_name": "LEAKED"})
    folder = templates("{{ complainant.name }}", header="{{ holding.reason[0] }}")
    for _ in range(2):
        with pytest.raises(TemplateError):
            write_letter("acknowledgement", leaking, settings, on, folder)
    after = letter_from(case, "{% if specimen %}{{ holding.reason[0] }}{% endif %}", header="{{ reference }}")
    assert after.data == before
    assert b"LEAKED" not in b"".join(parts_of(after).values())


def test_the_sandbox_itself_stops_what_the_check_would_have_refused(case, settings, on):
    context = letter_context(load_kind("acknowledgement"), case, settings, on)
    for attack in ("''.__class__", "cycler", "range(9)", "reference.__class__", "points", "specimen", "x"):
        source = f'<w:p xmlns:w="x"><w:r><w:t>{{{{ {attack} }}}}</w:t></w:r></w:p>'
        code = {"word/document.xml": compile_tree(parse(join_tags(source)))}
        template = WordTemplate(NAME, {}, code, (), "")
        with pytest.raises(TemplateError, match="cannot be filled in"):
            fill(template, context)


def test_nothing_of_the_templates_author_goes_out(templates, case, settings, on, document):
    folder = templates()
    own = document_with_traces(folder / NAME)
    assert b"Trace" in own
    letter = write_letter("acknowledgement", case, settings, on, folder)
    everything = b"".join(parts_of(letter).values())
    assert b"Trace" not in everything
    assert not {"docProps/app.xml", "docProps/thumbnail.jpeg", "docProps/custom.xml"} & set(parts_of(letter))
    core = document(letter).core_properties
    assert (core.author, core.last_modified_by, core.comments) == ("", "", "")
    assert core.title == "Acknowledgement of your complaint WV/2026/0412"
    assert (core.identifier, core.language) == ("WV/2026/0412", "en-GB")
    assert core.created.date() == core.modified.date() == on


def test_a_letters_parts_are_all_well_formed_and_carry_no_clock(case, settings, on):
    letter = write_letter("acknowledgement", case, settings, on)
    with zipfile.ZipFile(io.BytesIO(letter.data)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert package.namelist()[0] == "[Content_Types].xml"
        assert package.testzip() is None
    for name, content in parts_of(letter).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)


def test_a_character_that_xml_forbids_is_an_error_that_names_its_field(case, settings, on):
    contact = settings.contact.model_copy(update={"hours": "9am to\x1f 5pm"})
    with pytest.raises(LetterError, match=r"contact\.hours: holds a character.*U\+001F"):
        write_letter("acknowledgement", case, settings.model_copy(update={"contact": contact}), on)


def add_footnote(path, edit, text):
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnote w:id="2"><w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p></w:footnote>'
    edit(path, "word/footnotes.xml", "", f"<w:footnotes {space}>{note}</w:footnotes>")
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    edit(path, "[Content_Types].xml", "</Types>", override)
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    link = f'<Relationship Id="rIdF" Type="{relation}" Target="footnotes.xml"/></Relationships>'
    edit(path, "word/_rels/document.xml.rels", "</Relationships>", link)
    edit(path, "word/document.xml", "Words.</w:t>", 'Words.</w:t><w:footnoteReference w:id="2"/>')


def picture(description):
    space = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    properties = f'<wp:docPr id="1" name="x" descr="{description}"/>'
    return f'<w:drawing><wp:inline xmlns:wp="{space}">{properties}</wp:inline></w:drawing>'


def document_with_traces(path):
    """Leave every trace of an author that python-docx can write, and return the file's properties."""
    document = docx.Document(str(path))
    for name in ("author", "last_modified_by", "comments", "keywords", "category", "subject", "version"):
        setattr(document.core_properties, name, "Trace")
    document.save(str(path))
    with zipfile.ZipFile(path) as package:
        return package.read("docProps/core.xml")
