"""Where the plan lies on a page, and what is taken away round it."""

import pytest

from plans.parsing.cleaning import clean_text
from plans.parsing.framing import frame_text

TITLE = "某县教育局2021年工作要点"
PLAN = (
    "2021年是“十四五”规划开局之年,全县教育系统要落实立德树人根本任务。\n"
    "一、加强党建\n1.抓学习。每周组织一次。\n2.抓考核。年终评比。"
)


def framed(raw):
    """(title, body, {removed text: kind}) of a page."""
    clean, frame = frame_text(raw, clean_text(raw))
    removed = {raw[edit.start : edit.end]: edit.kind for edit in clean.edits if not edit.replacement}
    title = clean.text[slice(*frame.title)] if frame.title else None
    return title, clean.text[slice(*frame.body)].strip(), removed


def test_a_bare_plan_is_left_whole():
    assert framed(f"{TITLE}\n{PLAN}") == (TITLE, PLAN, {})


@pytest.mark.parametrize(
    ("above", "kind"),
    [
        ("首页 > 公文 > 工作计划", "chrome"),
        ("已阅读5页,还剩7页未读", "chrome"),
        ("发布时间:2021-03-02 来源:县教育局", "metadata"),
        ("关于印发《某县教育局2021年工作要点》的通知", "notice"),
        ("各乡镇中心学校,局机关各股室:", "notice"),
        ("二〇二一年三月二日", "notice"),
        ("下面是小编为大家整理的工作要点,供大家参考。", "lead-in"),
        ("1. 本文档由用户上传,版权归属用户。", "legal"),
        ("某某国际站官网登录", "spam"),
    ],
)
def test_what_stands_above_the_title_is_named_and_taken_away(above, kind):
    assert framed(f"{above}\n{TITLE}\n{PLAN}") == (TITLE, PLAN, {above: kind})


@pytest.mark.parametrize(
    "below", ["来源:县教育局", "上一篇:工作总结", "主办单位:县教育局", "(建议使用IE8.0以上版本浏览器)"]
)
def test_what_stands_below_the_plan_is_its_footer(below):
    assert framed(f"{TITLE}\n{PLAN}\n{below}") == (TITLE, PLAN, {below: "footer"})


def test_the_last_of_several_titles_counts_and_one_within_the_text_is_a_repeat():
    title, body, removed = framed(f"{TITLE}\n下载\n{TITLE}\n{PLAN}\n{TITLE}\n3.抓作风。开展整治。")
    assert (title, body.count(TITLE)) == (TITLE, 0)
    assert removed[TITLE] == "repeat"
    assert body.endswith("3.抓作风。开展整治。")


def test_a_title_that_the_text_runs_on_from_ends_where_its_words_do():
    assert framed(f"{TITLE}{PLAN}")[:2] == (TITLE, PLAN)


def test_a_title_over_two_lines_begins_with_the_office():
    title, _, removed = framed(f"某 县 教 育 局\n2021年工作要点\n{PLAN}")
    assert (title, removed) == ("某 县 教 育 局\n2021年工作要点", {})


@pytest.mark.parametrize(
    "title",
    [
        "某县教育局\n2013\n年工作要点",
        "天 津 市 职 业 教 育\n2017年 工 作 要 点",
        "中共某县委教育工作领导小组\n2021年工作要点",
    ],
)
def test_a_title_takes_the_lines_above_that_can_only_be_its_parts(title):
    assert framed(f"首页 > 公文\n{title}\n{PLAN}") == (title, PLAN, {"首页 > 公文": "chrome"})


def test_a_task_with_a_title_is_no_title():
    plan = f"{PLAN}\n落实2021年教育工作要点\n3.抓作风。开展整治。"
    assert framed(f"{TITLE}\n{plan}") == (TITLE, plan, {})


def test_the_marks_of_a_title_are_no_part_of_it():
    assert framed(f"速递!公布\n《{TITLE}》\n{PLAN}")[0] == TITLE


def test_a_text_without_title_has_none():
    assert framed(PLAN) == (None, PLAN, {})


def test_a_lead_copied_from_the_text_and_cut_is_taken_away():
    lead = PLAN[:30] + "落实立德树"
    assert framed(f"{lead}\n{PLAN}")[2] == {lead: "lead-in"} or framed(f"{lead}\n{TITLE}\n{PLAN}")[2] == {
        lead: "lead-in"
    }


def test_a_numbered_lead_that_breaks_off_is_no_item():
    item = "3.加强体育工作。实施学生体质健康标准,举办全县中小学生冬季长跑,每个学区至少确定3所试点学校,高中全部参加。"
    lead = item[:-6]
    assert framed(f"{TITLE}\n{lead}\n{TITLE}\n{PLAN}\n{item}")[2].get(lead) == "lead-in"


@pytest.mark.parametrize("joint", ["", "\n"])
def test_a_broken_line_that_comes_again_is_no_lead(joint):
    line = "3.加强体育工作。实施学生体质健康标准,举办全县中小学生冬季长跑,每个学区至少确定3所试点学校,高中"
    plan = f"一、加强体育\n{line}\n全部参加。\n{line.replace('3', '4', 1)}{joint}全部参加。"
    assert framed(f"{TITLE}\n{plan}") == (TITLE, plan, {})


def test_entries_of_a_contents_list_are_no_sections():
    _, body, removed = framed(f"{TITLE}\n目录\n一、加强党建\n二、提升质量\n{PLAN}\n二、提升质量\n3.抓教研。每月一次。")
    assert body.count("提升质量") == 1
    assert "目录" in removed


def test_a_covering_notice_and_a_header_are_told_apart_for_the_metadata():
    raw = f"首页 > 公文\n各学校:\n现将《{TITLE}》印发给你们。\n{TITLE}\n{PLAN}"
    frame = frame_text(raw, clean_text(raw))[1]
    assert [raw[slice(*span)][:4] for span in frame.notices] == ["各学校:"]
    assert [raw[slice(*span)] for span in frame.surroundings] == ["首页 > 公文"]


@pytest.mark.parametrize(
    "line", ["责任单位:办公室", "完成时间:2021年9月底前", "牵头领导:张三 责任科室:基教科", "【责任单位】各学校"]
)
def test_who_is_responsible_and_by_when_stays_in_the_plan(line):
    assert framed(f"{TITLE}\n{PLAN}\n{line}") == (TITLE, f"{PLAN}\n{line}", {})


def test_the_heading_of_a_notice_is_the_title_where_the_plan_follows_it():
    heading = "某县教育局关于印发2021年工作要点的通知"
    assert framed(f"2021年工作要点\n格式:docx\n{heading}\n【字号】某教〔2021〕1号\n{heading}\n{PLAN}")[:2] == (
        heading,
        PLAN,
    )
    assert framed(f"{heading}\n各学校:\n{TITLE}\n{PLAN}")[0] == TITLE
