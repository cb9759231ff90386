"""The text of a Word document as it will be sent: each construct of WordprocessingML, written by hand."""

import pytest

from correspondence.draft import Role
from correspondence.errors import DraftError


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def run(inside: str) -> str:
    return f"<w:r>{inside}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


def field(code: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


class TestParagraphs:
    def test_paragraphs_are_joined_by_a_blank_line_and_empty_ones_dropped(self, word):
        draft = word.read(p(r("Dear Mrs Tierney")) + p() + p(r("  ")) + p(r("Thank you for "), r("your letter.")))
        assert draft.text == "Dear Mrs Tierney\n\nThank you for your letter."
        assert [paragraph.number for paragraph in draft.paragraphs] == [1, 2]

    def test_line_breaks_tabs_and_hyphens_are_the_characters_that_a_reader_sees(self, word):
        inside = f"{t('a')}<w:br/>{t('b')}<w:cr/>{t('c')}<w:tab/>{t('follow')}<w:noBreakHyphen/>{t('up')}<w:ptab/>"
        assert word.paragraphs(p(run(inside))) == ["a\nb\nc\tfollow-up\t"]

    def test_soft_hyphens_are_not_seen_and_typed_non_breaking_hyphens_are_plain_ones(self, word):
        typed = "ma\u00adtion on follow\u2011up"
        inside = f"{t('infor')}<w:softHyphen/>{t(typed)}"
        assert word.paragraphs(p(run(inside))) == ["information on follow-up"]

    def test_a_page_break_never_glues_two_words(self, word):
        assert word.paragraphs(p(run(f'{t("end.")}<w:br w:type="page"/>{t("Start")}'))) == ["end.\nStart"]

    def test_white_space_at_the_ends_counts_only_where_the_file_says_so(self, word):
        body = p(run("<w:t> We are </w:t>"), run(t(" sorry ")), run("<w:t>\n  now\n</w:t>"))
        assert word.paragraphs(body) == ["We are sorry now"]

    def test_line_ends_inside_a_text_are_spaces(self, word):
        assert word.paragraphs(p(run(t("one\ntwo")))) == ["one two"]

    def test_comments_in_the_xml_lose_no_text(self, word):
        assert word.paragraphs(p(run("<w:t>We <!-- a note -->are <![CDATA[sorry]]></w:t>"))) == ["We are sorry"]

    def test_symbols_are_shown_as_unicode_and_emoji_once(self, word):
        symbols = '<w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F06D"/>'
        emoji = (
            '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" '
            'w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>'
        )
        assert word.paragraphs(p(run(symbols + t("g")), run(emoji))) == ["✓μg😊"]

    def test_a_bad_symbol_code_is_no_character(self, word):
        symbols = '<w:sym w:font="X" w:char="zz"/><w:sym w:font="X" w:char="D800"/><w:sym w:font="X"/>'
        assert word.paragraphs(p(run(f"{t('a')}{symbols}{t('b')}"))) == ["ab"]

    def test_of_ruby_only_the_base_is_read(self, word):
        ruby = f"<w:ruby><w:rt>{r('note')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby>"
        assert word.paragraphs(p(run(ruby))) == ["base"]

    def test_a_paragraph_wrongly_put_in_a_run_loses_no_words(self, word):
        inside = f"{t('one ')}{p(r('inner'))}{t('two')}"
        assert word.paragraphs(p(run(inside), r(" three"))) == ["inner", "one two three"]


class TestTrackedChanges:
    def test_insertions_and_moves_in_are_text_and_deletions_and_moves_out_are_not(self, word):
        body = p(
            r("We "),
            f"<w:del w:id='1'>{run('<w:delText>regret any</w:delText>')}</w:del>",
            f"<w:ins w:id='2'>{r('are sorry for the ')}</w:ins>",
            f"<w:moveFrom w:id='3'>{r('old place')}</w:moveFrom>",
            f"<w:moveTo w:id='4'>{r('delay')}</w:moveTo>",
        )
        assert word.paragraphs(body) == ["We are sorry for the delay"]

    def test_what_one_person_inserted_and_another_deleted_is_out(self, word):
        body = p(r("Sorry"), f"<w:ins><w:del>{run('<w:delText> if you feel</w:delText>')}</w:del>{r('.')}</w:ins>")
        assert word.paragraphs(body) == ["Sorry."]

    def test_a_deleted_paragraph_mark_joins_two_paragraphs_and_the_second_decides_the_style(self, word):
        styles = (
            '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
            '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
        )
        gone = '<w:pStyle w:val="H"/><w:rPr><w:del w:id="1"/></w:rPr>'
        draft = word.read(p(r("He waited "), properties=gone) + p(r("eleven hours.")), styles=styles)
        assert draft.text == "He waited eleven hours."
        assert draft.paragraphs[0].style == "Normal"
        assert [piece.paragraph for piece in draft.pieces] == [0, 1]

    def test_an_inserted_paragraph_mark_splits(self, word):
        new = '<w:rPr><w:ins w:id="1"/></w:rPr>'
        assert word.paragraphs(p(r("One."), properties=new) + p(r("Two."))) == ["One.", "Two."]

    def test_a_paragraph_moved_away_leaves_nothing(self, word):
        moved = '<w:rPr><w:moveFrom w:id="1"/></w:rPr>'
        away = p(f"<w:moveFrom w:id='2'>{r('Moved.')}</w:moveFrom>", properties=moved)
        assert word.paragraphs(away + p(r("Stays."))) == ["Stays."]

    def test_a_deleted_mark_before_a_table_or_at_the_end_loses_nothing(self, word):
        gone = '<w:rPr><w:del w:id="1"/></w:rPr>'
        table = f"<w:tbl><w:tr><w:tc>{p(r('cell'), properties=gone)}</w:tc></w:tr></w:tbl>"
        body = p(r("before"), properties=gone) + table + p(r("after"), properties=gone)
        assert word.paragraphs(body) == ["before", "cell", "after"]

    def test_old_formatting_in_a_tracked_change_is_not_looked_at(self, word):
        changed = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
        assert word.paragraphs(p(r("Seen.", changed))) == ["Seen."]

    def test_deleted_rows_and_cells_are_out_and_inserted_ones_in(self, word):
        def cell(text, properties=""):
            return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"

        body = (
            f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('gone')}</w:tr><w:tr><w:trPr><w:ins/></w:trPr>"
            f"{cell('new')}{cell('cut', '<w:cellDel/>')}{cell('put', '<w:cellIns/>')}</w:tr></w:tbl>"
        )
        assert word.paragraphs(body) == ["new", "put"]


