"""Pages as bureaus publish them, reduced: the plan is found whole, and nothing of the page is in it."""

import pytest

from archive.settings import ROOT
from plans.parsing import parse

PAGES = ROOT / "tests" / "parsing" / "pages"

PLANS = {
    "trs": ("枝江市教育局2019年工作要点", "枝江市教育局", 2019, "2019-03-06", 5, "建设平安校园。"),
    "hanweb": ("2021年荆门市教育工作要点", "荆门市教育局", 2021, "2021-02-25", 5, "整合下载上传平台。"),
    "tables": ("平川区教育局二○○九年工作要点", "平川区教育局", 2009, None, 5, "组织骨干教师送教下乡20次。"),
    "word": ("2014年秭归县教育局工作要点", "秭归县教育局", 2014, None, 4, "实现“宽带网络校校通”。"),
    "wechat": ("随州市教育局2022年工作要点", "随州市教育局", 2022, None, 4, "压减率保持在95%以上。"),
    "notice": ("松滋市教育体育局2020年工作要点", "松滋市教育体育局", 2020, "2020-03-18", 5, "（责任科室：群体股）"),
    "list": ("南山区教育局2023年工作要点", "南山区教育局", 2023, "2023-02-20", 5, "培养区级以上骨干教师100名。"),
    "portal": ("宜昌市教育局2018年工作要点", "宜昌市教育局", 2018, "2018-02-27", 6, "落实安全责任，开展应急演练。"),
}
"""Page → title, issuer, year, day of publication, number of items, how the last one ends."""


def parsed(name):
    return parse((PAGES / f"{name}.html").read_bytes(), f"{name}.html")


@pytest.mark.parametrize("name", PLANS)
def test_the_plan_of_a_page_is_read_with_its_particulars(name):
    plan = parsed(name)
    title, issuer, year, published, items, ending = PLANS[name]
    assert plan.is_plan
    assert plan.as_dict()["title"] == title
    assert (plan.metadata.issuer, plan.metadata.year, plan.as_dict()["published"]) == (issuer, year, published)
    assert len(plan.items) == items
    assert plan.item_texts[-1].endswith(ending)


@pytest.mark.parametrize("name", PLANS)
def test_nothing_of_the_page_is_left_in_the_plan(name):
    left = "".join("".join(parsed(name).clean.text.split()).split("工作要点", 1)[1:])
    for words in ("首页", "分享", "打印", "备案", "上一", "点击上方", "阅读原文", "编辑", "相关", "PubDate"):
        assert words not in left


def test_the_ornaments_of_a_designer_are_no_text():
    assert not [text for text in parsed("wechat").item_texts if text.endswith(("01", "02"))]


def test_generated_numbers_are_numbers_of_items():
    assert [item.number for item in parsed("list").items] == ["1", "2", "3", "4", "5"]
