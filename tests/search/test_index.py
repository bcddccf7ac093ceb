"""Counts, orders, pages, replacing: what the engine gives beside exact hits."""

import random

import pytest

from plans.search import index as engine
from plans.search.facets import Choice, Selection
from plans.search.generation import current
from plans.search.index import IndexMissingError, Reader, writing
from plans.search.passages import IndexedPlan, Kind, Order, Passage
from plans.search.query import parse
from plans.search.tree import Years
from tests.search.corpus import build, plan_of, results


def facets(year, province="420000", flags=()):
    return {"year": (str(year or "unknown"),), "province": (province,), "flag": tuple(flags)}


@pytest.fixture
def reader(tmp_path):
    return build(
        tmp_path,
        plan_of(1, ["标题", "课后服务", "课后服务"], year=2019, place=420000, facets=facets(2019, flags=["masked"])),
        plan_of(2, ["标题", "课后服务"], year=2020, place=110000, facets=facets(2020, "110000", ["masked", "ocr"])),
        plan_of(3, ["标题", "课后服务"], facets=facets(None, "unknown")),
    )


def asked(reader, typed="课后服务", order=Order.RELEVANCE, **choices):
    return results(reader, parse(typed).tree, Selection(choices), order)


def test_facets_are_counted_over_all_hits(reader):
    counts = asked(reader).counts
    assert counts["year"] == {"2019": 2, "2020": 1, "unknown": 1}
    assert counts["flag"] == {"masked": 3, "ocr": 1}
    assert counts["kind"] == {"item": 4}
    assert counts["topic"] == {}


def test_values_of_a_facet_mean_or_and_facets_mean_and(reader):
    assert asked(reader, year=Choice(("2019", "2020"))).passages == 3
    assert asked(reader, year=Choice(("2019", "2020")), flag=Choice(("ocr",))).passages == 1
    assert asked(reader, year=Choice((), ("2019",))).passages == 2
    assert asked(reader, flag=Choice(("masked",), ("ocr",))).passages == 2


def test_a_chosen_facet_is_lifted_when_it_is_counted(reader):
    found = asked(reader, year=Choice(("2019",)))
    assert (found.passages, found.plans) == (2, 1)
    assert found.counts["year"] == {"2019": 2, "2020": 1, "unknown": 1}
    assert found.counts["province"] == {"420000": 2}


def test_many_topics_of_one_passage_are_counted_one_by_one(tmp_path):
    items = [Passage(Kind.ITEM, n, "课", topics) for n, topics in enumerate([("a", "b"), ("b",), ()], 1)]
    reader = build(tmp_path, IndexedPlan(1, 1, (Passage(Kind.TITLE, 0, ""), *items)))
    assert asked(reader, "课").counts["topic"] == {"a": 1, "b": 2}
    assert asked(reader, "课", topic=Choice(("a",))).passages == 1


@pytest.mark.parametrize(
    ("years", "plans"),
    [(Years(2019, 2019), {1}), (Years(2020, None), {2}), (Years(None, 2100), {1, 2}), (Years(None, None), {3})],
)
def test_years_are_conditions(reader, years, plans):
    assert {hit.plan for hit in results(reader, years).hits} == plans


@pytest.mark.parametrize(
    ("order", "plans"),
    [(Order.NEWEST, [2, 1, 1, 3]), (Order.OLDEST, [1, 1, 2, 3]), (Order.PLACE, [2, 1, 1, 3])],
)
def test_hits_come_in_the_order_asked_for(reader, order, plans):
    found = asked(reader, order=order).hits
    assert [hit.plan for hit in found] == plans
    assert [hit.row for hit in found if hit.plan == 1] == [1, 2]


@pytest.mark.parametrize("order", Order)
def test_pages_together_are_all_hits_once(tmp_path, order):
    generator = random.Random(7)  # noqa: S311
    texts = ["教育" * generator.randint(1, 4) + "学校" * generator.randint(0, 3) for _ in range(150)]
    reader = build(tmp_path, *(plan_of(n, texts[n * 10 : n * 10 + 10], year=2000 + n % 3) for n in range(15)))
    tree = parse("教育 OR 学校").tree
    everything = results(reader, tree, order=order).hits
    pages = [results(reader, tree, order=order, offset=offset, limit=7).hits for offset in range(0, 150, 7)]
    assert tuple(hit for page in pages for hit in page) == everything
    assert len(set(everything)) == 150


def test_more_plans_than_the_engine_has_buckets_are_counted_too(reader, monkeypatch):
    monkeypatch.setattr(engine, "BUCKETS", 2)
    assert (asked(reader).passages, asked(reader).plans) == (4, 3)


def test_nothing_asked_means_everything(reader):
    found = results(reader, None)
    assert (found.passages, found.plans) == (7, 3)


def test_replacing_a_plan_keeps_the_number_of_passages(reader, tmp_path):
    for revision in (5, 6):
        with writing(current(tmp_path)) as writer:
            writer.replace(plan_of(1, ["标题", "课后服务", "新文"], revision=revision))
        assert asked(reader).passages == 3
        assert reader.revisions() == {1: revision, 2: 1, 3: 1}
    assert reader.revision_sum() == (3, 8)


def test_a_plan_can_be_removed(reader, tmp_path):
    with writing(current(tmp_path)) as writer:
        writer.remove(1)
    assert asked(reader).passages == 2
    assert 1 not in reader.revisions()


def test_a_change_that_fails_changes_nothing(reader, tmp_path):
    broken = IndexedPlan(1, 2, (None,))
    with pytest.raises(AttributeError), writing(current(tmp_path)) as writer:
        writer.replace(broken)
    assert asked(reader).passages == 4


def test_a_reader_follows_a_rebuilt_index(reader, tmp_path):
    assert asked(reader).passages == 4
    build(tmp_path, plan_of(9, ["课后服务"]))
    assert asked(reader).passages == 1


def test_an_empty_index_finds_nothing(tmp_path):
    reader = build(tmp_path)
    assert results(reader, None).passages == 0
    assert reader.revisions() == {}
    assert reader.revision_sum() == (0, 0)


def test_a_missing_index_is_said(tmp_path):
    with pytest.raises(IndexMissingError):
        results(Reader(tmp_path), None)


def test_a_damaged_index_counts_as_missing(tmp_path):
    build(tmp_path, plan_of(1, ["课"]))
    (current(tmp_path) / "meta.json").unlink()
    with pytest.raises(IndexMissingError):
        results(Reader(tmp_path), None)


def test_a_passage_knows_its_kind_and_row(tmp_path):
    passages = (Passage(Kind.TITLE, 0, "题"), Passage(Kind.PREAMBLE, 0, "言"), Passage(Kind.SECTION, 7, "节"))
    reader = build(tmp_path, IndexedPlan(1, 1, passages))
    found = [(hit.kind, hit.row) for hit in results(reader, None, order=Order.PLACE).hits]
    assert found == [(Kind.TITLE, 0), (Kind.PREAMBLE, 0), (Kind.SECTION, 7)]
