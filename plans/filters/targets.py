"""How targets are narrowed and ordered: all of them, and those of one indicator."""

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import F, Q
from django.http import QueryDict

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
from plans.filters.dimensions import Dimension, by_count, or_none, words
from plans.filters.narrowing import Narrowing
from plans.filters.plans import PlanFilter
from plans.glossary import INDICATOR_NAMES
from plans.models import Plan, Target, Topic
from plans.models.targets import TargetQuerySet
from plans.models.vocabulary import Change, Commitment, Comparator, Flag, Level, Stage

ORDERS: dict[str, tuple[str, Callable[[TargetQuerySet], TargetQuerySet]]] = {
    "newest": ("年份由近及远", TargetQuerySet.newest_first),
    "place": ("按地区", TargetQuerySet.by_place),
    "highest": ("数值由高到低", TargetQuerySet.highest_first),
    "lowest": ("数值由低到高", TargetQuerySet.lowest_first),
}
BY_VALUE = ("highest", "lowest")
"""Orders that mean something within one indicator only."""

MASKED, OPEN = "yes", "no"


def _topic_names(values: Collection[str]) -> dict[str, str]:
    """In the order of the rules; one query."""
    return words({**dict(Topic.objects.values_list("slug", "name")), NONE: "无主要主题"})(values)


def _masked(raw: Any) -> str:
    return MASKED if raw else OPEN


YEARS, PLACES, LEVELS = (
    dimensions.years("plan__year"),
    dimensions.places("plan__region"),
    dimensions.levels("plan__level"),
)
STAGES = Dimension("stage", "学段", F("stage"), words({**dict(Stage.choices), NONE: "未点明"}), or_none)


class _OfPlaces(Narrowing):
    """What both kinds of pages narrow targets by."""

    year = ChosenFilter(is_value("plan__year", None), YEAR)
    province = ChosenFilter(in_place("plan__region"), PROVINCE_CODE)
    city = ChosenFilter(in_place("plan__region"), CITY_CODE)
    level = ChosenFilter(is_value("plan__level"), any_of([*Level.values, UNKNOWN]))
    stage = ChosenFilter(is_value("stage"), any_of([*Stage.values, NONE]))

    class Meta:
        model = Target
        fields: tuple[str, ...] = ()


class TargetFilter(_OfPlaces):
    """The parameters of /targets/."""

    q = NameFilter("plan__bureau__name")
    indicator = ChosenFilter(is_value("canonical", None), any_of([*INDICATOR_NAMES, NONE]))
    topic = ChosenFilter(is_value("topic__slug", None), "[a-z0-9-]{1,50}")
    county = ChosenFilter(in_place("plan__region"), COUNTY_CODE)
    comparator = ChosenFilter(is_value("comparator"), any_of(Comparator.values))
    commitment = ChosenFilter(is_value("commitment"), any_of(Commitment.values))
    change = ChosenFilter(is_value("change"), any_of([*Change.values, NONE]))
    masked = ChosenFilter(lambda value: Q(masked=value == MASKED), f"{MASKED}|{OPEN}")
    flag = ChosenFilter(has_flag("plan__flags"), any_of([*Flag.values, NONE]))

    counted = "targets"
    dimensions = (
        Dimension("indicator", "指标", F("canonical"), words({**INDICATOR_NAMES, NONE: "未归入"}), or_none, by_count),
        Dimension("topic", "主题", F("topic__slug"), _topic_names, or_none),
        STAGES,
        YEARS,
        *PLACES,
        LEVELS,
        Dimension("comparator", "比较", F("comparator"), words(dict(Comparator.choices))),
        Dimension("commitment", "承诺强度", F("commitment"), words(dict(Commitment.choices))),
        Dimension("change", "变化类型", F("change"), words({**dict(Change.choices), NONE: "未点明"}), or_none),
        Dimension("masked", "数值遮盖", F("masked"), words({OPEN: "数值可见", MASKED: "数值被遮盖"}), _masked),
        dimensions.flags("plan__flags"),
    )


class IndicatorFilter(_OfPlaces):
    """The parameters of the page of one indicator."""

    dimensions = (*PLACES[:2], LEVELS, STAGES, YEARS)

    @classmethod
    def of(cls, slug: str, data: QueryDict) -> "IndicatorFilter":
        """What the address selects of the published targets of one indicator."""
        narrowed = cls(data, Target.objects.published().filter(canonical=slug))
        narrowed.counted = f"indicator/{slug}"
        return narrowed

    @property
    def plans(self) -> PlanFilter:
        """The plans that the address selects, whether or not they have the indicator."""
        shared = QueryDict(mutable=True)
        for name in ("year", "province", "city", "level"):
            shared.setlist(name, self.chosen(name))
        return PlanFilter(shared, Plan.objects.published())
