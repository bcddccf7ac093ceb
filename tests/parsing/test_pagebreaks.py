"""Page breaks in the text, and the running heads and page numbers beside them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing import parse
from plans.parsing.edits import apply, settle
from plans.parsing.pagebreaks import drop_page_breaks

HEAD = "某市教育局文件"


def cleaned(raw):
    return apply(raw, drop_page_breaks(raw)).text


def kinds(raw):
    return [(raw[edit.start : edit.end], edit.kind) for edit in drop_page_breaks(raw) if raw[edit.start].strip()]


def test_a_sentence_that_a_page_cut_in_two_is_whole_again():
    raw = f"建立健全\f— 3 —\n{HEAD}\n\n长效机制。"
    assert cleaned(raw) == "建立健全长效机制。"
    assert kinds(raw) == [("— 3 —", "page-marker"), (HEAD, "repeat")]


def test_a_break_alone_joins_what_it_parted():
    assert cleaned("建立健全\f长效机制。") == "建立健全长效机制。"
    assert cleaned("quality\f education") == "quality education"


def test_a_break_between_lines_is_a_line_end():
    assert cleaned("第一段。\n\f第二段。") == "第一段。\n\n第二段。"


@pytest.mark.parametrize("raw", ["办好教育\f（一）加强领导\n\n", "办好教育。\f各学校：\n\n现印发给你们。"])
def test_a_break_before_a_number_or_behind_a_sentence_parts_paragraphs(raw):
    assert cleaned(raw) == raw.replace("\f", "\n")


def test_a_running_head_stays_where_it_is_printed_first():
    raw = "\f".join(f"{HEAD}\n\n第{page}段。\n" for page in "一二三")
    assert cleaned(raw).split() == [HEAD, "第一段。", "第二段。", "第三段。"]


def test_bare_figures_go_where_they_count_the_pages():
    assert cleaned("一段。\n\n1\n\f二段。\n\n2\n").split() == ["一段。", "二段。"]
    assert cleaned("一段。\n\n1\n\f二段。\n\n7\n").split() == ["一段。", "1", "二段。", "7"]


def test_lines_of_words_that_count_the_pages_go_but_for_the_first():
    raw = "\f".join(f"要点 第{page}部分\n\n第{page * page}段。\n" for page in range(1, 5))
    assert cleaned(raw).count("要点") == 1


def test_lines_that_stand_in_the_text_stay_though_two_pages_end_with_them():
    raw = "一、加强领导。\n责任单位：办公室\n\f二、办好学校。\n责任单位：办公室\n\f三、确保安全。"
    assert cleaned(raw) == raw.replace("\f", "\n")


def test_attachments_at_the_top_of_pages_stay():
    raw = "正文。\n\f附件1\n\n名单。\n\f表格。\n\f附件2\n\n分工。"
    assert cleaned(raw) == raw.replace("\f", "\n")


@given(st.text("\f\n\r 工。1—一、要", max_size=60))
def test_no_text_keeps_its_form_feeds_and_no_two_edits_meet(raw):
    edits = tuple(sorted(drop_page_breaks(raw)))
    assert "\f" not in cleaned(raw)
    assert settle(edits) == edits


def test_an_item_over_a_page_break_is_parsed_as_one():
    raw = (
        "某市教育局2024年工作要点\n一、加强党对教育工作的全面领导\n1.强化政治建设。深入学习贯彻党的二十大精神，建立健全\f"
        "— 1 —\n2024年工作要点汇编\n\n长效机制，推动学习教育常态化。\n2.办好学前教育。新增学位8600个。\n\n— 2 —\n"
    )
    plan = parse(raw.encode(), "plan.txt")
    assert plan.item_texts[0] == "1.强化政治建设。深入学习贯彻党的二十大精神，建立健全长效机制，推动学习教育常态化。"
    assert {"page-marker", "repeat", "whitespace"} <= {edit.kind for edit in plan.clean.edits}
