"""The search page and its table."""

import csv
import io
import re

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from plans import indexing
from plans.models import Plan, Topic
from plans.views import search as view
from tests.factories import full_plan, item, plan, region, section

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index_folder(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"


@pytest.fixture
def archive():
    wuhan = full_plan("420100-2019")
    item(wuhan, 9, "9.落實《方案》。" + "推进教育公平。" * 60 + "办好老年大学。" + "扩大优质资源。" * 60)
    topic = Topic.objects.create(slug="elderly", name="老年教育", position=1)
    wuhan.items.get(ordinal=9).topics.add(topic)
    plan(
        "420000-2020",
        year=2020,
        title="湖北省教育厅2020年工作要点",
        region=region("420000", "湖北省"),
        level="province",
    )
    nameless = plan("x-0a1b2c3d", region=None, issuer="", year=None, title="", level="", flags=["masked"])
    section(nameless, heading="做好<b>课后服务</b>工作")
    indexing.sync_index()


def page(client, address):
    return client.get(address).content.decode()


def totals(shown):
    return re.findall(r"<strong>([\d,]+)</strong>", shown)


def test_totals_passages_and_links_are_shown(client, archive):
    shown = page(client, "/search/?q=课后服务")
    assert totals(shown) == ["4", "2"]
    assert 'aria-live="polite">命中' in shown
    assert 'href="/plans/420100-2019/1/"' in shown
    assert 'href="/plans/x-0a1b2c3d/#section-1"' in shown
    assert "一、总体要求" in shown


def test_found_words_are_marked_and_text_is_escaped(client, archive):
    shown = page(client, "/search/?q=课后服务")
    assert "做好&lt;b&gt;<mark>课后服务</mark>&lt;/b&gt;工作" in shown


def test_a_long_passage_is_shown_around_its_hits(client, archive):
    shown = page(client, "/search/?q=老年大學")
    assert "<mark>老年大学</mark>" in shown
    assert "…" in shown
    assert "落實" not in shown


def test_the_reading_and_the_problems_are_said(client, archive):
    shown = page(client, "/search/?q=课后服务 年:去年 (推进")
    assert "含“课后服务” 且 含“推进”" in shown
    assert "第 6 个字：年份要写成" in shown
    assert totals(shown) == ["3", "1"]


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        ("year=2019", "3"),
        ("year=-2019", "1"),
        ("year=2019&year=unknown", "4"),
        ("province=420000", "3"),
        ("city=420100&level=prefecture", "3"),
        ("flag=masked", "1"),
        ("kind=section", "1"),
        ("year=1950", "0"),
    ],
)
def test_facets_narrow_and_exclude(client, archive, selected, expected):
    assert totals(page(client, f"/search/?q=课后服务&{selected}"))[0] == expected


def test_a_facet_counts_its_values_as_if_none_were_chosen(client, archive):
    shown = page(client, "/search/?q=课后服务&year=2019")
    assert '<bdi>年份不详</bdi> <span class="count">1</span>' in shown
    assert '<bdi>2019年</bdi> <span class="count">3</span>' in shown
    assert "清除全部筛选" in shown


def test_facets_of_places_and_topics_have_names(client, archive):
    shown = page(client, "/search/?q=老年大学")
    assert "<bdi>湖北省</bdi>" in shown
    assert "<bdi>武汉市</bdi>" in shown
    assert "<bdi>老年教育</bdi>" in shown


def test_field_conditions_look_at_the_plan(client, archive):
    assert totals(page(client, "/search/?q=省:湖北 市:武汉 县级 OR 标题:总体 年:2019"))[0] == "1"
    assert totals(page(client, "/search/?q=主题:老年"))[0] == "1"
    assert totals(page(client, "/search/?q=层级:省级"))[0] == "1"
    assert totals(page(client, "/search/?q=标题:抓好课后服务 推进"))[0] == "3"


def test_a_selection_alone_lists_everything_selected(client, archive):
    assert totals(page(client, "/search/?year=2020")) == ["1", "1"]


def test_nothing_asked_shows_how_to_ask(client, archive):
    shown = page(client, "/search/")
    assert "可以这样查" in shown
    assert "命中" not in shown


