"""Where the index lies on disk. A folder holds generations side by side; the link `current` names the one in use.

A rebuilt index is a new generation: it becomes the current one by one rename, so that readers never see half of it.
One writer at a time, over all processes of the machine, by a lock that dies with its process.
"""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

FORMAT = 1
"""Raised when schema or analysis change: an index of another format counts as missing, and is rebuilt."""

_LOCK = "writer.lock"
_CURRENT = "current"
_POLL_SECONDS = 0.05


class IndexBusyError(Exception):
    """Another process is writing the index; the message says so in Chinese."""


def current(folder: Path) -> Path | None:
    """The generation in use; None when there is none that this program can read."""
    try:
        name = os.readlink(folder / _CURRENT)
    except OSError:
        return None
    path = folder / name
    return path if name.startswith(f"v{FORMAT}-") and path.is_dir() else None


def begin(folder: Path) -> Path:
    """An empty folder for a new generation."""
    path = folder / f"v{FORMAT}-{uuid4().hex}"
    path.mkdir(parents=True)
    return path


def make_current(generation: Path) -> None:
    """Switch readers to `generation`, and drop all others."""
    folder = generation.parent
    fresh = folder / f"{_CURRENT}-{uuid4().hex}"
    fresh.symlink_to(generation.name)
    os.replace(fresh, folder / _CURRENT)
    tidy(folder)


def tidy(folder: Path) -> None:
    """Drop every generation but the current one: also what a crashed rebuild left behind. For the holder of the lock;
    a search that is under way in a dropped one ends undisturbed, its files stay open."""
    used = current(folder)
    for path in folder.iterdir():
        if path.is_symlink() and path.name != _CURRENT:
            path.unlink(missing_ok=True)
        elif path.is_dir() and not path.is_symlink() and path != used:
            shutil.rmtree(path, ignore_errors=True)


@contextmanager
def writing(folder: Path, patience: float) -> Iterator[None]:
    """Hold the writer's lock. Waits up to `patience` seconds, then raises IndexBusyError."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / _LOCK).open("w") as lock:
        _acquire(lock.fileno(), patience)
        yield


def _acquire(lock: int, patience: float) -> None:
    deadline = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise IndexBusyError(
                    f"另一个进程正在写检索索引，等了 {patience:.0f} 秒仍未结束；请稍后再试 manage.py index。"
                ) from None
            time.sleep(_POLL_SECONDS)
        else:
            return
