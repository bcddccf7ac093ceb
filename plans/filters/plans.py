"""How the list of plans is narrowed and ordered."""

from collections.abc import Callable

from plans.filters import dimensions
from plans.filters.choosing import (
    CITY_CODE,
    COUNTY_CODE,
    NONE,
    PROVINCE_CODE,
    UNKNOWN,
    YEAR,
    ChosenFilter,
    NameFilter,
    any_of,
    has_flag,
    in_place,
    is_value,
)
from plans.filters.narrowing import Narrowing
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

    q = NameFilter("bureau__name")
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
