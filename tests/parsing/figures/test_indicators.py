"""What a figure counts, when the words before it hold more than that."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("通过“特岗计划”等途径补充教师210名", "补充教师"),
        ("围绕招生入学等开展督查4次", "督查"),
        ("面向家长、学生发放问卷2万份", "发放问卷"),
        ("办理人数较2020年的1420人增加一成以上", "办理人数"),
        ("将209所小学调整为168所", "小学"),
        ("--本科上线率提高2个百分点", "本科上线率"),
        ("示范学校——16所(11月底)", "示范学校"),
    ],
)
def test_way_baseline_and_marks_are_no_part_of_it(text: str, indicator: str) -> None:
    assert only(text).indicator == indicator


def test_a_bare_measure_takes_its_owner_from_the_clause_before() -> None:
    [target] = find_targets("组织青年教师基本功考核,合格率在九成以上", YEAR)
    assert target.indicator == "青年教师基本功考核合格率"


def test_a_definition_in_brackets_does_not_come_between() -> None:
    assert only("大班额(56人以上)占比压减到4.9%以内").indicator == "大班额占比"
