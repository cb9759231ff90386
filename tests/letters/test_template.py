"""A Word template is compared with the letter's fields before anything is rendered."""

import re

import pytest

from correspondence.errors import TemplateError
from correspondence.letters.kind import load_kind
from correspondence.letters.template import check_template, open_template
from correspondence.letters.write import write_letter

NAME = "acknowledgement.docx"


@pytest.fixture
def check(templates):
    """Check a template with the given paragraphs after what it must print."""

    def run(*paragraphs, **options):
        path = templates(*paragraphs, **options) / NAME
        return check_template(path.read_bytes(), NAME, load_kind("acknowledgement"))

    return run


@pytest.fixture
def refusal(check):
    """Return what a template is refused with, a sentence for each problem."""

    def run(*paragraphs, **options):
        with pytest.raises(TemplateError) as error:
            check(*paragraphs, **options)
        assert all(problem.file == NAME for problem in error.value.problems)
        return [str(problem) for problem in error.value.problems]

    return run


def test_every_shipped_template_is_accepted():
    for name in ("acknowledgement", "holding", "response"):
        kind = load_kind(name)
        assert check_template(kind.template(), kind.file, kind).file == kind.file


def test_placeholders_have_their_path_their_part_and_their_paragraph(templates):
    path = templates("Dear {{ complainant.greeting }},", header="Our reference: {{ reference }}") / NAME
    found = open_template(path.read_bytes(), NAME).placeholders
    assert ("complainant.greeting", "Dear {{ complainant.greeting }},") in [(item.path, item.place) for item in found]
    assert ("reference", "word/header1.xml") in [(item.path, item.part) for item in found]
    assert "points.text" in {item.path for item in found}
    assert "complainant.address" in {item.path for item in found}


@pytest.mark.parametrize(
    ("paragraph", "message"),
    [
        ("Dear {{ complainant.nmae }}", "'complainant.nmae' is not a field. Did you mean 'complainant.name'?"),
        ("Dear {{ complanant }}", "'complanant' is not a field. Did you mean 'complainant'?"),
        ("{% if specimn %}x{% endif %}", "Did you mean 'specimen'?"),
        ("{{ points.text }}", "'points' is a list. Go through it with {%p for item in points %}."),
        ("{{ points }}", "'points' is a list."),
        ("{{ patient }}", "'patient' has parts: name, is_reader"),
        ("{{ specimen }}", "'specimen' is only true or false. Ask it with {% if specimen %}."),
        ("{{ reference.first }}", "'reference.first' is not a field."),
        ("{% for line in reference %}x{% endfor %}", "It goes through 'reference', which is no list."),
        ("{% for p in points %}{{ p.txt }}{% endfor %}", "'points.txt' is not a field. Did you mean 'points.text'?"),
        ("{{ none }}", "It prints what is no text."),
        ("{{ points | join(', ') }}", "The filter 'join' needs a list of texts."),
        ("{{ reference | shout }}", "There is no filter 'shout'. There are: capitalize"),
        ("{{ reference | upper(1) }}", "The filter 'upper' takes nothing in brackets."),
        ("{{ complainant.address | upper }}", "The filter 'upper' needs a text."),
        ("{{ complainant.name", "A tag begins with '{{' and is not closed with '}}'."),
        ("{{ complainant.name }", "A tag begins with '{{' and is not closed with '}}'."),
        ("complainant.name }}", "There is '}}' with nothing before it that it closes."),
        ("{{ complainant.name {{ reference }}", "A tag begins with '{{'"),
        ("{% if specimen %}x", "This 'if' has no 'endif'."),
        ("x{% endif %}", "There is an 'endif' without its 'if'."),
        ("x{% else %}", "There is an 'else' without its 'if'."),
        ("{% frobnicate %}", "There is no tag 'frobnicate'. There are: if, for, elif, else, endif, endfor."),
        ("{% set x = 1 %}", "There is no tag 'set'."),
        ("{% raw %}x{% endraw %}", "There is no tag 'raw'."),
        ("{% p if specimen %}", "Write '{%p' without a space between."),
        ("{{p reference }}", "'{{p ...}}' is not used here. Write {{ ... }}."),
        ("{{ reference if }}", "A tag is not written rightly"),
        ("{{ reference | }}", "A tag is not written rightly"),
        ("Some words {%p if specimen %}", "removes its whole paragraph, so it must stand alone in one."),
    ],
)
def test_a_mistake_is_named_with_its_paragraph_and_what_to_write(refusal, paragraph, message):
    problems = refusal(paragraph)
    assert any(message in problem for problem in problems), problems
    assert f'In "{paragraph}"' in problems[0]


def test_a_mistake_in_a_header_says_so(refusal):
    (problem,) = refusal(header="Our reference: {{ referense }}")
    assert problem.startswith("acknowledgement.docx: header: In \"Our reference: {{ referense }}\": 'referense'")


