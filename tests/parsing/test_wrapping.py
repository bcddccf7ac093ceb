"""Lines and blanks that break sentences, and those that part them."""

import pytest

from plans.parsing.cleaning import clean_text
from plans.parsing.document import Frame, Span
from plans.parsing.wrapping import rejoin


def rejoined(raw):
    clean = clean_text(raw)
    return rejoin(raw, clean, Frame(None, Span(0, len(clean.text))))[0].text


WRAPPED = (
    "全市教育系统要坚持稳中求进工作总基\n调,落实立德树人根本任务,办好人民满\n意的教育,推动教育现代化再上新台阶。\n"
)


def test_lines_cut_at_the_width_of_a_page_are_joined():
    assert rejoined(WRAPPED * 3) == (WRAPPED.replace("\n", "") + "\n") * 3


def test_a_short_heading_line_is_not_joined_with_the_next():
    text = f"一、指导思想\n{WRAPPED * 3}"
    assert rejoined(text).startswith("一、指导思想\n全市")


@pytest.mark.parametrize(
    ("raw", "joined"),
    [
        ("以夯实基础、\n调整结构为重点", "以夯实基础、调整结构为重点"),
        ("落实《体质健康标准》\n,开展活动", "落实《体质健康标准》,开展活动"),
        ("新建幼儿园\n5\n所,入园率提高", "新建幼儿园5所,入园率提高"),
        ("装备标准化实验室22\n个,增加1\n万平方米", "装备标准化实验室22个,增加1万平方米"),
        ("投入\n2.3\n亿元,入学率\n99.5%\n以上", "投入2.3亿元,入学率99.5%以上"),
        ("制定《\n提升计划\n(2018—2020年)》", "制定《提升计划(2018—2020年)》"),
        ("任务见附件《\n1.加强管理", "任务见附件《\n1.加强管理"),
        ("改进党的建设, 维护和谐稳定", "改进党的建设,维护和谐稳定"),
        ("部署到 2020 年的改革", "部署到2020年的改革"),
        ("创建市示范园1 所,入学率99 %;", "创建市示范园1所,入学率99%;"),
        ("“学习家乡史 做热爱家乡事”", "“学习家乡史 做热爱家乡事”"),
        ("抓好考核。 2.加强管理", "抓好考核。 2.加强管理"),
        ("发展教育 1.加强管理", "发展教育 1.加强管理"),
    ],
)
def test_what_belongs_together_is_closed_and_the_rest_stays(raw, joined):
    assert rejoined(raw) == joined


def test_a_long_paragraph_broken_by_a_page_goes_on():
    paragraph = (
        "坚持六位一体,即学前抓扩容、义务促均衡、普通高中创优质、职业教育强服务、特殊教育"
        "扩外延、民办教育重规范、普通高中"
    )
    assert rejoined(f"{paragraph}\n\n创优质。") == f"{paragraph}创优质。"


def test_who_is_responsible_begins_a_line_unless_the_label_itself_was_cut():
    lines = "推动教育现代化迈上台阶,全面落实各项\n责任单位:各科室、各学校、机关党委,完成\n时限:全年\n"
    assert rejoined(WRAPPED * 3 + lines).endswith("各项\n责任单位:各科室、各学校、机关党委,完成时限:全年\n")


def test_a_row_of_a_table_is_not_joined_with_the_next():
    row = "加强党的建设,落实主体责任,开展学习培训,改进工作作风\t办公室、机关党委、人事科和各直属学校\n"
    assert rejoined(row * 3) == row * 3
