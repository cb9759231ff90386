"""What must not leave the building: each thing put into a Word file by hand, and found, named and weighed."""

from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest

from correspondence import load_settings, read_case, resources, write_letter
from correspondence.checks.brief import Brief
from correspondence.checks.hygiene import check
from correspondence.drafts.reader import draft_from_text
from correspondence.finding import Finding, Severity

ON = date(2026, 7, 1)
EXAMPLES = Path(__file__).parents[2] / "examples"
LETTER = "<w:p><w:r><w:t>Dear Mrs Tierney</w:t></w:r></w:p>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(code: str, result: str) -> str:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    return f"{mark('begin')}<w:r><w:instrText>{code}</w:instrText></w:r>{mark('separate')}{result}{mark('end')}"


@pytest.fixture(scope="module")
def settings(tmp_path_factory):
    return load_settings(None, tmp_path_factory.mktemp("none"))


@pytest.fixture
def found(word, settings):
    """A function that returns what the check says of a letter with this in its body and these other parts."""

    def look(body: str, links: list[tuple[str, str, str]] | None = None, **parts: str) -> list[Finding]:
        draft = word.read(LETTER + body, links, **parts)
        findings = list(check(Brief(draft, None, "response", ON, settings)))
        for finding in findings:
            assert finding.check == "hygiene"
            assert finding.suggestion.endswith(".")
            if finding.span:
                assert draft.text[finding.span.start : finding.span.end] == finding.quote != ""
        return findings

    return look


@pytest.fixture
def only(found):
    """A function that returns the one thing found."""

    def look(body: str, links: list[tuple[str, str, str]] | None = None, **parts: str) -> Finding:
        (finding,) = found(body, links, **parts)
        return finding

    return look


def test_a_plain_letter_holds_nothing(found):
    link = f'<w:hyperlink r:id="x">{r("our website")}</w:hyperlink>'
    external = 'Target="https://www.ombudsman.org.uk" TargetMode="External"'
    mail = 'Target="mailto:a@b.nhs.uk" TargetMode="External"'
    assert not found(p(r("Sorry."), link), [("x", "hyperlink", external), ("y", "hyperlink", mail)])


def test_a_plain_text_holds_nothing(settings):
    assert not list(check(Brief(draft_from_text("Dear Mrs Tierney «Name»"), None, "response", ON, settings)))


@pytest.mark.parametrize("kind", ["acknowledgement", "holding", "response"])
@pytest.mark.parametrize("case", ["bereaved-daughter", "patient-herself", "mp-for-constituent", "parent-of-child"])
def test_the_letters_of_our_own_templates_hold_nothing(word, settings, kind, case):
    letter = write_letter(kind, read_case(EXAMPLES / f"{case}.yaml", ON), settings, ON)
    draft = word.read_bytes(letter.data)
    assert list(check(Brief(draft, None, kind, ON, settings))) == []


def test_a_letter_made_by_python_docx_holds_nothing(word, settings):
    buffer = BytesIO()
    document = docx.Document()
    document.add_heading("Dear Mrs Tierney")
    document.add_table(1, 1, style="Medium Shading 1 Accent 1").cell(0, 0).text = "Upheld"
    document.save(buffer)
    assert not list(check(Brief(word.read_bytes(buffer.getvalue()), None, "response", ON, settings)))


class TestTrackedChanges:
    def test_all_of_them_are_one_warning_with_words_places_and_authors(self, only):
        body = p(
            r("We "),
            f'<w:del w:author="Jo Bell">{r("regret")}<w:r><w:delText>regret</w:delText></w:r></w:del>',
            f'<w:ins w:author="Jo Bell">{r("are sorry")}</w:ins>',
        ) + p(r("Signed"), properties='<w:rPr><w:ins w:author="Ann Lee"/></w:rPr>')
        finding = only(body)
        assert finding.severity is Severity.WARNING
        assert finding.rule == "Hygiene.TrackedChange"
        assert "3 tracked changes" in finding.message
        assert "inserted “are sorry” (paragraph 2, Jo Bell)" in finding.message
        assert "inserted a paragraph mark (paragraph 3, Ann Lee)" in finding.message

    def test_one_is_told_of_in_the_singular(self, only):
        assert only(f"<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del>{r('y')}</w:p>").message.startswith(
            "A tracked change is"
        )

    def test_formatting_and_moves_and_rows_count_too(self, only):
        changed = r("a", "<w:rPrChange w:author='A'><w:rPr><w:b/></w:rPr></w:rPrChange>")
        row = f"<w:tr><w:trPr><w:del w:author='A'/></w:trPr><w:tc>{p(r('gone'))}</w:tc></w:tr>"
        moved = f"<w:moveFrom>{r('from')}</w:moveFrom><w:moveTo>{r('to')}</w:moveTo>"
        message = only(f"{p(changed, moved)}<w:tbl>{row}</w:tbl>").message
        assert "4 tracked changes" in message
        assert "; and 1 more" in message

    def test_a_change_in_a_header_is_found(self, only):
        section = '<w:sectPr><w:headerReference w:type="default" r:id="rel-header1"/></w:sectPr>'
        header = p(f"<w:ins>{r('Wenbury')}</w:ins>")
        assert "inserted “Wenbury” (in the header)" in only(section, header1=header).message


