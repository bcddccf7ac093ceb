import pytest

from tests.factories import plan

pytestmark = pytest.mark.django_db


def test_years_are_listed_with_their_counts(client):
    plan()
    plan("x-0a1b2c3d", year=None)
    shown = client.get("/years/").content.decode()
    assert 'href="/years/2019/">2019年</a> <span class="count">1</span>' in shown
    assert "年份不详" in shown


def test_a_year_leads_to_the_nearest_years_that_have_plans(client):
    for year in (2015, 2019, 2021):
        plan(f"420100-{year}", year=year)
    shown = client.get("/years/2019/").content.decode()
    assert 'rel="prev" href="/years/2015/"' in shown
    assert 'rel="next" href="/years/2021/"' in shown


def test_a_year_without_plans_is_not_found(client):
    assert client.get("/years/1977/").status_code == 404
