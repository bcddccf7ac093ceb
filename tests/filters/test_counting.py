import pytest
from django.db.models import F

from plans.filters.counting import count_values
from plans.models import Plan
from tests.factories import plan

pytestmark = pytest.mark.django_db


def test_several_columns_are_counted_in_one_query(django_assert_num_queries):
    plan()
    plan("420100-2020", year=2020, level="")
    with django_assert_num_queries(1):
        counts = count_values(Plan.objects.filter(issuer="武汉市教育局"), {"year": F("year"), "level": F("level")})
    assert counts == {"year": {2019: 1, 2020: 1}, "level": {"prefecture": 1, "": 1}}


def test_a_value_that_is_null_is_counted_as_such():
    plan("x-0a1b2c3d", year=None, region=None)
    columns = {"year": F("year"), "region": F("region__current_code")}
    assert count_values(Plan.objects.all(), columns) == {"year": {None: 1}, "region": {None: 1}}


def test_nothing_to_count_asks_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert count_values(Plan.objects.all(), {}) == {}
