import pytest
from django.http import QueryDict

from plans.filters.targets import IndicatorFilter, TargetFilter
from plans.models import Target
from tests.factories import plan, region, target, topic

pytestmark = pytest.mark.django_db

PLACES_ADDED, COVERAGE = "school-places-added", "inclusive-preschool-coverage"


@pytest.fixture
def four():
    """Targets 1 and 2 of 武汉 2019, 3 of 苏州 2021, 4 of a plan of which nothing is known."""
    wuhan = plan(flags=["masked"])
    target(wuhan, 1, canonical=PLACES_ADDED, topic=topic(), stage="primary", change="increment")
    target(wuhan, 2, canonical=COVERAGE, comparator="=", commitment="hard", masked=True)
    suzhou = region("320500", "苏州市", parent=region("320000", "江苏省"))
    target(plan("320500-2021", year=2021, region=suzhou, issuer="苏州市教育局"), 3, canonical=COVERAGE)
    target(plan("x-0a1b2c3d", year=None, region=None, issuer="", level=""), 4)


def narrowed(query: str) -> TargetFilter:
    return TargetFilter(QueryDict(query), Target.objects.published())


def counts(query: str, name: str) -> dict[str, int]:
    facets = {facet.name: facet for facet in narrowed(query).facets()}
    return {choice.value: choice.count for choice in facets[name].choices}


@pytest.mark.parametrize(
    ("query", "positions"),
    [
        ("", {1, 2, 3, 4}),
        (f"indicator={COVERAGE}", {2, 3}),
        (f"indicator={COVERAGE}&indicator=none", {2, 3, 4}),
        ("topic=preschool", {1}),
        ("topic=none&year=2019", {2}),
        ("stage=primary", {1}),
        ("stage=none&province=420000", {2}),
        ("province=unknown", {4}),
        ("city=320500", {3}),
        ("year=unknown&year=2021", {3, 4}),
        ("level=unknown", {4}),
        ("comparator=%3D", {2}),
        ("commitment=hard", {2}),
        ("change=increment", {1}),
        ("masked=yes", {2}),
        ("masked=no&flag=masked", {1}),
        ("q=苏州", {3}),
        ("indicator=nonsense&comparator=!&masked=maybe&year=20190", {1, 2, 3, 4}),
    ],
)
def test_values_of_a_facet_mean_or_and_facets_mean_and(four, query, positions):
    assert set(narrowed(query).qs.values_list("position", flat=True)) == positions


def test_facets_are_counted_with_their_own_choice_lifted(four):
    assert counts(f"indicator={COVERAGE}", "indicator") == {COVERAGE: 2, PLACES_ADDED: 1, "none": 1}
    assert counts(f"indicator={COVERAGE}", "year") == {"2021": 1, "2019": 1}
    assert counts("", "masked") == {"no": 3, "yes": 1}
    assert counts("", "topic") == {"preschool": 1, "none": 3}
    assert counts("", "flag") == {"none": 2, "masked": 2}


def test_free_facets_are_counted_by_one_query_and_kept(four, django_assert_num_queries):
    with django_assert_num_queries(6):
        narrowed("").facets()
    with django_assert_num_queries(1):
        narrowed("").facets()


def test_what_was_asked_is_said_in_words(four):
    asked = narrowed(f"q=武汉&indicator={COVERAGE}&year=2019&masked=yes&province=420000")
    assert asked.words == "发文机关含“武汉”；指标：普惠性幼儿园覆盖率；年份：2019年；省份：湖北省；数值遮盖：数值被遮盖"


def test_the_page_of_an_indicator_narrows_its_targets_and_all_plans_alike(four):
    asked = IndicatorFilter.of(COVERAGE, QueryDict("year=2021&masked=yes"))
    assert [found.position for found in asked.qs] == [3]
    assert [found.key for found in asked.plans.qs] == ["320500-2021"]