def test_comments_are_a_suggestion_with_words_place_and_author(only):
    reference = '<w:r><w:commentReference w:id="4"/></w:r>'
    comments = f'<w:comment w:id="4" w:author="Jo Bell">{p(r("Check this with the ward, please."))}</w:comment>'
    finding = only(p(r("We rang."), reference), comments=comments)
    assert finding.severity is Severity.SUGGESTION
    assert "“Check this with the ward, please.” (paragraph 2, Jo Bell)" in finding.message


class TestHiddenWords:
    def test_hidden_words_are_an_error_that_quotes_them_and_says_where(self, only):
        finding = only(p(r("We are sorry."), r(" Not ", "<w:vanish/>"), r("really.", "<w:vanish/>")))
        assert finding.severity is Severity.ERROR
        assert finding.category == "hidden_text"
        assert "(paragraph 2): “Not really.”" in finding.message

    def test_hidden_rows_and_covered_cells_are_hidden_words(self, found):
        def cell(text, properties):
            return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"

        hidden = f"<w:tr><w:trPr><w:hidden/></w:trPr>{cell('row', '')}</w:tr>"
        covered = (
            f"<w:tr>{cell('top', '<w:vMerge w:val=$restart$/>')}</w:tr><w:tr>{cell('covered', '<w:vMerge/>')}</w:tr>"
        )
        findings = found(f"<w:tbl>{hidden}{covered.replace('$', chr(34))}</w:tbl>")
        assert [finding.message.rpartition(": ")[2] for finding in findings] == ["“row”.", "“covered”."]

    def test_deleted_words_field_codes_and_the_other_way_of_writing_a_box_are_not_hidden_words(self, found):
        box = "<w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict>".format
        both = (
            f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box(p(r("In a box.")))}</mc:Choice>'
            f"<mc:Fallback>{box(p(r('In a box.')))}</mc:Fallback></mc:AlternateContent></w:r>"
        )
        nested = field(f" IF {field('REF sex', r('M'))} = M ", r("Mr"))
        xe = '<w:r><w:rPr><w:vanish/></w:rPr><w:instrText>XE "x"</w:instrText></w:r>'
        assert not found(p(r("Seen "), both, nested, xe))

    def test_a_header_that_no_page_shows_is_a_warning(self, only):
        section = '<w:sectPr><w:headerReference w:type="first" r:id="rel-header1"/></w:sectPr>'
        finding = only(section, header1=p(r("Dear Mr Smith")))
        assert (finding.category, finding.severity, finding.part) == ("unused_text", Severity.WARNING, "header")
        assert "“Dear Mr Smith”" in finding.message

    def test_a_note_that_nothing_refers_to_is_a_warning(self, only):
        assert only("", footnotes=f'<w:footnote w:id="5">{p(r("Old note."))}</w:footnote>').category == "unused_text"


WHITE, TINY = '<w:color w:val="FFFFFF"/>', '<w:sz w:val="4"/>'


