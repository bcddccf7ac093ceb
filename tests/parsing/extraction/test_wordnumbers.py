"""The numbers that Word generates: counted by lists, levels and styles, and in no text run."""

import pytest

from plans.parsing.extraction.docx import text_of_docx
from tests.parsing.extraction.wordfiles import counted, definition, level, paragraph, word_file

OUTLINE = definition(
    0,
    level(0, "chineseCountingThousand", "%1、"),
    level(1, "chineseCounting", "（%2）"),
    level(2, "decimal", "%3."),
)
FLAT = definition(0, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2"))
RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'


def style(name: str, based_on: str = "", place: str = "", more: str = "") -> str:
    properties = paragraph(place=place).removeprefix("<w:p>").partition("<w:r>")[0]
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:basedOn w:val="{based_on}"/>{properties}{more}</w:style>'


def numbers(places: str, numbering: str, styles: str = "") -> str:
    """What is printed before paragraphs that are nothing but "x"; places: "list level" or a style, between commas."""
    body = "".join(
        paragraph("x", place=each) if each[0].isdigit() else paragraph("x", style=each) for each in places.split(", ")
    )
    return text_of_docx(word_file(body, numbering=numbering, styles=styles)).replace("\n", " ").replace("x", "")


def test_a_level_begins_anew_under_each_number_of_a_higher_one():
    printed = numbers("1 0, 1 1, 1 2, 1 2, 1 1, 1 2, 1 0, 1 1", OUTLINE + counted(1, 0))
    assert printed == "一、 （一） 1. 2. （二） 1. 二、 （一）"


def test_paragraphs_between_do_not_end_a_list():
    body = paragraph("甲", place="1 0") + paragraph("插入的一段") + paragraph("乙", place="1 0")
    assert text_of_docx(word_file(body, numbering=OUTLINE + counted(1, 0))) == "一、甲\n插入的一段\n二、乙"


def test_a_list_of_the_same_definition_counts_on():
    assert numbers("1 0, 2 0, 1 0", FLAT + counted(1, 0) + counted(2, 0)) == "1. 2. 3."


def test_a_list_may_begin_at_another_number_once():
    assert numbers("1 0, 1 0, 2 0, 2 0, 1 0", FLAT + counted(1, 0) + counted(2, 0, RESTART)) == "1. 2. 1. 2. 3."


def test_a_list_may_replace_a_level():
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1)")}</w:lvlOverride>'
    assert numbers("1 0, 2 0", FLAT + counted(1, 0) + counted(2, 0, own)) == "1. B)"


def test_a_level_begins_where_it_says():
    assert (
        numbers("1 0, 1 0", definition(0, level(0, "chineseCounting", "%1、", start=5)) + counted(1, 0)) == "五、 六、"
    )


def test_a_skipped_level_counts_as_begun():
    assert numbers("1 1, 1 1, 1 0, 1 1", FLAT + counted(1, 0)) == "1.1 1.2 2. 2.1"


@pytest.mark.parametrize(("restart", "printed"), [("0", "一、 1. 二、 2."), ("1", "一、 1. 二、 1.")])
def test_a_level_begins_anew_only_after_the_level_it_names(restart, printed):
    lower = level(1, "decimal", "%2.", more=f'<w:lvlRestart w:val="{restart}"/>')
    listed = definition(0, level(0, "chineseCounting", "%1、"), lower) + counted(1, 0)
    assert numbers("1 0, 1 1, 1 0, 1 1", listed) == printed


def test_a_legal_level_prints_all_numbers_in_digits():
    levels = level(0, "chineseCounting", "第%1章"), level(1, "decimal", "%1.%2", more="<w:isLgl/>")
    assert numbers("1 0, 1 1", definition(0, *levels) + counted(1, 0)) == "第一章 1.1"


@pytest.mark.parametrize(("suffix", "between"), [("tab", "\t"), ("space", " "), ("nothing", "")])
def test_what_follows_a_number_is_printed(suffix, between):
    listed = definition(0, level(0, "chineseCounting", "%1、", suffix=suffix)) + counted(1, 0)
    assert text_of_docx(word_file(paragraph("党建", place="1 0"), numbering=listed)) == f"一、{between}党建"


def test_a_style_brings_its_paragraphs_into_a_list():
    levels = (
        level(0, "chineseCounting", "%1、", more='<w:pStyle w:val="h1"/>'),
        level(1, "chineseCounting", "（%2）", more='<w:pStyle w:val="h2"/>'),
    )
    styles = style("h1", place="1") + style("h2", place="1") + style("own", based_on="h2")
    assert (
        numbers("h1, h2, own, h1, own", definition(0, *levels) + counted(1, 0), styles)
        == "一、 （一） （二） 二、 （一）"
    )


def test_a_paragraph_may_leave_the_list_of_its_style():
    body = paragraph("甲", style="h") + paragraph("乙", style="h", place="0 0") + paragraph("丙", style="h")
    document = word_file(body, numbering=FLAT + counted(1, 0), styles=style("h", place="1 0"))
    assert text_of_docx(document) == "1.甲\n乙\n2.丙"


def test_a_definition_may_be_that_of_a_style():
    linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    assert numbers("1 0, 2 1", FLAT + linked + counted(1, 1) + counted(2, 0), style("L", place="2")) == "1. 1.1"


def test_styles_that_are_based_on_each_other_end():
    styles = style("a", based_on="b") + style("b", based_on="a")
    assert numbers("a, b", FLAT + counted(1, 0), styles) == " "


def test_a_bullet_is_printed_as_the_sign_it_looks_like():
    fonts = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'
    levels = level(0, "bullet", "&#xF06C;", more=fonts), level(1, "bullet", "&#xF123;"), level(2, "bullet", "—")
    assert numbers("1 0, 1 1, 1 2", definition(0, *levels) + counted(1, 0)) == "● • —"


def test_a_padded_custom_format_stands_beside_an_older_one():
    custom = (
        '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, ..."/></mc:Choice>'
        '<mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="[%1]"/>'
    )
    listed = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>{custom}</w:lvl></w:abstractNum>'
    )
    assert numbers("1 0", listed + counted(1, 0)) == "[001]\t"


def test_hidden_paragraphs_and_hidden_numbers_are_not_printed():
    gone = paragraph("", place="1 0", properties="<w:rPr><w:vanish/></w:rPr>")
    body = paragraph("甲", place="1 0") + gone + paragraph("乙", place="1 0") + paragraph("丙", place="2 0")
    hidden = definition(1, level(0, "decimal", "%1.", more="<w:rPr><w:vanish/></w:rPr>"))
    assert text_of_docx(word_file(body, numbering=FLAT + hidden + counted(1, 0) + counted(2, 1))) == "1.甲\n2.乙\n丙"


def test_a_list_that_is_not_there_numbers_nothing():
    assert numbers("7 0, 1 0", counted(1, 3)) == " "
