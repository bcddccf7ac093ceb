"""One PostgreSQL server under a state folder: set up, started and stopped with its own programs.

It listens on a Unix socket only, in a folder that only the server's account may enter: whoever cannot enter it
cannot connect, which is why its connections need no password.
"""

import hashlib
import os
import re
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import psutil

from archive.embedded import ServerError
from archive.embedded.ownership import (
    Account,
    data_folder,
    prepare_data_folder,
    program_folder,
    server_account,
)

SOCKET = ".s.PGSQL.5432"
LOG = "server.log"
LONGEST_SOCKET_PATH = 100
"""Bytes; the system's limit is 108 on Linux and 104 elsewhere."""
START_ATTEMPTS = 5
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Server:
    state: Path

    @property
    def data(self) -> Path:
        return data_folder(self.state)

    @cached_property
    def programs(self) -> Path:
        return program_folder()

    def start(self) -> Path:
        """Sets the server up if it is new, starts it if it does not run, and returns its socket folder."""
        running = self.listening_folder()
        if running is not None:
            return running
        if not (self.data / "PG_VERSION").exists():
            self._set_up()
        folder = self._socket_folder()
        if not self._process():
            # After a crash another program may have got the old server's process id, and the new one would not start.
            for stale in (self.data / "postmaster.pid", folder / f"{SOCKET}.lock"):
                stale.unlink(missing_ok=True)
        self._launch(folder)
        return folder

    def stop(self) -> None:
        """Ends the server and its connections; nothing committed is lost."""
        if self._process():
            self._run("pg_ctl", "stop", "--mode=fast", "--wait")
            if (folder := self._short_folder()).is_dir():
                folder.rmdir()

    def listening_folder(self) -> Path | None:
        """The folder of the socket on which the server answers, or None; the server's own file names it."""
        try:
            folder = Path((self.data / "postmaster.pid").read_text("utf-8").splitlines()[4])
            with socket.socket(socket.AF_UNIX) as probe:
                probe.connect(str(folder / SOCKET))
        except (OSError, IndexError):
            return None
        return folder

    def _set_up(self) -> None:
        """Makes the data folder beside its place and moves it there, so that an interruption leaves no half of one."""
        data = prepare_data_folder(self.state)
        unfinished = data.with_name("postgres.unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        account = server_account(data)
        if account:
            account.own(unfinished)
        arguments = ("--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C")
        # The builtin provider sorts alike on every machine and needs no locale installed.
        locale = ("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
        self._run("initdb", *arguments, *locale, data=unfinished, account=account)
        unfinished.rename(data)

    def _launch(self, folder: Path) -> None:
        options = {"listen_addresses": "", "unix_socket_directories": str(folder), **memory_settings()}
        words = " ".join(f"-c {shlex.quote(f'{name}={value}')}" for name, value in options.items())
        for attempt in range(1, START_ATTEMPTS + 1):
            try:
                self._run("pg_ctl", "start", "--wait", "--silent", f"--log={LOG}", "-o", words)
            except ServerError as error:
                # After a kill the old server's children hold its memory for a moment longer.
                if attempt == START_ATTEMPTS or "shared memory" not in str(error):
                    raise
                time.sleep(0.5 * attempt)
            else:
                return

    def _process(self) -> psutil.Process | None:
        """The running server, ready or not. A container without an init process keeps killed ones as zombies."""
        try:
            process = psutil.Process(int((self.data / "postmaster.pid").read_text("utf-8").splitlines()[0]))
            alive = process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE
        except (OSError, ValueError, IndexError, psutil.Error):
            return None
        return process if alive else None

    def _socket_folder(self) -> Path:
        """The data folder, or a private one with a short name when sockets cannot be named there."""
        path = str(self.data / SOCKET)
        if len(os.fsencode(path)) <= LONGEST_SOCKET_PATH and re.fullmatch(r"[\w./+-]+", path, re.ASCII):
            return self.data
        return private_folder(self._short_folder(), server_account(self.data))

    def _short_folder(self) -> Path:
        name = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:16]
        return Path(tempfile.gettempdir()) / f"plan-archive-{name}"

    def _run(self, program: str, *arguments: str, data: Path | None = None, account: Account | None = None) -> None:
        """Runs a program of PostgreSQL in the data folder, as the server's account.

        Its output goes to a file: a pipe would stay open in the server that pg_ctl leaves behind. No path of ours is
        an argument: pg_ctl hands its arguments to a shell.
        """
        folder = data or self.data
        account = account or server_account(folder)
        environment = {**os.environ, "PGDATA": str(folder), "LC_ALL": "C"}
        with tempfile.TemporaryFile() as output:
            result = subprocess.run(  # noqa: S603
                (str(self.programs / program), *arguments),
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                cwd=folder,
                env=environment,
                **(account.as_arguments() if account else {}),
            )
            output.seek(0)
            said = output.read().decode("utf-8", "replace")
        if result.returncode:
            raise ServerError(self._failure(program, said))

    def _failure(self, program: str, said: str) -> str:
        log = self.data / LOG
        tail = log.read_text("utf-8", "replace")[-2000:] if log.exists() else ""
        return (
            f"The embedded PostgreSQL failed at {program}:\n{said.strip()}\n{tail.strip()}\n"
            f"Its data are in {self.data}. Set DATABASE_URL to use another server."
        )


def private_folder(path: Path, account: Account | None) -> Path:
    """`path` as a folder that only the server's account may enter; others might have put one there before."""
    owner = account.uid if account else os.geteuid()
    try:
        path.mkdir(mode=0o700)
        if account:
            account.own(path)
    except FileExistsError:
        found = path.lstat()
        if path.is_symlink() or found.st_uid != owner or found.st_mode & 0o077:
            raise ServerError(f"{path} is needed for the database's socket, but is not private: remove it.") from None
    return path


def memory_settings() -> dict[str, str]:
    """An eighth of the machine's memory as shared buffers, between PostgreSQL's own default and 1 GB."""
    memory = psutil.virtual_memory().total // MEGABYTE
    return {
        "shared_buffers": f"{min(max(memory // 8, 128), 1024)}MB",
        "effective_cache_size": f"{max(memory // 2, 256)}MB",
        "maintenance_work_mem": "128MB",
        "work_mem": "16MB",
        "random_page_cost": "1.1",
        "jit": "off",
    }
