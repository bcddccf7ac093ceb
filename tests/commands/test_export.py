import json

import pytest
from django.core.management import CommandError, call_command

from plans.management.commands import export
from tests.factories import full_plan

pytestmark = pytest.mark.django_db


def test_the_archive_is_written_and_the_version_said(tmp_path, capsys):
    full_plan(revision=900_000_001)
    call_command("export", tmp_path / "dataset", homepage="https://archive.example/")
    package = json.loads((tmp_path / "dataset/datapackage.json").read_text("utf-8"))
    assert package["homepage"] == "https://archive.example/"
    assert "已导出 1 份要点" in (said := capsys.readouterr().out)
    assert "版本 1.900000001.0" in said


def test_a_full_folder_is_refused_with_the_way_out(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(CommandError, match="请另选一个，或用 --force"):
        call_command("export", tmp_path)


def test_an_older_dataset_is_replaced_by_force(tmp_path):
    call_command("export", tmp_path / "dataset")
    call_command("export", tmp_path / "dataset", force=True)
    assert (tmp_path / "dataset/README.md").exists()


def test_a_disk_that_refuses_is_said_in_words(tmp_path, monkeypatch):
    def refuse(*args, **kwargs):
        raise OSError(28, "No space left on device", "data/items.csv")

    monkeypatch.setattr(export, "write_dataset", refuse)
    with pytest.raises(CommandError, match=r"data/items\.csv（No space left on device）：请检查磁盘空间"):
        call_command("export", tmp_path / "dataset")


def test_what_is_no_address_is_refused_before_anything_is_written(tmp_path):
    with pytest.raises(CommandError, match="--homepage"):
        call_command("export", tmp_path / "dataset", homepage="archive")
    assert not (tmp_path / "dataset").exists()
