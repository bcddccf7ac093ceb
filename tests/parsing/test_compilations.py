import pytest

from plans.parsing import parse

FIRST = (
    "2021年全县教育工作坚持立德树人。\n一、加强党的建设\n1.加强理论武装。组织党员干部学习培训。\n"
    "2.推进从严治党。落实主体责任。\n二、发展学前教育\n3.扩大资源。新建幼儿园3所。\n"
)
SECOND = "2021年全市教育工作围绕中心。\n一、坚持立德树人\n1.加强德育。开展主题教育活动。\n二、促进公平\n2.落实资助。\n"


def parsed(*parts):
    return parse("".join(parts).encode(), "合编.txt")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("青田县教育局2021年工作要点\n", "丽水市教育局2021年工作要点\n"),
        ("2021年教育局工作计划(精选2篇)\n篇一:2021年教育局工作计划\n", "篇二:2021年教育局工作计划\n"),
        ("2021年教育局工作计划1\n", "2021年教育局工作计划2\n"),
        ("【第一篇】2021年县教育局工作要点\n", "【第二篇】2021年县教育局工作要点\n"),
        ("第一篇:2021年教育局工作要点\n", "第二篇:2020年教育局工作总结\n"),
        ("2021年教育局工作要点\n", "【篇二】\n"),
    ],
)
def test_of_several_plans_on_a_page_the_first_is_read(first, second):
    plan = parsed(first, FIRST, second, SECOND)
    assert [item.number for item in plan.items] == ["1", "2", "3"]
    assert plan.items[-1].span.end < plan.further.start
    assert plan.raw.text[plan.further.start :].startswith(second[:2])
    assert "compilation" in plan.flags


def test_the_first_plans_place_is_not_taken_from_the_second():
    plan = parsed("2021年教育局工作要点\n", FIRST, "丽水市教育局2021年工作要点\n", SECOND)
    assert (plan.metadata.title, plan.metadata.issuer) == ("2021年教育局工作要点", None)


@pytest.mark.parametrize(
    "text",
    [
        f"青田县教育局2021年工作要点\n{FIRST}青田县教育局2021年工作要点\n4.规范管理。开展年检。\n5.办好特教。",
        f"目录\n一、加强党的建设\n二、发展学前教育\n青田县教育局2021年工作要点\n{FIRST}",
        f"青田县教育局2021年工作要点\n第一篇 总体工作\n{FIRST}第二篇 重点工作\n一、促进公平\n3.落实资助。",
        f"青田县教育局2021年工作要点\n{FIRST}三、促进公平\n(一)实施集团化办学。\n(二)落实资助。",
    ],
)
def test_a_repeated_title_and_a_contents_list_open_no_other_document(text):
    plan = parsed(text)
    assert plan.further is None
    assert "compilation" not in plan.flags
