"""Which place a plan is for, and on which level it stands: a choice among the places that the document names.

Named by its issuer or title, a place is certain. Else the text must speak for it (泸州教育, 庐阳区全民健身中心), and
for no other of the same level; a text that hides its place (某市, **县) is not unmasked by a name that leaked.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from plans import regions
from plans.parsing.origin.authorities import place_before
from plans.parsing.origin.issuing import Issuing
from plans.parsing.origin.levels import LEVELS_OF_KIND, scope_of, supervises_counties
from plans.parsing.origin.sheet import Sheet
from plans.regions import Mention, Place

_MASKED_PLACE = re.compile(
    r"[某*×xX_○]{1,6}(?:省|市|县|区|州|旗)(?![级域])|(?:推进|推动|建设|促进|全面)[*×xX_]{1,6}教育"
)
_EDUCATION = re.compile(r"教育(?![局厅部委])")
_TITLE_PLACE_END = re.compile(r"(?=(?:19|20)\d\d|教育|市区?教|全[省市县区州盟旗])")
_ELSEWHERE_BEFORE = re.compile(r"(?:学习|借鉴|对接|赴|前往|推广|对口|支援|帮扶|结对|协作)[^。;,]{0,10}$|与$")
_ELSEWHERE_AFTER = re.compile(r"(?:经验|模式|等地|等省|等市|签订|对口|协作|帮扶|籍)")
_ENOUGH = 2


def place_of(sheet: Sheet, issuing: Issuing, year: int | None) -> tuple[Place, ...]:
    """The place; several when a shared name is not told apart, none when the document does not say."""
    if issuing.chosen is not None:
        return _told_apart(issuing.chosen.authority.places, sheet, year)
    titled = title_place(sheet, year)
    if titled or _MASKED_PLACE.search(sheet.title_folded + sheet.opening):
        return _told_apart(titled, sheet, year)
    return _told_apart(_place_in_text(sheet, issuing.kind, year), sheet, year)


def title_place(sheet: Sheet, year: int | None) -> tuple[Place, ...]:
    """The place that a title names: 苏州市2023年…, 泸州教育2012年…."""
    title = sheet.title_folded
    for position in _TITLE_PLACE_END.finditer(title):
        mention = place_before(title, position.start(), year) if position.start() else None
        if mention is not None:
            return mention.places
    return ()


def _told_apart(places: tuple[Place, ...], sheet: Sheet, year: int | None) -> tuple[Place, ...]:
    """Those whose superiors the document names most often; all of them when it names none."""
    if len(places) < 2:
        return places
    votes: dict[Place, int] = defaultdict(int)
    for mention in regions.scan(f"{sheet.margins_folded}\n{sheet.body}", year):
        for place in places:
            votes[place] += any(regions.lies_in(place, named) for named in mention.places if named not in places)
    best = max(votes.values(), default=0)
    winners = tuple(place for place in places if votes[place] == best)
    return winners if best else places


def _place_in_text(sheet: Sheet, kind: str, year: int | None) -> tuple[Place, ...]:
    """The place of the fitting level that the text speaks of most, if it speaks of no other nearly as much."""
    scores: dict[tuple[Place, ...], int] = defaultdict(int)
    for mention, weight in _mentions(sheet, year):
        places = tuple(place for place in mention.places if not kind or place.level in LEVELS_OF_KIND[kind])
        if places:
            scores[places] += weight
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked:
        return ()
    places, score = ranked[0]
    runner_up = ranked[1][1] if len(ranked) > 1 else 0
    alone_of_its_kind = kind not in ("", "市") and runner_up == 0
    return places if (score >= _ENOUGH and score >= 2 * runner_up) or alone_of_its_kind else ()


def _mentions(sheet: Sheet, year: int | None) -> Iterator[tuple[Mention, int]]:
    """Places that the body names as its own, with their weight: 3 for 泸州教育 in the opening, 1 for a full name."""
    body, opening = sheet.body, len(sheet.opening)
    for match in _EDUCATION.finditer(body):
        mention = regions.named_before(body, match.start(), year, short=True)
        if mention is not None and not _elsewhere(body, mention):
            yield mention, 3 if mention.start < opening else 2
    for mention in regions.scan(body, year):
        if not _elsewhere(body, mention) and not body.startswith("教育", mention.end):
            yield mention, 2 if mention.start < opening else 1


def _elsewhere(text: str, mention: Mention) -> bool:
    """Whether the text speaks of another place: one to learn from, or to work with."""
    before = text[max(0, mention.start - 14) : mention.start]
    return bool(_ELSEWHERE_BEFORE.search(before) or _ELSEWHERE_AFTER.match(text, mention.end))


def level_of(sheet: Sheet, issuing: Issuing, places: Iterable[Place]) -> str | None:
    """The level on which the plan stands; null when the document does not tell."""
    if issuing.chosen is not None and issuing.chosen.authority.zone:
        return "district"
    levels = {place.level for place in places}
    if len(levels) == 1:
        return levels.pop()
    if issuing.chosen is not None and issuing.chosen.authority.national:
        return "national"
    kind, office = issuing.kind, issuing.bare.office if issuing.bare else ""
    if office.endswith("厅") or kind == "省":
        return "province"
    if kind in ("县", "旗", "区", "州", "盟"):
        return {"县": "county", "旗": "county", "区": "district"}.get(kind, "prefecture")
    scope = "city" if kind == "市" else scope_of(sheet.body)
    if scope == "city":
        return "prefecture" if supervises_counties(sheet.margins_folded + sheet.body) else None
    return scope
