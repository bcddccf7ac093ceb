"""Many files: the next ones are parsed in other processes while the caller is busy with one."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from plans.parsing.confined import parse
from plans.parsing.document import ParsedPlan

Parser = Callable[[bytes, str], ParsedPlan]
AHEAD = 16
"""Files in memory at once."""


class Reading(NamedTuple):
    """A file about to be parsed."""

    path: Path
    data: bytes = b""
    failure: Exception | None = None
    """Why it could not be read."""


def parse_ahead(readings: Iterable[Reading]) -> Iterator[tuple[Reading, Parser]]:
    """Each reading, in order, with a parser that already has the answer for it, or soon will."""
    workers = max(1, (os.cpu_count() or 2) - 1)
    # Spawned, not forked: a child must not inherit the caller's connections.
    with ProcessPoolExecutor(workers, get_context("spawn"), _depend_on_the_parent) as pool:
        window: deque[tuple[Reading, Parser]] = deque()
        for reading in readings:
            window.append((reading, _submit(pool, reading)))
            if len(window) == AHEAD:
                yield window.popleft()
        yield from window


def _submit(pool: ProcessPoolExecutor, reading: Reading) -> Parser:
    try:
        future = pool.submit(parse, reading.data, reading.path.name)
    except BrokenProcessPool:
        return parse

    def result(data: bytes, name: str) -> ParsedPlan:
        try:
            return future.result()
        except BrokenProcessPool:
            # Some file has killed a worker; this one need not be it.
            return parse(data, name)

    return result


def _depend_on_the_parent() -> None:
    """Interrupts are the parent's to handle; a parent that was killed outright takes its workers with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_after_the_parent, daemon=True).start()


def _end_after_the_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)
