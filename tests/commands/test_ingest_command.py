"""`manage.py ingest`: what it prints, what it publishes, how it exits."""

import os
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from plans.models import Plan, Source
from plans.models.vocabulary import Status
from plans.search.generation import IndexBusyError

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


@pytest.fixture(autouse=True)
def syncs(monkeypatch):
    """The number of times the index was synced, in place of an index."""
    calls = []
    monkeypatch.setattr("plans.indexing.sync_index", lambda: calls.append(1))
    return calls


@pytest.fixture
def folder(tmp_path, plan_text):
    """Two plans, one of them in a folder below, and what is not to be taken in."""
    folder = tmp_path / "texts"
    (folder / "湖北").mkdir(parents=True)
    (folder / "湖北" / "武汉.txt").write_text(plan_text)
    (folder / "湖北省.txt").write_text(plan_text.replace("420100", "420000").replace("武汉市", "湖北省"))
    for name in ("README.md", ".DS_Store", "湖北/.partial.txt"):
        (folder / name).write_text("不是要点")
    return folder


def run(*args, **options):
    out = StringIO()
    call_command("ingest", *args, stdout=out, **options)
    return out.getvalue()


def test_a_folder_is_taken_in_with_a_line_a_file_and_a_total(folder, syncs):
    output = run(folder)

    assert output.count("新入库　") == 2
    assert "420100-2019　武汉市教育局2019年工作要点（3 条；待审）" in output
    assert output.endswith("合计：新入库 2。\n")
    assert Source.objects.count() == 2
    assert syncs == [1]


def test_a_second_run_says_that_all_is_there(folder):
    run(folder)

    assert "合计：已在库中 2。" in run(folder)


def test_publish_makes_drafts_public_but_never_a_withdrawn_plan(folder):
    run(folder)
    Plan.objects.filter(key="420000-2019").update(status=Status.WITHDRAWN)

    run(folder, publish=True)

    assert dict(Plan.objects.values_list("key", "status")) == {
        "420100-2019": Status.PUBLISHED,
        "420000-2019": Status.WITHDRAWN,
    }


def test_one_bad_file_does_not_stop_the_others(folder):
    (folder / "坏.txt").write_bytes(b"\xff\xfe\xfd")
    (folder / "空.txt").touch()
    out = StringIO()

    with pytest.raises(CommandError, match="未入库 2 个"):
        call_command("ingest", folder, stdout=out)

    assert Source.objects.count() == 2
    assert "坏.txt：无法识别文件的编码" in out.getvalue()
    assert "空.txt：文件是空的" in out.getvalue()


@pytest.mark.parametrize("name", ["武汉续".encode("gb18030"), b"a\n\x1b[31m"], ids=["another charset", "controls"])
def test_a_name_that_cannot_be_printed_gets_stand_ins_and_stops_nothing(folder, plan_text, name):
    (folder / os.fsdecode(name + b"\xa1.txt")).write_text(plan_text.replace("2019", "2020"))

    lines = run(folder).encode().decode().split("\n")
    assert (len(lines), lines[-2]) == (5, "合计：新入库 3。")
    assert Source.objects.filter(filename__endswith="\ufffd.txt").count() == 1


def test_a_path_that_is_not_there_is_named(tmp_path):
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("ingest", tmp_path / "没有.txt", stdout=out)
    assert "没有.txt：无法读取文件" in out.getvalue()


def test_what_is_no_plan_stays_a_draft_and_fails_the_run(tmp_path, plan_text):
    (tmp_path / "新闻.txt").write_text("not_plan=这是一篇会议新闻。\n" + plan_text)
    out = StringIO()

    with pytest.raises(CommandError, match="不是工作要点 1 个"):
        call_command("ingest", tmp_path, publish=True, stdout=out)
    assert "这是一篇会议新闻。" in out.getvalue()
    assert Plan.objects.get().status == Status.DRAFT


def test_reparse_reads_what_is_here_again(folder):
    run(folder)
    Plan.objects.filter(key="420100-2019").update(title="旧标题")

    assert "合计：无变化 1，已更新 1。" in run(folder / "湖北省.txt", folder / "湖北", reparse=True)
    assert "合计：无变化 2。" in run(reparse=True)


def test_the_address_belongs_to_one_file(folder):
    run(folder / "湖北省.txt", url="https://example.org/1")
    assert Source.objects.get().url == "https://example.org/1"

    with pytest.raises(CommandError, match="单个文件"):
        run(folder, url="https://example.org/1")
    with pytest.raises(CommandError, match="不是有效的网址"):
        run(folder / "湖北省.txt", url="javascript:alert(1)")


def test_a_busy_index_is_told_and_loses_nothing(folder, monkeypatch):
    def busy():
        raise IndexBusyError("另一个进程正在写索引。")

    monkeypatch.setattr("plans.indexing.sync_index", busy)
    errors = StringIO()

    call_command("ingest", folder, stdout=StringIO(), stderr=errors)

    assert "检索索引尚未更新：另一个进程正在写索引。" in errors.getvalue()
    assert Source.objects.count() == 2


def test_nothing_named_is_said():
    with pytest.raises(CommandError, match="请给出"):
        run()
