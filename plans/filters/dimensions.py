"""What a list can be narrowed by: where a row's value stands, and how counted values are named and arranged."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Case, CharField, F, Func, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Left

from plans.filters.choosing import NONE, UNKNOWN
from plans.models import Region
from plans.models.vocabulary import Flag, Level

CITIES_SHOWN = 30
"""Cities offered while no province is chosen: those with most rows."""

Row = tuple[str, str, int]
"""(value, label, rows that have it)"""
Chosen = Mapping[str, list[str]]
"""Dimension → values chosen."""


def in_order(rows: list[Row], chosen: Chosen) -> list[Row]:
    return rows


def by_count(rows: list[Row], chosen: Chosen) -> list[Row]:
    """The most frequent first."""
    return sorted(rows, key=lambda row: -row[2])


def always(chosen: Chosen) -> bool:
    return True


def or_unknown(raw: Any) -> str:
    return UNKNOWN if raw in ("", None) else str(raw)


def or_none(raw: Any) -> str:
    return NONE if raw in ("", None) else str(raw)


@dataclass(frozen=True, slots=True)
class Dimension:
    name: str
    """The GET parameter."""
    label: str
    column: Combinable
    named: Callable[[Collection[str]], dict[str, str]]
    """Values → value and label of those that are shown, in the facet's order."""
    value: Callable[[Any], str] = or_unknown
    """What the address calls a value of the column."""
    arranged: Callable[[list[Row], Chosen], list[Row]] = in_order
    is_offered: Callable[[Chosen], bool] = always
    is_list: bool = False
    """A row has several values: the column gives one line a value."""

    def rows(self, counts: Mapping[Any, int], chosen: Chosen) -> list[Row]:
        """What there is to choose."""
        found = {self.value(raw): number for raw, number in counts.items()}
        return self.arranged([(value, label, found[value]) for value, label in self.named(found).items()], chosen)


def words(labels: Mapping[str, str]) -> Callable[[Collection[str]], dict[str, str]]:
    """Names by a vocabulary, in its order."""
    return lambda values: {value: label for value, label in labels.items() if value in values}


def year_names(values: Collection[str]) -> dict[str, str]:
    """The newest first, unknown ones last."""
    years = {year: f"{year}年" for year in sorted(values, reverse=True) if year != UNKNOWN}
    return {**years, **({UNKNOWN: "年份不详"} if UNKNOWN in values else {})}


def place_names(values: Collection[str]) -> dict[str, str]:
    """Divisions of today by code, what has none last; one query."""
    places = Region.objects.names(sorted(values)) if values else {}
    return {**dict(sorted(places.items())), **({UNKNOWN: "不详或不属一省"} if UNKNOWN in values else {})}


def place_code(digits: str | None) -> str:
    return f"{digits:0<6}" if digits else UNKNOWN


def _cities(rows: list[Row], chosen: Chosen) -> list[Row]:
    """What belongs to a province or to the country belongs to no city."""
    cities = [row for row in rows if row[0] != UNKNOWN and not row[0].endswith("0000")]
    return cities if chosen["province"] else by_count(cities, chosen)[:CITIES_SHOWN]


def _counties(rows: list[Row], chosen: Chosen) -> list[Row]:
    return [row for row in rows if row[0] != UNKNOWN and not row[0].endswith("00")]


def _within_a_city(chosen: Chosen) -> bool:
    """There are thousands of counties: they are offered once a city is chosen."""
    return bool(chosen["city"] or chosen["county"])


def years(path: str) -> Dimension:
    return Dimension("year", "年份", F(path), year_names)


def places(region: str) -> tuple[Dimension, Dimension, Dimension]:
    """Province, city and county of the region at a path."""

    def code(digits: int) -> Left:
        return Left(f"{region}__current_code", digits)

    return (
        Dimension("province", "省份", code(2), place_names, place_code),
        Dimension("city", "城市", code(4), place_names, place_code, _cities),
        Dimension("county", "区县", code(6), place_names, place_code, _counties, _within_a_city),
    )


def levels(path: str) -> Dimension:
    return Dimension("level", "层级", F(path), words({**dict(Level.choices), UNKNOWN: "不详"}))


def flags(path: str) -> Dimension:
    """Quality flags one by one; what has none counts as "none"."""
    none = Value([NONE], output_field=ArrayField(CharField()))
    one_by_one = Func(Case(When(**{path: []}, then=none), default=F(path)), function="unnest", output_field=CharField())
    named = words({**dict(Flag.choices), NONE: "没有标记"})
    return Dimension("flag", "质量标记", one_by_one, named, arranged=by_count, is_list=True)