def test_a_query_without_a_usable_word_finds_nothing_and_says_so(client, archive):
    shown = page(client, "/search/?q=年:x&year=2019")
    assert "没有可查的词" in shown
    assert "命中" not in shown


def test_a_string_that_stands_nowhere_is_tried_word_by_word(client, archive):
    shown = page(client, "/search/?q=推进课后服务")
    assert totals(shown) == ["0", "0"]
    assert "没有一处写作“推进课后服务”" in shown
    assert "改查 <code>推进 课后服务</code></a>：命中 3 条 · 1 份要点" in shown


def test_pages_follow_each_other_and_end_where_the_hits_end(client, archive, monkeypatch):
    monkeypatch.setattr(view, "PER_PAGE", 2)
    first, second, beyond = (page(client, f"/search/?q=课后服务&order=place&page={n}") for n in (1, 2, 99))
    links = [set(re.findall(r'<p class="hit-context"><a href="([^"]+)"', shown)) for shown in (first, second)]
    assert len(links[0] | links[1]) == 4
    assert "第 2 页，共 2 页" in second
    assert "第 2 页，共 2 页" in beyond


def test_what_cannot_be_reached_is_said(client, archive, monkeypatch):
    monkeypatch.setattr(view, "PER_PAGE", 1)
    monkeypatch.setattr(view, "REACHED", 2)
    shown = page(client, "/search/?q=课后服务&page=7")
    assert "只能翻到前 2 条" in shown
    assert totals(shown)[0] == "4"


def test_the_table_holds_all_hits(client, archive):
    response = client.get("/search.csv?q=课后服务&order=place")
    table = list(csv.DictReader(io.StringIO(b"".join(response).decode("utf-8-sig"))))
    assert [row["要点编号"] for row in table] == [*["420100-2019"] * 3, "x-0a1b2c3d"]
    assert table[0]["所在章节"] == "总体要求"
    assert table[0]["网址"] == "http://testserver/plans/420100-2019/1/"


def test_a_table_that_is_cut_says_so_in_its_name(client, archive, monkeypatch):
    monkeypatch.setattr(view, "REACHED", 2)
    response = client.get("/search.csv?q=课后服务")
    assert "%E4%BB%85%E5%89%8D2%E6%9D%A1" in response["Content-Disposition"]
    assert len(b"".join(response).decode().splitlines()) == 3


def test_the_table_of_nothing_is_a_header(client, archive):
    assert len(b"".join(client.get("/search.csv")).decode().splitlines()) == 1


def test_a_missing_index_is_a_plain_page(client):
    for address in ("/search/?q=课后服务", "/search.csv?q=课后服务"):
        response = client.get(address)
        assert response.status_code == 503
        assert response["Retry-After"]
        assert "检索暂不可用" in response.content.decode()


def test_a_row_that_the_index_has_and_the_tables_have_not_is_left_out(client, archive):
    Plan.objects.get(key="420100-2019").items.all().delete()
    shown = page(client, "/search/?q=课后服务")
    assert "/plans/420100-2019/1/" not in shown
    assert "/plans/x-0a1b2c3d/#section-1" in shown


@pytest.mark.parametrize("query", ["q=课后服务", "q=课后服务&province=420000&city=420100&year=2019&flag=-masked"])
def test_the_page_takes_few_queries(client, archive, django_assert_max_num_queries, query):
    with django_assert_max_num_queries(5):
        client.get(f"/search/?{query}")


_NAMES = st.sampled_from(["q", "page", "order", "year", "province", "city", "level", "topic", "flag", "kind", "x"])
_PIECES = st.lists(
    st.sampled_from([*'()（）"“”|-:：OR 年省标题服务课后*\\\x00\ud83d', "年:20", "OR ", "unknown", "9" * 30]),
    max_size=12,
)


@given(st.lists(st.tuples(_NAMES, _PIECES.map("".join) | st.text(max_size=20)), max_size=6))
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_in_an_address_is_an_error(client, archive, parameters):
    parameters = [(name, value.encode("utf-8", "surrogatepass")) for name, value in parameters]
    data = {}
    for name, value in parameters:
        data.setdefault(name, []).append(value)
    assert client.get("/search/", data).status_code == 200
    assert client.get("/search.csv", data).status_code == 200
