"""The figures of one indicator by year: quartiles of those that can be compared."""

from typing import Any, NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, Count, FloatField, Max, Min

from plans.models.targets import TargetQuerySet
from plans.models.vocabulary import Change, Comparator, ScopeKind
from plans.parsing.figures.codebook import Indicator

DIRECTED = {
    "higher": (Comparator.EQUAL, Comparator.AT_LEAST, Comparator.ALL),
    "lower": (Comparator.EQUAL, Comparator.AT_MOST, Comparator.NONE),
    "none": (Comparator.EQUAL,),
}
"""By the direction of an indicator, the comparators whose value is a level that is to be reached."""


class Quartiles(Aggregate):
    """Lower quartile, median and upper quartile, interpolated."""

    function = "percentile_cont"
    template = "%(function)s(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = ArrayField(FloatField())


class YearFigures(NamedTuple):
    """The comparable figures of one year."""

    year: int
    plans: int
    targets: int
    lowest: float
    quartiles: tuple[float, float, float]
    highest: float


def comparable(targets: TargetQuerySet, indicator: Indicator) -> TargetQuerySet:
    """Figures in the indicator's unit that say a level to be reached: no ranges or rates of change, and of counts none
    that holds for each school or county by itself."""
    alike = targets.filter(
        unit_normal=indicator.unit,
        comparator__in=DIRECTED[indicator.direction],
        value_normal__isnull=False,
        value_max_normal__isnull=True,
        plan__year__isnull=False,
    ).exclude(change=Change.RATE)
    return alike.exclude(scope_kind=ScopeKind.EACH) if indicator.kind == "count" else alike


def by_year(targets: TargetQuerySet, indicator: Indicator) -> list[YearFigures]:
    """The years that have comparable figures, in order; one query."""
    years = comparable(targets, indicator).order_by().values_list("plan__year")
    counted: Any = years.annotate(
        Count("plan", distinct=True),
        Count("pk"),
        Min("value_normal"),
        quartiles=Quartiles("value_normal"),
        highest=Max("value_normal"),
    )
    return sorted(
        YearFigures(year, plans, rows, float(lowest), tuple(quartiles), float(highest))
        for year, plans, rows, lowest, quartiles, highest in counted
    )
