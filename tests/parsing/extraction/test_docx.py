"""Word documents → text, as they would be printed."""

from io import BytesIO

import pytest
from docx import Document

from plans.parsing.errors import ReadingError
from plans.parsing.extraction.docx import text_of_docx
from tests.parsing.extraction.wordfiles import RELATION, WORD, cell, paragraph, run, table, word_file, zipped

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
GONE = "<w:rPr><w:del/></w:rPr>"


def text(body: str, **parts: str) -> str:
    return text_of_docx(word_file(body, **parts))


def test_a_paragraph_is_a_line_and_blank_ones_are_none():
    assert (
        text(paragraph("要点") + paragraph() + "<w:p/>" + paragraph(" \u3000") + paragraph("　　一、党建"))
        == "要点\n　　一、党建"
    )


def test_breaks_tabs_and_hyphens_within_a_paragraph():
    signs = "<w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t><w:br w:type='page'/><w:t>戊</w:t>"
    assert text(paragraph(f"<w:r><w:t>甲</w:t>{signs}</w:r>")) == "甲\t乙\n丙-丁\n戊"


def test_a_row_is_a_line():
    assert text(table(("序号", "任务"), ("1", paragraph("党建") + paragraph("统战")))) == "序号\t任务\n1\t党建 统战"


def test_merged_cells_come_once_and_empty_ones_leave_no_gap():
    rows = ((cell("合并", '<w:vMerge w:val="restart"/>'), "甲"), (cell("合并", "<w:vMerge/>"), "乙"), ("", "丙"))
    assert text(table(*rows)) == "合并\t甲\n乙\n丙"


def test_a_table_that_frames_text_keeps_its_lines():
    long = paragraph("一、党建") + paragraph("推进教育改革。" * 150)
    assert text(table((paragraph("标题") + paragraph("正文"),), ("栏", long))).split("\n")[:4] == [
        "标题",
        "正文",
        "栏",
        "一、党建",
    ]


def test_nested_tables_are_read_in_order():
    assert text(table(("外", paragraph("前") + table(("甲", "乙")) + paragraph("后")))) == "外\n前\n甲\t乙\n后"


def test_a_text_box_comes_once_and_does_not_split_its_paragraph():
    def box(words: str) -> str:
        content = f"<w:txbxContent>{paragraph(words)}</w:txbxContent>"
        return (
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>{content}</w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict>{content}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )

    assert text(paragraph(box("红头") + run("正") + box("旁注") + run("文"))) == "红头\n正文\n旁注"


def test_lettering_of_the_older_drawing_language_is_text():
    art = '<w:r><w:pict><v:shape><v:textpath string="教育局文件"/></v:shape></w:pict></w:r>'
    assert text(paragraph(art) + paragraph("正文")) == "教育局文件\n正文"


@pytest.mark.parametrize(
    "shell",
    ["<w:hyperlink>{}</w:hyperlink>", "<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"],
)
def test_links_and_content_controls_are_read_through(shell):
    assert text(paragraph(run("见") + shell.format(run("通知")))) == "见通知"
    assert text(shell.format(paragraph("通知"))) == "通知"


def test_a_field_gives_its_result_and_not_its_code():
    begin, separate, end = (FIELD.format(kind) for kind in ("begin", "separate", "end"))
    code = '<w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>' + run("code")
    page = begin + separate + run("3") + end
    entry = begin + code + separate + run("一、党建") + "<w:r><w:tab/></w:r>" + page
    assert text(paragraph(entry) + paragraph(run("二、统战") + end)) == "一、党建\t3\n二、统战"


def test_a_field_without_end_swallows_no_further_paragraph():
    assert text(paragraph(FIELD.format("begin") + run("code")) + paragraph("正文")) == "正文"


def test_tracked_changes_are_read_as_accepted():
    changes = f"<w:del>{run('旧')}</w:del><w:ins>{run('新')}</w:ins><w:moveFrom>{run('移')}</w:moveFrom>"
    row = f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{cell('删')}</w:tr></w:tbl>"
    assert text(paragraph(changes + run("文")) + row) == "新文"


def test_a_paragraph_without_its_end_goes_on_in_the_next():
    assert (
        text(paragraph("推进", properties=GONE) + paragraph("改革") + paragraph("末", properties=GONE))
        == "推进改革\n末"
    )


def test_hidden_text_is_not_read():
    styles = (
        '<w:style w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:styleId="i"><w:basedOn w:val="h"/></w:style>'
    )
    runs = run("隐", "<w:vanish/>") + run("藏", '<w:rStyle w:val="i"/>') + run("显", '<w:vanish w:val="0"/>')
    shown = run("示", '<w:rStyle w:val="i"/><w:vanish w:val="false"/>')
    assert text(paragraph(runs + shown) + paragraph("无", style="i"), styles=styles) == "显示"


