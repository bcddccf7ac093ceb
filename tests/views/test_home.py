import pytest

from tests.factories import full_plan, plan, region

pytestmark = pytest.mark.django_db


def test_the_front_page_counts_what_is_published(client):
    full_plan(items=3)
    plan("420100-2020", year=2020, status="draft")
    shown = client.get("/").content.decode()
    assert "<dt>份要点</dt><dd>1</dd>" in shown
    assert "<dt>条工作</dt><dd>3</dd>" in shown


def test_the_table_links_each_count_to_its_plans(client):
    plan()
    plan("420100-2021", year=2021)
    shown = client.get("/").content.decode()
    assert 'href="/plans/?province=420000&amp;year=2019">1</a>' in shown
    assert 'href="/places/420000/">湖北省</a>' in shown


def test_plans_without_place_or_year_have_their_row_and_column(client):
    plan("x-0a1b2c3d", region=None, year=None, issuer="")
    shown = client.get("/").content.decode()
    assert 'href="/plans/?province=unknown&amp;year=unknown">1</a>' in shown


def test_the_number_of_queries_does_not_grow_with_the_archive(client, django_assert_max_num_queries):
    for number in range(30):
        plan(f"420100-2019-{number + 2}", region=region())
    with django_assert_max_num_queries(7):
        client.get("/")
