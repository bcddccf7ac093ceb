from plans.parsing.manner import manner

CHRONICLE = """1.全市教育大会召开(1月6日)
2.发布教师减负清单(2月8日)
3.加强学校体育工作(3月5日)
"""
HOUSING = (
    "(一)完善政策体系。编制建筑产业现代化方案,研究装配式建筑的财税政策。\n(二)开展工程示范。推进装配式建筑。\n" * 3
)


def reasons(body):
    return [seen.reason for seen in manner(body)]


def test_headings_that_close_with_a_day_are_events():
    assert "正文是按日期列出的事件。" in reasons(CHRONICLE)


def test_a_task_with_a_deadline_is_no_event():
    tasks = CHRONICLE.replace("(1月6日)", "。召开教育大会,部署全年学校工作(1月6日前)。")
    assert "正文是按日期列出的事件。" not in reasons(tasks.replace("(2月8日)", "。办好教育。"))


def test_a_body_without_a_word_of_schools_is_no_education_plan():
    assert "正文完全不谈教育。" in reasons(HOUSING)
    assert "正文完全不谈教育。" not in reasons(HOUSING + "支持高校研究。")
