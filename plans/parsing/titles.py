"""What the title of a plan looks like: a name that ends in 要点 or the like, with what pages put before and behind it.

A title is a stretch of a line, not the line: 转载:某市教育局2015年工作要点公布(全文) holds one. Text must be folded,
except for `title_bounds`.
"""

import re
from typing import NamedTuple

from plans.folding import fold_aligned
from plans.parsing.phrases import opens_with_verb

_KIND = re.compile(
    r"(?P<plan>工作(?:计划)?要点|要点)"
    r"|(?P<like>工作(?:计划|思路|的?(?:安排|实施|指导)?意见|安排|打算|部署|方案)|补充意见|工作总结和?.{0,12}打算)"
    r"|(?P<task>工作(?:重点|任务|目标)|重点(?:任务|工作(?!计划|思路|安排|意见|打算|部署|方案|要点))|目标任务)"
)
_WEIGHTS = {"plan": 3.0, "like": 2.0, "task": 1.0}
"""What the last word of a title says for a yearly plan; tasks and aims are titles only with year and field."""
_PART_OF_NAME = re.compile(
    r"[》”]?(?:[(【〔](?!全文|精选|范文|.{0,4}\d+[篇页])[^()【〔】〕]{1,12}[)】〕])?[》”]?(?:(?:19|20)\d\d年?)?"
)
_YEAR = re.compile(r"(?:19|20)\d\d|[二两][〇○零oO]?[〇○零一二三]?[〇○零一二三四五六七八九]年|年")
_FIELD = re.compile("教育|教体|教科|教委|教文")
_ABOUT_PLANS = r"[解导]读|[读看]懂|图解|问答|部署(?=[\d全])|布置|介绍|敲定"
_NO_LABEL = re.compile(rf"{_ABOUT_PLANS}|[上下]一[篇条页]|阅读|下载|查看|链接|相关")
_FORBIDDEN = re.compile(
    r"[。;；!?|>›»→]|通知|印发|\.docx?|\.pdf|\.wps|第\d+页|小编|大全|精选|范文|范本|作文|查看|下载|上一篇|下一篇|网友|当前位置|阅读|公布|发布|出炉"
    rf"|{_ABOUT_PLANS}"
)
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d{1,3}[.、])")
_NTH = r"(?:第[一二三四五六七八九十\d]+篇|篇[一二三四五六七八九十\d]+)"
_TAG = r"[一-鿿]{1,8}"
_PREFIX = re.compile(
    rf"(?:附件?\d*:?|[【\[(]?{_NTH}[】\])]?:?|标题:|【[^】]{{1,14}}】|\[[^\]\d]{{1,14}}\]|(?P<tag>{_TAG})[:!|丨]"
    r"|(?:19|20)\d\d(?:[-./年]\d{1,2}[-./月]\d{1,2}日?|\d{4})[:_-]*)"
)
_COUNT = r"(?:[一二三四五六七八九十\d]+篇|\d+页|\d+字)"
_ESSAY = rf"(?:范文|范例|范本|大纲|模板|样本|作文|大全|精选|汇总|合集|集锦|最新|优秀|通用|推荐|{_NTH}|{_COUNT})"
# Each part is taken as it first fits: what follows a title is long on hostile pages.
_SUFFIX = re.compile(
    rf"(?>{_ESSAY}|(?:已|正式|今日|日前)?(?:公布|发布|出炉|出台)了?|全文|原文|如下|[:!]|\d(?!\d)"
    rf"|[(【\[](?:全文|[^()（）【】\[\]]{{0,4}}?{_ESSAY}[^()（）【】\[\]]{{0,6}})[)】\]]|\.(?:docx?|pdf|wps|txt|html?)"
    r"|(?:[_|丨]|-{1,2}|——)(?!第\d+页)[^_|丨。,;:、-]{2,16})*+"
)
_BEHIND_ESSAYS_TITLE = re.compile(rf"\s*[(【\[]?.{{0,4}}?{_ESSAY}")
_FEWEST, _LONGEST = 4, 50
_LONGEST_LINE = 120
_NAMED_LIKE_VERB = re.compile("[^,，]{2,6}[区县市校]|开放大学")
_OFFICE = re.compile("[局厅]|部[^门分]|教委|委员会|教体|工委")
_OFFICE_ALONE = re.compile(
    r"(?:中共)?[^\s,，。:：;；、\d]{2,40}(?:教育局|教育厅|教委|教体局|体育局|教科局|工委|委员会|党委|党组|办公室|人民政府|教育部"
    r"|督导(?:室|团|办))$"
)
_JOINED = re.compile("[、和与]")
_TITLE_PART = re.compile(
    r"(?:(?:19|20)\d\d年?|[一-鿿]{1,12}[省市区县州旗][一-鿿]{0,8}教育(?:系统)?|[一-鿿]{4,30}领导小组"
    r"|(?:19|20)\d\d年[一-鿿]{2,12}[省市区县州旗盟](?:教育(?:系统)?|中小学|各级各类学校)?)$"
)
_BLANKS = re.compile(r"[\s\u3000]+")

_GLUED = re.compile(
    r"[^\s,，。:：;；、!?《》|>0-9](?:[^\s,，。:：;；!?|>]){2,40}?(?:工作(?:计划)?要点|工作计划|工作思路|工作安排)"
    r"|(?:19|20)\d\d ?年[^\s,，。:：;；、!?|>]{0,30}?(?:工作(?:计划)?要点|工作计划|工作思路|工作安排)"
)
_AFTER_TITLE = re.compile(r"(?:19|20)\d\d ?年|[一1][、.]|1[^\d]|[(（]一[)）]|为[了深全认贯进切扎]|根据|按照|以习近平")
_BEHIND_LETTER = re.compile(
    r"(?<=[日。:])|(?<=[—-]\d[—-])|(?<=[—-]\d\d[—-])|(?<=公开\))|(?<=发布\))|(?<=正文)|(?<=公开\)附件)"
)
_NOTICE_TITLE = re.compile(r"[^,，。:;；!?|>]{0,30}?关于印发[^,，。:;；!?|>]{4,40}?的通知")
_DATED = re.compile(r"月.{1,3}日|[—-]\d")