class TestFaintText:
    @pytest.mark.parametrize(
        ("properties", "what"), [(WHITE, "white"), (TINY, "tiny"), ('<w:color w:val="fefefe"/>', "white")]
    )
    def test_white_or_tiny_words_are_an_error_at_their_place(self, only, properties, what):
        finding = only(p(r("We are sorry."), r(" Not ", properties), r("really.", properties)))
        assert (finding.category, finding.severity, finding.quote) == ("faint_text", Severity.ERROR, " Not really.")
        assert f"since they are {what}" in finding.message

    def test_a_style_can_make_words_faint_and_a_run_can_undo_it(self, only):
        styles = (
            f'<w:style w:type="character" w:styleId="W"><w:name w:val="W"/><w:rPr>{WHITE}</w:rPr></w:style>'
            '<w:style w:type="character" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="W"/></w:style>'
        )
        named = '<w:rStyle w:val="X"/>'
        body = p(r("seen"), r("faint", named), r("black", named + '<w:color w:val="000000"/>'))
        assert only(body, styles=styles).quote == "faint"

    @pytest.mark.parametrize(
        "body",
        [
            p(r("white on blue", WHITE + '<w:shd w:val="clear" w:fill="005EB8"/>')),
            p(r("white on yellow", WHITE + '<w:highlight w:val="yellow"/>')),
            p(r("white on blue", WHITE), properties='<w:shd w:val="clear" w:fill="005EB8"/>'),
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="005EB8"/></w:tcPr>{p(r("head", WHITE))}</w:tc></w:tr></w:tbl>',
            f'<w:tbl><w:tblPr><w:tblStyle w:val="T"/></w:tblPr><w:tr><w:tc>{p(r("head", WHITE))}</w:tc></w:tr></w:tbl>',
            f'<w:p><w:r><w:pict><v:rect fillcolor="#005eb8"><v:textbox><w:txbxContent>{p(r("box", WHITE))}'
            "</w:txbxContent></v:textbox></v:rect></w:pict></w:r></w:p>",
        ],
    )
    def test_white_on_a_colour_is_no_fault(self, found, body):
        table = (
            '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr><w:tcPr><w:shd w:fill="005EB8"/>'
        )
        assert not found(body, styles=f"{table}</w:tcPr></w:tblStylePr></w:style>")

    def test_small_print_and_empty_spacers_are_no_fault(self, found):
        assert not found(p(r("Registered charity", '<w:sz w:val="13"/>')) + p(r(" ", '<w:sz w:val="2"/>')))

    def test_faint_words_in_a_footer_are_quoted(self, only):
        section = '<w:sectPr><w:footerReference w:type="default" r:id="rel-footer1"/></w:sectPr>'
        finding = only(section, footer1=p(r("Mr Smith", WHITE)))
        assert finding.part == "footer"
        assert "white “Mr Smith” (in the footer)" in finding.message


class TestWaysOutOfTheFile:
    def test_macros_and_embedded_files_are_errors(self, found):
        links = [
            ("m", "vbaProject", 'Target="vbaProject.bin"'),
            ("e", "package", 'Target="embeddings/Patients.xlsx"'),
            ("o", "oleObject", 'Target="embeddings/oleObject1.bin"'),
        ]
        findings = found("", links)
        assert [finding.category for finding in findings] == ["macro", "embedded_file", "embedded_file"]
        assert {finding.severity for finding in findings} == {Severity.ERROR}
        assert "word/embeddings/Patients.xlsx" in findings[1].message

    @pytest.mark.parametrize(
        ("kind", "target"),
        [
            ("image", "https://tracker.example/logo.png"),
            ("hyperlink", "file:///S:/Complaints/Smith.docx"),
            ("hyperlink", "Smith.docx"),
            ("oleObject", "file:///S:/rota.xlsx"),
        ],
    )
    def test_links_to_elsewhere_are_errors_that_name_the_place(self, only, kind, target):
        finding = only("", [("x", kind, f'Target="{target}" TargetMode="External"')])
        assert (finding.category, finding.severity) == ("external_content", Severity.ERROR)
        assert target in finding.message

    @pytest.mark.parametrize(
        "code", ['INCLUDETEXT "S:\\x.docx"', "LINK Excel.Sheet.12", 'DDEAUTO c "cmd"', 'HYPERLINK "file:///S:/x"']
    )
    def test_fields_that_fetch_are_errors(self, only, code):
        finding = only(p(field(code, r("result"))))
        assert finding.category == "external_content"
        assert "(paragraph 2)" in finding.message

    @pytest.mark.parametrize("code", ['HYPERLINK "https://www.nhs.uk" \\o "NHS"', "HYPERLINK \\l bookmark", "PAGE"])
    def test_ordinary_fields_are_no_fault(self, found, code):
        assert not found(p(field(code, r("result"))))

    def test_the_template_and_the_list_of_recipients_are_found(self, word, pack, settings):
        members = word.members(LETTER, settings="")
        listing = members["word/_rels/document.xml.rels"]
        entry = '<Relationship Id="{}" Type="x/{}" Target="{}" TargetMode="External"/>'.format
        members["word/_rels/settings.xml.rels"] = (
            listing[: listing.index(">") + 1]
            + entry("t", "attachedTemplate", "file:///C:/Users/jo.bell/Letter.dotm")
            + entry("s", "mailMergeSource", "file:///S:/patients.xlsx")
            + "</Relationships>"
        )
        draft = word.read_bytes(pack(members))
        findings = list(check(Brief(draft, None, "response", ON, settings)))
        assert [(each.category, each.severity) for each in findings] == [
            ("mail_merge", Severity.WARNING),
            ("template_path", Severity.SUGGESTION),
        ]
        assert "jo.bell" in findings[1].message


