"""Is it an education authority's yearly plan? Points for and against, from title, opening, headings and body.

What is not: summaries, reports and speeches, readings of a plan, news, a school's own plan, programmes of several
years, tables of tasks, plans of other authorities. Each observation has a reason that an archivist can read.
"""

import re
from collections.abc import Iterator

from plans.folding import fold_aligned
from plans.parsing.document import Metadata, Outline
from plans.parsing.manner import manner, unnumbered
from plans.parsing.observing import AGAINST, DECISIVE, FOR, HINT, Observation, Rule, matching
from plans.parsing.origin.dates import YEAR
from plans.parsing.origin.sheet import Sheet
from plans.parsing.origin.years import spans_years
from plans.parsing.speaker import on_whose_behalf

_OPENING_CHARS = 300
_NEAR_LINES = 4
_SHORTEST_TITLE, _LONGEST_TITLE = 5, 50
_YEAR = re.compile(rf"{YEAR}年")
_OTHER_FIELDS = (
    "卫生(?:健康|计生)?|医疗保障|财政|公安|民政|交通运输|农业农村|水利|文化旅游|人力资源|社会保障|发展改革|统计|司法行政|审计"
    "|住房|城乡建设|生态环境|市场监管|应急管理|商务|林业|税务|气象|妇联|纪检|组织|统战|督导"
)
# Genres that a title names at its end; also looked for in the lines round the text when no title was recognised.
_OTHER_GENRES = (
    Rule(DECISIVE, "标题是总结、报告或讲话。", re.compile(r"总结|回顾|汇报|报告|述职|讲话|致辞|发言")),
    Rule(
        DECISIVE,
        "标题是解读或摘要。",
        re.compile(r"解读|问答|答记者|综述|图解|一图|评论|观察|启示|速览|导读|(?<!要点)(?<!要点[(])摘要"),
    ),
    Rule(DECISIVE, "标题是多年规划。", re.compile(r"规划|纲要|行动计划|[三五十]年(?!级)|十[一二三四五]五")),
    Rule(AGAINST, "标题像新闻报道。", re.compile(r"召开|举行|会议|推进会|座谈|调研|强调|日报|公布|发布|出炉")),
    Rule(DECISIVE, "标题是任务分解或清单。", re.compile(r"分解|分工|清单|台账|任务表|一览表|责任表|汇总表|进度表")),
    Rule(
        AGAINST,
        "标题是其他文种。",
        re.compile(
            r"(?:实施)?方案$|办法|规定|条例|通报|公示|公告|简报|细则|预算|决算|关于(?:做好|开展|加强|进一步|切实)[^\n]*通知"
        ),
    ),
)
_TITLE_RULES = (
    Rule(FOR, "标题称为“要点”。", re.compile(r"要点")),
    Rule(2, "标题称为工作计划或安排。", re.compile(r"工作(?:计划|安排|思路|意见|打算|部署|目标|任务)|重点工作")),
    Rule(1, "标题属于教育部门。", re.compile(r"教育|教体|教科|教委|教文")),
    *_OTHER_GENRES,
    Rule(
        DECISIVE,
        "标题属于学校。",
        re.compile(
            r"(?<!中)小学(?!教育|科)|(?<![高初大])中学(?!教育)|(?<!小)学校(?!体育|卫生|安全|德育|思)|幼儿园(?!保教)"
            r"|大学(?!生)|学院|职校|技校|中心校|年级|班主任|教研组"
        ),
    ),
    Rule(DECISIVE, "标题属于个人或内设机构。", re.compile(r"个人|(?<!委)办公室|教研[组室]|后勤|支部|总支|工会")),
    Rule(
        DECISIVE,
        "标题属于其他领域。",
        re.compile(rf"^(?!.*(?:教育|教体|教科|教文|教委)).*(?:{_OTHER_FIELDS})工作"),
    ),
    Rule(
        DECISIVE,
        "标题属于其他部门。",
        re.compile(
            r"^(?!.*(?:教育|教体|教科|教文|教委)).*(?:卫生|卫健|健康|财政|公安|民政|交通|农业|农村|水利|旅游|人社|社会保障|发改|改革|统计|司法|审计|住建|建设"
            r"|环境|监管|应急|商务|林业|税务|气象|体育|文体|文旅|科技|民宗)(?:局|厅|委)(?!员)"
        ),
    ),
    Rule(DECISIVE, "标题是一季、一月或一周的工作。", re.compile(r"[一二三四]季度|月份?工作|[上本下]周|周工作")),
    Rule(AGAINST, "标题属于政府全局工作。", re.compile(r"政府工作|人民代表大会|提案")),
)
_OPENING_RULES = (
    Rule(2, "开头写明总体要求。", re.compile(r"总体(?:要求|思路|目标)|指导思想|工作思路|总的要求|基本思路")),
    Rule(1, "开头引出要点。", re.compile(r"(?:制定|提出|现将)[^。]{0,30}(?:要点|工作(?:计划|安排)?)如下")),
    Rule(-5, "开头是讲话的称呼。", re.compile(r"(?:同志们|各位(?:代表|领导|老师|同志|委员|来宾))\s*[:,!]")),
    Rule(AGAINST, "开头是汇报、总结或解读。", re.compile(r"(?:汇报|报告|总结|解读)如下|(?:出台|起草|制定)背景")),
    Rule(AGAINST, "开头是政府工作报告。", re.compile(r"代表[^。]{0,10}人民政府")),
    Rule(DECISIVE, "开头以学校自称。", re.compile(r"我校|本校|我园|本园|学校(?:党政)?工作的(?:总体|指导|思路)")),
    Rule(AGAINST, "开头说的是学期或学校。", re.compile(r"本学期|全校")),
    Rule(
        AGAINST,
        "开头引出其他文种。",
        re.compile(
            r"制[定订]本(?:方案|办法|规划|细则|制度)|有关事项(?:通知|公告)如下|(?:任务|责任|工作)(?:分工|分解)(?:方案)?如下|如下(?:任务|责任|工作)?(?:分工|分解)"
        ),
    ),
    Rule(
        DECISIVE,
        "开头说的是一个内设机构的工作。",
        re.compile(r"\A[^。]{0,40}(?:做好|加强|搞好)[^。,]{0,12}(?:办公室|后勤|工会|团委|支部|教研组|教研室)工作"),
    ),
    Rule(HINT, "开头回顾成绩。", re.compile(r"领导下[^。]{0,80}(?:取得|完成|实现)|成效明显|成绩显著|圆满完成")),
    Rule(
        AGAINST,
        "开头像新闻报道。",
        re.compile(
            r"(?:^|[,。;!\s])(?:此次|本次|这次)?会议(?:强调|指出|要求|认为|传达)|出席(?:会议|并)|记者(?:从|获悉|了解)|据悉|本报讯"
        ),
    ),
)
_LEAD_RULES = (
    Rule(
        AGAINST,
        "只摘录了要点的一部分。",
        re.compile(r"(?:部分内容|(?:内容|部分)(?:摘[录编要]|节选|整理))(?:出来)?如下"),
    ),
)
_LOOKS_BACK = re.compile(
    r"回顾|工作(?:总结|情况|成效|成绩|进展|开展情况)|(?:主要|取得的?)(?:成效|成绩|做法|经验)|完成情况"
    r"|存在的?(?:主要)?(?:问题|困难|不足)|基本情况|(?:出台|起草|制定)(?:背景|过程|依据)"
)
_LOOKS_AHEAD = re.compile(
    r"(?:继续|进一步|全面|大力|着力|深入|切实|扎实|持续|积极|不断|加快|统筹)?"
    r"(?:加强|推进|深化|落实|坚持|完善|提升|优化|健全|加快|强化|扩大|推动|促进|实施|构建|建设|改进|提高|统筹|学习|贯彻"
    r"|规范|抓好|做好|开展|组织|发展|重视|办好|巩固|创建|新建|打造|维护)"
)
_NO_TITLE = re.compile(r"[>|:。,;]|^[一二三四五六七八九十\d(第]+[、.)章篇]")