class Found(NamedTuple):
    """A title within a text."""

    start: int
    end: int
    score: float
    """Above zero; 3 and more is a title by itself."""


def find_title(text: str) -> Found | None:
    """The title that `text`, one line or piece, consists of but for labels before it and news or essay words behind."""
    if len(text) > _LONGEST_LINE:
        return None
    bare = "".join(text.split())
    found = _find_in(bare)
    if found is None or len(bare) == len(text):
        return found
    inked = [at for at, char in enumerate(text) if not char.isspace()]
    return Found(inked[found.start], inked[found.end - 1] + 1, found.score)


def _find_in(text: str) -> Found | None:
    """The title in a text without blanks."""
    if not _KIND.search(text):
        return None
    start = _behind_prefixes(text)
    for kind in _KIND.finditer(text, start):
        end = _end_of_name(text, kind.end())
        if _SUFFIX.fullmatch(text, end):
            score = _score(text[start:end], _WEIGHTS[kind.lastgroup or ""])
            return Found(start, end, score) if score > 0 else None
    return None


def title_score(text: str) -> float:
    """How much `text` (one piece) looks like the title of a yearly plan; 0 when it does not."""
    found = find_title(text)
    return found.score if found else 0.0


def _behind_prefixes(text: str) -> int:
    """Where the name begins, behind labels; a label that says whose plan it is, or that none follows,
    belongs to it."""
    start = 0
    while (match := _PREFIX.match(text, start)) and match.end() > start:
        tag = match["tag"]
        if _NO_LABEL.search(match[0]) or (tag and (names_office(tag) or tag[-1] in "省市区县州旗")):
            break
        start = match.end()
    return start


def _end_of_name(text: str, end: int) -> int:
    """Where a name ends whose kind ends at `end`: with its bracket, its closing mark, its year or number."""
    match = _PART_OF_NAME.match(text, end)
    return match.end() if match else end


def _score(inner: str, weight: float) -> float:
    if not _FEWEST <= len(inner) <= _LONGEST or _FORBIDDEN.search(inner) or _NUMBERED.match(inner) or _is_task(inner):
        return 0.0
    weight += bool(_YEAR.search(inner)) + bool(_FIELD.search(inner))
    return weight - 0.5 * inner.count(",")


def _is_task(inner: str) -> bool:
    """落实教育工作要点 is done with a title, and none; 开发区, 新建区 and 开放大学 only begin like verbs."""
    return opens_with_verb(inner, 0) and not _NAMED_LIKE_VERB.match(inner)


def names_office(text: str) -> bool:
    """Whether a title says whose it is, and has its beginning: 年教育局工作要点 has lost that."""
    return bool(_OFFICE.search(text)) and not text.startswith("年")


def is_office(text: str) -> bool:
    """Whether a piece is nothing but the names of offices, letter-spaced or not."""
    return all(map(_OFFICE_ALONE.match, _JOINED.split(_BLANKS.sub("", text))))


def is_title_part(text: str) -> bool:
    """Whether a piece can be an upper line of a title: an office, a year, whose education it is."""
    return is_office(text) or bool(_TITLE_PART.match(_BLANKS.sub("", text)))


def title_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The title itself within the lines [start, end) of any text: without labels, without 《》 round it."""
    piece = fold_aligned(text[start:end])
    break_ = piece.rfind("\n") + 1
    first, last = find_title(piece[: break_ or None]), find_title(piece[break_:])
    begin = first.start if first else 0
    stop = break_ + last.end if last else len(piece)
    if piece[begin] == "《" and piece[stop - 1] == "》" and piece.find("》", begin) == stop - 1:
        begin, stop = begin + 1, stop - 1
    return start + begin, start + stop


def is_essays(behind: str) -> bool:
    """Whether a title is that of a model essay, or of several, by what stands behind it."""
    return bool(_BEHIND_ESSAYS_TITLE.match(behind))


def is_notice_of_plan(text: str) -> bool:
    """Whether a piece is the heading of a notice that issues a plan, and nothing else."""
    return bool(_NOTICE_TITLE.fullmatch(text) and _KIND.search(text))


def glued_title_end(text: str, start: int, end: int) -> int | None:
    """Where a title that the text runs on from ends; None when the piece does not begin with one."""
    match = _NOTICE_TITLE.match(text, start, end) or _GLUED.match(text, start, end)
    if match is None or match.end() >= end:
        return None
    follows = _AFTER_TITLE.match(text, match.end(), end) or text.startswith(match[0][:6], match.end())
    named = match.re is _NOTICE_TITLE or title_score(match[0]) > 3
    return match.end() if follows and named else None


def inner_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where in a piece the title stands that a letter runs on to, and the plan from; a notice's may serve as one."""
    for border in _BEHIND_LETTER.finditer(text, start + 1, end):
        match = _NOTICE_TITLE.match(text, border.end(), end) or _GLUED.match(text, border.end(), end)
        titled = match and not _DATED.search(match[0]) and (match.re is _NOTICE_TITLE or title_score(match[0]) > 3)
        if match and titled and _AFTER_TITLE.match(text, match.end(), end):
            return match.span()
    return None