class TestFields:
    def test_a_complex_field_shows_its_result_and_not_its_code(self, word):
        assert word.paragraphs(p(r("Page "), field("PAGE", r("2")), r(" of 3"))) == ["Page 2 of 3"]

    def test_a_field_inside_a_fields_code_is_code_and_one_inside_a_result_is_text(self, word):
        outer = field(f" IF {field('MERGEFIELD sex', r('M'))} = M ", r("Mr ") + field("MERGEFIELD name", r("Pell")))
        assert word.paragraphs(p(r("Dear "), outer)) == ["Dear Mr Pell"]

    def test_text_in_a_fields_code_that_is_not_marked_as_code_is_not_shown(self, word):
        inside = (
            '<w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText><w:t>code</w:t>'
            '<w:fldChar w:fldCharType="separate"/><w:t>result</w:t><w:fldChar w:fldCharType="end"/><w:t>!</w:t>'
        )
        assert word.paragraphs(p(run(inside))) == ["result!"]

    def test_a_field_without_a_result_shows_nothing(self, word):
        inside = '<w:fldChar w:fldCharType="begin"/><w:instrText>XE "x"</w:instrText><w:fldChar w:fldCharType="end"/>'
        assert word.paragraphs(p(r("a"), run(inside), r("b"))) == ["ab"]

    def test_a_field_may_run_over_several_paragraphs(self, word):
        start = '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>'
        middle = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        assert word.paragraphs(p(start, middle, r("One")) + p(r("Two"), end) + p(r("Three"))) == ["One", "Two", "Three"]

    def test_a_field_that_never_ends_is_refused_since_it_would_swallow_the_letter(self, word):
        with pytest.raises(DraftError, match="field in it begins and never ends"):
            word.read(p(r("Dear Mrs Tierney")) + p(run('<w:fldChar w:fldCharType="begin"/>'), r("swallowed")))

    def test_simple_fields_and_hyperlinks_are_text(self, word):
        link = f'<w:hyperlink r:id="x">{r("www.ombudsman.org.uk")}</w:hyperlink>'
        simple = f'<w:fldSimple w:instr="DATE">{r("9 March 2026")}</w:fldSimple>'
        assert word.paragraphs(p(simple, r(" "), link)) == ["9 March 2026 www.ombudsman.org.uk"]

    def test_a_drop_down_form_field_shows_the_chosen_entry(self, word):
        entries = '<w:listEntry w:val="upheld"/><w:listEntry w:val="not upheld"/>'
        data = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
        begin = f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        rest = run("<w:instrText>FORMDROPDOWN</w:instrText>") + run('<w:fldChar w:fldCharType="end"/>')
        assert word.paragraphs(p(r("It is "), begin, rest, r("."))) == ["It is not upheld."]


