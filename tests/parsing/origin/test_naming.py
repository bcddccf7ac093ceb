"""What a notice, a report or a site calls a plan that has no title line."""

import pytest

from plans.parsing.origin.naming import find_name


def named(margins, opening=""):
    name = find_name(margins, opening)
    return name and margins[name.start : name.end]


@pytest.mark.parametrize(
    ("margins", "name"),
    [
        ("现将《青田县教育局2010年工作要点》印发给你们。", "青田县教育局2010年工作要点"),
        ("关于印发2010年全县教育工作要点的通知\n各学校:", "2010年全县教育工作要点"),
        ("中新网电 教育部2日公布了2009年工作要点,总体要求是", "2009年工作要点"),
        ("下面是小编整理的2010年教育工作要点,供大家参考。", "2010年教育工作要点"),
        ("2月8日,《教育部2022年工作要点》发布,一起来看。", "教育部2022年工作要点"),
        ("与大家一起分享《江津区教委 2018年工作要点》。", "江津区教委 2018年工作要点"),
        ("《海南省教育厅2010年工作要点》已经厅务会议审议通过。", "海南省教育厅2010年工作要点"),
        ("首页 > 范文大全 > 工作计划", None),
    ],
)
def test_names_by_notice_report_and_site(margins, name):
    assert named(margins) == name


def test_the_name_in_the_letter_beats_the_one_in_its_heading():
    letter = "{0}关于印发2010年工作要点的通知\n各区县教委:\n现将《{0}2010年工作要点》印发给你们。"
    assert named(letter.format("北京市教育委员会")) == "北京市教育委员会2010年工作要点"


def test_a_name_of_another_year_than_the_plans_is_the_wrappers():
    margins = "《关于印发2008年工作要点的通知》由会员分享\n关于印发2009年全市教育工作要点的通知"
    assert named(margins, "2009年是改革之年。") == "2009年全市教育工作要点"


def test_a_notice_without_a_letter_is_the_plan_itself():
    assert named("【字号】东教发〔2020〕1号\n东营市教育局关于印发2020年工作要点的通知") == (
        "东营市教育局关于印发2020年工作要点的通知"
    )
