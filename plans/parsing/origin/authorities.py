"""Authorities named in a text: 河源市教育局, 中共武汉市教育局党委, 教育部, and bare ones such as 市教育局.

All functions take folded text (plans.folding.fold_aligned); offsets are offsets into it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plans import regions
from plans.regions import Mention, Place

_ALSO = "体育|科技|科学技术|文化|文体|科学|旅游|文旅|卫生|卫体|新闻出版|广电"
_MINISTRY = r"国家教育委员会|国家教委|(?:国家)?教育部(?![门署分长委直级])"
_BUREAU = (
    rf"(?:教育(?:[和与及、]?(?:{_ALSO}))*|教科?文?体|教文?科|文教体?|科教体?)(?:局|厅|委员会(?!会)|委(?!员|托))"
    r"|教体科局|教委(?!员)|社会(?:事业|发展|事务|工作)(?:管理|发展|服务)?局|公共服务局"
)
_COMMITTEE_OFFICE = r"教育工作委员会|教育工委|高校工(?:作委员会|委)|教育工作领导小组(?:办公室|秘书组)?"
_OFFICE = re.compile(
    rf"(?P<ministry>{_MINISTRY})|(?P<party>{_COMMITTEE_OFFICE})|(?P<government>人民政府(?:办公[厅室]|教育督导(?:委员会办公)?室)?)|{_BUREAU}"
)
_GOVERNMENTS = ("人民政府", "人民政府办公厅", "人民政府办公室")
_PARTY_OF = re.compile(r"(?:党委|党组|党工委|(?<=[局厅])委员会)(?!书记|理论|中心组)")
_COMMITTEE = re.compile(r"(?:(?<=[省市县区州盟旗])|党)工?委$|党委$|(?:行署|行政公署)$")
_ZONE = re.compile(
    r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,10}?"
    r"(?:开发区|高新区|新区|园区|示范区|度假区|保税区|试验区|合作区|管理区|林业局|兵团|农垦总局)$"
)
_BARE = re.compile(r"(?P<mask>[某*×xX_○]{1,6})?(?P<kind>自治区|[省市县区州盟旗])?(?:党?委)?$")


@dataclass(frozen=True)
class Authority:
    """One authority named in a text."""

    start: int
    end: int
    office: str
    """Without its place: 教育局, 教体局, 教育部."""
    places: tuple[Place, ...] = ()
    """What its place may be, for a zone the place in its name; empty for the ministry and for a bare name."""
    kind: str = ""
    """What a bare name says of its place (市 in 市教育局, 自治区, 省 in 省委教育工委), else empty."""
    masked: bool = False
    named: bool = True
    """Whether a reader learns who it is: not from 市教育局, not from 某市教育局."""
    party: bool = False
    """A party organ, not the administration."""
    government: bool = False
    """A government or its office, not an education authority."""
    zone: bool = False
    """Of a zone that is no division: 苏州工业园区教育局."""

    @property
    def full_office(self) -> str:
        """The office as its seal has it: 教育委员会, not 教委."""
        return self.office.replace("教委", "教育委员会").replace("教育工委", "教育工作委员会")

    @property
    def national(self) -> bool:
        return self.office.endswith("教育部") or self.office.startswith("国家")

    def same_as(self, other: "Authority") -> bool:
        """Whether both name one body, one of them perhaps with its superior's name before it."""
        shared = set(self.places) & set(other.places) or self.places == other.places
        return (self.full_office, self.party) == (other.full_office, other.party) and bool(shared)


def find_authorities(text: str, year: int | None = None) -> Iterator[Authority]:
    """Authorities that `text` names, in order."""
    for match in _OFFICE.finditer(text):
        after = _PARTY_OF.match(text, match.end())
        end = after.end() if after else match.end()
        office, party = match[0], bool(after or match["party"])
        if match["ministry"]:
            yield Authority(match.start(), end, office, party=party)
            continue
        named = _with_place(text, match.start(), end, office, party, year) or _of_zone(
            text, match.start(), end, office, year
        )
        if named is not None:
            yield named
        elif not match["government"]:
            yield _bare(text, match.start(), end, office, party)


def _with_place(text: str, start: int, end: int, office: str, party: bool, year: int | None) -> Authority | None:
    committee = _COMMITTEE.search(text, max(0, start - 4), start)
    place = place_before(text, committee.start() if committee else start, year)
    if place is None:
        return None
    begin = place.start - 2 if text[max(0, place.start - 2) : place.start] == "中共" else place.start
    government = office in _GOVERNMENTS
    return Authority(begin, end, office, place.places, party=party or begin < place.start, government=government)


def _of_zone(text: str, start: int, end: int, office: str, year: int | None) -> Authority | None:
    zone = _ZONE.search(text, max(0, start - 14), start)
    if zone is None:
        return None
    names = (regions.named_before(text, stop, year, short=True) for stop in range(start - 2, zone.start() + 1, -1))
    superior = next((name for name in names if name and name.start == zone.start()), None)
    return Authority(zone.start(), end, office, superior.places if superior else (), zone=True)


def _bare(text: str, start: int, end: int, office: str, party: bool) -> Authority:
    bare = _BARE.search(text, max(0, start - 7), start)
    if bare is None:
        return Authority(start, end, office, named=False, party=party)
    kind, masked = bare["kind"] or "", bool(bare["mask"])
    return Authority(bare.start(), end, office, kind=kind, masked=masked, named=False, party=party)


def place_before(text: str, end: int, year: int | None) -> Mention | None:
    """The place whose name ends at `end`, taken together with its superiors' names directly before it.

    A name that no division bore in `year` is looked for in all years: bureaus keep a name, texts are undated. A name
    that is an ordinary word as well (新区) needs its superior.
    """
    place = regions.named_before(text, end, year, short=True) or regions.named_before(text, end, short=True)
    if place is None:
        return None
    narrowed = _with_superiors(text, place, year)
    doubtful = narrowed.start == place.start and text[place.start : end] in regions.ordinary_words()
    return None if doubtful else narrowed


def _with_superiors(text: str, place: Mention, year: int | None) -> Mention:
    above = regions.named_before(text, place.start, year, short=True)
    if above is None:
        return place
    inside = tuple(p for p in place.places if any(regions.lies_in(p, higher) for higher in above.places))
    return _with_superiors(text, Mention(above.start, place.end, inside), year) if inside else place
