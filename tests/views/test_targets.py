import csv
import io
import re

import pytest

from plans.views import targets
from tests.factories import full_plan, item, plan, region, target

pytestmark = pytest.mark.django_db


def shown(client, query=""):
    response = client.get(f"/targets/{query}")
    assert response.status_code == 200
    return response.content.decode()


def figures(page: str) -> list[str]:
    return re.findall(r'<td class="figure"><a [^>]*>(.*?)</a>', page)


def test_a_line_gives_plan_indicator_figure_and_the_way_to_the_sentence(client):
    made = plan(flags=["masked"])
    target(made, 2, item=item(made, 7), canonical="school-places-added", deadline="年底前", commitment="hard")
    page = shown(client)
    assert 'href="/plans/420100-2019/"><bdi>武汉市教育局 · 2019年</bdi></a>' in page
    assert '新增学位 <a class="canonical" href="/targets/school-places-added/">新增中小学学位</a>' in page
    assert '<a href="/plans/420100-2019/7/#figure-2" title="新增学位不少于1.2万个">不低于 1.2 万个</a>' in page
    assert all(words in page for words in ("年底前", "硬性承诺", "含匿名遮盖"))


def test_facets_narrow_the_table_and_the_downloads(client):
    made = plan()
    target(made, 1, comparator="=", value="5")
    target(made, 2, comparator="all", value=None)
    page = shown(client, "?comparator=%3D")
    assert figures(page) == ["5 万个"]
    assert 'href="/targets.csv?comparator=%3D&amp;shape=long"' in page
    response = client.get("/targets.csv?comparator=%3D&shape=long")
    rows = list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))
    assert len(rows) == 2


def test_newest_come_first_and_values_are_ordered_within_one_indicator_only(client):
    for year, value in ((2018, "30"), (2019, "10"), (2020, "20")):
        made = plan(f"420100-{year}", year=year)
        target(made, value=value, value_normal=value, canonical="school-places-added", comparator="=", unit="个")
    assert figures(shown(client)) == ["20 个", "10 个", "30 个"]
    assert figures(shown(client, "?order=highest")) == ["20 个", "10 个", "30 个"]
    assert figures(shown(client, "?indicator=school-places-added&order=highest")) == ["30 个", "20 个", "10 个"]
    assert figures(shown(client, "?indicator=school-places-added&order=lowest")) == ["10 个", "20 个", "30 个"]


def test_rejected_targets_and_drafts_are_not_listed(client):
    made = plan()
    target(made, 1, value="1")
    target(made, 2, value="2", review_state="rejected")
    target(plan("420100-2020", year=2020, status="draft"), value="3")
    assert figures(shown(client)) == ["不低于 1 万个"]


def test_paging_ends_where_it_says_and_the_count_is_of_all(client, monkeypatch):
    monkeypatch.setattr(targets, "REACHED", 30)
    made = plan()
    for position in range(40):
        target(made, position)
    page = shown(client, "?page=2")
    assert "<strong>40</strong> 个目标" in page
    assert len(figures(page)) == 5
    assert "这里可翻看前 30 个" in page


def test_nothing_found_is_said(client):
    assert "没有符合的目标" in shown(client, "?year=1999")


@pytest.mark.parametrize("size", [1, 8])
@pytest.mark.parametrize("query", ["", "?year=2019&province=420000&stage=none"])
def test_the_page_takes_the_same_few_queries(client, django_assert_max_num_queries, query, size):
    for number in range(size):
        full_plan(f"{420100 + 100 * number}-2019", region=region(f"{420100 + 100 * number}", f"第{number}市"))
    with django_assert_max_num_queries(16):
        client.get(f"/targets/{query}")
    with django_assert_max_num_queries(4):
        client.get(f"/targets/{query}")