class TestWrappers:
    def test_content_controls_are_walked_through_at_every_level(self, word):
        def sdt(inside):
            return f"<w:sdt><w:sdtPr><w:alias w:val='name'/></w:sdtPr><w:sdtContent>{inside}</w:sdtContent></w:sdt>"

        cell = sdt(f"<w:tc>{sdt(p(r('cell')))}</w:tc>")
        body = sdt(p(r("Dear "), sdt(r("Mrs Tierney")))) + f"<w:tbl>{sdt(f'<w:tr>{cell}</w:tr>')}</w:tbl>"
        assert word.paragraphs(body) == ["Dear Mrs Tierney", "cell"]

    def test_smart_tags_custom_xml_and_wrappers_nobody_knows_hide_nothing(self, word):
        inside = (
            f"<w:smartTag>{r('Wenbury')}</w:smartTag><w:customXml>{r(' Vale')}</w:customXml><w:bdo>{r(' NHS')}</w:bdo>"
        )
        assert word.paragraphs(f"<w:customXml>{p(inside)}</w:customXml><w:newThing>{p(r('Trust'))}</w:newThing>") == [
            "Wenbury Vale NHS",
            "Trust",
        ]

    def test_an_inserted_document_is_refused_since_only_word_can_read_it(self, word):
        with pytest.raises(DraftError, match="Another document is inserted"):
            word.read(p(r("Dear Mrs Tierney")) + '<w:altChunk r:id="x"/>')


