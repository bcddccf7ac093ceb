"""The server lives from the first process that connects to the last that ends, however either ends.

Each process holds a shared lock on `postgres.users` while it lives. The kernel takes the lock back even after a
`kill -9`, so no list of process ids can go stale. Whoever can make its lock exclusive at its end is the last one
and stops the server; who comes meanwhile waits for that and starts it again.
"""

import atexit
import fcntl
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archive.embedded import ServerError
from archive.embedded.server import Server

_threads = threading.Lock()
_users: dict[Path, int] = {}
"""State folder → descriptor of this process's lock."""


def join(state: Path) -> Path:
    """Counts this process among the users and returns the socket folder of the running server.

    Raises `ServerError` when it cannot run.
    """
    with _threads:
        state.mkdir(parents=True, exist_ok=True)
        if state not in _users:
            _users[state] = _lock(state / "postgres.users", fcntl.LOCK_SH)
            atexit.register(_leave, state)
        with _starting(state):
            return Server(state).start()


def _leave(state: Path) -> None:
    descriptor = _users.pop(state, None)
    if descriptor is None:
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pass
    else:
        Server(state).stop()
    finally:
        os.close(descriptor)


def _forget() -> None:
    """A forked child shares its parent's lock: it would keep it alive. It joins anew when it connects."""
    for descriptor in _users.values():
        os.close(descriptor)
    _users.clear()


os.register_at_fork(after_in_child=_forget)


@contextmanager
def _starting(state: Path) -> Iterator[None]:
    """Lets one process at a time look whether the server runs, and start it."""
    descriptor = _lock(state / "postgres.starting", fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(descriptor)


def _lock(path: Path, kind: int) -> int:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except PermissionError as error:
        raise ServerError(
            f"{path} belongs to another user: run as that user, or name another folder in ARCHIVE_STATE."
        ) from error
    fcntl.flock(descriptor, kind)
    return descriptor
