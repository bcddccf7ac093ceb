"""The embedded server lives from the first user to the last, however they end."""

import os
import signal

from archive.embedded.server import SOCKET, Server


def wait_until_it_uses(process):
    assert process.stdout.readline().strip()


def test_the_server_outlives_the_first_user_and_stops_with_the_last(state, user_of):
    first, second = user_of(state), user_of(state)
    wait_until_it_uses(first)
    wait_until_it_uses(second)
    assert Server(state).listening_folder()

    first.communicate()
    assert Server(state).listening_folder()
    second.communicate()
    assert Server(state).listening_folder() is None


def test_a_killed_user_is_no_longer_counted(state, user_of):
    killed, survivor = user_of(state), user_of(state)
    wait_until_it_uses(killed)
    wait_until_it_uses(survivor)

    killed.kill()
    killed.wait()
    survivor.communicate()
    assert Server(state).listening_folder() is None


def test_a_killed_server_is_started_again_with_its_data(state, user_of):
    wait_until_it_uses(user_of(state))
    kept = (state / "postgres").resolve() / "PG_VERSION"
    made = kept.stat().st_mtime_ns
    os.kill(Server(state)._process().pid, signal.SIGKILL)

    wait_until_it_uses(user_of(state))
    assert Server(state).listening_folder()
    assert kept.stat().st_mtime_ns == made


def test_a_process_id_that_another_program_got_does_not_keep_the_server_down(state, user_of):
    first = user_of(state)
    wait_until_it_uses(first)
    stale = {name: (Server(state).data / name).read_text() for name in ("postmaster.pid", f"{SOCKET}.lock")}
    first.communicate()
    for name, text in stale.items():
        _, *others = text.splitlines(keepends=True)
        (Server(state).data / name).write_text("".join([f"{os.getpid()}\n", *others]))

    wait_until_it_uses(user_of(state))
    assert Server(state).listening_folder()
