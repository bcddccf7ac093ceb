"""The three forms of a table, over the pages that offer them."""

import csv
import io
from datetime import date

import pytest

from plans.exports import downloads
from plans.models import Plan
from plans.tables import TABLES, reading
from tests.exports.workbooks import texts
from tests.factories import attention, full_plan, item, plan, region, target, topic

pytestmark = pytest.mark.django_db


def table(response):
    assert response.status_code == 200
    return list(csv.DictReader(io.StringIO(b"".join(response).decode("utf-8-sig"))))


def workbook(response):
    assert response.status_code == 200
    return io.BytesIO(b"".join(response))


@pytest.fixture
def archive():
    full_plan("420100-2019", items=2, flags=["masked"])
    full_plan("320500-2020", year=2020, region=region("320500", "苏州市", parent=region("320000", "江苏省")))


def test_all_forms_of_a_list_say_the_same(client, archive):
    rows = table(client.get("/plans.csv?province=320000"))
    header, *cells = texts(workbook(client.get("/plans.xlsx?province=320000")))
    assert [row["编号"] for row in rows] == ["320500-2020"]
    assert header == list(rows[0])
    assert cells == [[cell for cell in rows[0].values() if cell]]


def test_a_csv_file_holds_nothing_but_rows_and_points_to_its_codebook(client, archive):
    response = client.get("/plans.csv?province=320000&flag=masked")
    assert len(table(response)) == 0
    assert response["Link"] == ('</plans.codebook.csv?province=320000&flag=masked>; rel="describedby"; type="text/csv"')
    version = f"1.{Plan.objects.order_by('-revision').first().revision}.0"
    assert f"_{date.today():%Y}" in response["Content-Disposition"]
    assert f"_{version}.csv" in response["Content-Disposition"]


def test_the_codebook_tells_the_query_in_words_and_as_address(client, archive):
    rows = table(client.get("/plans.codebook.csv?province=420000&year=2019&year=2018&q=武汉"))
    facts = {row["名称"]: row["说明"] for row in rows if row["类别"] == "下载"}
    assert facts["检索条件"] == "发文机关含“武汉”；年份：2019年、2018年；省份：湖北省"
    assert facts["网址"].startswith("http://testserver/plans.csv?province=420000&year=2019&year=2018&q=%E6%AD%A6")
    assert facts["行数"] == "1"
    assert [row["名称"] for row in rows if row["类别"] == "列"] == [column.label for column in TABLES["plans"].columns]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_comes_as_csv_and_as_workbook_with_its_codebook(client, archive, name):
    attention(Plan.objects.first(), topic())
    rows = table(client.get(f"/tables/{name}.csv"))
    header, *cells = texts(workbook(client.get(f"/tables/{name}.xlsx")))
    described = [row["名称"] for row in table(client.get(f"/tables/{name}.codebook.csv")) if row["类别"] == "列"]
    assert rows
    assert header == list(rows[0]) == described
    assert len(cells) == len(rows)


def test_a_row_tells_its_plan_and_the_address_of_its_page(client, archive):
    first, *_ = table(client.get("/tables/items.csv?year=2019"))
    found = Plan.objects.get(key="420100-2019").items.get(ordinal=1)
    assert (first["要点编号"], first["年份"], first["省份"], first["层级"]) == (
        "420100-2019",
        "2019",
        "湖北省",
        "地市级",
    )
    assert first["网址"] == f"http://testserver{found.get_absolute_url()}"


def test_a_target_outside_items_leads_to_its_plan(client):
    target(plan(), item=None)
    (row,) = table(client.get("/targets.csv"))
    assert row["网址"] == "http://testserver/plans/420100-2019/"
    assert (row["比较"], row["数值"]) == ("不低于", "1.2")


def test_targets_come_wide_when_asked(client):
    target(plan(), canonical="preschool-places-added")
    (row,) = table(client.get("/targets.csv?shape=wide"))
    assert (row["要点编号"], row["新增学前教育学位"]) == ("420100-2019", "不低于 1.2 万个")
    assert "shape=wide" in client.get("/targets.csv?shape=wide")["Link"]
    notes = [row["说明"] for row in table(client.get("/targets.codebook.csv?shape=wide")) if row["类别"] == "注意"]
    assert "不等于没有承诺" in notes[0]


def test_a_workbook_that_would_be_too_large_is_refused_with_the_way_out(client, archive, monkeypatch):
    monkeypatch.setattr(downloads, "MOST_ROWS", 1)
    response = client.get("/tables/items.xlsx?order=x")
    assert response.status_code == 422
    assert 'href="/tables/items.csv?order=x"' in response.content.decode()
    assert client.get("/tables/items.csv").status_code == 200


def test_an_unknown_table_is_not_found(client):
    assert client.get("/tables/secrets.csv").status_code == 404
    assert client.get("/tables/plans.ods").status_code == 404


def test_hostile_text_stays_text(client):
    made = plan(title="=HYPERLINK(1)", issuer="@x")
    item(made, text='=1+1","\n二')
    (row,) = table(client.get("/tables/items.csv"))
    assert (row["要点标题"], row["文本"], row["发文机关"]) == ("'=HYPERLINK(1)", '\'=1+1","\n二', "'@x")
    assert '=1+1","\n二' in texts(workbook(client.get("/tables/items.xlsx")))[1]


@pytest.mark.parametrize(("suffix", "most"), [("csv", 4), ("xlsx", 5), ("codebook.csv", 3)])
@pytest.mark.parametrize("size", [1, 6])
def test_a_download_takes_a_query_a_batch_and_three_more(client, django_assert_max_num_queries, suffix, most, size):
    for number in range(size):
        full_plan(f"420100-{2000 + number}")
    assert size <= reading.BATCH
    with django_assert_max_num_queries(most):
        b"".join(client.get(f"/tables/targets.{suffix}?province=420000"))
