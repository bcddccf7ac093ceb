"""On which level and in which place a document was issued, judged from the names that a text gives its issuer."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from plans import regions
from plans.folding import fold_aligned
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.issuers import KINDS, MASK, Issuer, issuer_before
from plans.parsing.policies.lexicon import ISSUE, REVISE, WORDS
from plans.parsing.policies.titles import LAW
from plans.regions import NATION, Mention, Place

UNKNOWN = "?"
"""Place of a document that some place below the nation issued, which the text does not name."""

_NAMES: dict[str, list[str]] = WORDS["issuers"]
_STATE = "中华人民共和国"
_NATION_FIRST = re.compile(either(_NAMES["nation_first"]))
_NATIONAL = re.compile(rf"(?:{either(_NAMES['national'])}[、和]?)+")
_RELATIVE = re.compile(rf"(?:[我本全]|{MASK})(?P<kind>[{KINDS}])")
_INSIDE = re.compile(rf"[全我本](?P<kind>[{KINDS}])")
_SHORTEST_NAME = 4
_LONGEST_PLACE = 15
_KIND = re.compile(f"[{KINDS}]")
_SHORT_LENGTHS = (2, 3)
"""Of provinces: 湖北, 黑龙江."""
_LEVEL_OF_KIND = {
    "省": "province",
    "自治区": "province",
    "州": "prefecture",
    "盟": "prefecture",
    "县": "county",
    "旗": "county",
}


@dataclass(frozen=True, slots=True)
class Home:
    """Whose plan cites: the place with its superiors, the narrowest first, and its level; empty when unknown."""

    places: tuple[Place, ...] = ()
    level: str | None = None
    year: int | None = None

    @classmethod
    def of(cls, code: str | None, level: str | None, year: int | None) -> "Home":
        place = regions.of_code(code, year) if code else None
        if place is None or place is NATION:
            return cls((), level, year)
        chain = regions.chain(place)
        return cls(tuple(each for each in (chain.county, chain.city, chain.province) if each), level, year)

    @property
    def own(self) -> Place | None:
        """The plan's own place, where it is known and not only one above it."""
        place = self.places[0] if self.places else None
        levels = ("county", "district") if self.level in ("county", "district") else (self.level,)
        return place if place and place.level in levels else None


class Origin(NamedTuple):
    """Place and level of who issued a document, as far as one piece of evidence tells."""

    place: str = ""
    """Code (of today) of a place below the nation, or `UNKNOWN`; empty for the nation and where nothing is told."""
    level: str | None = None

    @property
    def told(self) -> bool:
        return bool(self.place or self.level)


class Opening(NamedTuple):
    """The issuer or place that a title begins with."""

    issuer: str = ""
    """The authority, as printed; empty where only a place is named."""
    end: int = 0
    """Where the name of the document goes on."""
    origin: Origin = Origin()


def read_opening(title: str, home: Home) -> Opening:
    """What a folded title begins with; the place before a name is no part of it, a national body is."""
    about = title.find("关于")
    issuer = issuer_before(title, about, home.year) if about > 0 else None
    if issuer and issuer.start == 0:
        return Opening(issuer.printed if issuer.office else "", about, _origin(issuer, home))
    if title.startswith(_STATE):
        return Opening("", len(_STATE), Origin(level="national"))
    if national := _NATIONAL.match(title):
        return Opening(national[0], 0, Origin(level="national"))
    if relative := _RELATIVE.match(title):
        return _before_name(title, relative.end(), _relative(relative["kind"], home))
    if place := _leading_place(title, home):
        return _before_name(title, place.end, _origin(Issuer(0, "", places=place.places), home))
    return Opening()


def read_issuer(issuer: str, home: Home) -> tuple[str, Origin]:
    """The authority in the printed name of an issuer, empty where it only names a place; and what it tells."""
    folded = fold_aligned(issuer)
    found = issuer_before(folded, len(folded), home.year) if folded else None
    return (issuer if found.office else "", _origin(found, home)) if found else ("", Origin())


def origin_of_name(title: str, kind: str, role: str, home: Home) -> Origin:
    """What remains where nobody is named: what the bureau makes is its own, laws and 国家… are the nation's."""
    if inside := _INSIDE.search(title):
        return _relative(inside["kind"], home)
    is_own = role in (ISSUE, REVISE) and kind != LAW and "中国共产党" not in title
    if is_own and home.level == "national":
        return Origin(level="national")
    if is_own and home.level:
        return Origin(home.own.current_code if home.own else UNKNOWN, home.level)
    national = _NATION_FIRST.match(title) or (kind == LAW and title.endswith("法"))
    return Origin(level="national") if national else Origin()


def _before_name(title: str, end: int, origin: Origin) -> Opening:
    """A name that would be too short without its opening keeps it."""
    return Opening("", end if len(title) - end >= _SHORTEST_NAME else 0, origin)


def _leading_place(title: str, home: Home) -> Mention | None:
    """The place that a title begins with, after its superiors' names where these come first: 湖北省武汉市…."""
    ends = {kind.end() for kind in _KIND.finditer(title[:_LONGEST_PLACE])}
    ends |= {*_SHORT_LENGTHS, *(len(place.short_name) for place in home.places)}
    for end in sorted(ends, reverse=True):
        if places := _places(title[:end], home):
            inner = _leading_place(title[end:], home)
            within = [place for place in inner.places if _lies_in_any(place, places)] if inner else []
            return Mention(0, end + inner.end, tuple(within)) if inner and within else Mention(0, end, places)
    return None


def _lies_in_any(place: Place, superiors: tuple[Place, ...]) -> bool:
    """Whether the place is within one of the superiors, and none of them itself."""
    return any(regions.lies_in(place, above) and place.current_code != above.current_code for above in superiors)


def _places(name: str, home: Home) -> tuple[Place, ...]:
    """What a name that opens a title may be; a short one only of a province or of the plan's own places."""
    if name[-1:] in KINDS:
        return tuple(regions.find(name, home.year) or regions.find(name)) if name else ()
    own = tuple(place for place in home.places if place.short_name == name and name not in regions.ordinary_words())
    return own or tuple(place for place in regions.find(name, home.year) if place.level == "province")


def _origin(issuer: Issuer, home: Home) -> Origin:
    if issuer.national:
        return Origin(level="national")
    if issuer.kind:
        return _relative(issuer.kind, home)
    meant = [place for place in issuer.places if place in home.places] or issuer.places
    codes, levels = {place.current_code for place in meant}, {place.level for place in meant}
    return Origin(codes.pop() if len(codes) == 1 else UNKNOWN, levels.pop() if len(levels) == 1 else None)


def _relative(kind: str, home: Home) -> Origin:
    """我市, 市教育局: the narrowest of the plan's places that is one."""
    place = next((each for each in home.places if each.name.endswith(kind)), None)
    if place:
        return Origin(place.current_code, place.level)
    if kind == "区":
        return Origin(UNKNOWN, home.level)
    if kind == "市" and home.level in ("prefecture", "province"):
        return Origin(UNKNOWN, "prefecture")
    return Origin(UNKNOWN, _LEVEL_OF_KIND.get(kind))
