"""What the title of a plan looks like."""

import re

from plans.parsing.phrases import opens_with_verb

_NAME = r"(?:工作)?(?:要点|计划要点|计划|思路|安排|意见|打算|部署|方案|任务|重点)"
_KIND = re.compile(
    r"(?:(?P<plan>工作(?:计划)?要点|要点)|(?P<like>工作(?:计划|思路|安排|意见|打算|部署|方案)|补充意见|工作总结和?.{0,12}打算))"
    r"[》”]?(?:[(（【〔][^()（）]{1,12}[)）】〕])?[》”]?\d?\Z"
)
_YEAR = re.compile(r"(?:19|20)\d\d|[二两][〇○零oO]?[〇○零一二三]?[〇○零一二三四五六七八九]年|年")
_FIELD = re.compile("教育|教体|教科|教委|教文")
_FORBIDDEN = re.compile(
    r"[。;；!?|>›»→]|通知|印发|\.docx?|\.pdf|\.wps|第\d+页|小编|大全|精选|范文|范本|作文|查看|下载|上一篇|下一篇|网友|当前位置|阅读|公布|发布|出炉|解读"
)
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十]+[、.]|[(（][一二三四五六七八九十]+[)）]|\d{1,3}[.、])")
_PREFIX = re.compile(
    r"(?:附件?\d*[:：]?|[【\[(（]?(?:第[一二三四五六七八九十\d]+篇|篇[一二三四五六七八九十\d]+)[】\])）]?[:：]?|标题[:：])\s*"
)
_OPENERS = '《“"【'
_LONGEST = 50
_NAMED_LIKE_VERB = re.compile("[^,，]{2,6}[区县市校]|开放大学")
_OFFICE = re.compile("[局厅]|部[^门分]|教委|委员会|教体|工委")
_OFFICE_ALONE = re.compile(
    r"(?:中共)?[^\s,，。:：;；、\d]{2,40}(?:教育局|教育厅|教委|教体局|体育局|教科局|工委|委员会|党委|党组|办公室|人民政府|教育部)$"
)
_TITLE_PART = re.compile(
    r"(?:(?:19|20)\d\d年?|[一-鿿]{1,12}[省市区县州旗][一-鿿]{0,8}教育(?:系统)?|[一-鿿]{4,30}领导小组)$"
)

_GLUED = re.compile(
    r"[^\s,，。:：;；、!?《》|>0-9](?:[^\s,，。:：;；!?|>]){2,40}?(?:工作(?:计划)?要点|工作计划|工作思路|工作安排)"
    r"|(?:19|20)\d\d ?年[^\s,，。:：;；、!?|>]{2,30}?(?:工作(?:计划)?要点|工作计划|工作思路|工作安排)"
)
_AFTER_TITLE = re.compile(r"(?:19|20)\d\d ?年|[一1][、.]|1[^\d]|[(（]一[)）]|为[了深全认贯进切扎]|根据|按照|以习近平")


def title_score(text: str) -> float:
    """How much `text` (folded, one piece) looks like the title of a yearly plan; 0 when it does not."""
    text = _PREFIX.sub("", text.strip(), count=1).strip()
    inner = text.replace(" ", "").replace("\u3000", "")
    if not 4 <= len(inner) <= _LONGEST or _FORBIDDEN.search(inner) or _NUMBERED.match(inner):
        return 0.0
    kind = _KIND.search(inner)
    if not kind or _is_task(inner):
        return 0.0
    score = 3.0 if kind["plan"] else 2.0
    score += bool(_YEAR.search(inner)) + bool(_FIELD.search(inner))
    return score - 0.5 * inner.count(",") - 0.5 * inner.count("，")


def _is_task(inner: str) -> bool:
    """落实教育工作要点 is done with a title, and none; 开发区, 新建区 and 开放大学 only begin like verbs."""
    return opens_with_verb(inner, 0) and not _NAMED_LIKE_VERB.match(inner)


def names_office(text: str) -> bool:
    """Whether a title (folded) says whose it is."""
    return bool(_OFFICE.search(text))


def is_office(text: str) -> bool:
    """Whether a piece (folded) is nothing but the name of an office, letter-spaced or not."""
    return bool(_OFFICE_ALONE.match(text.replace(" ", "").replace("\u3000", "")))


def is_title_part(text: str) -> bool:
    """Whether a piece (folded) can be an upper line of a title: an office, a year, whose education it is."""
    return is_office(text) or bool(_TITLE_PART.match(text.replace(" ", "").replace("\u3000", "")))


def title_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """The title itself within a piece [start, end): without a label before it, without 《》 round it."""
    prefix = _PREFIX.match(text, start, end)
    if prefix:
        start = prefix.end()
    if text[start] in "《" and text[end - 1] == "》" and text.find("》", start) == end - 1:
        start, end = start + 1, end - 1
    return start, end


def glued_title_end(text: str, start: int, end: int) -> int | None:
    """Where a title that the text runs on from ends; None when the piece does not begin with one."""
    match = _GLUED.match(text, start, end)
    if match is None or match.end() >= end:
        return None
    follows = _AFTER_TITLE.match(text, match.end(), end) or text.startswith(match[0][:6], match.end())
    return match.end() if follows and title_score(match[0]) > 3 else None