def test_ruby_formulas_and_symbols():
    ruby = f"<w:r><w:ruby><w:rt>{run('pin')}</w:rt><w:rubyBase>{run('拼')}</w:rubyBase></w:ruby></w:r>"
    formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>"
    symbols = (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="宋体" w:char="2460"/><w:sym w:char="D800"/></w:r>'
    )
    assert text(paragraph(ruby + formula + symbols)) == "拼x+1☑①"


def test_notes_come_at_the_end_in_the_order_of_their_marks():
    def note(id_: int, kind: str = "normal") -> str:
        return f'<w:footnote w:id="{id_}" w:type="{kind}">{paragraph(f"注{id_}")}</w:footnote>'

    marks = "".join(f'<w:r><w:footnoteReference w:id="{id_}"/></w:r>' for id_ in (2, 1, 2))
    notes = note(0, "separator") + note(1) + note(2) + note(3)
    assert text(paragraph(run("95") + marks + run("%")) + paragraph("末"), footnotes=notes) == "95%\n末\n注2\n注1"


@pytest.mark.parametrize(
    ("kind", "section", "printed"),
    [("default", "", True), ("first", "", False), ("first", "<w:titlePg/>", True), ("even", "", False)],
)
def test_headers_and_footers_that_some_page_prints_come_once(kind, section, printed):
    references = f'<w:headerReference w:type="{kind}" r:id="header"/><w:footerReference w:type="{kind}" r:id="footer"/>'
    sections = f"<w:sectPr>{references}{section}</w:sectPr>"
    body = paragraph("正文", properties=sections) + paragraph("末") + sections
    lines = text(body, header=paragraph("页眉"), footer=paragraph("— 1 —")).split("\n")
    assert lines == (["页眉", "正文", "末", "— 1 —"] if printed else ["正文", "末"])


def test_headers_of_even_pages_are_read_where_the_document_tells_them_apart():
    body = paragraph("正文") + '<w:sectPr><w:headerReference w:type="even" r:id="header"/></w:sectPr>'
    assert text(body, header=paragraph("双页"), settings="<w:evenAndOddHeaders/>") == "双页\n正文"


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main"),
        ("word/document.xml", "Word\\Document.XML"),
        ("xmlns:w=", "xmlns:q1="),
    ],
)
def test_other_writers_of_the_format_are_understood(ours, theirs):
    document = f'<?xml version="1.0"?><w:document xmlns:w="{WORD}"><w:body>{paragraph("要点")}</w:body></w:document>'
    if theirs.startswith("xmlns"):
        document = document.replace("w:", "q1:").replace("xmlns:w", "xmlns:q1")
    root = f'<Relationships xmlns="{RELATION}"/>'
    entries = {"_rels/.rels": root, "word/document.xml": document}
    assert (
        text_of_docx(zipped({name.replace(ours, theirs): part.replace(ours, theirs) for name, part in entries.items()}))
        == "要点"
    )


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_parts_may_be_in_either_encoding_of_unicode(encoding):
    document = f'<w:document xmlns:w="{WORD}"><w:body>{paragraph("要点")}</w:body></w:document>'
    assert text_of_docx(zipped({"word/document.xml": document.encode(encoding)})) == "要点"


def test_a_document_of_another_library_is_read():
    document, file = Document(), BytesIO()
    document.add_heading("某市教育局2023年工作要点", 0)
    document.add_paragraph("加强党建", style="List Number")
    document.add_paragraph("推进课改", style="List Number")
    document.add_table(1, 2).cell(0, 1).text = "责任科室"
    document.sections[0].header.paragraphs[0].text = "某市教育局文件"
    document.save(file)
    lines = ["某市教育局文件", "某市教育局2023年工作要点", "1.\t加强党建", "2.\t推进课改", "责任科室"]
    assert text_of_docx(file.getvalue()).split("\n") == lines


PICTURE = paragraph("<w:r><w:drawing/></w:r>")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (word_file(PICTURE), "只有图片.*请先做文字识别"),
        (word_file("<w:altChunk r:id='x'/>"), "嵌入的网页.*请"),
        (word_file(paragraph()), "没有文字.*请"),
        (zipped({"xl/workbook.xml": "<workbook/>"}), "不是 Word 文档.*请"),
        (zipped({"word/document.xml": "<w:glossary/>"}), "已损坏.*请"),
        (zipped({"word/document.xml": "<html/>"}), "不是 Word 文档.*请"),
        (b"PK\x03\x04 and no more", "已损坏.*请重新下载"),
        (word_file(paragraph("字" * 3_000_001)), "超过 300 万字.*请"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason_and_a_remedy(data, message):
    with pytest.raises(ReadingError, match=message):
        text_of_docx(data)


def test_a_picture_only_body_is_told_though_its_pages_have_headers():
    section = '<w:sectPr><w:headerReference r:id="header"/></w:sectPr>'
    with pytest.raises(ReadingError, match="只有图片"):
        text(PICTURE + section, header=paragraph("页眉"))
