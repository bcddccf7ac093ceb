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
    ],
)
def test_years_that_the_calendar_pins(text, year):
    assert find_era(text) == (year, year, year)


def test_what_is_no_event_of_the_present_year_dates_nothing():
    for text in ("省第十四次党代会精神", "迎接党的二十大胜利召开", "上年是“十二五”收官之年", ""):
        assert find_era(text) is None


def test_statements_that_contradict_each_other_pin_nothing():
    assert find_era("今年是“十二五”收官之年。今年是新中国成立75周年。") is None