class TestTables:
    def test_cells_are_read_row_by_row_and_merged_ones_once(self, word):
        def cell(text, properties=""):
            return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"

        restart, runs_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
        wide = '<w:gridSpan w:val="2"/>'
        body = (
            f"<w:tbl><w:tr>{cell('wide', wide)}{cell('tall', restart)}</w:tr>"
            f"<w:tr>{cell('a')}{cell('b')}{cell('not seen', runs_on)}</w:tr></w:tbl>"
        )
        draft = word.read(body)
        assert draft.text == "wide\n\ntall\n\na\n\nb"
        assert {paragraph.role for paragraph in draft.paragraphs} == {Role.TABLE}

    def test_a_merged_cell_with_nothing_above_it_is_seen(self, word):
        body = f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{p(r('top'))}</w:tc></w:tr></w:tbl>"
        assert word.paragraphs(body) == ["top"]

    def test_a_cell_merged_with_the_one_before_it_is_not_repeated(self, word):
        first = f'<w:tc><w:tcPr><w:hMerge w:val="restart"/></w:tcPr>{p(r("one"))}</w:tc>'
        second = f'<w:tc><w:tcPr><w:hMerge w:val="continue"/></w:tcPr>{p(r("again"))}</w:tc>'
        assert word.paragraphs(f"<w:tbl><w:tr>{first}{second}</w:tr></w:tbl>") == ["one"]

    def test_a_nested_table_stands_where_it_is_in_its_cell(self, word):
        inner = f"<w:tbl><w:tr><w:tc>{p(r('inner'))}</w:tc></w:tr></w:tbl>"
        body = f"<w:tbl><w:tr><w:tc>{p(r('before'))}{inner}{p(r('after'))}</w:tc></w:tr></w:tbl>{p(r('Body.'))}"
        draft = word.read(body)
        assert draft.text == "before\n\ninner\n\nafter\n\nBody."
        assert draft.paragraphs[-1].role is Role.BODY

    def test_hidden_rows_are_not_printed(self, word):
        row = f"<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{p(r('hidden'))}</w:tc></w:tr>"
        assert word.paragraphs(f"<w:tbl>{row}</w:tbl>{p(r('seen'))}") == ["seen"]

    def test_absurd_spans_are_survived(self, word):
        cells = "".join(
            f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{p(r("x"))}</w:tc>'
            for span in ("9" * 50, "-3", "--3", "two")
        )
        assert word.paragraphs(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>") == ["x"] * 4


def new_box(inside: str) -> str:
    return (
        "<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>"
        f"<w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


def old_box(inside: str) -> str:
    return f"<w:pict><v:shape><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"


class TestTextBoxes:
    def test_a_text_box_written_in_two_ways_is_read_once_after_its_paragraph(self, word):
        both = (
            f'<mc:AlternateContent><mc:Choice Requires="wps">{new_box(p(r("In the box.")))}</mc:Choice>'
            f"<mc:Fallback>{old_box(p(r('In the box.')))}</mc:Fallback></mc:AlternateContent>"
        )
        draft = word.read(p(r("Before the "), run(both), r("box.")) + p(r("After.")))
        assert draft.text == "Before the box.\n\nIn the box.\n\nAfter."
        assert [paragraph.role for paragraph in draft.paragraphs] == [Role.BODY, Role.TEXT_BOX, Role.BODY]

    def test_the_fallback_is_read_where_no_choice_is_known(self, word):
        both = (
            f'<mc:AlternateContent><mc:Choice Requires="zz" xmlns:zz="urn:new">{new_box(p(r("new")))}</mc:Choice>'
            f"<mc:Fallback>{old_box(p(r('old')))}</mc:Fallback></mc:AlternateContent>"
        )
        assert word.paragraphs(p(run(both))) == ["old"]

    def test_an_old_text_box_alone_is_read(self, word):
        assert word.paragraphs(p(r("Seen."), run(old_box(p(r("One.")) + p(r("Two.")))))) == ["Seen.", "One.", "Two."]

    def test_a_table_in_a_text_box_in_a_table_is_read_in_order(self, word):
        inner = f"<w:tbl><w:tr><w:tc>{p(r('inner'))}</w:tc></w:tr></w:tbl>{p(r('box'))}"
        body = (
            f"<w:tbl><w:tr><w:tc>{p(r('cell'), run(old_box(inner)))}</w:tc><w:tc>{p(r('next'))}</w:tc></w:tr></w:tbl>"
        )
        assert word.paragraphs(body) == ["cell", "inner", "box", "next"]

    def test_a_deleted_or_hidden_text_box_is_not_sent(self, word):
        box = old_box(p(r("gone")))
        hidden = f"<w:r><w:rPr><w:vanish/></w:rPr>{box}</w:r>"
        assert word.paragraphs(p(r("Seen."), f"<w:del>{run(box)}</w:del>", hidden)) == ["Seen."]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="7">{p(run("<w:footnoteRef/>"), r("Second."))}</w:footnote>'
    f'<w:footnote w:id="3">{p(run("<w:footnoteRef/>"), r("First."))}</w:footnote>'
    f'<w:footnote w:id="9">{p(r("Nobody refers to this."))}</w:footnote>'
)


def note(kind: str, identifier: int) -> str:
    return run(f'<w:{kind}Reference w:id="{identifier}"/>')


class TestNotes:
    def test_footnotes_follow_the_paragraph_that_refers_to_them_numbered_in_that_order(self, word):
        draft = word.read(p(r("One"), note("footnote", 3), r(".")) + p(r("Two."), note("footnote", 7)), footnotes=NOTES)
        assert draft.text == "One.\n\nFirst.\n\nTwo.\n\nSecond."
        assert [paragraph.label for paragraph in draft.paragraphs] == ["", "1", "", "2"]
        assert draft.paragraphs[1].role is Role.FOOTNOTE
        assert draft.piece_at(draft.text.index("First")).part == "word/footnotes.xml"

    def test_a_footnote_whose_reference_is_deleted_or_hidden_is_not_printed(self, word):
        hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="3"/></w:r>'
        assert word.paragraphs(p(r("One."), hidden, f"<w:del>{note('footnote', 7)}</w:del>"), footnotes=NOTES) == [
            "One."
        ]

    def test_endnotes_come_last(self, word):
        notes = f'<w:endnote w:id="2">{p(r("At the end."))}</w:endnote>'
        draft = word.read(p(r("One."), note("endnote", 2)) + p(r("Two.")), endnotes=notes)
        assert draft.text == "One.\n\nTwo.\n\nAt the end."
        assert draft.paragraphs[-1].label == "i"

    def test_notes_that_refer_to_themselves_end(self, word):
        footnotes = f'<w:footnote w:id="1">{p(r("Round."), note("footnote", 1))}</w:footnote>'
        endnotes = f'<w:endnote w:id="1">{p(r("And round."), note("endnote", 1))}</w:endnote>'
        body = p(r("One."), note("footnote", 1), note("endnote", 1))
        assert word.paragraphs(body, footnotes=footnotes, endnotes=endnotes) == ["One.", "Round.", "And round."]

    def test_a_reference_to_no_note_is_nothing(self, word):
        assert word.paragraphs(p(r("One."), note("footnote", 5))) == ["One."]


HIDING_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="character" w:styleId="Base"><w:name w:val="B"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Child"><w:name w:val="C"/><w:basedOn w:val="Base"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="P"/><w:rPr><w:vanish/></w:rPr></w:style>'
)


