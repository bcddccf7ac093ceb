from plans.parsing import parse
from plans.parsing.lonenumbers import lone_numbers

PLAN = """某区教育局2024年工作要点
一、坚持党的领导
{}
加强政治建设
落实全面从严治党责任,开展教育系统党员干部集中培训。
{}
建强干部队伍
选好配强学校班子,完善校长职级制,办好后备干部培训班。
二、推进优质均衡
{}
扩大学位供给
新建幼儿园两所,改扩建小学三所,新增学位三千个。
"""
PAGES = "推进学校思想政治工作,\n1\n提升水平。\n落实主体责任。\n2\n加强廉政教育。\n办好学校。\n3\n发展教育。\n"


def test_digits_alone_above_headings_number_them():
    parsed = parse(PLAN.format("01", "02", "01").encode(), "a.txt")
    assert [section.heading for section in parsed.sections] == ["坚持党的领导", "推进优质均衡"]
    assert [(item.number, item.heading) for item in parsed.items][1:] == [
        ("02", "建强干部队伍"),
        ("01", "扩大学位供给"),
    ]


def test_digits_that_run_through_the_sections_number_too():
    parsed = parse(PLAN.format("1", "2", "3").encode(), "a.txt")
    assert [(item.number, item.heading) for item in parsed.items] == [
        ("1", "加强政治建设"),
        ("2", "建强干部队伍"),
        ("3", "扩大学位供给"),
    ]
    assert not parsed.clean.edits


def test_page_numbers_have_no_headings():
    assert not lone_numbers(PAGES)


def test_cells_of_a_table_have_no_text_below_their_headings():
    assert not lone_numbers("1\n发展规划\n王某\n2\n基础教育\n李某\n3\n人事工作\n张某\n")


def test_a_run_needs_three_numbers():
    assert not lone_numbers("1\n发展规划\n编制教育规划。\n2\n基础教育\n新建学校三所。\n")
    assert len(lone_numbers("1\n发展规划\n编制教育规划。\n2\n基础教育\n新建学校三所。\n3\n人事工作\n")) == 3
