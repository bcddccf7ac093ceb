"""Which figures tell the past or the present state, and when a sentence turns from them to what will be done."""

import pytest

from plans.parsing.targets import find_targets
from tests.parsing.figures.reading import YEAR


def numbers(text: str) -> list[str]:
    return [text[each.number.start : each.number.end] for each in find_targets(text, YEAR)]


@pytest.mark.parametrize(
    "text",
    [
        "去年新建学校8所,培训教师900人次,发放资助3000万元",
        "2023年完成投资2.1亿元、改造校舍30栋,新增骨干教师50名",
        "“十三五”期间新建学校45所,新增学位3.2万个",
        "过去一年,新增学位5000个,引进教师80名",
        "附:2023年主要数据:在校生3万人;教职工2000人;入学率99%",
        "截至上年底,有示范校88所,其中省级12所",
        "上届赛事设7个组别、20个单项",
        "近三年新增教师1800名,培训2万人次",
        "首期工程累计建成校舍56栋",
    ],
)
def test_what_opens_in_the_past_stays_there(text: str) -> None:
    assert numbers(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("去年新建学校8所,今年新建6所", ["6"]),
        ("上年普惠率为81%,力争达到85%", ["85%"]),
        ("上年发放资助1.2亿元,全年发放1.5亿元,惠及学生3万人次", ["1.5", "3"]),
        ("2023年竣工4所,辍学率控制在0.1%以内,新增学位900个", ["0.1%", "900"]),
        ("2023年新建学校3所;招聘教师60名", ["60"]),
        ("今年投入2亿元,去年投入1.6亿元,建设校舍5万平方米", ["2", "5"]),
        ("“十四五”期间新建学校30所,今年开工8所", ["30", "8"]),
        ("2023年秋季学期起,每校开设课程2门", ["2"]),
        ("完成2023年结转项目9个", ["9"]),
    ],
)
def test_a_sentence_turns_to_the_present(text: str, wanted: list[str]) -> None:
    assert numbers(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("全省96个县中,力争18个通过评估", ["18"]),
        ("全县310个村的教学点稳定在120个", ["120"]),
        ("全县48所学校与名校结对12对", ["12"]),
        ("司内设4个处、在编26人", []),
        ("招聘在编教师120名", ["120"]),
        ("力争在册学员突破3000人", ["3000"]),
        ("2024届高校毕业生约5.6万人", []),
        ("我市3个点尚未验收", []),
        ("名额占比16%,今年提高到20%", ["20%"]),
    ],
)
def test_populations_and_stocks_are_no_commitments(text: str, wanted: list[str]) -> None:
    assert numbers(text) == wanted


def test_a_count_that_a_verb_governs_is_one_of_two_figures() -> None:
    assert numbers("评选300名优秀教师,支持10所院校建设20个专业群") == ["300", "10", "20"]
