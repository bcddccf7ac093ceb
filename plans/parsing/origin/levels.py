"""On which level a plan stands, by what it calls its own (全省, 我县), whom it addresses (各镇) and whom it speaks of.

Text must be folded. A scope is province, prefecture, county, district, or city: what 市 says, which may be any but the
last. A 区 is an autonomous region where the text speaks of one and of no 区委 or street below a city.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

# What the last characters of a bare name's place may stand for: 市教育局 of a prefecture, a county or a municipality.
LEVELS_OF_KIND = {
    "省": ("province",),
    "自治区": ("province",),
    "市": ("prefecture", "county", "province"),
    "县": ("county",),
    "区": ("district", "province", "county"),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "旗": ("county",),
}
LEVELS_OF_SCOPE = {
    "province": ("province",),
    "city": LEVELS_OF_KIND["市"],
    "prefecture": ("prefecture",),
    "county": ("county",),
    "district": ("district",),
}
_SCOPE_OF_KIND = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "县": "county",
    "旗": "county",
    "区": "district",
    "州": "prefecture",
    "盟": "prefecture",
}
# 位居全省前列, 全省十强县, 全省教育大会 are what a county says of its province.
_COMPARED = r"“?(?:十强|先进|前列|前茅|第[一二三\d]|领先|率先|平均|一流)|场|域|[一-鿿]{0,8}?(?:会议|大会)"
_OWN = (
    re.compile(
        r"[全我本](?:(?P<province>省)|(?P<city>市)|(?P<prefecture>[州盟])|(?P<county>[县旗])|(?P<district>区))"
        rf"(?<![在居列入击省市县区]全.)(?:(?<=我.)|(?!{_COMPARED}))"
    ),
    re.compile(
        r"[厅省各盟州县旗区市](?:(?P<province>(?<=厅)(?:直|党组)|(?<=省)属|(?<=各)(?:市[(州]|设区市)|(?<=盟)市)"
        r"|(?P<prefecture>(?<=州)(?:委|政府)|(?<=盟)委)|(?P<county>(?<=[县旗])委|(?<=县)政府)"
        r"|(?P<district>(?<=区)(?<!自治区)(?:委|政府)|(?<=市)、区委))"
    ),
)
_AIMS = {
    "province": re.compile(r"教育强省|省委、?省政府|省域"),
    "city": re.compile(r"(?P<aim>教育强市)|市委、?市政府|市直|市属"),
    "county": re.compile(r"(?P<aim>教育(?:强|名|大)县)|县城|县直|县(?=[一-鿿]{0,4}(?:示范|试点))|(?<=试点)县"),
    "district": re.compile(r"(?P<aim>教育(?:强|名|大)区)|区属|区直"),
}
"""Weaker: what others speak of too. Counts twice where it is the aim, and only in a text that calls nothing its own."""
_SUBJECT = re.compile(
    r"(?:^|[\s,。:;“])(?:(?P<province>省)|(?P<city>市)|(?P<county>县|旗)|(?P<district>区)|(?P<prefecture>州|盟))"
    r"(?:教育(?:[和与]?(?:体育|科技|科学技术))?[局厅]|教体局|教委)(?=[将要]|继续|坚持|全面|全体|以|围绕|认真|根据|按照|深入)"
)
"""A bureau that speaks of itself, at the beginning of its plan."""
_MASKED = re.compile(
    r"(?:某|[xX×*]{1,4})(?:(?P<county>县|旗)|(?P<district>区)|(?P<city>市)|(?P<province>省))(?![级域])"
)
_NATIONAL = re.compile(
    r"全国教育(?:系统|战线)(?![^。,;]{0,6}(?:先进|优秀|劳模|会议))|部直属(?:高校|机关)"
    r"|(?:召开|开好|筹备好?|实施)(?:好|新一轮)?全国(?![^。,;]{0,16}(?:精神|先进|文明|示范|试点))"
)
_ADDRESSED = (
    ("province", re.compile(r"各(?:市|设区市|地市|州|盟市|市州|地州市|市[(（]州[)）])(?:[、,(（]|委?教|县)")),
    ("prefecture", re.compile(r"各(?:县|区县|县区|旗县|市县|区[(（、]县|区教)")),
    (
        "below",
        re.compile(r"各(?:乡|镇|街|中心|学区|总校|县直|区直|直属|学校|中小学|初中|高中|完小|小学|幼儿园)|[县区]直各"),
    ),
)
_ADDRESSEES = re.compile(r"^[ \t\u3000]*(?:各|[县区]直各)[^\n。]{2,200}:[ \t\u3000]*$", re.MULTILINE)
_REGION = re.compile(r"自治区(?:党委|人民政府|政府|教育|第|区|级|直|高校|主席)|区直高校")
_IN_CITY = re.compile(r"(?<!自治)区委|(?<!自治)区政府|(?<![高设区])市教育局|全市|街道|我市|城区教育局")
_SUPERVISES = re.compile(
    r"各县|各区县|各区、县|各[^。,;、]{0,2}县市区|县市区|县(?:[(（]市、?区[)）])(?:教育|人民|政府|[、,]|要|均|全)"
    r"|市、?县(?:区)?(?:、校)?[两二三]级|市县[两二]级"
    r"|(?:区县|县区|市县)(?:教育|人民政府|政府|建|要|、校)|各(?:市|区)教育局|国家中心城市|副省级"
    r"|(?<![全国省\d])(?:\d{1,2}|[一二两三四五六七八九十]|[x×*某]{1,3})个(?:区?县|县[区(（市、]*)(?![级域长])"
)
_CLEARLY, _FEWEST_AIMS = 2, 2


def scope_of_kind(kind: str, text: str) -> str | None:
    """The scope of a bare name's kind; `text` tells whether a 区 is an autonomous region."""
    scope = _SCOPE_OF_KIND.get(kind)
    return "province" if scope == "district" and is_of_region(text) else scope


