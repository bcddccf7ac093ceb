import pytest

from plans.parsing.origin.eras import find_era, possible


def test_the_newest_session_gives_the_era():
    era = find_era("贯彻党的十八大和十八届三中、四中全会精神")
    assert era == (2014, 2017, 2015)
    assert possible(2016, era)
    assert not possible(2018, era)


def test_a_congress_without_a_plenum_was_the_newest_session():
    assert find_era("学习贯彻党的十九大精神") == (2017, 2022, 2018)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("今年是“十五”计划的第一年", 2001),
        ("今年是实施“十一五”规划的最后一年", 2010),
        ("今年是“十四五”开局之年", 2021),
        ("今年是新中国成立75周年", 2024),
        ("今年是改革开放40周年", 2018),
        ("今年是党的十七大召开之年", 2007),
        ("2022年是党的二十大胜利召开之年", 2022),
        ("开展庆祝新中国成立70周年系列活动", 2019),
        ("2015年是“十二五”规划收官之年", 2015),
        ("今年是抗日战争胜利70周年,是“十二五”收官之年", 2015),
    ],
)
def test_years_that_the_calendar_pins(text, year):
    assert find_era(text) == (year, year, year)


def test_what_is_no_event_of_the_present_year_dates_nothing():
    for text in ("省第十四次党代会精神", "迎接党的二十大胜利召开", ""):
        assert find_era(text) is None
    for text in (
        "上年是“十二五”收官之年",
        "总书记在庆祝改革开放40周年大会上的讲话",
        "党的十八大以来",
        "特色学校建设5周年",
    ):
        era = find_era(text)
        assert era is None or era.year is None


def test_statements_that_contradict_each_other_pin_nothing():
    era = find_era("今年是“十二五”收官之年。今年是新中国成立75周年。")
    assert era is not None
    assert not era.pinned


def test_all_plenums_of_a_term_were_held_near_its_end():
    assert find_era("学习贯彻党的十九大和十九届历次全会精神") == (2021, 2022, 2022)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("以邓小平理论和“三个代表”重要思想为指导", 2008),
        ("以科学发展观统领教育工作全局", 2017),
        ("学习习近平总书记系列重要讲话,实现中国梦", 2018),
        ("全面实施“十一五”教育规划", 2011),
        ("落实“十一五”规划,谋划“十二五”规划", 2016),
    ],
)
def test_the_newest_doctrine_and_five_year_plan_tell_how_late_a_text_can_be(text, last):
    assert find_era(text) == (0, last, None)
    assert not possible(last + 6, find_era(text))


def test_a_five_year_plan_whose_results_are_told_may_be_long_over():
    assert find_era("“十二五”期间已累计建成公办园63所,今年开工建设14所。") is None