class TestFieldsAndControls:
    @pytest.mark.parametrize(
        "body",
        [
            p(r("Dear "), field("MERGEFIELD Name", r("«Name»"))),
            p(r("Dear "), f'<w:fldSimple w:instr=" MERGEFIELD  Name ">{r("«Name»")}</w:fldSimple>'),
            p(
                r("Dear "),
                f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('«Name»')}</w:sdtContent></w:sdt>",
            ),
        ],
    )
    def test_an_unfilled_field_is_an_error_at_its_place(self, only, body):
        finding = only(body)
        assert (finding.category, finding.severity, finding.quote) == ("unfilled_field", Severity.ERROR, "«Name»")

    def test_a_filled_field_is_no_fault(self, found):
        assert not found(p(field("MERGEFIELD Name", r("Mrs Tierney"))))

    def test_a_click_here_button_is_unfilled(self, only):
        code = "MACROBUTTON NoMacro [Click here and type name]"
        begin, end = ('<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>')
        finding = only(p(r("Dear "), f"<w:r>{begin}<w:instrText>{code}</w:instrText>{end}</w:r>"))
        assert finding.category == "unfilled_field"
        assert "Click here and type name" in finding.message

    def test_a_field_in_one_run_is_understood(self, only):
        inside = (
            '<w:fldChar w:fldCharType="begin"/><w:instrText>MERGEFIELD x</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/><w:t>«x»</w:t><w:fldChar w:fldCharType="end"/>'
        )
        assert only(p(f"<w:r>{inside}</w:r>")).quote == "«x»"

    def test_a_date_that_changes_is_a_warning(self, only):
        finding = only(p(field('DATE \\@ "d MMMM yyyy"', r("9 March 2026"))))
        assert (finding.category, finding.severity, finding.quote) == (
            "changing_date",
            Severity.WARNING,
            "9 March 2026",
        )

    def test_words_bound_to_properties_are_a_warning(self, only):
        control = f"<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>{r('A title')}</w:sdtContent></w:sdt>"
        assert only(p(control)).category == "bound_content"


def test_what_could_not_be_read_is_a_warning_that_says_so(found):
    equation = "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"
    word_art = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    findings = found(p(r("See "), equation, word_art))
    assert {finding.category for finding in findings} == {"unread_content"}
    assert [finding.message.rpartition(": ")[2] for finding in findings] == ["an equation.", "WordArt “DRAFT”."]


def test_properties_and_variables_are_suggestions(word, pack, settings):
    members = word.members(LETTER, settings='<w:docVars><w:docVar w:name="PatientId" w:val="77"/></w:docVars>')
    listing = members["_rels/.rels"]
    members["_rels/.rels"] = listing.replace(
        "</Relationships>",
        '<Relationship Id="c" Type="x/custom-properties" Target="docProps/custom.xml"/></Relationships>',
    )
    members["docProps/custom.xml"] = '<Properties><property name="Patient"/><property name="Ward"/></Properties>'
    draft = word.read_bytes(pack(members))
    findings = list(check(Brief(draft, None, "response", ON, settings)))
    assert [finding.severity for finding in findings] == [Severity.SUGGESTION] * 2
    assert "2 properties of its own: Patient; Ward" in findings[0].message
    assert "PatientId" in findings[1].message


def test_every_category_is_documented_with_its_severity():
    page = (EXAMPLES.parent / "docs" / "hygiene.md").read_text(encoding="utf-8")
    for category, words in resources.data("hygiene").items():
        assert f"| `{category}` | {words['severity']} |" in page
