"""By when: as printed, as a date, and who says so."""

import pytest

from plans.parsing.figures.deadlines import date_deadline
from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("年底前", "2024-12"),
        ("2025年", "2025"),
        ("2023年9月", "2023-09"),
        ("9月1日前", "2024-09-01"),
        ("6月底", "2024-06"),
        ("秋季学期前", "2024-09"),
        ("第三季度末", "2024-09"),
        ("“十四五”末", "2025"),
        ("十五五期间", "2030"),
        ("年内", "2024"),
        ("2月30日", "2024-02"),
        ("**年", None),
    ],
)
def test_a_printed_time_is_a_date_as_precise_as_it_was_printed(printed: str, day: str | None) -> None:
    assert date_deadline(printed, YEAR) == (printed, day, "stated")


def test_without_one_the_plan_s_year_is_the_deadline() -> None:
    assert date_deadline(None, YEAR) == (None, "2024", "plan-year")
    assert date_deadline(None, None) == (None, None, None)


def test_a_time_before_the_number_is_stated() -> None:
    target = only("确保12月底前改造食堂8个")
    assert (target.deadline, target.deadline_date, target.deadline_source) == ("12月底前", "2024-12", "stated")


@pytest.mark.parametrize(("opening", "deadline"), [("到2025年,", "2025年"), ("年底前毛入园率达到91%,", "年底前")])
def test_a_time_that_opens_the_sentence_holds_for_what_follows(opening: str, deadline: str) -> None:
    assert find_targets(f"{opening}普惠率达到88%", YEAR)[-1].deadline == deadline


def test_the_year_that_a_figure_is_compared_with_is_no_deadline() -> None:
    assert only("近视率较2023年下降1个百分点").deadline is None