def judge(sheet: Sheet, metadata: Metadata, outline: Outline) -> tuple[bool, tuple[str, ...]]:
    """Whether the document is an education authority's yearly plan, and the reasons, the weightiest first."""
    observations = sorted(_observe(sheet, metadata, outline), key=lambda seen: -abs(seen.points))
    reasons = tuple(seen.reason for seen in observations) or ("看不出工作要点的特征。",)
    return sum(seen.points for seen in observations) > 0, reasons


def _observe(sheet: Sheet, metadata: Metadata, outline: Outline) -> Iterator[Observation]:
    """Everything that speaks for or against a plan."""
    dated = fold_aligned(metadata.title or "")
    title = _YEAR.sub("", dated)  # 二〇〇三年 is no programme of three years
    yield from matching(_TITLE_RULES, title)
    yield from on_whose_behalf(dated, metadata.year)
    if spans_years(dated):
        yield Observation(-FOR, "标题涉及多个年份。")
    if not dated:
        yield from matching(_OTHER_GENRES, "\n".join(_lines_like_titles(sheet)))
    yield from matching(_OPENING_RULES, sheet.body[:_OPENING_CHARS])
    printed = [section.heading for section in outline.sections] + [item.heading or "" for item in outline.items]
    yield from _headings([fold_aligned(heading) for heading in printed])
    if not printed:
        yield from unnumbered(sheet.body)
    yield from matching(_LEAD_RULES, f"{sheet.margins_folded}\n{sheet.body[:_OPENING_CHARS]}")
    yield from manner(sheet.body)


def _lines_like_titles(sheet: Sheet) -> list[str]:
    """Short lines near the text that end like the title of a document, not like a link, a heading or a sentence."""
    lines = [line for line, _ in sheet.lines][:_NEAR_LINES] + sheet.ends[:_NEAR_LINES]
    return [line for line in lines if _SHORTEST_TITLE <= len(line) <= _LONGEST_TITLE and not _NO_TITLE.search(line)]


def _headings(headings: list[str]) -> Iterator[Observation]:
    tasks = [heading for heading in headings if _LOOKS_AHEAD.match(heading)]
    back = sum(bool(_LOOKS_BACK.search(heading)) for heading in set(headings).difference(tasks))
    ahead = len(tasks)
    if back:
        yield Observation(-3 * min(back, 2), "有回顾或说明的章节。")
    if ahead * 3 >= len(headings) > 0:
        yield Observation(2, "标题以任务动词开头。")
    if len(headings) > 3:
        yield Observation(1, "分条列出任务。")
