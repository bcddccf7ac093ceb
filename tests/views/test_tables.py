import pytest

from plans.tables import TABLES
from tests.factories import full_plan

pytestmark = pytest.mark.django_db


def test_the_page_offers_every_table_in_every_form(client):
    full_plan()
    shown = client.get("/tables/").content.decode()
    for name in TABLES:
        assert all(f'href="/tables/{name}.{suffix}"' in shown for suffix in ("csv", "xlsx", "codebook.csv"))
    assert 'href="/targets.csv?shape=wide"' in shown
    assert "现在的范围：全部要点" in shown


def test_the_page_keeps_what_the_list_of_plans_was_narrowed_by(client):
    full_plan()
    assert 'href="/tables/?year=2019"' in client.get("/plans/?year=2019&page=1&order=place").content.decode()
    shown = client.get("/tables/?year=2019").content.decode()
    assert "年份：2019年" in shown
    assert 'href="/tables/items.xlsx?year=2019"' in shown
    assert 'href="/targets.xlsx?year=2019&amp;shape=wide"' in shown


def test_the_page_takes_two_queries(client, django_assert_max_num_queries):
    with django_assert_max_num_queries(2):
        client.get("/tables/?province=420000")
