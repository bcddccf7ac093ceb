"""`manage.py prepare` and `manage.py create_staff`."""

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from plans.management.commands import prepare
from plans.management.commands.ingest import outdated_plans
from plans.models import Plan, Region

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folders(settings, tmp_path):
    settings.STATIC_ROOT = tmp_path / "static"
    settings.INDEX_DIR = tmp_path / "index"
    settings.RECEIVED_DIR = tmp_path / "received"


def test_an_empty_database_becomes_an_archive_and_stays_one(capsys, tmp_path, plain_parser, plan_text):
    (tmp_path / "plan.txt").write_text(plan_text, "utf-8")
    call_command("prepare", publish=[tmp_path / "plan.txt"])
    assert Plan.objects.published().count() == 1
    assert Region.objects.exists()

    call_command("prepare", publish=[tmp_path / "plan.txt"])
    assert Plan.objects.published().count() == 1


def test_what_an_older_parser_has_read_is_read_again(capsys, tmp_path, plain_parser, plan_text):
    (tmp_path / "plan.txt").write_text(plan_text, "utf-8")
    call_command("prepare", publish=[tmp_path / "plan.txt"])
    Plan.objects.update(parser_version="0")
    call_command("prepare")
    assert not outdated_plans().exists()


def test_many_such_plans_wait_for_the_operator(capsys, monkeypatch, tmp_path, plain_parser, plan_text):
    (tmp_path / "plan.txt").write_text(plan_text, "utf-8")
    call_command("prepare", publish=[tmp_path / "plan.txt"])
    Plan.objects.update(parser_version="0")
    monkeypatch.setattr(prepare, "MOST_RENEWED", 0)
    call_command("prepare")
    assert "ingest --outdated" in capsys.readouterr().out
    assert outdated_plans().exists()


def test_a_file_that_cannot_be_taken_in_does_not_stop_it(capsys, tmp_path):
    (tmp_path / "empty.txt").touch()
    call_command("prepare", publish=[tmp_path / "empty.txt"])
    assert "未入库 1 个" in capsys.readouterr().err
    assert Region.objects.exists()


def test_static_files_are_collected_again_only_when_they_have_changed(settings, capsys):
    call_command("prepare")
    stamp = settings.STATIC_ROOT / ".collected"
    collected = next(path for path in settings.STATIC_ROOT.rglob("*.css"))
    collected.unlink()
    call_command("prepare")
    assert not collected.exists()

    stamp.write_text("of other files")
    call_command("prepare")
    assert collected.exists()


def test_a_staff_account_gets_a_password_that_is_shown_once(capsys, client):
    call_command("create_staff", "editor")
    password = capsys.readouterr().out.split()[-1]
    assert client.login(username="editor", password=password)

    call_command("create_staff", "another", if_none=True)
    assert not get_user_model().objects.filter(username="another").exists()
    with pytest.raises(CommandError, match="changepassword editor"):
        call_command("create_staff", "editor")
