import pytest
from django.http import QueryDict

from plans.filters import PlanFilter
from plans.models import Plan
from tests.factories import plan, region

pytestmark = pytest.mark.django_db


@pytest.fixture
def five():
    """Three places, three years, two flags."""
    suzhou = region("320500", "苏州市", parent=region("320000", "江苏省"))
    plan("420100-2019", flags=["truncated"])
    plan("420100-2021", year=2021, flags=["truncated", "masked"])
    plan("320500-2021", year=2021, region=suzhou, issuer="苏州市教育局", level="prefecture")
    plan("420000-2021", year=2021, region=region("420000", "湖北省"), issuer="湖北省教育厅", level="province")
    plan("x-0a1b2c3d", year=None, region=None, issuer="", level="", flags=["year-unknown"])


def narrowed(query: str) -> PlanFilter:
    return PlanFilter(QueryDict(query), Plan.objects.published())


def keys(query: str) -> set[str]:
    return {found.key for found in narrowed(query).qs}


def counts(query: str, name: str) -> dict[str, int]:
    facets = {facet.name: facet for facet in narrowed(query).facets()}
    return {choice.value: choice.count for choice in facets[name].choices} if name in facets else {}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2019", {"420100-2019"}),
        ("year=2019&year=unknown", {"420100-2019", "x-0a1b2c3d"}),
        ("province=420000", {"420100-2019", "420100-2021", "420000-2021"}),
        ("province=420000&year=2021", {"420100-2021", "420000-2021"}),
        ("province=unknown", {"x-0a1b2c3d"}),
        ("city=320500", {"320500-2021"}),
        ("county=420100", {"420100-2019", "420100-2021"}),
        ("level=province&level=unknown", {"420000-2021", "x-0a1b2c3d"}),
        ("flag=masked&flag=year-unknown", {"420100-2021", "x-0a1b2c3d"}),
        ("flag=none", {"320500-2021", "420000-2021"}),
        ("q=苏州", {"320500-2021"}),
        ("q=蘇州", {"320500-2021"}),
    ],
)
def test_values_of_a_facet_mean_or_and_facets_mean_and(five, query, expected):
    assert keys(query) == expected


@pytest.mark.parametrize(
    "query", ["", "year=abc", "year=20190", "year=２０１９", "province=42", "flag=nonsense", "level=", "q=%00", "q=++"]
)
def test_what_cannot_be_a_value_narrows_nothing(five, query):
    assert len(keys(query)) == 5


def test_a_facet_is_counted_with_its_own_choice_lifted(five):
    assert counts("year=2019", "year") == {"2021": 3, "2019": 1, "unknown": 1}
    assert counts("year=2019", "province") == {"420000": 1}


def test_flags_are_counted_one_by_one_most_frequent_first(five):
    assert list(counts("", "flag").items()) == [
        ("truncated", 2),
        ("none", 2),
        ("masked", 1),
        ("year-unknown", 1),
    ]


def test_a_chosen_value_without_plans_stays_so_that_it_can_be_taken_away(five):
    assert counts("year=1999", "year")["1999"] == 0


def test_neither_a_province_nor_the_country_is_offered_as_a_city(five):
    nation = region("000000", "全国", level="national")
    plan("000000-2021", year=2021, region=nation, issuer="教育部", level="national")
    assert counts("", "city") == {"420100": 2, "320500": 1}
    assert counts("province=420000", "city") == {"420100": 2}


def test_counties_are_offered_once_a_city_is_chosen(five):
    wuchang = region("420106", "武昌区", parent=region())
    plan("420106-2020", region=wuchang, issuer="武昌区教育局", level="district", year=2020)
    assert counts("", "county") == {}
    assert counts("city=420100", "county") == {"420106": 1}


def test_drafts_are_never_listed(five):
    Plan.objects.filter(key="420100-2019").update(status="draft")
    assert "420100-2019" not in keys("")
