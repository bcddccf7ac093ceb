"""Who issued a cited document: 教育部等六部门, 广东省教育厅, 市人民政府, 我市, 大连市.

All functions take folded text (plans.folding.fold_aligned) without blanks; offsets are offsets into it.
"""

import re
from typing import NamedTuple

from plans import regions
from plans.parsing.figures.lexicon import either
from plans.parsing.policies.lexicon import WORDS
from plans.regions import Place

_NAMES: dict[str, list[str]] = WORDS["issuers"]
_OFFICE = f"(?:{either(_NAMES['offices'])})?"
KINDS = "省市县区州盟旗"
MASK = r"(?:某|[*x×○_]{1,4})"
"""What stands for a place's name in a document made anonymous."""
_NATIONAL = re.compile(rf"(?:{either(_NAMES['national'])}){_OFFICE}$")
_BODY = re.compile(rf"(?:{either(_NAMES['bodies'])}){_OFFICE}$")
_RELATIVE = re.compile(rf"(?:[我本全]|(?<![\u4e00-\u9fff])|(?<=[、和与及]){MASK}?)(?P<kind>自治区|[{KINDS}])$")
_OWN = re.compile(rf"(?:[我本全]|{MASK})(?P<kind>自治区|[{KINDS}])$")
_BARE = re.compile(rf"(?P<kind>自治区|[{KINDS}])?$")
_ISSUED = re.compile(
    r"(?:(?:联合)?(?:印发|发布|制定|制订|出台|下发|颁布|公布|部署)的|有关|的)?(?:新(?:修订|出台|颁布|印发)的?)?$"
)
_OTHERS = re.compile(r"等?[0-9一二两三四五六七八九十几多]+(?:个)?(?:部门|部委|单位|厅局|部)$|等(?:部门|单位|相关部门)$")
_JOINER = re.compile(r"(?:[、,和与及]|以及)$")
_NATION = re.compile("国家$")
LONGEST, _LONGEST_ISSUED = 80, 12


class Issuer(NamedTuple):
    """One or several authorities named together; `places` and `kind` are those of the highest that is told."""

    start: int
    printed: str
    national: bool = False
    places: tuple[Place, ...] = ()
    """What a place named may be."""
    kind: str = ""
    """省, 市 … where the name only says which kind of place: the plan's own, or that above it."""
    office: bool = False
    """Whether an authority is named, and not only its place (我市, 大连市)."""


def issuer_before(text: str, end: int, year: int | None) -> Issuer | None:
    """The authorities whose names end at `end`, words such as 印发的 and 等六部门 aside."""
    floor = max(0, end - LONGEST)
    window = text[floor:end]
    issued = _ISSUED.search(window, max(0, len(window) - _LONGEST_ISSUED))
    stop = issued.start() if issued else len(window)
    others = _OTHERS.search(window[:stop])
    names = _names_before(window, others.start() if others else stop, year)
    if not names:
        return None
    highest = max(names, key=_rank)
    start = names[-1].start
    office = any(name.office for name in names)
    return Issuer(floor + start, window[start:stop], highest.national, highest.places, highest.kind, office)


def _names_before(text: str, end: int, year: int | None) -> list[Issuer]:
    """The authorities joined to one another, the last first."""
    names: list[Issuer] = []
    while found := _one_before(text[:end], year):
        names.append(found)
        joiner = _JOINER.search(text[: found.start])
        end = joiner.start() if joiner else found.start
    return names


def _one_before(text: str, year: int | None) -> Issuer | None:
    if national := _NATIONAL.search(text):
        return Issuer(national.start(), national[0], national=True, office=True)
    body = _BODY.search(text)
    if body:
        return _placed(text, body.start(), year)
    if own := _OWN.search(text):
        return Issuer(own.start(), own[0], kind=own["kind"])
    if named := regions.named_before(text, len(text), year) or regions.named_before(text, len(text)):
        return Issuer(named.start, text[named.start :], places=named.places)
    if nation := _NATION.search(text):
        return Issuer(nation.start(), nation[0], national=True)
    relative = _RELATIVE.search(text)
    return Issuer(relative.start(), relative[0], kind=relative["kind"]) if relative else None


def _placed(text: str, start: int, year: int | None) -> Issuer | None:
    """The authority whose office begins at `start`, with the place before it; null for a bare office."""
    own = _OWN.search(text[:start])
    if own:
        return Issuer(_with_party(text, own.start()), text[own.start() :], kind=own["kind"], office=True)
    named = regions.named_before(text, start, year, short=True) or regions.named_before(text, start, short=True)
    if named:
        return Issuer(_with_party(text, named.start), text[named.start :], places=named.places, office=True)
    bare = _BARE.search(text[:start])
    if bare is None or not bare["kind"]:
        return None
    return Issuer(_with_party(text, bare.start()), text[bare.start() :], kind=bare["kind"], office=True)


def _with_party(text: str, start: int) -> int:
    return start - 2 if text[max(0, start - 2) : start] == "中共" else start


def _rank(issuer: Issuer) -> int:
    """Higher for the higher authority."""
    if issuer.national:
        return 3
    if issuer.kind:
        return 2 if issuer.kind in ("省", "自治区") else 1
    return 2 if any(place.level == "province" for place in issuer.places) else 1