def test_all_mistakes_are_reported_at_once(refusal):
    assert len(refusal("{{ a }}", "{{ b }}", "{{ reference }}", "{{ c }}")) == 3


def test_the_place_of_a_paragraph_tag_is_its_own_line_and_not_the_paragraph_before(refusal):
    (problem,) = refusal("Innocent words.", "{%p if speciman %}", "x", "{%p endif %}")
    assert 'In "{% if speciman %}"' in problem


def test_a_name_of_a_loop_is_unknown_outside_it(refusal):
    problems = refusal("{% for thing in points %}{{ thing.text }}{% endfor %}", "{{ thing.text }}")
    assert len(problems) == 1
    assert "'thing' is not a field" in problems[0]


@pytest.mark.parametrize("path", load_kind("acknowledgement").must_print)
def test_a_template_that_lacks_a_field_its_kind_must_print_is_refused(refusal, path):
    (problem,) = refusal(without=path)
    assert f"does not print '{path}'" in problem


@pytest.mark.parametrize(
    "attack",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
        "{{ reference.__class__ }}",
        "{{ points.__class__ }}",
        "{{ points[0].__class__.__init__.__globals__ }}",
        "{{ reference['__class__'] }}",
        "{{ reference | attr('__class__') }}",
        "{{ self.__init__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ reference.format(1) }}",
        "{{ '{0.__class__}'.format(1) }}",
        "{{ '%999999999d' % 1 }}",
        "{{ range(10**9) | list }}",
        "{% for i in range(10**9) %}x{% endfor %}",
        "{{ 'a' * 10**10 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{% for a in points %}{% for b in points %}{% for c in points %}{% for d in points %}x{% endfor %}{% endfor %}"
        "{% endfor %}{% endfor %}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% macro x() %}{% endmacro %}",
        "{% for x in points recursive %}{{ loop(points) }}{% endfor %}",
        "{% if specimen is callable %}x{% endif %}",
        "{{ reference | safe }}",
        "{% autoescape false %}{{ reference }}{% endautoescape %}",
        "{{ " + "(" * 2000 + "reference" + ")" * 2000 + " }}",
        "{% if specimen %}" * 200 + "{% endif %}" * 200,
    ],
    ids=lambda attack: attack[:40],
)
def test_an_attack_is_refused_before_anything_is_rendered(refusal, attack):
    assert refusal(attack)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("{{ “for ” ~ reference }}", "for WV/2026/0412"),
        ("{% if complainant.speaks_for == ‘family’ %}family{% endif %}", "family"),
        ("{{\u00a0reference\u00a0}}", "WV/2026/0412"),
        ("{{ refer\u200bence }}", "WV/2026/0412"),
        ("{{reference}}", "WV/2026/0412"),
        ("{%- if not specimen -%}{{ reference }}{%- endif -%}", "WV/2026/0412"),
        ("{# a remark with {{ braces }} #}Words.", "Words."),
        ("{{ complainant.address | join(', ') }}", "14 Mill Lane, Wenbury, WB4 2QT"),
        ("{{ points | length }} {{ points[0].text | upper }}", "1 HE WAITED ELEVEN HOURS ON A TROLLEY IN A CORRIDOR."),
        ("{{ date if specimen else reference }}", "WV/2026/0412"),
        (
            "{% for w in wishes %}{{ loop.index }} {{ w.text }}{% if not loop.last %}; {% endif %}{% endfor %}",
            "1 An apo",
        ),
    ],
)
def test_what_word_does_to_tags_and_what_a_template_may_ask_is_understood(letter_from, case, read, paragraph, expected):
    assert expected in read(letter_from(case, paragraph)).text


def test_a_tag_that_word_has_split_over_runs_is_one_tag(templates, edit, case, settings, on, read):
    folder = templates("Dear {{ complainant.greeting }} again")
    run = '</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">'
    split = f"Dear {{{run}{{ compl{run}ainant{run}.greeting }}{run}}} again"
    edit(folder / NAME, "word/document.xml", "Dear {{ complainant.greeting }} again", split)
    assert "Dear Mrs Tierney again" in read(write_letter("acknowledgement", case, settings, on, folder)).text


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "<w:t>Words.</w:t>",
            '<w:t>W</w:t></w:r><w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins><w:r>',
            "tracked changes",
        ),
        (
            "<w:t>Words.</w:t>",
            '<w:t>W</w:t></w:r><w:del w:id="1"><w:r><w:delText>{{ x }}</w:delText></w:r></w:del><w:r>',
            "tracked changes",
        ),
        ("<w:t>Words.</w:t>", '<w:t>W</w:t><w:commentReference w:id="0"/>', "comments"),
    ],
)
def test_tracked_changes_and_comments_in_a_template_are_refused(templates, edit, old, new, message):
    path = templates("Words.") / NAME
    edit(path, "word/document.xml", old, new)
    with pytest.raises(TemplateError, match=f"holds {message}"):
        check_template(path.read_bytes(), NAME, load_kind("acknowledgement"))


