"""Places that a text names as its own, with how much each mention says. Text must be folded.

泸州教育 says more than 泸州市, a name in the opening more than one further down; a place to learn from or to help says
nothing.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import lru_cache

from plans import regions
from plans.parsing.origin.sheet import Sheet
from plans.regions import Place

_EDUCATION = re.compile(r"教育(?![局厅部委])")
_SCHOOL = re.compile(r"(?:[一二三四五]|实验)(?:中(?!全会)|小)|职教中心|职业中专")
_ELSEWHERE_BEFORE = re.compile(r"(?:学习|借鉴|对接|赴|前往|推广|对口|支援|帮扶|结对|协作|援)[^。;,]{0,10}$|与$")
_ELSEWHERE_AFTER = re.compile(r"(?:经验|模式|等地|等省|等市|签订|对口|协作|帮扶|籍|大学|师范|冬奥|合作组织)")
_ADDRESSEES = re.compile(r"^[ \t\u3000]*各[^\n。]{2,300}:[ \t\u3000]*$", re.MULTILINE)

# What a province calls itself beside its name.
_NICKNAMES = {
    "首都": "北京", "京华": "北京", "津沽": "天津", "津门": "天津", "申城": "上海", "沪上": "上海", "巴渝": "重庆",
    "燕赵": "河北", "三晋": "山西", "辽沈": "辽宁", "龙江": "黑龙江", "江淮": "安徽", "八闽": "福建", "赣鄱": "江西",
    "齐鲁": "山东", "中原": "河南", "荆楚": "湖北", "湖湘": "湖南", "三湘": "湖南", "潇湘": "湖南", "南粤": "广东",
    "八桂": "广西", "琼州": "海南", "巴蜀": "四川", "天府": "四川", "三秦": "陕西", "陇原": "甘肃", "塞上": "宁夏",
    "天山南北": "新疆", "雪域高原": "西藏", "白山松水": "吉林", "之江": "浙江", "彩云之南": "云南",
}  # fmt: skip
_LETTERS = {
    "京": "北京", "津": "天津", "沪": "上海", "渝": "重庆", "冀": "河北", "晋": "山西", "辽": "辽宁", "吉": "吉林",
    "黑": "黑龙江", "苏": "江苏", "浙": "浙江", "皖": "安徽", "闽": "福建", "赣": "江西", "鲁": "山东", "豫": "河南",
    "鄂": "湖北", "湘": "湖南", "粤": "广东", "桂": "广西", "琼": "海南", "川": "四川", "黔": "贵州", "滇": "云南",
    "陕": "陕西", "甘": "甘肃", "青": "青海", "宁": "宁夏", "新": "新疆", "藏": "西藏", "蒙": "内蒙古",
}  # fmt: skip
"""The letter that stands for a province: in document numbers (鄂教〔2012〕5号) and in 来陕考察, 对赣工作."""
_MUNICIPALITIES = frozenset(("北京", "天津", "上海", "重庆"))
_NUMBERED = re.compile(rf"(?<![一-鿿])(?P<letter>[{''.join(_LETTERS)}])教[\u4e00-\u9fff]{{0,4}}\s?[〔\[(【]")
_VISITED = re.compile(rf"[来在对](?P<letter>[{''.join(_LETTERS)}])(?:考察|视察|工作(?:的?重要|系列))")
_OWN_BEFORE = re.compile(
    r"(?:对|视察|考察|美好|美丽|幸福|富裕|新|平安|健康|现代化|谱写|书写|建设|打造|推进|推动|加快|实现|服务|的|促进)$"
)
_OWN_AFTER = re.compile(
    r"省|教育|篇章|实践|实际|特色|人民|儿女|大地|经济|发展|振兴|崛起|现代化|建设|重要讲话|工作|高质量|样板|时代"
)
_OF_SITE = re.compile(r"教育|(?:政务|政府|招生|考试|招考)(?:考试|新闻|信息|门户|政务)?(?:网|在线|发布|信息港)")
"""What makes the short name of a province that of a site about it, or of its education."""
_OPENED_OWN, _OPENED, _SIGNED, _SAID_OWN, _SAID = 3, 2, 2, 1, 1


def mentions(sheet: Sheet, year: int | None) -> Iterator[tuple[tuple[Place, ...], int]]:
    """Places that the body names as its own: 3 for 泸州教育 in the opening, 2 further down, 1 for a full name."""
    body, opening = sheet.body, len(sheet.opening)
    for match in _EDUCATION.finditer(body):
        mention = regions.named_before(body, match.start(), year, short=True)
        if mention is not None and not _elsewhere(body, mention.start, mention.end):
            yield mention.places, 3 if mention.start < opening else 2
    for mention in regions.scan(body, year):
        if not _elsewhere(body, mention.start, mention.end) and not body.startswith("教育", mention.end):
            yield mention.places, 2 if mention.start < opening else 1


def ordinary_mentions(body: str, kinds: str, year: int | None) -> Iterator[tuple[Place, ...]]:
    """Places whose names are ordinary words (博爱, 江北), where two things show that one is meant.

    Two of: 博爱教育, 博爱一中, the name of a superior. kinds: the last characters that the full name may have.
    """
    shown: dict[tuple[Place, ...], set[str]] = defaultdict(set)
    for sign, pattern in (("education", _EDUCATION), ("school", _SCHOOL)):
        for match in pattern.finditer(body):
            for places in _ordinary_before(body, match.start(), kinds, year):
                shown[places].add(sign)
    above = [place for mention in regions.scan(body, year) for place in mention.places] if shown else []
    for places, signs in shown.items():
        inside = tuple(p for p in places if any(p != higher and regions.lies_in(p, higher) for higher in above))
        if len(signs) + bool(inside) > 1:
            yield inside or places


def _ordinary_before(body: str, end: int, kinds: str, year: int | None) -> Iterator[tuple[Place, ...]]:
    word = body[max(0, end - 2) : end]
    if word in regions.ordinary_words():
        yield from filter(None, (tuple(regions.find(word + kind, year)) for kind in kinds))


def provinces(sheet: Sheet) -> Counter[str]:
    """Points of the provinces (by short name) that opening, margins, document number and body name as their own."""
    points: Counter[str] = Counter()
    opening, margins = len(sheet.opening), _ADDRESSEES.sub("", sheet.margins_folded)
    for match in _any_province().finditer(sheet.body):
        if not _elsewhere(sheet.body, *match.span()):
            points[_name(match[0])] += _weight(sheet.body, match, opened=match.start() < opening)
    signed = (m for m in _any_province().finditer(margins) if _is_full(margins, m) or _OF_SITE.match(margins, m.end()))
    points.update(dict.fromkeys((_name(match[0]) for match in signed), _SIGNED))
    for match in (*_VISITED.finditer(sheet.body), *_NUMBERED.finditer(margins)):
        points[_LETTERS[match["letter"]]] += _SIGNED
    return points


def nicknamed(text: str, end: int) -> str | None:
    """The province (by short name) whose nickname ends at `end`: 北京 for 首都."""
    return next((name for called, name in _NICKNAMES.items() if text.endswith(called, 0, end)), None)


def municipalities(sheet: Sheet, *, opened: bool) -> Counter[str]:
    """How often the body says 北京 or 首都 of itself, without 市: its districts have another city, and say 北京市.

    opened: whether 北京教育 in the opening counts for as much as three of them, as it does where the text is a city's.
    """
    body = sheet.body
    points: Counter[str] = Counter()
    for match in _any_province().finditer(body):
        if not _is_full(body, match) and not _elsewhere(body, *match.span()):
            first = opened and match.start() < len(sheet.opening) and _EDUCATION.match(body, match.end())
            points[_name(match[0])] += _OPENED_OWN if first else _SAID
    return Counter({name: count for name, count in points.items() if name in _MUNICIPALITIES})


def _weight(body: str, match: re.Match[str], *, opened: bool) -> int:
    own = _OWN_AFTER.match(body, match.end()) or _OWN_BEFORE.search(body, max(0, match.start() - 3), match.start())
    if opened:
        return _OPENED_OWN if own else _OPENED
    return (_SAID_OWN if own else 0) + (_SAID if _is_full(body, match) else 0)


def _is_full(text: str, match: re.Match[str]) -> bool:
    return text[match.end() : match.end() + 1] in ("省", "市") or text.startswith(
        ("自治区", "壮族", "回族", "维吾尔"), match.end()
    )


def _name(printed: str) -> str:
    return _NICKNAMES.get(printed, printed)


@lru_cache(maxsize=1)
def _any_province() -> re.Pattern[str]:
    return re.compile(rf"{'|'.join(sorted([*_LETTERS.values(), *_NICKNAMES], key=len, reverse=True))}")


def _elsewhere(text: str, start: int, end: int) -> bool:
    """Whether the text speaks of another place: one to learn from, or to work with."""
    before = text[max(0, start - 14) : start]
    return bool(_ELSEWHERE_BEFORE.search(before) or _ELSEWHERE_AFTER.match(text, end))
