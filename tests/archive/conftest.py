"""State folders for servers of the tests' own, and processes that use them."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from archive.embedded import ownership
from archive.embedded.server import Server
from archive.settings import ROOT

USER = """
import sys
from pathlib import Path
from archive.embedded.lifetime import join
print(join(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def public_folder():
    """A folder that every account may enter, unlike pytest's: root's server runs as another account."""
    folder = Path(tempfile.mkdtemp(prefix="archive-test-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def state(public_folder, monkeypatch):
    """A state folder whose server, if a test leaves it running, is stopped."""
    monkeypatch.setattr(ownership, "PUBLIC_HOME", public_folder / "home")
    state = public_folder / "state"
    state.mkdir(mode=0o755)
    yield state
    Server(state).stop()


@pytest.fixture
def user_of():
    """Starts processes that use the server of a state folder until their input is closed."""
    started = []

    def start(state: Path) -> subprocess.Popen[str]:
        command = (sys.executable, "-c", USER, str(state))
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
        started.append(subprocess.Popen(command, cwd=ROOT, text=True, **pipes))  # noqa: S603
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()
