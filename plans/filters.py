"""How the list of plans is narrowed: one FilterSet, and the facets counted beside it.

Values of one facet mean "or", facets mean "and". A facet's own choice is lifted when its values are counted, so that
each count tells how many plans that value alone would show. Nothing an address holds can fail here: a value that
cannot be one is dropped.
"""

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import django_filters
from django import forms
from django.db.models import Count, F, Func, Q

from plans.facets import Facet, facet
from plans.folding import fold
from plans.models import Plan, Region
from plans.models.places import significant_digits
from plans.models.plans import PlanQuerySet
from plans.models.vocabulary import Flag, Level
from plans.tallies import Tallies

UNKNOWN = "unknown"
NONE = "none"
CITIES_SHOWN = 30
"""Cities offered while no province is chosen: those with most plans."""

ORDERS: dict[str, tuple[str, Callable[[PlanQuerySet], PlanQuerySet]]] = {
    "newest": ("年份由近及远", PlanQuerySet.newest_first),
    "oldest": ("年份由远及近", PlanQuerySet.oldest_first),
    "place": ("按地区", PlanQuerySet.by_place),
    "added": ("按入库先后", PlanQuerySet.last_received_first),
}


class ChosenField(forms.MultipleChoiceField):
    """Any number of values of one form; the others are dropped, never an error."""

    def __init__(self, *, pattern: str, **kwargs: object) -> None:
        super().__init__(required=False)
        self.pattern = re.compile(pattern)

    def clean(self, value: list[str] | None) -> list[str]:
        return [text for text in dict.fromkeys(value or []) if self.pattern.fullmatch(text)]


class ChosenFilter(django_filters.Filter):
    """Matches any of the chosen values; `condition` tells what one of them asks for."""

    field_class = ChosenField

    def __init__(self, condition: Callable[[str], Q], pattern: str) -> None:
        super().__init__(pattern=pattern)
        self.condition = condition

    def filter(self, qs: PlanQuerySet, value: list[str]) -> PlanQuerySet:
        matching = Q()
        for chosen in value:
            matching |= self.condition(chosen)
        return qs.filter(matching)


def _in_place(code: str) -> Q:
    return Q(region=None) if code == UNKNOWN else Q(region__current_code__startswith=significant_digits(code))


def _any_of(values: Iterable[str]) -> str:
    return "|".join(map(re.escape, values))


class PlanFilter(django_filters.FilterSet):
    """The parameters of /plans/."""

    q = django_filters.CharFilter(method="issued_by")
    year = ChosenFilter(lambda year: Q(year=None if year == UNKNOWN else int(year)), f"[0-9]{{4}}|{UNKNOWN}")
    province = ChosenFilter(_in_place, f"[0-9]{{2}}0000|{UNKNOWN}")
    city = ChosenFilter(_in_place, "[0-9]{4}00")
    county = ChosenFilter(_in_place, "[0-9]{6}")
    level = ChosenFilter(lambda level: Q(level=_level_key(level)), _any_of([*Level.values, UNKNOWN]))
    flag = ChosenFilter(
        lambda flag: Q(flags=[]) if flag == NONE else Q(flags__contains=[flag]), _any_of([*Flag.values, NONE])
    )

    class Meta:
        model = Plan
        fields: tuple[str, ...] = ()

    def issued_by(self, queryset: PlanQuerySet, name: str, value: str) -> PlanQuerySet:
        """Plans of bureaus whose name contains the words, typed in either script."""
        return queryset.filter(Q(bureau__name__icontains=value) | Q(bureau__name__icontains=fold(value)))

    @cached_property
    def accepted(self) -> dict[str, Any]:
        """What the address asks for, without what cannot be a value."""
        self.form.is_valid()
        return self.form.cleaned_data

    def chosen(self, name: str) -> list[str]:
        """The accepted values of one facet."""
        return self.accepted.get(name) or []

    def without(self, name: str) -> PlanQuerySet:
        """The plans that match everything but this facet."""
        if not self.chosen(name):
            return self.qs
        lifted = self.data.copy()
        del lifted[name]
        return PlanFilter(lifted, self.queryset).qs

    @property
    def words(self) -> str:
        """What the address asks for, in words: 发文机关含“武汉”；年份：2019年、2018年."""
        said = [f"发文机关含“{words}”"] if (words := self.accepted.get("q")) else []
        for name, label, _ in FACETS:
            if chosen := self.chosen(name):
                said.append(f"{label}：{'、'.join(_labels(name, chosen).values())}")
        return "；".join(said)

    def facets(self) -> list[Facet]:
        tallies = Tallies()
        return [self._facet(tallies, name, label, count) for name, label, count in FACETS]

    def _facet(self, tallies: Tallies, name: str, label: str, count: "Callable[[PlanFilter], _Counts]") -> Facet:
        chosen = self.chosen(name)
        others = {other: self.accepted.get(other) for other in self.filters if other != name}
        counts = tallies.get(f"facet/{name}/{bool(chosen)}/{others}", lambda: count(self))
        return facet(name, label, _with_chosen(name, counts, chosen), chosen, self.data)


