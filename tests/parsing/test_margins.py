"""Lines of the page at the edges of a plan, and lists under labels of the page."""

import pytest

from plans.parsing import parse
from plans.parsing.linklists import listed
from plans.parsing.pieces import cut

TITLE = "某县教育局2021年工作要点"
OPENING = "2021年是“十四五”规划开局之年,全县教育系统要落实立德树人根本任务,办好人民满意的教育。"
ITEMS = [
    "1.抓学习。每周组织一次集中学习,推动理论学习走深走实,全年不少于四十次。",
    "2.抓考核。年终对全体干部评比一次,结果与职称评聘挂钩,公开公示。",
    "3.抓教研。选派骨干教师60名到薄弱学校任教,每月举办公开课一次。",
]


def left(above="", behind_title="", behind_item="", below=""):
    """The plan that is left of a page with lines in these places, and the number of its items."""
    first, *others = ITEMS
    lines = [above, TITLE, behind_title, OPENING, "一、加强党建", first, behind_item, *others, below]
    parsed = parse("\n".join(line for line in lines if line).encode(), "要点.txt")
    spans = [span for span in (parsed.title_span, parsed.preamble, *(item.span for item in parsed.items)) if span]
    gone = bytearray(len(parsed.raw.text))
    for edit in parsed.clean.edits:
        gone[edit.start : edit.end] = b"1" * (edit.end - edit.start)
    kept = "".join(char for char, out in zip(parsed.raw.text, gone, strict=True) if not out and not char.isspace())
    return kept, len(spans)


WHOLE = ("".join([TITLE, OPENING, "一、加强党建", *ITEMS]), 5)


@pytest.mark.parametrize(
    "line",
    [
        "视力保护色:",
        "311人看過",
        "[复制链接]",
        "听全文",
        "朗读 暂停",
        "VIP",
        "目前共有0条评论",
        "审核人:李某",
        "大 中 小",
    ],
)
def test_lines_between_title_and_opening_are_the_pages(line):
    assert left(behind_title=line) == WHOLE


@pytest.mark.parametrize(
    "line",
    [
        *("(完)", "— END —", "-完-", "...", "上一条:招生方案\n下一条:无", "关键词: 教育 计划", "初审:张某 终审:王某"),
        *("抄送:市教育局,县委办。", "某某县教育局办公室 2021年3月6日印发", "共印60份", "附件:1.任务分解表\n2.联系方式"),
        *("剩余70%未读,继续阅读", "试读结束,如需全文请购买", "您需要登录后才可以回帖", "读者如有意见,可拨打本报热线。"),
        *("赞 0 踩 0", "喜欢此内容的人还喜欢", "长按二维码关注", "本词条内容仅供参考。", "THE END", "阅读原文", "张三"),
    ],
)
def test_lines_below_the_last_sentence_are_the_pages(line):
    assert left(below=line) == WHOLE


@pytest.mark.parametrize(
    "links",
    [
        "相关文章:\n1.教育局2020年工作要点\n2.教育局2019年工作要点\n3.教育局半年总结",
        "【教育局2021年工作要点】相关文章:\n1.教育局工作计划03-05\n2.教育局工作总结08-11",
        "猜你喜欢\n教育局工作总结\n学校工作计划",
        "你可能感兴趣的:\n·学校安全工作\n·学校德育工作",
        "参考资料\n1.教育局2020年工作要点 .教育网[引用日期2021-05-20]",
    ],
)
def test_a_list_of_links_makes_no_items(links):
    assert left(below=links) == WHOLE


@pytest.mark.parametrize("advert", ["推荐阅读:小学教学计划", "【相关阅读】教师工作总结"])
def test_a_link_between_items_ends_before_the_next_number(advert):
    assert left(behind_item=advert) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "一、做好推荐\n1.推荐阅读书目\n2.发布最新资讯",
        "二、相关资料\n1.整理工作总结",
        "做好相关文章征集\n开展师德征文",
    ],
)
def test_headings_of_a_plan_are_no_list_of_links(text):
    assert not list(listed(cut(text)))


@pytest.mark.parametrize(
    "line",
    [
        *("开展专项督查", "总体要求", "责任处室:人事科", "全县教育系统要进", "工作措施:", "各学校要切", "责任处", "4"),
        *("深化教育领域综合改革八方面", "落实“一岗双责”", "各项任务年底前完成"),
    ],
)
def test_lines_that_could_be_the_plans_stay(line):
    assert left(below=line)[0] == WHOLE[0] + line.replace(" ", "")
    assert left(behind_title=line)[0].replace(line, "") == WHOLE[0] or line == "4"


def test_the_end_of_a_plan_without_stops_stays():
    lines = ["一、铸魂育人", "1深化理论武装", "组织读书班2期", "二、扩优提质", "2增加学位", "新增学位900个 大班额清零"]
    parsed = parse("\n".join([TITLE, *lines]).encode(), "要点.txt")
    assert not [edit for edit in parsed.clean.edits if not edit.replacement and edit.kind != "whitespace"]


def test_what_stands_behind_the_last_stop_of_a_line_is_judged_by_itself():
    pieces = cut("1.抓学习。每周一次。推荐阅读:教学计划\n2.抓考核。落实到各学校,年终评比")
    assert [piece.text for piece in pieces] == [
        "1.抓学习。每周一次。",
        "推荐阅读:教学计划",
        "2.抓考核。落实到各学校,年终评比",
    ]
