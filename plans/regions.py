"""Which place a name meant in which year: the divisions of China from 1980 to 2024 (plans/data/divisions.csv).

Names are matched in simplified script; fold a text with `plans.folding.fold_aligned` first. A year outside the table
counts as its first or last one. The table is read once, at the first question (about 20 ms).
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"
FIRST_YEAR, LAST_YEAR = 1980, 2024

_KINDS = "省市县区旗州盟"
_LONGEST_NAME = 15


class Place(NamedTuple):
    """One division under one name and code, for the years in which it bore them; see plans/data/divisions.md."""

    code: str
    name: str
    short_name: str
    level: str
    """province, prefecture, county or district."""
    parent_code: str
    valid_from: int
    valid_to: int | None
    current_code: str

    def stood_in(self, year: int) -> bool:
        known = min(max(year, FIRST_YEAR), LAST_YEAR)
        return self.valid_from <= known and (self.valid_to is None or known <= self.valid_to)


NATION = Place("000000", "全国", "全国", "national", "", 1949, None, "000000")
"""Stands for the plans of the ministry; not in the table, above no row, found by no name."""


class Chain(NamedTuple):
    """A place with its superiors."""

    province: Place | None
    city: Place | None
    county: Place | None


class Mention(NamedTuple):
    """A name found in a text, and every division it may mean."""

    start: int
    end: int
    places: tuple[Place, ...]


@lru_cache(maxsize=1)
def places() -> tuple[Place, ...]:
    """All rows of the table, in its order."""
    with (_DATA / "divisions.csv").open(encoding="utf-8", newline="") as table:
        next(table)
        return tuple(
            Place(code, name, short, level, above, int(first), int(last) if last else None, current)
            for code, name, short, level, above, first, last, current in csv.reader(table)
        )


@lru_cache(maxsize=1)
def ordinary_words() -> frozenset[str]:
    """Names that are ordinary words as well; the file says what follows from that."""
    lines = (_DATA / "ordinary_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@lru_cache(maxsize=1)
def _by_code() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        found[place.code].append(place)
    return found


def _official_names(place: Place) -> set[str]:
    """The full name, and the customary one of an autonomous division: 恩施州, 积石山县, 鄂温克旗."""
    autonomous = re.search(r"自治([州县旗])$", place.name)
    return {place.name, place.short_name + autonomous[1]} if autonomous else {place.name}


@lru_cache(maxsize=1)
def _by_full_name() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        for name in _official_names(place):
            found[name].append(place)
    return found


@lru_cache(maxsize=1)
def _by_short_name() -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = defaultdict(list)
    for place in places():
        if place.short_name != place.name and place.short_name not in ordinary_words():
            found[place.short_name].append(place)
    return found


@lru_cache(maxsize=2)
def _last_characters(short: bool) -> frozenset[str]:
    """What names end with, short ones only when `short` is set."""
    return frozenset(name[-1] for name in (*_by_full_name(), *(_by_short_name() if short else ())))


def _standing(candidates: list[Place], year: int | None) -> list[Place]:
    """Those of `year`; without a year the newest row of each division."""
    if year is not None:
        return [place for place in candidates if place.stood_in(year)]
    newest = {place.current_code: place for place in sorted(candidates, key=lambda place: place.valid_to or LAST_YEAR)}
    return sorted(newest.values())


def of_code(code: str, year: int | None = None) -> Place | None:
    """The division that bore `code` in `year`, else the last that did; null when none ever did."""
    if code == NATION.code:
        return NATION
    bearers = _by_code().get(code, [])
    known = [place for place in bearers if year is not None and place.stood_in(year)]
    return max(known or bearers, key=lambda place: place.valid_from, default=None)


def parent(place: Place) -> Place | None:
    """The division directly above, under its name of the same years; null for a province."""
    for candidate in _by_code().get(place.parent_code, ()):
        if candidate.stood_in(place.valid_from):
            return candidate
    return None


def chain(place: Place) -> Chain:
    """The place with its superiors, under their names of the same years."""
    line = [place]
    while (above := parent(line[-1])) is not None:
        line.append(above)
    by_level = {"county" if member.level == "district" else member.level: member for member in line}
    return Chain(by_level.get("province"), by_level.get("prefecture"), by_level.get("county"))


def lies_in(place: Place, superior: Place) -> bool:
    """Whether `superior` is above `place` (or the same division), names and years aside."""
    return any(member is not None and member.current_code == superior.current_code for member in chain(place))


def find(name: str, year: int | None = None, within: Place | None = None) -> list[Place]:
    """The divisions that `name` (full, customary or short) meant in `year`, below `within`.

    A full name beats a short one: 吉林市 is the city, 吉林 the province and the city. Without a year, each division
    once, under the newest row that bore the name.
    """
    bearers = _by_full_name().get(name) or _by_short_name().get(name)
    if not bearers:
        return []
    return [place for place in _standing(bearers, year) if within is None or lies_in(place, within)]


def named_before(text: str, end: int, year: int | None = None, short: bool = False) -> Mention | None:
    """The longest name that ends at `end`; short names count only when `short` is set."""
    tables = (_by_full_name(), _by_short_name()) if short else (_by_full_name(),)
    if text[end - 1 : end] not in _last_characters(short):
        return None
    for start in range(max(0, end - _LONGEST_NAME), end - 1):
        name = text[start:end]
        for table in tables:
            found = _standing(table[name], year) if name in table else []
            if found:
                return Mention(start, end, tuple(found))
    return None


def _narrowed(mention: Mention, before: Mention | None) -> Mention:
    """`mention` in the light of a name directly before it: 大连市瓦房店市 names one place, not two."""
    if before is None or before.end != mention.start:
        return mention
    inside = tuple(place for place in mention.places if any(lies_in(place, above) for above in before.places))
    return Mention(before.start, mention.end, inside) if inside else mention


def _is_doubtful(text: str, mention: Mention) -> bool:
    """Whether the words may as well be no name: 城区, or the 新县 in 创新县域."""
    name, before = text[mention.start : mention.end], text[max(0, mention.start - 1) : mention.start]
    return name in ordinary_words() or (len(name) == 2 and "\u4e00" <= before <= "\u9fff")


def scan(text: str, year: int | None = None) -> Iterator[Mention]:
    """Full names in `text`, longest match, in order; a name after its superior's is one mention with it."""
    last: Mention | None = None
    for kind in re.finditer(f"[{_KINDS}]", text):
        found = named_before(text, kind.end(), year)
        if found is None or (last is not None and found.start < last.end):
            continue
        mention = _narrowed(found, last)
        if mention.start == found.start and _is_doubtful(text, found):
            continue
        if last is not None and mention.start != last.start:
            yield last
        last = mention
    if last is not None:
        yield last
