"""The tree of sections and items, with headings and what is left between them."""

import pytest

from plans.parsing.cleaning import clean_text
from plans.parsing.document import Frame, Span
from plans.parsing.mending import mend
from plans.parsing.outline import find_outline


def outline(text):
    clean = clean_text(text)
    clean, frame, layout = mend(text, clean, Frame(None, Span(0, len(clean.text))))
    return clean, find_outline(clean.text, frame, layout)


def headings(text):
    found = outline(text)[1]
    return [unit.heading for unit in sorted((*found.sections, *found.items), key=lambda unit: unit.span)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、党建\n1.抓学习。每周一次。\n2.抓考核。年终评比。", ["党建", "抓学习", "抓考核"]),
        ("一、党建\n1.抓学习\n每周一次。\n2.抓考核\n年终评比。", ["党建", "抓学习", "抓考核"]),
        ("一、党建\n(一)抓学习:每周一次。\n(二)抓考核:年终评比。", ["党建", "抓学习", "抓考核"]),
        ("一、党建\n1.每周学习一次。\n2.年终评比一次。", ["党建", None, None]),
        ("一、深化教育 改革 1.推进评价。每年一次。", ["深化教育 改革", "推进评价"]),
        ("一、党建\n1.抓学习\n2.抓考核", ["党建", "抓学习", "抓考核"]),
        ("一、党建1.抓学习。每周一次。二、质量2.抓教研。每月一次。", ["党建", "抓学习", "质量", "抓教研"]),
        ("一、抓党建。落实主体责任,加强管理。\n二、抓质量。深化改革,加强教研。", ["抓党建", "抓质量"]),
        (
            "一、总体要求 学习贯彻会议精神,落实任务。 二、工作要点 1、抓学习。每周一次。",
            ["总体要求", "工作要点", "抓学习"],
        ),
    ],
)
def test_where_headings_end(text, expected):
    assert headings(text) == expected


def test_a_first_sentence_is_no_heading_where_most_items_open_with_a_long_one():
    long = (
        "把学习宣传作为首要任务,围绕主题武装头脑、指导实践、推动工作,坚持育人为本、德育"
        "为先,落实进教材、进课堂、进头脑的要求"
    )
    text = f"1.{long}。开展研究。\n2.{long}。开展检查。\n3.加强法制工作,完善各项制度。依法行政。"
    assert headings(text) == [None, None, None]


STOPLESS = (
    "一、坚持守正创新,加强全面领导1全面加强政治机关建设巩固拓展主题教育成果,健全完善学习制度,推动联系学校制度落细落实"
    "2纵深推进教育系统党的建设开展庆祝系列活动,建立党建共建机制,推进基层党建标准化规范化建设"
    "3提升依法治教水平推动建立联席会议制度,开展专题培训,深化行政执法工作,推进示范校创建"
)


def test_headings_of_a_text_without_stops_end_where_their_phrase_does():
    assert headings(STOPLESS * 3)[:4] == [
        "坚持守正创新,加强全面领导",
        "全面加强政治机关建设",
        "纵深推进教育系统党的建设",
        "提升依法治教水平",
    ]


def test_a_single_lost_stop_is_put_back():
    lost = "6.落实两个责任巩固提高整改成果,完善规章制度,健全长效机制,压实主体责任。推动履行职责。\n"
    text = (
        "".join(f"{n}.加强队伍建设。开展培训。\n" for n in range(1, 6))
        + lost
        + "".join(f"{n}.加强队伍建设。开展培训。\n" for n in range(7, 12))
    )
    clean, found = outline(text)
    assert found.items[5].heading == "落实两个责任"
    assert [edit.replacement for edit in clean.edits] == ["任。"]


def test_a_blank_before_a_number_was_a_line_break():
    clean, found = outline("1.抓学习。每周一次。 2.抓考核。年终评比。")
    assert clean.text == "1.抓学习。每周一次。\n2.抓考核。年终评比。"
    assert [edit.kind for edit in clean.edits] == ["whitespace"]
    assert len(found.items) == 2


def test_a_destroyed_number_is_found_between_masked_ones():
    item = "*.{}推进国家示范县创建,加强省级教改基地建设,健全经费保障机制"
    heads = ["深化招生服务改革", "加大教育投入保障", "提升依法治教水平", "筑牢校园安全防线"]
    text = (
        "1"
        + "".join(item.format(head) for head in heads)[2:]
        + "礼巩固深化改革成果强化培训治理,健全保障机制*.加强教师队伍建设落实要求,提升能力"
    )
    clean, found = outline(text)
    assert [edit.replacement for edit in clean.edits] == ["5."]
    assert found.items[4].heading == "巩固深化改革成果"


