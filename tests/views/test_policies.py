"""Cited documents: the list, the page of one, and what can be taken away."""

import csv
import io
from xml.etree import ElementTree

import pytest
from django.contrib.auth.models import User

from plans import merging
from plans.models import Policy
from plans.models.vocabulary import Status
from tests.factories import citation, item, plan, region

pytestmark = pytest.mark.django_db

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


def document(title, **fields):
    return Policy.objects.create(key=title, title=title, folded=title, **fields)


@pytest.fixture
def archive():
    """教育法 in plans of 2019 and 2021, with a silent one between; 甲办法 and a brand in the last; a draft."""
    law = document("教育法", level="national", kind="law")
    for year in (2019, 2020, 2021):
        made = plan(f"420100-{year}", year=year)
        if year != 2020:
            citation(made, 1, policy=law, item=item(made, heading="依法治教"), role="implement")
    citation(made, 2, policy=document("甲办法", level="prefecture", issuer="市教育局"), role="issue")
    citation(made, 3, policy=document("世遗X", kind="publication"))
    citation(plan("420100-2022", year=2022, status=Status.DRAFT), policy=document("乙草案"))
    return law


def text_of(client, address):
    return client.get(address).content.decode()


def rows_of(response):
    return list(csv.DictReader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))


def test_documents_of_published_plans_are_listed_the_most_cited_first(client, archive):
    shown = text_of(client, "/policies/")
    assert "共 <strong>2</strong> 份文件" in shown
    assert shown.index("教育法") < shown.index("甲办法")
    assert "见于 <strong>2</strong> 份要点 · 2019–2021" in shown
    assert "乙草案" not in shown
    assert "世遗X" not in shown


@pytest.mark.parametrize(
    ("address", "titles"),
    [
        ("/policies/?q=教育", ["教育法"]),
        ("/policies/?q=辦法", ["甲办法"]),
        ("/policies/?level=national", ["教育法"]),
        ("/policies/?kind=publication", ["世遗X"]),
        ("/policies/?kind=publication&kind=law", ["教育法", "世遗X"]),
        ("/policies/?role=issue", ["甲办法"]),
        ("/policies/?first=2021", ["甲办法"]),
        ("/policies/?first=2021&level=national", []),
        ("/policies/?order=newest", ["甲办法", "教育法"]),
        ("/policies/?level=nonsense&order=nonsense&page=99", ["教育法", "甲办法"]),
    ],
)
def test_every_state_of_the_list_is_in_the_address(client, archive, address, titles):
    response = client.get(address)
    assert [policy.title for policy, _ in response.context["rows"]] == titles
    assert response.context["page"].paginator.count == len(titles)


def test_a_facet_counts_what_each_of_its_values_alone_would_show(client, archive):
    facets = {facet.name: facet for facet in client.get("/policies/?first=2021").context["facets"]}
    counts = {name: {choice.value: choice.count for choice in facet.choices} for name, facet in facets.items()}
    assert counts["first"] == {"2019": 1, "2021": 1}
    assert counts["level"] == {"prefecture": 1}
    assert counts["kind"] == {"policy": 1, "publication": 1}
    assert counts["role"] == {"issue": 1}


def test_a_page_says_who_cites_since_when_and_who_does_not(client, archive):
    shown = text_of(client, f"/policies/{archive.pk}/")
    assert "见于 <strong>2</strong> 份要点：落实 2 处" in shown
    assert '<th scope="row">地市级</th><td>2019年</td>' in shown
    assert f'<a href="/policies/{archive.pk}/?year=2021#citing">1</a></td><td>1</td><td>100%</td>' in shown
    assert '<th scope="row">2020年</th><td>0</td><td>1</td><td>0%</td>' in shown
    assert "另有 <strong>1</strong> 份要点没有引用" in shown
    assert 'href="/plans/420100-2019/1/#citation-1">第 1 条：<bdi>依法治教</bdi>' in shown
    assert "甲办法</a></th><td>1</td>" in shown


def test_a_place_without_a_citing_plan_is_not_silent(client, archive):
    plan("110000-2020", year=2020, region=region("110000", "北京市"), issuer="北京市教委")
    assert client.get(f"/policies/{archive.pk}/").context["silent_count"] == 1


