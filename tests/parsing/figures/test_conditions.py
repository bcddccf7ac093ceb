"""Which figures only say whom a rule concerns, what a term means, or from where a change starts."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR, only


@pytest.mark.parametrize(
    "text",
    [
        "大班额(56人以上)占比下降",
        "重点任务类(共6项)",
        "覆盖80人以上的村小",
        "500名学生以上的寄宿制学校设校医室",
        "凡发生2起以上事故的学校取消评优",
        "抽测样本60分以下不排名",
        "校园周边200米以内网吧予以取缔",
        "占地90亩、总投资3.2亿元、办学规模36个班的城南学校加快建设",
        "补贴由4元提高到5元后继续供餐",
        "课桌椅每套320元",
        "中央财政按每人3万元补助",
        "教育部到2025年遴选2万所",
        "发布简报第12至30期",
        "校服、伙食等4类收费公示",
        "资金900万元以外由学校承担",
    ],
)
def test_a_figure_that_describes_promises_nothing(text: str) -> None:
    assert find_targets(text, YEAR) == []


@pytest.mark.parametrize(
    ("text", "value", "indicator"),
    [
        ("毕业比例由64%提高8个百分点", 8, "毕业比例"),
        ("会议支出比2020年的300万元减少12%", 12, "会议支出"),
        ("中考600分以上人数增长10%", 10, "人数"),
        ("体育分值由50分调至60分", 60, "体育分值"),
        ("初中由21所撤并为16所", 16, "初中"),
        ("其中300米环形跑道26片", 26, "300米环形跑道"),
    ],
)
def test_an_earlier_level_or_a_size_belongs_to_the_words_around(text: str, value: int, indicator: str) -> None:
    target = only(text)
    assert (target.value, target.indicator) == (value, indicator)


def test_what_is_of_a_province_in_a_list_is_not_from_above() -> None:
    targets = find_targets("建设教师团队15个(其中省级3个、市级12个)", YEAR)
    assert [target.value for target in targets] == [15, 3, 12]