class TestHiddenText:
    def test_hidden_text_is_not_printed_and_so_not_read(self, word):
        body = p(r("We are sorry."), r(" Not really.", "<w:vanish/>"), r(" Truly.", '<w:vanish w:val="0"/>'))
        assert word.paragraphs(body) == ["We are sorry. Truly."]

    def test_text_hidden_only_on_a_web_page_is_printed(self, word):
        assert word.paragraphs(p(r("Seen.", "<w:webHidden/>"))) == ["Seen."]

    def test_styles_hide_along_the_chain_and_two_of_them_cancel(self, word):
        character = '<w:rStyle w:val="Child"/>'
        body = p(r("seen "), r("hidden", character)) + p(
            r("hidden too"), r("both", character), properties='<w:pStyle w:val="Para"/>'
        )
        assert word.paragraphs(body + p(r("end")), styles=HIDING_STYLES) == ["seen ", "bothend"]

    def test_the_defaults_of_the_document_can_hide(self, word):
        styles = "<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>"
        assert word.paragraphs(p(r("hidden"), r("seen", '<w:vanish w:val="off"/>')), styles=styles) == ["seen"]

    def test_a_hidden_paragraph_mark_lets_the_next_paragraph_go_on_in_the_line(self, word):
        hidden = "<w:rPr><w:vanish/></w:rPr>"
        assert word.paragraphs(p(r("Outcome. "), properties=hidden) + p(r("We uphold this."))) == [
            "Outcome. We uphold this."
        ]


HEADINGS = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ours"><w:name w:val="Trust heading"/><w:basedOn w:val="Titre1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Lead"><w:name w:val="Lead"/>'
    '<w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Not"><w:name w:val="Not"/><w:basedOn w:val="Titre1"/>'
    '<w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Ring"><w:name w:val="Ring"/><w:basedOn w:val="Ring"/></w:style>'
)