def test_the_citing_plans_can_be_narrowed(client, archive):
    shown = client.get(f"/policies/{archive.pk}/?year=2019")
    assert [row.plan.year for row in shown.context["citing"]] == [2019]
    assert "年份：2019年：1 份" in shown.content.decode()


def test_a_merged_document_leads_to_the_other_for_ever(client, archive, monkeypatch):
    monkeypatch.setattr("plans.indexing.sync_index", lambda: None)
    other = Policy.objects.get(title="甲办法")
    merging.merge(archive, [other.pk], User.objects.create_user("archivist"))
    response = client.get(f"/policies/{other.pk}/")
    assert (response.status_code, response["Location"]) == (301, f"/policies/{archive.pk}/")


def test_a_document_that_no_published_plan_cites_is_named_nowhere(client, archive):
    draft = Policy.objects.get(title="乙草案")
    response = client.get(f"/policies/{draft.pk}/")
    assert response.status_code == 410
    assert "乙草案" not in response.content.decode()
    assert client.get("/policies/999999999/").status_code == 404


def test_plan_and_item_lead_to_the_document(client, archive):
    for address in ("/plans/420100-2019/", "/plans/420100-2019/1/"):
        assert f'<li id="citation-1"><a href="/policies/{archive.pk}/"' in text_of(client, address)


def test_the_list_can_be_taken_away(client, archive):
    rows = rows_of(client.get("/policies.csv?order=title"))
    assert {row["政策文件"]: row["引用份数"] for row in rows} == {"教育法": "2", "甲办法": "1"}


@pytest.mark.parametrize(
    ("address", "edges"),
    [
        ("/policies/citations.csv", [("420100-2019", "教育法"), ("420100-2021", "教育法"), ("420100-2021", "甲办法")]),
        ("/policies/citations.csv?role=issue", [("420100-2021", "甲办法")]),
        ("/policies/{law}/citations.csv?year=2019", [("420100-2019", "教育法")]),
    ],
)
def test_citations_can_be_taken_away(client, archive, address, edges):
    rows = rows_of(client.get(address.format(law=archive.pk)))
    assert [(row["要点编号"], row["政策文件"]) for row in rows] == edges


def test_the_silent_plans_can_be_taken_away(client, archive):
    [row] = rows_of(client.get(f"/policies/{archive.pk}/silent.csv"))
    assert row["编号"] == "420100-2020"


def test_the_graph_joins_plans_and_documents_and_says_what_it_is_of(client, archive):
    citation(archive.citations.earliest("pk").plan, 9, policy=archive, role="mention")
    sent = b"".join(client.get("/policies/citations.graphml?kind=law").streaming_content)
    graph = ElementTree.fromstring(sent)[-1]  # noqa: S314 (made here)
    facts = {data.get("key"): data.text for data in graph.findall(f"{GRAPHML}data")}
    nodes = {node.get("id") for node in graph.findall(f"{GRAPHML}node")}
    edges = {(edge.get("source"), edge.get("target")): edge for edge in graph.findall(f"{GRAPHML}edge")}
    law = f"policy-{archive.pk}"
    assert facts["graph-query"] == "类别：法律法规"
    assert facts["graph-version"].startswith("1.")
    assert nodes == {law, "420100-2019", "420100-2021"}
    assert [data.text for data in edges["420100-2019", law]] == ["implement mention", "2"]


@pytest.mark.parametrize("size", [1, 12])
@pytest.mark.parametrize(
    ("address", "queries"),
    [("/policies/", 5), ("/policies/{law}/", 17), ("/policies/citations.graphml", 5), ("/policies/citations.csv", 3)],
)
def test_pages_take_the_same_few_queries(client, archive, django_assert_max_num_queries, address, queries, size):
    for number in range(size):
        place = region(f"{420200 + 100 * number}", f"第{number}市")
        made = plan(f"{place.code}-2019", region=place)
        citation(made, 1, policy=archive, item=item(made))
        citation(made, 2, title=f"文件{number}")
    with django_assert_max_num_queries(queries):
        b"".join(client.get(address.format(law=archive.pk)))