_Counts = list[tuple[str, str, int]]
"""(value, label, plans)"""


def _with_chosen(name: str, counts: _Counts, chosen: list[str]) -> _Counts:
    """A chosen value stays visible, so that it can be taken away, though nothing matches it."""
    present = {value for value, _, _ in counts}
    missing = [value for value in chosen if value not in present]
    return [*counts, *((value, label, 0) for value, label in _labels(name, missing).items())]


def _labels(name: str, values: list[str]) -> dict[str, str]:
    """The words for values of a facet; one query for those of places."""
    if name in _WORDS:
        return {value: _WORDS[name][value] for value in values}
    if name == "year":
        return {value: "不详" if value == UNKNOWN else f"{value}年" for value in values}
    places = Region.objects.names(values) if values else {}
    return {value: "不详" if value == UNKNOWN else places.get(value, value) for value in values}


_WORDS = {
    "level": {**dict(Level.choices), UNKNOWN: "不详"},
    "flag": {**dict(Flag.choices), NONE: "没有标记"},
}


def _years(plans: PlanFilter) -> _Counts:
    counts = plans.without("year").count_by_year()
    return [(str(year or UNKNOWN), f"{year}年" if year else "年份不详", number) for year, number in counts]


def _places(plans: PlanQuerySet, digits: int) -> _Counts:
    """Places with plans, by the leading digits of today's code; those without a division of that size are left out."""
    counts = dict(plans.count_by_place(digits))
    names = Region.objects.names([f"{code:0<6}" for code in counts if code])
    return [(code, names[code], counts[code[:digits]]) for code in sorted(names)]


def _provinces(plans: PlanFilter) -> _Counts:
    matching = plans.without("province")
    placeless = matching.filter(region=None).count()
    return [*_places(matching, 2), *([(UNKNOWN, "不详或不属一省", placeless)] if placeless else [])]


def _cities(plans: PlanFilter) -> _Counts:
    """Cities; the plans of a province and of the ministry belong to none."""
    cities = [row for row in _places(plans.without("city"), 4) if not row[0].endswith("0000")]
    if plans.chosen("province"):
        return cities
    return sorted(cities, key=lambda city: -city[2])[:CITIES_SHOWN]


def _counties(plans: PlanFilter) -> _Counts:
    """Counties and districts, once a city is chosen: there are thousands of them."""
    if not plans.chosen("city") and not plans.chosen("county"):
        return []
    return [row for row in _places(plans.without("county"), 6) if not row[0].endswith("00")]


def _levels(plans: PlanFilter) -> _Counts:
    counts = dict(plans.without("level").order_by().values_list("level").annotate(Count("pk")))
    return [
        (value, label, counts[key]) for value, label in _WORDS["level"].items() if (key := _level_key(value)) in counts
    ]


def _level_key(value: str) -> str:
    return "" if value == UNKNOWN else value


def _flags(plans: PlanFilter) -> _Counts:
    matching = plans.without("flag").order_by()
    rows = matching.annotate(flag=Func(F("flags"), function="unnest")).values_list("flag").annotate(Count("pk"))
    counts = {**dict(rows), NONE: matching.filter(flags=[]).count()}
    found = [(value, label, counts[value]) for value, label in _WORDS["flag"].items() if counts.get(value)]
    return sorted(found, key=lambda row: -row[2])


FACETS: tuple[tuple[str, str, Callable[[PlanFilter], _Counts]], ...] = (
    ("year", "年份", _years),
    ("province", "省份", _provinces),
    ("city", "城市", _cities),
    ("county", "区县", _counties),
    ("level", "层级", _levels),
    ("flag", "质量标记", _flags),
)
