import pytest

from plans.parsing.origin.sheet import Sheet
from plans.parsing.origin.years import read_year, spans_years, title_year


def read(title="", body="", margins="", signed_year=None):
    return tuple(read_year(Sheet(title, body, margins), signed_year))


def test_the_titles_year_stands_when_nothing_contradicts_it():
    assert read("某县教育局2018年工作要点", "一、加强党的建设") == (2018, False)


def test_the_opening_beats_a_restamped_title():
    body = "2012年全区教育工作的总体要求是:贯彻党的方针政策。"
    assert read("教育局2025年工作安排", body) == (2012, True)


def test_a_look_back_at_the_start_does_not_beat_the_title():
    body = "2013年,全市教育系统取得新成绩。2014年要抓好以下工作。"
    assert read("2014年全市教育工作要点", body) == (2014, False)


def test_a_year_in_the_first_items_does_not_beat_the_title():
    body = "一、加强保障\n1.补齐欠账。2018年全县教育欠账较多。"
    assert read("2019年全县教育工作要点", body) == (2019, False)
    assert read("2019年全县教育工作要点", f"2018年全县教育工作要抓好落实。\n{body}") == (2018, True)


def test_a_title_that_the_text_makes_impossible_yields_to_the_year_that_the_text_pins():
    assert read("2023年教育局工作计划", "今年是贯彻党的十七大精神的第一年。") == (2008, True)
    assert read("2024年教育工作要点", "贯彻十九届二中、三中、四中全会精神。") == (2020, True)
    assert read("2024年教育工作要点", "今年是“十二五”规划的收官之年。") == (2015, True)


def test_a_congress_refutes_a_title_and_dates_the_text():
    assert read("2023年教育局工作计划", "学习贯彻党的十七大精神,推动教育发展。") == (2008, True)


def test_years_of_spans_of_cited_documents_and_of_goals_are_no_evidence():
    for other in (
        "制定《教师培养计划(2018-2020年)》",
        "制定2018-2020年三年方案",
        "制定到2020年的目标",
        "制定2035年远景目标",
    ):
        assert read("某县教育局2018年工作要点", f"一、均衡发展。{other}。") == (2018, False)


def test_a_year_in_the_opening_counts_in_every_form():
    assert read("二00三年教育工作要点", "二○○三年,我县要抓好普九。") == (2003, False)
    assert read("教育局2023年工作计划", "二00三年,我县要抓好普九。") == (2003, True)


def test_a_year_that_only_the_page_has_does_not_override_the_text():
    body, page = "三、职业教育\n9.扩大招生。完善制度,{}年我市新建学校5所。", "首页>范文>教育局2026年工作计划"
    assert tuple(read_year(Sheet("", "一、目标" * 120 + body.format(2011), page), None)) == (None, True)
    assert tuple(read_year(Sheet("", "一、目标" * 120 + body.format(2026), page), None)) == (2026, False)


def test_a_year_that_title_and_opening_bear_and_the_opening_refutes_is_none():
    opening = "2019年教育工作的总体要求是:认真学习贯彻党的十七大精神。"
    assert read("教育部2019年工作要点", opening) == (None, True)
    assert read("教育部2019年工作要点", f"2019年教育工作要抓好落实。{'一、目标' * 120}党的十七大") == (2019, True)


def test_a_doctrine_refutes_a_restamped_title_and_gives_no_other_year():
    assert read("2024年教育局工作计划", "以科学发展观统领教育工作全局。") == (None, True)
    assert read("2012年教育局工作计划", "以科学发展观统领教育工作全局。") == (2012, False)


def test_an_event_of_the_year_dates_a_text_without_any_other_year():
    assert read("", "庆祝新中国成立70周年。2019年实现全覆盖。") == (2019, False)
    assert read("教育局工作计划", "今年是“十四五”规划的开局之年。") == (2021, False)


def test_a_congress_still_to_come_dates_nothing():
    assert read("2012年工作要点", "以优异成绩迎接党的十八大。") == (2012, False)


def test_without_a_printed_year_nothing_is_guessed():
    assert read("", "年全省教育工作的总体要求是:贯彻党的十七届五中全会精神。") == (None, False)
    assert read("某市教育局**年工作要点", "一、坚持守正创新") == (None, False)


def test_notice_and_signature_serve_where_title_and_opening_are_silent():
    assert read("全市教育工作要点", "一、总体要求", "现将《2015年全市教育工作要点》印发") == (2015, False)
    assert read("全市教育工作要点", "一、总体要求", "", 2016) == (2016, False)


def test_contents_with_plans_of_several_years_tell_nothing():
    assert read("", "一、目标", "市教育局2023年工作要点19\n县教育局2024年工作要点42") == (None, False)


@pytest.mark.parametrize(
    ("title", "year"),
    [("2020年工作要点", 2020), ("二〇一二年工作要点", 2012), ("2023教育工作要点", 2023), ("202x年工作要点", None)],
)
def test_years_in_titles(title, year):
    assert title_year(title) == year


def test_titles_of_several_years():
    assert spans_years("教育改革和发展规划纲要(2010-2020年)任务分工")
    assert spans_years("2010年工作总结和2011年工作打算")
    assert not spans_years("2019-2020学年度工作要点")
