"""Plan text is never destroyed: tasks may speak of all that sites, editors, gamblers and lawyers speak of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.parsing import parse

HEAD = "某县教育局2021年工作要点\n2021年是“十四五”规划开局之年,全县教育系统要落实立德树人根本任务。\n"
TASKS = [
    "落实版权规定。购买正版软件,保护知识产权。",
    "加强知识产权（版权）教育。开展知识产权进校园活动,严查盗版教辅。",
    "开展“下面是小编”栏目评选。供大家参考的案例20个。",
    "规范学生作品上传下载。学生作品上传下载量达到10万次。",
    "建立文件审核制度。文件上传、下载、预览由专人管理。",
    "加强网络阅读推广。每人每年在线阅读10本书。",
    "开通举报电话。公布举报电话、邮箱和监督电话12345。",
    "完善网站首页栏目。及时更新政务公开、新闻动态、公告等栏目。",
    "建好微信公众号。微博、客户端关注量达到5万人。",
    "统一登录平台。师生注册率达到100%。",
    "做好会员注册。会员注册、登录、下载实行实名管理。",
    "规范作文教学。举办作文大赛,精选优秀作文100篇。",
    "编写范文集。汇编优秀范文、作文精选100篇。",
    "收藏优秀作品。开展收藏评奖活动。",
    "清理校园周边广告。严禁销售彩票,取缔棋牌室、娱乐城。",
    "整治博彩。严防网络赌博进校园。",
    "打击无码成人视频。清查成人视频、棋牌游戏。",
    "转发上级文件。将省厅关于印发“双减”方案的通知转发各校。",
    "做好政策发布。3月公布招生方案,4月发布解读。",
    "规范微信公众号转载管理。转载稿件须经审核,严禁网站违规转载下载。",
    "转载权威信息。政务新媒体转载率达到100%。",
    "扩大网站访问。点击率达到10万人次。",
    "推进体育平台注册。运动员app注册率100%。",
    "设立校长信箱。公布地址、电话、邮编。",
    "开展热门话题讨论。推荐优秀作者、编辑。",
    "公开收费项目。免费、付费项目一律公示。",
    "推行扫一扫报修。二维码覆盖所有学校。",
    "完善评论功能。网友评论及时回复。",
    "办好百科知识竞赛。百科知识竞赛覆盖全县学校。",
    "做好icp备案。学校网站icp备案率100%。",
    "落实网站标识码制度。公网安备标识齐全。",
    "建好网站地图。导航、搜索、返回功能齐全。",
    "规范公文处理。文号、主题词、体裁、页码统一编排。",
    "开设温馨提示栏目。发放温馨提示1万份。",
    "明确法律责任。完善免责声明,防范侵权投诉。",
    "加强用户提供内容审核。用户上传内容先审后发。",
    "写好上一篇章的总结。上一页、下一页翻阅方便。",
    "组织欢迎新生阅读活动。希望对新生有所帮助。",
    "建好学校记者站。小记者从学校采访。",
    "压缩会议文件。会议、文件、附件减少10%。",
    "培训教师。全年培训教师200人。",
]
SECTIONS = ("一、加强党建", "二、提升质量", "三、强化保障", "四、严抓安全")
NUMBERS = ("{}.", "{}、", "({})", "{}．")


def lost(parsed):
    """Everything that was taken out, but for blanks."""
    removed = (parsed.raw.text[edit.start : edit.end] for edit in parsed.clean.edits if not edit.replacement)
    return [text for text in removed if text.strip()]


def texts(parsed, number):
    return [
        text.removeprefix(number.format(item.number.strip("()")))
        for text, item in zip(parsed.item_texts, parsed.items, strict=True)
    ]


@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_task_is_kept_wherever_it_stands(task, place):
    tasks = ["抓学习。每周组织一次。", "抓考核。年终评比。"]
    tasks.insert(place, task)
    lines = "\n".join(f"{number}.{text}" for number, text in enumerate(tasks, start=1))
    parsed = parse(f"{HEAD}一、加强党建\n{lines}".encode(), "要点.txt")
    assert (lost(parsed), texts(parsed, "{}.")) == ([], tasks)


@settings(max_examples=150, deadline=None)
@given(
    sections=st.lists(st.lists(st.sampled_from(TASKS), min_size=1, max_size=5), min_size=1, max_size=4),
    number=st.sampled_from(NUMBERS),
    above=st.sampled_from(["", "首页 > 公文 > 工作计划\n", "1. 本站资源均由会员上传。\n2. 如有侵权,请联系客服。\n"]),
)
def test_no_plan_of_such_tasks_loses_a_word(sections, number, above):
    lines = []
    for section, tasks in zip(SECTIONS, sections, strict=False):
        lines += [section, *(number.format(at) + task for at, task in enumerate(tasks, start=1))]
    parsed = parse(f"{above}{HEAD}{chr(10).join(lines)}".encode(), "要点.txt")
    assert "".join(lost(parsed)) == "".join(above.splitlines())
    assert texts(parsed, number) == [task for tasks in sections for task in tasks]


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(TASKS), min_size=1, max_size=6, unique=True))
def test_no_paragraph_between_items_is_lost(tasks):
    lines = [f"{number}.抓学习\n{task}" for number, task in enumerate(tasks, start=1)]
    parsed = parse(f"{HEAD}一、加强党建\n{chr(10).join(lines)}".encode(), "要点.txt")
    assert lost(parsed) == []


@settings(max_examples=100, deadline=None)
@given(
    tasks=st.lists(st.sampled_from(TASKS), min_size=6, max_size=9, unique=True),
    width=st.sampled_from([20, 24, 28, 32, 36]),
)
def test_the_rests_of_broken_sentences_are_kept(tasks, width):
    lines = [f"{at}.加强组织领导,明确工作责任,形成整体合力,{task}" for at, task in enumerate(tasks, start=1)]
    broken = [line[at : at + width] for line in lines for at in range(0, len(line), width)]
    parsed = parse(f"{HEAD}一、加强党建\n{chr(10).join(broken)}".encode(), "要点.txt")
    assert lost(parsed) == []


@pytest.mark.parametrize(
    "advert",
    [
        "【本文由某某资源网整理提供】",
        "(本文共6页,当前第2页)",
        "欢迎关注公众号“范文宝库”,获取更多范文。",
        "更多范文请访问www.example.com。",
        "(本文转载自某某网)",
        "本文来源于网络,如有侵权请联系删除。",
    ],
)
@pytest.mark.parametrize("item", ["2.规范办学。出台意见。{}继续推进。", "2.规范办学。出台意见。{}"])
def test_of_an_item_with_an_advert_only_the_advert_goes(advert, item):
    page = f"{HEAD}一、加强党建\n1.抓学习。每周组织一次。\n{item.format(advert)}\n3.抓考核。年终评比。"
    parsed = parse(page.encode(), "要点.txt")
    assert (lost(parsed), len(parsed.items)) == ([advert], 3)


def test_a_list_of_the_site_is_no_part_of_the_plan():
    site = "1. 未经许可,不得转载。\n2. 文档下载后不退款。\n3. 如有侵权,请联系客服。\n"
    body = f"{HEAD}一、加强党建\n1.抓学习。每周一次。\n2.抓作风。每月一次。\n"
    parsed = parse(f"{site}{body}1.本站不保证资源完整。\n2.会员下载请登录。".encode(), "要点.txt")
    assert (parsed.metadata.title, len(parsed.items)) == ("某县教育局2021年工作要点", 2)


def test_a_figure_at_a_line_end_makes_no_contents_list():
    body = "一、改善条件\n1.改造校舍。建成实验室22\n个。\n2.新建学校\n投入\n2.3\n亿元\n3.培训教师。覆盖\n99.5%\n以上。"
    parsed = parse(f"{HEAD}{body}".encode(), "要点.txt")
    assert (lost(parsed), len(parsed.items)) == ([], 3)


def test_headings_that_sections_share_are_no_contents_list():
    body = "一、抓党建\n1.加强领导\n2.加强督查\n二、抓质量\n1.加强领导\n2.加强教研\n三、抓安全\n1.加强领导\n2.排查隐患"
    parsed = parse(f"{HEAD}{body}".encode(), "要点.txt")
    assert (lost(parsed), len(parsed.items)) == ([], 6)


@pytest.mark.parametrize(
    "line",
    [
        "加强教育资讯化建设",
        "各镇办要包抓到校",
        "整治赌博、体罚学生、有偿家教,公开监督电话,严重的调离岗位",
        "举办全民健身运动会60场,体育彩票销量达到3亿元,建成口袋公园3个",
        "一是把政治",
        "继续教育工作",
    ],
)
@pytest.mark.parametrize("end", ["", "\n2.抓考核。年终评比。"])
def test_a_line_without_number_and_stop_is_kept(line, end):
    parsed = parse(f"{HEAD}一、加强党建\n1.抓学习。每周组织一次。\n{line}{end}".encode(), "要点.txt")
    assert lost(parsed) == []


def test_the_opening_stays_that_is_glued_to_the_heading_of_a_notice():
    opening = "2021年全县教育工作的总体要求是:坚持立德树人,办好人民满意的教育。"
    parsed = parse(
        f"某县教育局关于印发2021年工作要点的通知{opening}\n一、加强党建\n1.抓学习。每周一次。".encode(), "a.txt"
    )
    assert (lost(parsed), parsed.raw.text[slice(*parsed.preamble)]) == ([], opening)
