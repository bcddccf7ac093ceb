"""Printed amounts are brought to one unit a quantity, exactly."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plans.parsing.figures.amounts import normal_unit
from tests.parsing.figures.reading import only


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("新增学位0.8万个", "8000", "个"),
        ("投入资金3亿元", "300000000", "元"),
        ("新增學位0.8萬個", "8000", "个"),
        ("建成智慧校园占比达到四成", "40", "%"),
        ("会议压减三分之二", "66.6667", "%"),
        ("一半以上的学校开设书法课", "50", "%"),
        ("新增校舍面积1.2万平方米", "12000", "平方米"),
        ("教师培训不少于72课时", "72", "学时"),
        ("学生睡眠时间不少于9.5小时", "570", "分钟"),
        ("改造校园道路3千米", "3", "公里"),
        ("近视率下降0.5个百分点", "0.5", "个百分点"),
        ("巩固率达到99.5%", "99.5", "%"),
        ("生均经费每生每年不低于0.2万元", "2000", "元/生/年"),
        ("师生比达到1:12.5", "0.08", ":1"),
    ],
)
def test_an_amount_has_one_unit_and_stays_exact(text: str, value: str, unit: str) -> None:
    target = only(text)
    assert (target.value_normal, target.unit_normal) == (Decimal(value), unit)


def test_the_printed_amount_is_kept() -> None:
    target = only("遴选试点学校0.1万至0.2万所")
    assert (target.value, target.value_max, target.unit) == (Decimal("0.1"), Decimal("0.2"), "万所")
    assert (target.value_normal, target.value_max_normal, target.unit_normal) == (1000, 2000, "所")


@pytest.mark.parametrize("unit", ["千瓦", "千米", "百分点"])
def test_a_unit_that_begins_like_a_multiplier_is_none(unit: str) -> None:
    assert normal_unit(unit)[1] == 1


@given(st.decimals(min_value="0.01", max_value=9999, places=2), st.sampled_from(["", "万", "亿", "百万"]))
def test_nothing_is_lost_to_rounding(number: Decimal, scale: str) -> None:
    times = {"": 1, "万": 10**4, "亿": 10**8, "百万": 10**6}[scale]
    assert only(f"发放资金{number}{scale}元").value_normal == number * times
