"""What area a text calls its own: 全省, 全市, 各县(市、区), 县委县政府. Text must be folded."""

import re

# What the last character of a bare name's place may stand for: 市教育局 of a prefecture, a county or a municipality.
LEVELS_OF_KIND = {
    "省": ("province",),
    "市": ("prefecture", "county", "province"),
    "县": ("county",),
    "区": ("district", "province", "county"),
    "州": ("prefecture",),
    "盟": ("prefecture",),
    "旗": ("county",),
}
_OWN_AREA = {
    "province": re.compile(r"全省|我省|厅直|省属|各市[(（]州|各设区市|各市州|省教育厅"),
    "city": re.compile(r"全市(?!场)|我市"),
    "county": re.compile(r"全县(?!域)|我县|县委|县政府"),
    "district": re.compile(r"全区(?!域)|我区|(?<!自治)区委|(?<!自治)区政府|市、区委"),
}
_SUPERVISES = re.compile(
    r"各县|各区县|各区、县|各[^。,;、]{0,2}县市区|县(?:市区|[(（]市、?区[)）])(?:教育|人民|政府|[、,]|要|均|全)"
    r"|市、?县(?:区)?(?:、校)?[两二三]级|市县[两二]级"
    r"|(?:区县|县区|市县)(?:教育|人民政府|政府|建|要|、校)|各(?:市|区)教育局"
    r"|(?<![全国省\d])(?:\d{1,2}|[一二两三四五六七八九十])个(?:区?县|县[区(（市、]*)(?![级域长])"
)
_CLEARLY = 2


def scope_of(body: str, least: int = 1) -> str | None:
    """province, city, county or district: the area that the text names clearly more often than any other.

    least: how often it must do so.
    """
    counts = {scope: len(pattern.findall(body)) for scope, pattern in _OWN_AREA.items()}
    first, second, *_ = sorted(counts, key=lambda scope: -counts[scope])
    return first if counts[first] >= max(least, _CLEARLY * counts[second]) else None


def supervises_counties(text: str) -> bool:
    """Whether the text speaks to counties below: its 市 is a prefecture, not a city of county rank."""
    return bool(_SUPERVISES.search(text))
