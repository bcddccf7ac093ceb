"""The index follows the tables, whatever happened in between."""

import io

import pytest
from django.core.management import CommandError, call_command

from plans import indexing
from plans.models import Plan
from plans.models.plans import next_revision
from plans.models.vocabulary import Status
from plans.search import generation
from plans.search.facets import Selection
from plans.search.generation import IndexBusyError
from plans.search.index import IndexMissingError
from plans.search.passages import Order
from plans.search.query import parse
from tests.factories import full_plan, plan, region, section

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def index_folder(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"
    return settings.INDEX_DIR


def found(query):
    """(passages, plans)"""
    results = indexing.reader().search(parse(query).tree, Selection(), Order.RELEVANCE, 0, 10)
    return results.passages, results.plans


def change(row, **fields):
    Plan.objects.filter(pk=row.pk).update(revision=next_revision(), **fields)


def test_the_first_sync_builds_everything_published():
    full_plan("420100-2019", items=2)
    plan("420100-2020", status=Status.DRAFT)

    done = indexing.sync_index()

    assert done.rebuilt
    assert len(done.missing) == 1
    assert found("课后服务") == (2, 1)
    assert not indexing.check_index()


def test_a_sync_adds_replaces_and_removes_what_differs():
    kept, changed, gone = full_plan("420100-2019"), full_plan("420100-2018"), full_plan("420100-2017")
    indexing.sync_index()
    change(changed, title="改题")
    change(gone, status=Status.WITHDRAWN)
    new = full_plan("420100-2016")

    done = indexing.sync_index()

    assert (done.missing, done.outdated, done.surplus) == ((new.pk,), (changed.pk,), (gone.pk,))
    assert found("改题") == (1, 1)
    assert found("课后服务") == (9, 3)
    assert indexing.is_in_step()
    assert kept.pk in indexing.reader().revisions()


def test_a_plan_replaced_many_times_is_held_once():
    row = full_plan(items=2)
    indexing.sync_index()
    for _ in range(3):
        change(row)
        indexing.sync_plan(row.pk)
    assert found("课后服务") == (2, 1)
    assert indexing.is_in_step()


def test_what_a_section_says_before_its_items_is_found():
    section(plan(), lead="今年新增学位,分工如下:")
    indexing.sync_index()
    assert found("分工如下") == (1, 1)


def test_one_plan_can_be_withdrawn_alone():
    row = full_plan()
    indexing.sync_index()
    change(row, status=Status.WITHDRAWN)
    indexing.sync_plan(row.pk)
    assert indexing.reader().revisions() == {}


def test_one_plan_is_no_reason_to_build_an_index():
    row = full_plan()
    indexing.sync_plan(row.pk)
    with pytest.raises(IndexMissingError):
        indexing.check_index()


def test_a_crash_while_writing_leaves_the_old_state_and_the_next_sync_repairs(monkeypatch):
    row = full_plan(items=2)
    indexing.sync_index()
    change(row, title="改题")
    with monkeypatch.context() as patched:
        patched.setattr(indexing, "_indexed_plan", lambda *arguments: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            indexing.sync_index()

    assert found("课后服务") == (2, 1)
    indexing.sync_index()
    assert found("改题") == (1, 1)


def test_a_crash_while_rebuilding_leaves_the_index_in_use(monkeypatch, index_folder):
    full_plan(items=2)
    indexing.sync_index()
    used = generation.current(index_folder)
    with monkeypatch.context() as patched:
        patched.setattr(generation, "make_current", lambda path: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            indexing.rebuild_index()

    assert generation.current(index_folder) == used
    assert not indexing.sync_index()
    assert len([path for path in index_folder.iterdir() if path.is_dir() and not path.is_symlink()]) == 1


def test_a_damaged_index_is_built_anew(index_folder):
    full_plan()
    indexing.sync_index()
    (generation.current(index_folder) / "meta.json").write_text("{")
    with pytest.raises(IndexMissingError):
        indexing.check_index()
    assert indexing.sync_index().rebuilt


def test_a_second_writer_waits_and_then_says_so(monkeypatch, index_folder):
    monkeypatch.setattr(indexing, "PATIENCE", 0.1)
    with generation.writing(index_folder, 1), pytest.raises(IndexBusyError, match="另一个进程"):
        indexing.sync_index()


def test_queries_do_not_grow_with_the_plans(django_assert_max_num_queries):
    for year in range(2010, 2020):
        full_plan(f"420100-{year}")
    with django_assert_max_num_queries(6):
        indexing.rebuild_index()


def test_places_are_found_by_the_names_of_then_and_now():
    then = region("420600", "襄樊市", current_code="420600", valid_from=1983, valid_to=2009)
    region("420600", "襄阳市", valid_from=2010, parent=then.parent)
    plan("420600-2005", region=then, year=2005)
    indexing.sync_index()
    assert found("市:襄樊") == found("市:襄阳") == found("省:湖北") == (1, 1)
    assert found("市:武汉") == (0, 0)


def command(*arguments):
    out = io.StringIO()
    call_command("index", *arguments, stdout=out)
    return out.getvalue()


def test_the_command_says_what_it_did():
    row = full_plan()
    assert command() == "检索索引已重建：1 份要点。\n"
    assert command() == "检索索引与数据库一致，无需更新。\n"
    assert command("--check") == "检索索引与数据库一致。\n"
    change(row)
    assert command() == "检索索引已更新：缺少 0 份，过时 1 份，多余 0 份要点。\n"
    assert command("--rebuild") == "检索索引已重建：1 份要点。\n"


def test_the_command_checks_without_changing():
    with pytest.raises(CommandError, match="没有可用的检索索引"):
        command("--check")
    command()
    full_plan()
    with pytest.raises(CommandError, match="缺少 1 份"):
        command("--check")
