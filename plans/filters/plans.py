"""How the list of plans is narrowed and ordered."""

from collections.abc import Callable

import django_filters
from django.db.models import Q

from plans.filters import dimensions
from plans.filters.choosing import (
    CITY_CODE,
    COUNTY_CODE,
    NONE,
    PROVINCE_CODE,
    UNKNOWN,
    YEAR,
    ChosenFilter,
    any_of,
    has_flag,
    in_place,
    is_value,
)
from plans.filters.narrowing import Narrowing
from plans.folding import fold
from plans.models import Plan
from plans.models.plans import PlanQuerySet
from plans.models.vocabulary import Flag, Level

ORDERS: dict[str, tuple[str, Callable[[PlanQuerySet], PlanQuerySet]]] = {
    "newest": ("年份由近及远", PlanQuerySet.newest_first),
    "oldest": ("年份由远及近", PlanQuerySet.oldest_first),
    "place": ("按地区", PlanQuerySet.by_place),
    "added": ("按入库先后", PlanQuerySet.last_received_first),
}


class PlanFilter(Narrowing):
    """The parameters of /plans/."""

    q = django_filters.CharFilter(method="issued_by")
    year = ChosenFilter(is_value("year", None), YEAR)
    province = ChosenFilter(in_place("region"), PROVINCE_CODE)
    city = ChosenFilter(in_place("region"), CITY_CODE)
    county = ChosenFilter(in_place("region"), COUNTY_CODE)
    level = ChosenFilter(is_value("level"), any_of([*Level.values, UNKNOWN]))
    flag = ChosenFilter(has_flag("flags"), any_of([*Flag.values, NONE]))

    counted = "plans"
    dimensions = (
        dimensions.years("year"),
        *dimensions.places("region"),
        dimensions.levels("level"),
        dimensions.flags("flags"),
    )

    class Meta:
        model = Plan
        fields: tuple[str, ...] = ()

    def issued_by(self, queryset: PlanQuerySet, name: str, value: str) -> PlanQuerySet:
        """Plans of bureaus whose name contains the words, typed in either script."""
        return queryset.filter(Q(bureau__name__icontains=value) | Q(bureau__name__icontains=fold(value)))

    def said(self) -> list[str]:
        """发文机关含“武汉”, then the facets."""
        words = self.accepted.get("q")
        return [*([f"发文机关含“{words}”"] if words else []), *super().said()]
