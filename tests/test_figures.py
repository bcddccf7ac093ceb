import pytest

from plans import figures
from plans.models import Target
from plans.parsing.figures.codebook import INDICATORS
from tests.factories import plan, target

pytestmark = pytest.mark.django_db

COVERAGE, LARGE_CLASSES, PLACES_ADDED = (
    next(each for each in INDICATORS if each.slug == slug)
    for slug in ("inclusive-preschool-coverage", "large-class-share", "school-places-added")
)


def measured(of, position, value, **fields):
    return target(of, position, **{"value_normal": value, "unit_normal": "%", **fields})


def comparable(indicator) -> set[int]:
    return set(figures.comparable(Target.objects.all(), indicator).values_list("position", flat=True))


def test_only_levels_to_be_reached_in_the_same_unit_are_compared():
    made = plan()
    measured(made, 1, 85)
    measured(made, 2, 90, comparator="=")
    measured(made, 3, 100, comparator="all")
    measured(made, 4, 5, comparator="<=")
    measured(made, 5, 2, unit_normal="个百分点")
    measured(made, 6, 80, value_max_normal=85, comparator="=")
    measured(made, 7, 10, change="rate")
    measured(made, 8, None, masked=True)
    assert comparable(COVERAGE) == {1, 2, 3}


def test_an_indicator_that_is_to_fall_compares_upper_bounds():
    made = plan()
    for position, comparator in enumerate(("<=", "=", "none", ">=", "approx")):
        measured(made, position, 0, comparator=comparator)
    assert comparable(LARGE_CLASSES) == {0, 1, 2}


def test_a_count_that_holds_for_each_school_is_not_compared_with_totals():
    made = plan()
    measured(made, 1, 500, unit_normal="个")
    measured(made, 2, 3, unit_normal="个", scope_kind="each")
    assert comparable(PLACES_ADDED) == {1}


def test_quartiles_are_of_each_year_with_the_plans_behind_them():
    for number, value in enumerate((60, 70, 80, 90)):
        measured(plan(f"420100-2019-{number}"), 1, value)
    last = plan("420100-2021", year=2021)
    measured(last, 1, 85)
    measured(last, 2, 95)
    measured(plan("x-0a1b2c3d", year=None, region=None), 1, 1)
    first, second = figures.by_year(Target.objects.all(), COVERAGE)
    assert first == (2019, 4, 4, 60.0, (67.5, 75.0, 82.5), 90.0)
    assert (second.year, second.plans, second.targets, second.quartiles[1]) == (2021, 1, 2, 90.0)
