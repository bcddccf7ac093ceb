"""Where the embedded server lies and listens, and whom it lets in."""

import os

import psycopg
import pytest

from archive.embedded import ServerError, ownership
from archive.embedded.server import Server, memory_settings, private_folder

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root hands the server to another account")


def select_one(folder):
    with psycopg.connect(host=str(folder), user="postgres", dbname="postgres") as connection:
        return connection.execute("SELECT 1").fetchone()


@pytest.mark.parametrize("name", ["plain", "with space, 'quotes' and $HOME", "教育", "deep/" + "long-name-" * 12])
def test_the_state_folder_may_have_any_name(state, name):
    folder = state / name
    folder.mkdir(mode=0o755, parents=True)
    server = Server(folder)
    try:
        listening = server.start()
        assert select_one(listening) == (1,)
    finally:
        server.stop()
    assert listening == server.data or not listening.exists()


def test_only_the_servers_account_may_enter_the_folder_of_its_socket(state):
    folder = Server(state).start()
    assert folder.stat().st_mode & 0o077 == 0


def test_an_interrupted_set_up_is_done_anew(state):
    (state / "postgres.unfinished").mkdir()
    (state / "postgres.unfinished" / "PG_VERSION").write_text("18\n")
    assert select_one(Server(state).start()) == (1,)


def test_a_failure_shows_what_the_server_said(state):
    server = Server(state)
    server.start()
    server.stop()
    (server.data / "postgresql.conf").write_text("no_such_setting = 1\n")
    with pytest.raises(ServerError, match="no_such_setting"):
        server.start()


@as_root
def test_root_leaves_private_folders_private(state, public_folder):
    private = public_folder / "private"
    private.mkdir(mode=0o700)
    server = Server(private)
    try:
        assert select_one(server.start()) == (1,)
    finally:
        server.stop()
    assert private.stat().st_mode & 0o777 == 0o700
    assert (private / "postgres").is_symlink()
    assert server.data.is_relative_to(public_folder / "home")


@as_root
def test_the_copied_programs_run_for_root_when_the_installed_ones_are_private(state, monkeypatch):
    monkeypatch.setattr(ownership, "_reachable", lambda path: False)
    assert select_one(Server(state).start()) == (1,)
    assert Server(state).programs.is_relative_to(ownership.PUBLIC_HOME)


def test_a_socket_folder_that_others_may_enter_is_refused(public_folder):
    with pytest.raises(ServerError, match="not private"):
        private_folder(public_folder, None)


def test_memory_settings_stay_within_their_bounds():
    assert 128 <= int(memory_settings()["shared_buffers"].removesuffix("MB")) <= 1024