def test_a_word_between_phrases_is_no_destroyed_number():
    item = "*.{}推进国家示范县创建,全面提升学校精细化管理水平健全经费保障机制"
    heads = ["深化招生服务改革", "加大教育投入保障", "提升依法治教水平", "筑牢校园安全防线"]
    clean, found = outline("".join(item.format(head) for head in heads))
    assert (clean.edits, len(found.items)) == ((), 4)


def test_preamble_leads_and_parents():
    text = "总体要求如下。\n一、党建\n本节要求。\n(一)学习\n1.自学。每天。\n二、保障\n加强领导,增加投入。"
    clean, found = outline(text)
    assert clean.text[slice(*found.preamble)] == "总体要求如下。"
    assert [(section.heading, section.depth, section.parent) for section in found.sections] == [
        ("党建", 1, None),
        ("学习", 2, 0),
    ]
    leads = [section.lead and clean.text[slice(*section.lead)] for section in found.sections]
    assert leads == ["本节要求。", None]
    assert [(item.heading, item.depth, item.section) for item in found.items] == [("自学", 3, 1), ("保障", 1, None)]


def test_a_bare_heading_stays_a_section_whose_parts_are_not_shown():
    _, found = outline("一、党建\n1.学习。每天。\n2.培训。每月。\n二、保障")
    assert [section.heading for section in found.sections] == ["党建", "保障"]
    assert len(found.items) == 2


def test_a_text_without_numbers_is_all_preamble():
    _, found = outline("今年的工作是抓学习。\n明年再说。")
    assert (found.sections, found.items, found.preamble) == ((), (), Span(0, 16))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、党建\n1.抓学习(责任单位:党办)\n2.抓考核(责任单位:人事科)", ["党建", "抓学习", "抓考核"]),
        ("一、党建\n1.抓学习。每周一次。\n责任单位:党办、人事科等2 .抓考核。年终评比。", ["党建", "抓学习", "抓考核"]),
        ("一、党建\n1.每周学习一次。\n责任单位:党办\n2.年终评比一次。\n责任单位:人事科", ["党建", None, None]),
        ("一、党建(责任单位:党办)\n1.抓学习。每周一次。", ["党建", "抓学习"]),
    ],
)
def test_who_is_responsible_is_no_part_of_a_heading(text, expected):
    assert headings(text) == expected


def test_who_is_responsible_belongs_to_the_item_before():
    clean, found = outline("一、党建(责任单位:党办)\n1.抓学习。\n责任单位:组织科2.抓考核。每年一次。(责任单位:人事科)")
    assert [(each.item, each.names) for each in found.responsibilities] == [
        (None, ("党办",)),
        (1, ("组织科",)),
        (2, ("人事科",)),
    ]
    assert clean.text[slice(*found.items[0].span)] == "1.抓学习。\n责任单位:组织科"


def test_a_sections_heading_alone_on_its_line_may_be_long():
    heading = "深入学习贯彻党的创新理论,坚持和加强党对教育工作的全面领导,确保教育事业始终沿着正确的方向前进发展下去"
    assert headings(f"一、{heading}\n1.加强理论武装。组织学习。\n2.建强组织。选好书记。\n")[0] == heading


def test_a_short_first_sentence_is_a_heading_beside_items_that_have_none():
    long = "各县区各学校要结合实际制定年度培训计划,做到教师全员参加培训并且完成规定的学时。"
    text = f"一、加强队伍\n1.{long}\n2.提升体育美育。办好运动会。\n3.{long}\n4.{long}\n"
    assert headings(text)[1:] == [None, "提升体育美育", None, None]


def test_one_dash_is_an_item_where_others_stand_in_lists():
    text = "一、优化布局\n(一)学前教育\n——新建幼儿园6所。\n——培训教师。\n(二)义务教育\n——改造学校。\n二、加强保障\n"
    assert [item.number for item in outline(text)[1].items if item.number == "——"] == ["——"] * 3


def test_a_number_behind_a_comma_fills_the_gap_in_its_run():
    text = "一、优化资源\n1.改造学校。新建教学楼。\n将经费纳入预算,2.落实投入。按时拨付。\n3.办好特教。送教上门。\n"
    assert [item.number for item in outline(text)[1].items] == ["1", "2", "3"]
