import pytest

from plans.views.places import parts_coverage
from tests.factories import plan, region

pytestmark = pytest.mark.django_db


@pytest.fixture
def hubei():
    """湖北省 with 武汉市 (武昌区, once 武昌县) and 仙桃市, a county directly under the province."""
    province = region("420000", "湖北省")
    wuhan = region("420100", "武汉市", parent=province)
    wuchang = region("420106", "武昌区", parent=wuhan)
    former = region("420122", "武昌县", parent=wuhan, valid_to=1994, current_code="420106")
    xiantao = region("429004", "仙桃市", parent=province)
    plan("420106-2019", region=wuchang, issuer="武昌区教育局", level="district")
    plan("420122-1990", region=former, issuer="武昌县教育局", level="county", year=1990)
    plan("429004-2019", region=xiantao, issuer="仙桃市教育局", level="county")


def test_plans_of_a_district_count_for_its_city_in_the_table_of_the_province(hubei):
    rows = {row.label: row.total for row in parts_coverage("420000").rows}
    assert rows == {"武汉市": 2, "仙桃市": 1}


def test_a_part_bears_the_name_that_still_stands_even_beside_a_former_one_of_the_same_age(hubei):
    assert [row.label for row in parts_coverage("420100").rows] == ["武昌区"]


def test_a_place_gathers_the_plans_of_its_former_names(client, hubei):
    shown = client.get("/places/420106/").content.decode()
    assert "武昌县教育局 · 1990年" in shown
    assert "武昌区教育局 · 2019年" in shown
    assert "1980–1994" in shown


def test_a_former_code_leads_to_the_place_of_today(client, hubei):
    response = client.get("/places/420122/")
    assert (response.status_code, response["Location"]) == (301, "/places/420106/")


def test_the_list_of_places_counts_each_province(client, hubei):
    shown = client.get("/places/").content.decode()
    assert '湖北省</a> <span class="count">3</span>' in shown


def test_a_code_that_no_division_bore_is_not_found(client, hubei):
    assert client.get("/places/990000/").status_code == 404


def test_a_place_takes_few_queries(client, hubei, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        client.get("/places/420000/")
