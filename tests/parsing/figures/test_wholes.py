"""Figures without a number."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    ("text", "comparator", "word", "indicator", "value"),
    [
        ("实现乡镇督学责任区全覆盖", "all", "全覆盖", "乡镇督学责任区", 100),
        ("村小图书室全部达标", "all", "全部", "村小图书室达标", 100),
        ("问题线索动态清零", "none", "动态清零", "问题线索", 0),
        ("大力消除高中大班额", "none", "消除", "高中大班额", 0),
        ("基本消除56人以上大班额", "none", "基本消除", "56人以上大班额", 0),
    ],
)
def test_a_word_for_all_or_none_is_a_figure(text: str, comparator: str, word: str, indicator: str, value: int) -> None:
    target = only(text)
    assert (target.comparator, text[slice(*target.number)], target.indicator) == (comparator, word, indicator)
    assert (target.value, target.value_normal) == (None, value)


def test_a_printed_number_says_it_itself() -> None:
    target = only("资金监管100%全覆盖")
    assert (target.comparator, target.value) == ("=", 100)


@pytest.mark.parametrize(
    "text",
    [
        "构建全覆盖的培训体系",
        "开展全覆盖、多形式的宣传",
        "去年已实现监测全覆盖",
        "推行零距离服务",
        "消除安全隐患",
        "提高全部教师的水平",
        "打造“全覆盖”品牌",
    ],
)
def test_the_same_words_in_passing_are_none(text: str) -> None:
    assert find_targets(text, YEAR) == []