def test_a_mail_merge_document_is_refused(templates, edit):
    path = templates() / NAME
    edit(path, "word/settings.xml", "<w:zoom", '<w:mailMerge><w:query w:val="SELECT *"/></w:mailMerge><w:zoom')
    with pytest.raises(TemplateError, match=r"holds a mail merge.*Normal Word Document"):
        check_template(path.read_bytes(), NAME, load_kind("acknowledgement"))


def test_a_tag_in_the_address_of_a_link_is_refused(templates, edit):
    path = templates() / NAME
    link = '<Relationship Id="rIdX" Type="http://x/hyperlink" Target="mailto:%7b%7b x %7D%7D" TargetMode="External"/>'
    edit(path, "word/_rels/document.xml.rels", "</Relationships>", f"{link}</Relationships>")
    with pytest.raises(TemplateError, match="such as the address of a link"):
        check_template(path.read_bytes(), NAME, load_kind("acknowledgement"))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no Word document|damaged"),
        (b"Dear Mrs Tierney", "damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, r"\.docx"),
        (b"%PDF-1.7 ...", "PDF"),
    ],
)
def test_what_is_no_word_document_is_refused(data, message):
    with pytest.raises(TemplateError) as error:
        check_template(data, NAME, load_kind("acknowledgement"))
    assert re.search(message, str(error.value))


def test_tags_that_cut_across_a_table_are_refused_and_lose_no_text(templates, edit, case, settings, on):
    folder = templates("{% for point in points %}", "END{% endfor %}")
    cell = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>{% for point in points %}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    edit(folder / NAME, "word/document.xml", "<w:p><w:r><w:t>{% for point in points %}</w:t></w:r></w:p>", cell)
    many = case.model_copy(update={"points": case.points * 2})
    with pytest.raises(TemplateError, match="cut across Word's own structure"):
        write_letter("acknowledgement", many, settings, on, folder)


def test_a_question_that_only_some_cases_can_answer_is_a_plain_error(letter_from, case):
    with pytest.raises(TemplateError, match="cannot be filled in for this case"):
        letter_from(case, "{{ holding.reason[0] }}")
    with pytest.raises(TemplateError, match="cannot be filled in for this case"):
        letter_from(case, "{% if points > 3 %}x{% endif %}")


def test_a_table_is_gone_through_row_by_row(templates, edit, make_case, settings, on, document):
    folder = templates("Table.")
    rows = ("{%tr for wish in wishes %}", "{{ wish.text }}", "{%tr endfor %}")
    table = "".join(f"<w:tr><w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc></w:tr>" for text in rows)
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    edit(folder / NAME, "word/document.xml", "<w:p><w:r><w:t>Table.</w:t></w:r></w:p>", f"<w:tbl>{grid}{table}</w:tbl>")
    letter = write_letter(
        "acknowledgement", make_case(desired_outcomes=["An apology & more", "A call"]), settings, on, folder
    )
    (made,) = document(letter).tables
    assert [row.cells[0].text for row in made.rows] == ["An apology & more", "A call"]


def test_text_in_a_row_that_a_tag_takes_away_is_refused(templates, edit):
    path = templates("Table.") / NAME
    cells = "".join(
        f"<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>" for text in ("{%tr for wish in wishes %}", "Kept?")
    )
    grid = '<w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid>'
    table = f"<w:tbl>{grid}<w:tr>{cells}</w:tr></w:tbl><w:p><w:r><w:t>{{%tr endfor %}}</w:t></w:r></w:p>"
    edit(path, "word/document.xml", "<w:p><w:r><w:t>Table.</w:t></w:r></w:p>", table)
    with pytest.raises(TemplateError) as error:
        open_template(path.read_bytes(), NAME)
    assert "removes its whole table row" in str(error.value)
    assert "'{%tr endfor %}' stands in no table row." in str(error.value)


def test_a_strict_open_xml_document_is_refused(templates, edit):
    path = templates() / NAME
    transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    edit(path, "word/document.xml", transitional, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    with pytest.raises(TemplateError, match=r"Save it as Word Document \(\.docx\)"):
        open_template(path.read_bytes(), NAME)


def test_macros_are_refused(templates, edit):
    path = templates() / NAME
    link = (
        '<Relationship Id="rIdX" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="v"/>'
    )
    edit(path, "word/_rels/document.xml.rels", "</Relationships>", f"{link}</Relationships>")
    with pytest.raises(TemplateError, match="holds macros"):
        open_template(path.read_bytes(), NAME)
