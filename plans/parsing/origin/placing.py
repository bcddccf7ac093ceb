"""Which place a plan is for, and on which level it stands: a choice among the places that the document names.

Named by its issuer or title, a place is certain. Else the text must speak for it (泸州教育, 庐阳区全民健身中心), for no
other of the same level, and the level must be the one that the text calls its own: a county named in a plan for 全省 is
not its place. A text that hides its place (某市, **县) is not unmasked by a name that leaked.
"""

import re
from collections import Counter, defaultdict
from typing import NamedTuple

from plans import regions
from plans.parsing.origin.authorities import place_before
from plans.parsing.origin.issuing import Issuing
from plans.parsing.origin.levels import (
    LEVELS_OF_SCOPE,
    scope_addressed,
    scope_of,
    scope_of_kind,
    scope_of_opening,
    speaks_for_nation,
    supervises_counties,
)
from plans.parsing.origin.placenames import mentions, municipalities, nicknamed, ordinary_mentions, provinces
from plans.parsing.origin.sheet import Sheet
from plans.regions import Place

_MASK = r"[某*×xX_○]{1,6}"
_MASKED_PLACE = re.compile(rf"{_MASK}(?:省|市|县|区|州|旗)(?![级域])|(?:推进|推动|建设|促进|全面)[*×xX_]{{1,6}}教育")
_MASKED_PROVINCE = re.compile(rf"{_MASK}省")
_TITLE_PLACE_END = re.compile(r"(?=(?:19|20)\d\d|教育|市区?教|全[省市县区州盟旗])")
_ENOUGH, _CLEARLY = 2, 2
_KINDS_OF_SCOPE = {"county": "县", "district": "区", "city": "市"}
_OWN_EDUCATION = 3
_CORPS = "生产建设兵团教育局"
"""The education bureau of the 新疆 corps, which ranks with those of provinces though it is no division."""


class Placing(NamedTuple):
    """What a document says about its place."""

    places: tuple[Place, ...]
    """The plan's own; several when a shared name is not told apart, none when the document does not say."""
    superior: Place | None
    """The province that it lies in, where its own place is not known."""
    level: str | None
    titled: bool
    """Whether the title names the place."""


def read_placing(sheet: Sheet, issuing: Issuing, year: int | None) -> Placing:
    """Place and level of the plan."""
    scope = _scope(sheet, issuing)
    titled = () if issuing.chosen else _title_place(sheet, year)
    if issuing.chosen is not None:
        named = issuing.chosen.authority.places
    elif titled or _MASKED_PLACE.search(sheet.title_folded + sheet.opening):
        named = titled
    else:
        named = _place_in_text(sheet, scope, year)
    places = _told_apart(named, sheet, year)
    level = _level(sheet, issuing, places, scope)
    superior = None if places or level in (None, "national", "province") else _superior(sheet, year)
    return Placing(places, superior, level, bool(titled))


def _scope(sheet: Sheet, issuing: Issuing) -> str | None:
    """What the plan calls its own: by its title or bare bureau, by those it addresses, by its text."""
    scope = scope_of_kind(issuing.kind, sheet.body)
    if scope is None and issuing.bare and issuing.bare.office.endswith("厅"):
        return "province"
    addressed = scope_addressed(sheet.margins_folded)
    if scope in (None, "city") and addressed in ("province", "prefecture"):
        return addressed if scope is None else "prefecture"
    scope = scope or scope_of(sheet.body) or scope_of_opening(sheet.opening)
    return "county" if scope == "city" and addressed == "below" and not _supervises(sheet) else scope


def _supervises(sheet: Sheet) -> bool:
    return supervises_counties(f"{sheet.margins_folded}\n{sheet.body}")


def _title_place(sheet: Sheet, year: int | None) -> tuple[Place, ...]:
    """The place that a title names: 苏州市2023年…, 泸州教育2012年…, 2011年首都教育…."""
    title = sheet.title_folded
    for position in _TITLE_PLACE_END.finditer(title):
        mention = place_before(title, position.start(), year) if position.start() else None
        if mention is not None:
            return mention.places
        called = nicknamed(title, position.start())
        if called is not None:
            return _provinces_named(called, year)
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


def _place_in_text(sheet: Sheet, scope: str | None, year: int | None) -> tuple[Place, ...]:
    """The place of the plan's scope that the text speaks of most, if it speaks of no other nearly as much.

    A text that calls nothing its own must speak of the place's education; a province is never told by that alone.
    """
    if scope == "province":
        return _province(provinces(sheet), _ENOUGH, year)
    municipality = (
        _province(municipalities(sheet, opened=scope == "city"), _OWN_EDUCATION, year)
        if scope in (None, "city")
        else ()
    )
    if municipality:
        return municipality
    levels = LEVELS_OF_SCOPE.get(scope or "", ("prefecture", "county", "district"))
    scores: Counter[tuple[Place, ...]] = Counter()
    for named, weight in mentions(sheet, year):
        places = tuple(place for place in named if place.level in levels)
        if places:
            scores[places] += weight
    if scope in _KINDS_OF_SCOPE:
        scores.update(dict.fromkeys(ordinary_mentions(sheet.body, _KINDS_OF_SCOPE[scope], year), _ENOUGH))
    return _leader(scores, least=_ENOUGH if scope else _OWN_EDUCATION, alone=scope in ("county", "district"))


def _leader(scores: Counter[tuple[Place, ...]], least: int, *, alone: bool) -> tuple[Place, ...]:
    """The first by far. alone: whether one that has no rival needs no second mention."""
    (places, score), (_, runner_up) = [*scores.most_common(2), ((), 0), ((), 0)][:2]
    return places if score >= max(least, _CLEARLY * runner_up) or (alone and not runner_up) else ()


def _province(points: Counter[str], least: int, year: int | None) -> tuple[Place, ...]:
    """The province whose short name leads by far."""
    (name, most), (_, runner_up) = [*points.most_common(2), ("", 0), ("", 0)][:2]
    if most < max(least, _CLEARLY * runner_up):
        return ()
    return _provinces_named(name, year)


def _provinces_named(name: str, year: int | None) -> tuple[Place, ...]:
    return tuple(place for place in regions.find(name, year) if place.level == "province")


def _superior(sheet: Sheet, year: int | None) -> Place | None:
    """The province that the text names in full, when it hides none and names one alone."""
    if _MASKED_PROVINCE.search(sheet.title_folded + sheet.body):
        return None
    named = {place for places, _ in mentions(sheet, year) for place in places if place.level == "province"}
    return named.pop() if len(named) == 1 else None


def _level(sheet: Sheet, issuing: Issuing, places: tuple[Place, ...], scope: str | None) -> str | None:
    """The level on which the plan stands; null when the document does not tell."""
    issuer = issuing.chosen.authority if issuing.chosen else None
    if issuer and issuer.zone:
        return "province" if issuing.chosen and issuing.chosen.name.endswith(_CORPS) else "district"
    levels = {place.level for place in places}
    if len(levels) == 1:
        return levels.pop()
    if issuer and issuer.national:
        return "national"
    if scope == "city":
        return "prefecture" if _supervises(sheet) else None
    return scope or ("national" if not places and speaks_for_nation(sheet.body) else None)
