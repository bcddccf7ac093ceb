"""Kind of change, unit and comparator that the words around a figure give it."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("名师工作室由10个增加到25个", "level"),
        ("参赛项目增加到42个", "level"),
        ("每校配备专职校医2名", "level"),
        ("新建学校5所", "increment"),
        ("创市级示范园3所", "increment"),
        ("新开通直播账号1200个", "increment"),
        ("生均拨款不低于12000元", "level"),
        ("落实公用经费小学700元", "level"),
        ("筹措资金3000万元", None),
        ("普职比例大体相当,为0.9:1", "level"),
        ("审批时限由30个工作日缩减为20个工作日", "reduce"),
    ],
)
def test_the_change_follows_the_verb_and_what_it_reaches(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_a_share_behind_a_sum_changes_by_its_own_verb() -> None:
    targets = find_targets("完成投资9.6亿元、同比增长7%", YEAR)
    assert [target.change for target in targets] == [None, "rate"]


def test_a_list_shares_comparator_and_percentage_points() -> None:
    targets = find_targets("入学率、升学率分别不低于94%、七成", YEAR)
    assert [target.comparator for target in targets] == [">=", ">="]
    targets = find_targets("优秀率、及格率分别提高2个和5个百分点", YEAR)
    assert [target.unit for target in targets] == ["个百分点", "个百分点"]


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("班额不突破45人", "<="),
        ("学校占比过半", ">"),
        ("受助学生约占在校生18%", "approx"),
        ("经费不低于普通学生的6倍", ">="),
    ],
)
def test_limits_in_other_words(text: str, comparator: str) -> None:
    assert only(text).comparator == comparator


def test_a_rhythm_inside_quotation_marks_is_no_unit() -> None:
    assert only("围绕体育“每天一小时”开展督导不少于6次").unit == "次"
