"""A title is a stretch of a line: what pages put before and behind it is cut, what is none is refused."""

import pytest

from plans.parsing.titles import (
    find_title,
    inner_title,
    is_office,
    is_title_part,
    names_office,
    title_bounds,
    title_score,
)

PLAIN = "某县教育局2021年工作要点"


def title(line):
    found = find_title(line)
    return line[found.start : found.end] if found and found.score >= 3 else None


@pytest.mark.parametrize(
    "line",
    [
        "转载:{}",
        "【教育动态】{}",
        "[通知公告]{}",
        "重磅!{}",
        "权威发布丨{}",
        "附件1:{}",
        "篇一:{}",
        "2021-03-02 {}",
        "20210302:{}",
        "{}公布(全文)",
        "{}出炉!",
        "{}(全文)",
        "{}如下:",
        "{}全文如下:",
        "{}范文篇1",
        "{}模板5篇",
        "{}(精选12篇)",
        "{}(通用6篇)",
        "{}.docx",
        "{}_某某文库",
        "{} - 某某县教育网",
        "{}——某某新闻网",
    ],
)
def test_what_a_page_puts_round_a_title_is_no_part_of_it(line):
    assert title(line.format(PLAIN)) == PLAIN


@pytest.mark.parametrize(
    "line",
    [
        PLAIN,
        "某省2014年教育工作重点",
        "某区教育体育局2023年重点工作安排",
        "2019年全县教育工作要点(摘要)",
        "2019年全市教育工作要点(征求意见稿)",
        "某市2017年教育工作意见",
        "某市2018年教育工作实施意见",
        "教育局工作要点2024",
        "2012—2013学年教育工作要点",
        "关于2015年全县教育工作的安排意见",
        "昆山市:2017年教育工作意见",
        "天 津 市 职 业 教 育 2017年 工 作 要 点",
    ],
)
def test_what_belongs_to_a_title_stays(line):
    assert title(line) == line


@pytest.mark.parametrize(
    "line",
    [
        "图解:2025年全区教育工作要点",
        "【政策解读】2021年教育工作要点",
        "2015年教育工作要点:起点·节点·支点",
        "省教育厅部署2016年重点工作",
        "贯彻落实2021年教育工作要点",
        "关于印发2021年教育工作要点的通知",
        "重点工作任务",
        "三、2021年教育重点工作",
        "上一篇:2021年教育工作要点",
        "2021年教育工作要点_第1页",
    ],
)
def test_what_speaks_about_a_plan_is_no_title(line):
    assert title_score(line) < 3


def test_bounds_are_those_of_the_printed_text():
    printed = "轉載：《臨湘市教育局2017年工作要點》公佈（全文）"
    assert printed[slice(*title_bounds(printed, 0, len(printed)))] == "臨湘市教育局2017年工作要點"
    assert title_bounds("《2017年工作要点》", 0, 11) == (1, 10)


def test_bounds_of_a_title_over_two_lines_trim_its_last_line():
    printed = "某县教育局\n2021年工作要点(全文)"
    assert printed[slice(*title_bounds(printed, 0, len(printed)))] == "某县教育局\n2021年工作要点"


def test_a_title_that_lost_its_beginning_is_not_whole():
    assert names_office("某县教育局工作要点")
    assert not names_office("年教育局工作要点")


def test_offices_may_be_joined_and_letter_spaced():
    assert is_office("中共某市委教育工作委员会、某 市 教 育 局")
    assert is_office("某市人民政府教育督导室")
    assert not is_office("某市教育局、某市财政局举行会议")


@pytest.mark.parametrize("line", ["某县教育局", "2013", "2017年某某市中小学", "2016年某某市", "某市职业教育"])
def test_upper_lines_of_titles(line):
    assert is_title_part(line)


@pytest.mark.parametrize("line", ["首页", "2017年全市教育会议召开", "新闻中心"])
def test_lines_that_are_no_parts_of_titles(line):
    assert not is_title_part(line)


def test_a_title_that_a_letter_runs_on_to_is_found_within_the_line():
    line = "现将《某县教育局2009年工作要点》印发给你们,请贯彻。二○○九年一月一日—25—某县教育局2009年工作要点一、目标"
    assert line[slice(*inner_title(line, 0, len(line)))] == PLAIN.replace("2021", "2009")
    assert inner_title("按照要求,制定3月5日前的某县教育局2009年工作要点,一、指导", 0, 30) is None


@pytest.mark.parametrize(
    "tail", ["-ab-ab" * 17 + "。", "(范文范文)" * 16 + "。", "公布发布" * 25 + "。", "_12-" * 25 + "、"]
)
def test_a_long_tail_that_is_none_is_refused_without_trying_every_reading(tail):
    assert title_score(f"2021年教育工作要点{tail}") == 0