def is_of_region(text: str) -> bool:
    """Whether what the text calls 区 is an autonomous region."""
    return bool(_REGION.search(text)) and not _IN_CITY.search(text)


def own_scope(body: str, least: int = 1) -> str | None:
    """The area that the text names as its own clearly more often than any other, and at least so often."""
    counts = _own_words(body)
    return _leader(counts, least)


def scope_of(body: str) -> str | None:
    """The area that the text names as its own, or, if it says of none that it is, that of its aims."""
    counts = _own_words(body)
    if any(counts.values()):
        return _leader(counts, 1)
    return _leader(Counter({scope: sum(_aims(aim, body)) for scope, aim in _AIMS.items()}), _FEWEST_AIMS)


def scope_of_opening(opening: str) -> str | None:
    """The area of the bureau that the opening speaks of as itself, or of the place that it masks."""
    spoken = Counter(match.lastgroup or "" for match in _SUBJECT.finditer(opening))
    return _leader(spoken, 1) or _leader(Counter(match.lastgroup or "" for match in _MASKED.finditer(opening)), 1)


def speaks_for_nation(body: str) -> bool:
    """Whether a text that calls no area its own disposes of what only a ministry does."""
    return not any(_own_words(body).values()) and sum(1 for _ in _NATIONAL.finditer(body)) >= _CLEARLY


def _aims(pattern: re.Pattern[str], body: str) -> Iterator[int]:
    return (1 + (match.lastgroup == "aim") for match in pattern.finditer(body))


@lru_cache(maxsize=1)
def _own_words(body: str) -> Counter[str]:
    counts = Counter(match.lastgroup or "" for pattern in _OWN for match in pattern.finditer(body))
    if counts["district"] and is_of_region(body):
        counts["province"] += counts.pop("district")
    return counts


def _leader(counts: Counter[str], least: int) -> str | None:
    (first, most), (_, next_most) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first if most >= max(least, _CLEARLY * next_most) else None


def scope_addressed(margins: str) -> str | None:
    """What the addressees of a covering letter tell: 各市教育局 obey a province, 各县 a prefecture.

    `below`: townships and schools obey a county or a district.
    """
    letters = _ADDRESSEES.search(margins)
    scopes = (scope for scope, pattern in _ADDRESSED if letters and pattern.match(letters[0].strip()))
    return next(scopes, None)


def supervises_counties(text: str) -> bool:
    """Whether the text speaks to counties below: its 市 is a prefecture, not a city of county rank."""
    return bool(_SUPERVISES.search(text))
