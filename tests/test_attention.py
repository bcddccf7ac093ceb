"""Shares of topics in plans, from small rows."""

import pytest

from plans.attention import Amount, Share, parts, profile, profile_of, rolled_up, shares, total, wholes
from plans.models import Plan
from tests.factories import attention, plan, topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    """Two published plans and a draft; 3 of 10 items are about 学前教育, 1 has no topic."""
    preschool, teachers = topic(), topic("teachers", "教师队伍")
    wuhan = plan(year=2019)
    attention(wuhan, preschool, 1, 100)
    attention(wuhan, teachers, 4, 300)
    later = plan("420100-2020", year=2020)
    attention(later, preschool, 2, 500)
    attention(later, teachers, 2, 50)
    attention(later, None, 1, 50)
    attention(plan("420100-2021", year=2021, status="draft"), preschool, 9, 900)
    return wuhan


def by_slug(fields):
    return {field.topic and field.topic.slug: field for field in fields}


def test_a_profile_adds_up_to_the_whole_with_what_has_no_topic(archive):
    fields = profile(Plan.objects.published())
    assert [field.topic and field.topic.slug for field in fields] == ["preschool", "teachers", None]
    assert [field.share.of_items for field in fields] == [0.3, 0.6, 0.1]
    assert [field.share.of_characters for field in fields] == [0.6, 0.35, 0.05]


def test_a_profile_tells_in_how_many_plans_and_when(archive):
    preschool = by_slug(profile(Plan.objects.published()))["preschool"]
    assert (preschool.share.part.plans, preschool.first_year, preschool.last_year) == (2, 2019, 2020)


def test_a_profile_can_be_of_some_plans(archive):
    found = by_slug(profile(Plan.objects.published().filter(year=2019)))
    assert (found["preschool"].share.of_items, found[None].share.part.items) == (0.2, 0)


def test_a_field_that_nothing_is_said_of_is_in_the_profile(archive):
    topic("arts", "美育")
    assert by_slug(profile(Plan.objects.published()))["arts"].share.part == Amount()


def test_the_profile_of_one_plan_begins_with_what_it_says_most_of(archive):
    fields = profile_of(archive)
    assert [(field.topic.slug, field.share.of_items) for field in fields] == [("teachers", 0.8), ("preschool", 0.2)]


def test_shares_by_year_know_years_without_the_topic(archive):
    plan("420100-2018", year=2018, item_count=7)
    found = shares(rolled_up(parts(topic()))["year"], rolled_up(wholes(Plan.objects.published()))["year"])
    assert {year: share.of_items for year, share in found.items()} == {2018: 0, 2019: 0.2, 2020: 0.4}


def test_groups_roll_up_by_province_and_level(archive):
    plan("x-0a1b2c3d", year=None, region=None, issuer="", level="", item_count=3, character_count=30)
    found = rolled_up(wholes(Plan.objects.published()))
    assert found["province"] == {"42": Amount(10, 1000, 2), None: Amount(3, 30, 1)}
    assert set(found["level"]) == {"prefecture", ""}


def test_an_empty_whole_has_no_shares(db):
    assert total([]) == Amount()
    assert Share(Amount(), Amount()).of_items is None
    assert profile(Plan.objects.published())[-1].share.of_characters is None
