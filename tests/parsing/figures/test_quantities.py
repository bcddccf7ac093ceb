"""Numbers are found with their units; numbers that belong to words are not."""

from decimal import Decimal

import pytest

from plans.folding import fold_aligned
from plans.parsing.figures.quantities import Quantity, find_quantities
from plans.parsing.figures.surface import make_surface


def quantities(text: str) -> list[Quantity]:
    return find_quantities(make_surface(text, fold_aligned(text)))


@pytest.mark.parametrize(
    ("text", "value", "value_max", "unit"),
    [
        ("学位1.26万个", Decimal("1.26"), None, "万个"),
        ("学位2,400个", 2400, None, "个"),
        ("学位8 000个", 8000, None, "个"),
        ("示范校10—15所", 10, 15, "所"),
        ("教师4至6名", 4, 6, "名"),
        ("覆盖率90%", 90, None, "%"),
        ("提高3个百分点", 3, None, "个百分点"),
        ("课例IOO节", 100, None, "节"),
        ("百分之九十五的学校", 95, None, "%"),
        ("带宽1000Mbps", 1000, None, "Mbps"),
        ("培训1.5万人次", Decimal("1.5"), None, "万人次"),
        ("化解债务九亿元", 9, None, "亿元"),
        ("参测人数1.8万至2.2万人", Decimal("1.8"), Decimal("2.2"), "万人"),
        ("占总数三成", 3, None, "成"),
        ("留样不少于125克", 125, None, "克"),
        ("不低于普通学生的8倍", 8, None, "倍"),
        ("支教期不少于1年", 1, None, "年"),
        ("占比达1/4", Decimal("0.25"), None, None),
    ],
)
def test_a_number_is_read_with_its_unit(text: str, value: Decimal | int, value_max: int | None, unit: str) -> None:
    [found] = quantities(text)
    assert (found.value, found.value_max, found.unit) == (value, value_max, unit)


def test_a_ratio_has_no_value() -> None:
    [found] = quantities("师生比达到1:12.5")
    assert (found.kind, found.value) == ("ratio", None)


def test_numbers_listed_before_one_unit_share_it() -> None:
    assert [q.unit for q in quantities("分别达到6、8、10平方米")] == ["平方米"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "落实“1530”制度",
        "《行动计划(2021-2025年)》",
        "实施1+1结对",
        "G60走廊",
        "5G基站",
        "第39届比赛",
        "一体化建设",
        "教育*化平台",
        "每百名学生",
        "遴选*名师",
    ],
)
def test_a_number_inside_a_name_or_word_is_no_quantity(text: str) -> None:
    assert [q for q in quantities(text) if q.kind != "bare"] == []


def test_a_mask_counts_with_its_classifier() -> None:
    [found] = quantities("培育*所示范校")
    assert found.masked
    assert (found.value, found.unit) == (None, "所")


def test_a_traditional_unit_is_kept_as_printed() -> None:
    [found] = quantities("新增學位3000個")
    assert found.unit == "個"
