import pytest

from tests.factories import plan, region

pytestmark = pytest.mark.django_db


def body(response) -> str:
    return b"".join(response).decode()


@pytest.fixture
def thirty():
    for year in range(1991, 2021):
        plan(f"420100-{year}", year=year)


def test_the_newest_year_comes_first_and_pages_follow(client, thirty):
    first = client.get("/plans/").content.decode()
    assert "2020年" in first
    assert "/plans/420100-1991/" not in first
    assert "第 1 页，共 2 页" in first
    assert "/plans/420100-1991/" in client.get("/plans/?page=2").content.decode()


def test_paging_keeps_the_other_parameters(client, thirty):
    assert "order=oldest&amp;page=2" in client.get("/plans/?order=oldest").content.decode()


def test_the_list_takes_few_queries(client, thirty, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        client.get("/plans/?province=420000&city=420100&year=2019&flag=masked")


def test_active_filters_can_be_taken_away_one_by_one(client, thirty):
    shown = client.get("/plans/?year=2019&province=420000").content.decode()
    assert '<a href="?province=420000" rel="nofollow"><span class="visually-hidden">取消：</span>年份' in shown


def test_nothing_found_is_said_and_filters_stay(client, thirty):
    shown = client.get("/plans/?year=2019&flag=masked").content.decode()
    assert "没有符合的要点" in shown
    assert "含匿名遮盖" in shown


@pytest.mark.parametrize("order", ["newest", "oldest", "place", "added", "nonsense"])
def test_every_order_gives_a_page(client, thirty, order):
    assert client.get(f"/plans/?order={order}").status_code == 200


def test_the_csv_holds_the_same_plans_as_the_list(client, thirty):
    plan("320500-2019", region=region("320500", "苏州市", parent=region("320000", "江苏省")), issuer="苏州市教育局")
    response = client.get("/plans.csv?province=320000")
    lines = body(response).splitlines()
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert lines[0].startswith("\ufeff编号,")
    assert [line.split(",")[0] for line in lines[1:]] == ["320500-2019"]
