from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.origin.dates import find_dates, number, only_date, run_together, year_number


@pytest.mark.parametrize(
    "printed",
    [
        "2010年2月26日",
        "2010年 02月 26日",
        "二〇一〇年二月二十六日",
        "二○一○年二月二十六日",
        "二O一O年二月二十六日",
        "二0一0年二月二十六日",
        "2010/2/26",
        "2010-02-26",
        "2010.2.26",
        "(2010 年 2 月 26 日)",
    ],
)
def test_a_line_that_is_a_date_in_any_form(printed):
    assert only_date(printed) == date(2010, 2, 26)


@pytest.mark.parametrize(
    ("digits", "day"),
    [
        ("2024327", date(2024, 3, 27)),
        ("2019222", date(2019, 2, 22)),
        ("20231231", date(2023, 12, 31)),
        ("20230105", date(2023, 1, 5)),
        ("202311", date(2023, 1, 1)),
        ("2022111", None),
        ("2022121", None),
        ("2022999", None),
        ("2023", None),
        ("65608435", None),
    ],
)
def test_digits_run_together_count_when_one_reading_is_a_date(digits, day):
    assert run_together(digits) == day


@pytest.mark.parametrize("line", ["二一二年一月十日", "(二一二年一月十日", "20121月10日", "2012 1月10"])
def test_a_date_that_lost_its_circle_or_its_year_sign_has_one_reading(line):
    assert only_date(line) == date(2012, 1, 10)


def test_a_sentence_with_a_date_is_no_date_line():
    assert only_date("到2010年2月26日止") is None
    assert only_date("发布日期 2019-03-07") is None


def test_a_time_of_day_is_noticed():
    (found,) = find_dates("发布日期 2019-03-07 08:44 有效")
    assert (found.date, found.clock) == (date(2019, 3, 7), True)


def test_what_the_calendar_lacks_is_no_date():
    assert list(find_dates("2023年2月30日,2023-13-01,1.2.3")) == []


@pytest.mark.parametrize(("numeral", "value"), [("十", 10), ("二十六", 26), ("三十", 30), ("九", 9), ("07", 7)])
def test_numerals(numeral, value):
    assert number(numeral) == value


def test_years_in_numerals():
    assert [year_number(year) for year in ("二〇一二", "二OO九", "一九九八", "2024")] == [2012, 2009, 1998, 2024]


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2099, 12, 31)))
def test_run_together_never_gives_another_date(day):
    assert run_together(f"{day.year}{day.month}{day.day}") in {day, None}
    assert run_together(f"{day.year}{day.month:02}{day.day:02}") == day
