"""When two citations mean one document. All titles are invented, or well-known names in invented forms."""

from itertools import combinations

import pytest

from plans.parsing.document import CitedPolicy, Span
from plans.parsing.policies import Home, Identity, identify_all
from plans.parsing.policies.identity import identify

WUHAN = Home.of("420100", "prefecture", 2021)
HANYANG = Home.of("420105", "district", 2021)
GUANGDONG = Home.of("440000", "province", 2021)
MINISTRY = Home.of("000000", "national", 2021)
MASKED = Home(level="prefecture", year=2021)


def meant(title: str, issuer: str | None = None, role: str = "implement", home: Home = WUHAN) -> Identity:
    return identify(title, issuer, role, home)


@pytest.mark.parametrize(
    "forms",
    [
        ["深化甲改革总体方案", "深化甲改革 总体方案", "深化甲改革\n总体方案", "《深化甲改革总体方案》"],
        ["关于加强甲的意见", "加强甲的意见", "教育部关于加强甲的意见", "中共中央 国务院关于加强甲的意见"],
        ["关于深化甲改革的指导意见", "深化甲改革指导意见"],
        ["甲管理办法", "甲管理办法(试行)", "甲管理办法（暂行）", "甲管理办法(2020年修订)", "甲管理办法〔征求意见稿〕"],
        ["甲标准", "教育部关于印发《甲标准》的通知", "关于转发《教育部关于印发〈甲标准〉的通知》的通知"],
        ["甲重点任务", "中共教育部党组〈关于印发甲重点任务〉的通知", "关于印发甲重点任务的通知"],
        ["中华人民共和国国防教育法", "国防教育法", "國防教育法"],
        ["“十四五”甲行动计划", "十四五”甲行动计划", "‘十四五’甲行动计划", "十四五甲行动计划"],
        ["甲纲要(2021-2025年)", "甲纲要（2021—2025年）", "甲纲要(2021年至2025年)", "甲纲要(20212025年)"],
        ["深化**年甲计划", "深化*年甲计划", "深化××年甲计划"],
        ["幼兒園保育教育質量評估指南", "幼儿园保育教育质量评估指南"],
        ["名教师、名校(园)长工作室办法", "名教师名校（园）长工作室办法"],
        ["武汉市中小学甲规范", "湖北省武汉市中小学甲规范", "武汉中小学甲规范", "全市中小学甲规范", "我市中小学甲规范"],
    ],
)
def test_printed_forms_of_one_document_have_one_key(forms: list[str]) -> None:
    assert len({meant(form).key for form in forms}) == 1


@pytest.mark.parametrize(
    "titles",
    [
        ["甲行动计划(2018-2020年)", "甲行动计划(2021-2025年)", "甲行动计划"],
        ["第二期甲提升计划", "第三期甲提升计划"],
        ["武汉市中小学甲规范", "广东省中小学甲规范", "中小学甲规范"],
        ["关于加强甲的意见", "关于加强甲的实施意见", "关于加强甲的通知"],
        ["武汉市人民政府关于加强甲的意见", "教育部关于加强甲的意见", "湖北省人民政府关于加强甲的意见"],
        ["“十三五”甲规划", "“十四五”甲规划", "“*”甲规划"],
        ["2019年甲工作责任清单", "2020年甲工作责任清单"],
        ["义务教育法", "高等教育法"],
    ],
)
def test_different_documents_have_different_keys(titles: list[str]) -> None:
    keys = [meant(title).key for title in titles]
    assert all(one != other for one, other in combinations(keys, 2))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (meant("中小学甲规范", role="issue"), meant("武汉市中小学甲规范", home=GUANGDONG)),
        (meant("关于加强甲的意见", "市人民政府"), meant("武汉市人民政府关于加强甲的意见", home=HANYANG)),
        (meant("关于加强甲的意见", "省教育厅", home=HANYANG), meant("湖北省教育厅关于加强甲的意见")),
        (meant("关于加强甲的意见", "国务院"), meant("关于加强甲的意见")),
        (meant("甲办法", role="issue", home=MINISTRY), meant("教育部关于印发《甲办法》的通知")),
    ],
)
def test_words_before_the_title_tell_as_much_as_words_in_it(one: Identity, other: Identity) -> None:
    assert one.key == other.key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (meant("中小学甲规范", role="issue"), meant("中小学甲规范", role="issue", home=GUANGDONG)),
        (meant("中小学甲规范", role="issue"), meant("中小学甲规范")),
        (meant("关于加强甲的意见", "市政府"), meant("关于加强甲的意见", "市政府", home=MASKED)),
    ],
)
def test_papers_of_different_places_stay_apart(one: Identity, other: Identity) -> None:
    assert one.key != other.key


@pytest.mark.parametrize(
    ("title", "issuer", "role", "home", "level"),
    [
        ("教育部关于加强甲的意见", None, "implement", WUHAN, "national"),
        ("国家甲标准", None, "implement", WUHAN, "national"),
        ("全国甲实验区建设方案", None, "issue", WUHAN, "prefecture"),
        ("家庭教育促进法", None, "mention", WUHAN, "national"),
        ("湖北省甲条例", None, "implement", WUHAN, "province"),
        ("甲办法", None, "revise", HANYANG, "district"),
        ("关于加强全市甲工作的意见", None, "implement", HANYANG, "prefecture"),
        ("甲意见", "省委、省政府", "implement", MASKED, "province"),
        ("甲意见", None, "implement", WUHAN, None),
    ],
)
def test_title_context_and_role_tell_the_level(
    title: str, issuer: str | None, role: str, home: Home, level: str | None
) -> None:
    assert meant(title, issuer, role, home).level == level


def cited(title: str, role: str = "implement", issuer: str | None = None) -> CitedPolicy:
    return CitedPolicy(title, Span(0, len(title)), role=role, named_before=issuer)


def test_mentions_of_the_same_words_in_one_plan_mean_one_document() -> None:
    found = identify_all([cited("甲办法"), cited("甲办法", role="issue"), cited("乙办法")], WUHAN)
    assert [each.key for each in found] == ["甲办法@420100", "甲办法@420100", "乙办法"]


def test_a_mere_word_for_a_document_means_the_last_one_that_ends_so() -> None:
    found = identify_all([cited("意见"), cited("加强甲的意见"), cited("乙纲要"), cited("意见")], WUHAN)
    assert [each.core for each in found] == ["意见", "加强甲意见", "乙纲要", "加强甲意见"]
