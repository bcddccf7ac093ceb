import pytest

from plans.parsing import parse

ITEMS = """
一、加强党的建设
1.加强理论武装。组织党员干部学习培训,提升教育系统党建水平。
2.推进从严治党。落实主体责任,加强廉政教育。
二、推进教育发展
3.发展学前教育。新建幼儿园6所,学校布局更加合理。
4.办好义务教育。推进学校标准化建设,全面提高教学质量。
"""
AIMS = "2021年教育工作的总体要求是:坚持立德树人,办好人民满意的教育。"


def verdict(text):
    parsed = parse(text.encode(), "a.txt")
    return parsed.is_plan, parsed.reasons


@pytest.mark.parametrize(
    "text",
    [
        f"青田县教育局2021年工作要点\n{AIMS}{ITEMS}",
        f"2021年教育工作计划\n{AIMS}{ITEMS}",
        f"教育局2021年下半年教育工作要点\n{AIMS}{ITEMS}",
        f"某市教育体育局2021年工作要点\n{AIMS}{ITEMS}",
        f"某县教育和科技局2021年工作要点\n{AIMS}{ITEMS}",
        f"县教育局2021年工作要点{ITEMS}",
        f"{AIMS}{ITEMS}",
        f"{ITEMS}5.落实工作总结制度。每年通报。\n6.完善工作情况通报。每季一次。",
        f"2021年全市中小学德育工作要点\n{AIMS}{ITEMS}",
        f"二〇〇三年教育工作要点{ITEMS}",
        f"二00三年教育工作要点{ITEMS}",
        f"二○一五年全县教育工作要点{ITEMS}",
        f"教育部2009年工作要点(摘要)\n{ITEMS}",
        "浙江省教育厅2016年工作要点\n落实全省教育工作会议要求,办好教育。\n(一)补短板。\n加强学校思政教育。",
    ],
)
def test_plans(text):
    assert verdict(text)[0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (f"实验小学2021年工作要点\n{AIMS}{ITEMS}", "标题属于学校。"),
        (f"某县财政局2021年工作要点\n{AIMS}{ITEMS}", "标题属于其他部门。"),
        (f"某市体育局2021年工作要点\n{AIMS}{ITEMS}", "标题属于其他部门。"),
        (f"教育局2020年工作总结和2021年工作计划\n现将有关工作汇报如下:{ITEMS}", "标题是总结、报告或讲话。"),
        (f"2021年教育工作要点任务分解表\n{AIMS}{ITEMS}", "标题是任务分解或清单。"),
        (f"在2021年教育工作会议上的讲话\n同志们:\n这次会议的任务是部署工作。{ITEMS}", "开头是讲话的称呼。"),
        ("某县教育事业发展规划(2021-2025年)\n一、发展基础\n二、指导思想\n三、保障措施", "标题是多年规划。"),
        ("某县教育质量提升三年工作意见\n一、发展基础\n二、指导思想\n三、保障措施", "标题是多年规划。"),
        (f"2021年全县卫生健康工作要点\n{AIMS}{ITEMS}", "标题属于其他领域。"),
        (f"教育局2021年第二季度宣传工作要点\n{AIMS}{ITEMS}", "标题是一季、一月或一周的工作。"),
        (f"教育局2021年3月份工作安排\n{AIMS}{ITEMS}", "标题是一季、一月或一周的工作。"),
        (f"2021年均衡督导工作计划\n{AIMS}{ITEMS}", "标题属于其他领域。"),
        (f"2021年教师个人工作计划\n{ITEMS}", "标题属于个人或内设机构。"),
        (f"教育局2021年公开招聘教师公告\n现将有关事项公告如下:{ITEMS}", "标题是其他文种。"),
        (f"关于做好2021年秋季开学工作的通知\n各学校:\n{ITEMS}", "标题是其他文种。"),
        (f"2021年教育局工作计划\n为做好办公室工作,制定本计划。{ITEMS}", "开头说的是一个内设机构的工作。"),
        (f"2021年党政工作要点\n2021年学校党政工作的总体要求是:内涵发展。{ITEMS}", "开头以学校自称。"),
        ("近日,教育部发布2021年工作要点。要点涉及6大类,要点提出,办好人民满意的教育。", "正文在转述别人的要点。"),
        (
            "教育部2021年工作要点\n近日,教育部发布要点,其中涉及高校的部分内容如下:\n推进教育改革。",
            "只摘录了要点的一部分。",
        ),
        (f"教育部高等教育司2022年工作要点\n{AIMS}{ITEMS}", "标题属于内设机构或直属单位。"),
        ("《教育局2021年工作要点》政策解读\n一、制定背景\n二、主要内容", "标题是解读或摘要。"),
    ],
)
def test_what_is_not_a_plan_and_why(text, reason):
    is_plan, reasons = verdict(text)
    assert not is_plan
    assert reason in reasons


def test_the_weightiest_reason_comes_first():
    assert verdict(f"实验小学2021年工作要点\n{AIMS}{ITEMS}")[1][0] == "标题属于学校。"


def test_a_text_that_shows_nothing_is_no_plan_and_says_so():
    assert verdict("今天天气很好。") == (False, ("正文很少谈教育。", "没有分条。"))
