"""Repairs that are certain by themselves, and those that are not made."""

import pytest

from plans.parsing.cleaning import clean_text


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("打造IOO节优质课", "打造100节优质课"),
        ("新建l2所学校", "新建12所学校"),
        ("力口强管理", "加强管理"),
        ("建档率100%o实施行动", "建档率100%。实施行动"),
        ("保障随迂子女入学", "保障随迁子女入学"),
        ("己经完成", "已经完成"),
        ("加强冶理,提升管理", "加强治理,提升管理"),
        ("“光荣与梦想一一礼赞教师”宣讲", "“光荣与梦想——礼赞教师”宣讲"),
        ("做到一一对应,问题清零", "做到一一对应,问题清零"),
        ("《布局规划(20132020年)》", "《布局规划(2013—2020年)》"),
        ("行动计划(20232023年)", "行动计划(20232023年)"),
        ("举办苏州一新加坡研讨会", "举办苏州—新加坡研讨会"),
        ("。ㄒ唬改造校舍。\n。ǘ办好职校。\n。ㄎ澹纠正行风。", "（一）改造校舍。\n（二）办好职校。\n（五）纠正行风。"),
        ("抓好落实。六要加强监督", "抓好落实。六要加强监督"),
        ("唯一新加坡籍教师", "唯一新加坡籍教师"),
    ],
)
def test_misread_characters(raw, clean):
    assert clean_text(raw).text == clean


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("开展“大巡讲”“党的二十大“活动,组织“学习”活动", "开展“大巡讲”“党的二十大”活动,组织“学习”活动"),
        ("拥有“四个自信,的孩子", "拥有“四个自信”的孩子"),
        ("推进省“十四五基础教育项目,", "推进省“十四五”基础教育项目,"),
        ("落实“十四五规划”要求", "落实“十四五规划”要求"),
        ("上级“一把手”对下级一把手谈话", "上级“一把手”对下级“一把手”谈话"),
        ("落实“双减”政策,双减成效显著", "落实“双减”政策,双减成效显著"),
        ("深化“**党建机制,建立“*+共建”机制", "深化“**党建机制,建立“*+共建”机制"),
    ],
)
def test_quotation_marks(raw, clean):
    assert clean_text(raw).text == clean


@pytest.mark.parametrize(
    ("line", "clean"),
    [("2019222", "2019年2月22日"), ("2024327", "2024年3月27日"), ("2022111", "2022111"), ("20221345", "20221345")],
)
def test_a_date_without_its_signs_is_read_when_it_can_be_one_day_only(line, clean):
    assert clean_text(f"市教育局\n {line} \n附件").text == f"市教育局\n {clean} \n附件"


def test_pinyin_after_characters_goes_and_words_in_brackets_stay():
    assert clean_text("工作(zuò)要點,會(huì )議").text == "工作要點,會議"
    assert clean_text("下载(app)安装").text == "下载(app)安装"
    assert clean_text("工作(zuò)新(xīn)理(lǐ)念(de)").text == "工作新理念"


def test_a_reading_is_edited_with_its_character_so_that_nothing_counts_as_noise():
    edit = clean_text("工作(zuò)要點").edits[0]
    assert (edit.start, edit.end, edit.replacement, edit.kind) == (1, 7, "作", "pinyin")


def test_dates_are_closed_before_anything_is_cut_at_blanks():
    assert clean_text("区教育局 2018 年工作要点").text == "区教育局2018年工作要点"


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("建设基地。更多精彩内容,请关注范文网公众号。", "建设基地。"),
        ("开展活动。(本文来自网络,转载请注明出处 http://www.example.com/)", "开展活动。"),
        ("办好“教育发布”微信公众号,更多更好服务师生。", "办好“教育发布”微信公众号,更多更好服务师生。"),
    ],
)
def test_a_sentence_in_which_the_site_speaks_goes(raw, clean):
    assert clean_text(raw).text == clean
