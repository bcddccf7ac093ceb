"""Connections to processes that live for one question, forked from a server that holds one module and nothing else.

The server inherits no file, lock or thread of the caller, and ends with it, however that ends. Lost: the `forkserver`
of multiprocessing, which runs the caller's main script again in every child, finds modules only from the right folder,
and leaves a folder behind when the caller is killed.
"""

import atexit
import gc
import os
import signal
import socket
import subprocess
import sys
import traceback
from collections.abc import Callable
from importlib import import_module
from multiprocessing.connection import Connection
from threading import Lock
from typing import NamedTuple

_PROGRAM = "import sys; from plans.parsing.forking import serve; serve(*sys.argv[1:])"


class _Server(NamedTuple):
    control: socket.socket
    process: subprocess.Popen[bytes]


class Forker:
    """Starts the server when it is first needed; may be used from several threads."""

    def __init__(self, module: str, function: str) -> None:
        """function: what a child calls with its connection; importable by its name in `module`."""
        self._names = (module, function)
        self._lock = Lock()
        self._server: _Server | None = None
        os.register_at_fork(after_in_child=self._forget)
        atexit.register(self.stop)

    def connect(self) -> Connection:
        """A connection to a new child, which ends when it has been used. Raises RuntimeError when none can start."""
        for _ in range(2):
            try:
                return self._new_child()
            except (EOFError, BrokenPipeError, ConnectionResetError):
                # Somebody has killed the server; the next one will do.
                self.stop()
        raise RuntimeError(f"no process can be started for {'.'.join(self._names)}; standard error says why")

    def stop(self) -> None:
        with self._lock:
            if self._server:
                self._server.control.close()
                self._server.process.wait()
                self._server = None

    def _new_child(self) -> Connection:
        ours, theirs = socket.socketpair()
        child = Connection(ours.detach())
        with theirs, self._lock:
            self._server = self._server or _start(*self._names)
            socket.send_fds(self._server.control, [b"\0"], [theirs.fileno()])
        child.recv_bytes()
        return child

    def _forget(self) -> None:
        """In a forked process: the server is its parent's, and so is whatever a thread of the parent was doing."""
        self._lock = Lock()
        if self._server:
            self._server.control.close()
            self._server.process.returncode = 0
            self._server = None


def _start(module: str, function: str) -> _Server:
    ours, theirs = socket.socketpair()
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and program
            [sys.executable, "-c", _PROGRAM, str(theirs.fileno()), module, function],
            pass_fds=[theirs.fileno()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        )
    return _Server(ours, process)


def serve(descriptor: str, module: str, function: str) -> None:
    """The server: forks a child for every connection that is handed over, until the caller is gone."""
    # Interrupts are for the caller to handle; nobody asks how a child ended.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    answer: Callable[[Connection], None] = getattr(import_module(module), function)
    gc.freeze()
    with socket.socket(fileno=int(descriptor)) as control:
        while handed := socket.recv_fds(control, 1, 1)[1]:
            if os.fork() == 0:
                control.close()
                _live(Connection(handed[0]), answer)
            os.close(handed[0])


def _live(caller: Connection, answer: Callable[[Connection], None]) -> None:
    """The whole life of a child, which begins with a word that it is there."""
    try:
        caller.send_bytes(b"")
        answer(caller)
    except BaseException:
        traceback.print_exc()
    finally:
        os._exit(0)
