"""What a figure starts from."""

from decimal import Decimal

import pytest

from tests.parsing.figures.reading import only


@pytest.mark.parametrize(
    ("text", "printed", "base", "value"),
    [
        ("补助标准由400元提高到600元", "由400元", "400", "600"),
        ("巩固率从98.5%提升至99%", "从98.5%", "98.5", "99"),
        ("办理时限由20个工作日压缩至5个工作日", "由20个工作日", "20", "5"),
        ("在园幼儿由0.9万人增加到1.1万人", "由0.9万人", "9000", "1.1"),
    ],
)
def test_the_number_that_is_replaced_is_the_base(text: str, printed: str, base: str, value: str) -> None:
    target = only(text)
    assert (target.base_printed, target.base, target.value) == (printed, Decimal(base), Decimal(value))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("上线人数较上年增加60人", "较上年"),
        ("资源总量比2023年增长15%", "比2023年"),
        ("上线人数同比增长8%", "同比"),
        ("在2020年基础上提高3个百分点", "在2020年基础上"),
    ],
)
def test_an_earlier_time_is_a_base_without_a_number(text: str, printed: str) -> None:
    target = only(text)
    assert (target.base_printed, target.base) == (printed, None)


@pytest.mark.parametrize("text", ["公办园占比达到52%", "9月1日前改造校舍12栋"])
def test_other_words_and_dates_are_no_base(text: str) -> None:
    assert only(text).base_printed is None
