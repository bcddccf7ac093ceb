"""The settings as a whole, in processes of their own: what a public site must have, what needs no database."""

import os
import subprocess
import sys

import pytest

from archive.settings import ROOT

PUBLIC = {
    "DATABASE_URL": "postgres://user@database.invalid/plans",
    "SECRET_KEY": "k" * 25 + "0123456789-abcdefghijklmno",
}


def manage(*arguments, **environment):
    """Runs manage.py with nothing of this machine's environment but what is given."""
    return subprocess.run(  # noqa: S603
        (sys.executable, "manage.py", *arguments),
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
    )


def test_a_public_site_passes_the_deployment_checks():
    result = manage("check", "--deploy", "--fail-level", "WARNING", ALLOWED_HOSTS="archive.example", **PUBLIC)
    assert result.returncode == 0, result.stderr


def test_a_public_site_without_a_secret_key_does_not_start():
    result = manage("check", DATABASE_URL=PUBLIC["DATABASE_URL"])
    assert result.returncode != 0
    assert "SECRET_KEY is not set" in result.stderr


@pytest.mark.parametrize("command", [("check",), ("help",), ("parse", "seeds/002_55c1b0d750f863e6.txt")])
def test_commands_that_need_no_database_start_none(tmp_path, command):
    result = manage(*command, ARCHIVE_STATE=str(tmp_path))
    assert result.returncode == 0, result.stderr
    assert not (tmp_path / "postgres").exists()


def test_preparing_without_a_database_server_says_what_to_do():
    result = manage("prepare", **{**PUBLIC, "DATABASE_URL": "postgres://user@127.0.0.1:1/plans"})
    assert result.returncode != 0
    assert "DATABASE_URL must name a PostgreSQL server" in result.stderr
    assert "Traceback" not in result.stderr