class TestStylesAndRoles:
    @pytest.mark.parametrize(
        ("properties", "role", "name"),
        [
            ('<w:pStyle w:val="Titre1"/>', Role.HEADING, "heading 1"),
            ('<w:pStyle w:val="Ours"/>', Role.HEADING, "Trust heading"),
            ('<w:pStyle w:val="Lead"/>', Role.HEADING, "Lead"),
            ('<w:pStyle w:val="Not"/>', Role.BODY, "Not"),
            ('<w:pStyle w:val="Ring"/>', Role.BODY, "Ring"),
            ('<w:pStyle w:val="Missing"/>', Role.BODY, "Normal"),
            ('<w:outlineLvl w:val="0"/>', Role.HEADING, "Normal"),
            ("", Role.BODY, "Normal"),
        ],
    )
    def test_headings_are_told_by_name_ancestry_or_outline_level(self, word, properties, role, name):
        draft = word.read(p(r("It was the bell."), properties=properties), styles=HEADINGS)
        assert (draft.paragraphs[0].role, draft.paragraphs[0].style) == (role, name)

    def test_a_letter_without_styles_gets_its_headings_by_their_look(self, word):
        draft = word.read(p(r("What we found")) + p(r("The bell did not work and nobody had reported it.")))
        assert [paragraph.role for paragraph in draft.paragraphs] == [Role.HEADING, Role.BODY]


SECTION = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rel-header1"/>'
    '<w:headerReference w:type="first" r:id="rel-header2"/><w:footerReference r:id="rel-footer1"/>{}</w:sectPr>'
)
MARGIN_PARTS = {
    "header1": p(r("Wenbury Vale")),
    "header2": p(r("SPECIMEN")),
    "footer1": p(r("Page "), field("PAGE", r("1"))) + p(r("Private")),
}


class TestMargins:
    def test_headers_and_footers_that_print_stand_beside_the_text(self, word):
        draft = word.read(p(r("Body.")) + SECTION.format(""), **MARGIN_PARTS)
        assert draft.text == "Body."
        assert [(margin.part, margin.text) for margin in draft.margins] == [
            ("header", "Wenbury Vale"),
            ("footer", "Page 1\n\nPrivate"),
        ]

    def test_a_first_page_header_prints_when_the_section_says_so(self, word):
        draft = word.read(p(r("Body.")) + SECTION.format("<w:titlePg/>"), **MARGIN_PARTS)
        assert [margin.text for margin in draft.margins] == ["Wenbury Vale", "SPECIMEN", "Page 1\n\nPrivate"]

    def test_even_headers_print_when_the_settings_say_so(self, word):
        section = '<w:sectPr><w:headerReference w:type="even" r:id="rel-header1"/></w:sectPr>'
        body = p(r("Body.")) + section
        assert not word.read(body, header1=p(r("Even"))).margins
        settings = "<w:evenAndOddHeaders/>"
        assert word.read(body, header1=p(r("Even")), settings=settings).margins[0].text == "Even"


def test_a_strict_document_reads_like_a_transitional_one(word, pack):
    deleted = f"<w:del>{run('<w:delText>regret</w:delText>')}</w:del>"
    body = p(r("We ", "<w:vanish w:val='false'/>"), deleted, r("are "), r("hidden", "<w:vanish/>"))
    section = '<w:sectPr><w:headerReference w:type="default" r:id="rel-header1"/></w:sectPr>'
    styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>'
    heading = p(r("sorry."), properties='<w:pStyle w:val="H"/>')
    members = word.members(body + heading + section, styles=styles, header1=p(r("Wenbury Vale")))
    draft = word.read_bytes(pack({name: strictly(content) for name, content in members.items()}))
    assert draft.text == "We are \n\nsorry."
    assert draft.paragraphs[1].role is Role.HEADING
    assert draft.margins[0].text == "Wenbury Vale"


def strictly(xml: str) -> str:
    office, strict = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
    for old, new in {
        "/wordprocessingml/2006/main": "/wordprocessingml/main",
        "/officeDocument/2006/relationships": "/officeDocument/relationships",
    }.items():
        xml = xml.replace(office + old, strict + new)
    return xml
