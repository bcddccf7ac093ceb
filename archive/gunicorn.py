"""How gunicorn serves the site: `python -m gunicorn -c python:archive.gunicorn archive.wsgi`."""

import os
import sys
from typing import Any

from archive import settings
from archive.embedded.lifetime import join
from archive.environment import number

bind = f"{os.environ.get('BIND', '127.0.0.1')}:{number('PORT', 8000)}"
workers = number("WEB_WORKERS", min(os.cpu_count() or 1, 4))
# The search engine and the database driver release the interpreter's lock, so threads of one worker help each other.
worker_class = "gthread"
threads = 4
timeout = 60
graceful_timeout = 20
# A worker is replaced now and then, which bounds what a leak can take.
max_requests = 20_000
max_requests_jitter = 2_000
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108 - heartbeats must not wait for a disk
control_socket_disable = True
loglevel = "warning"


def on_starting(server: Any) -> None:
    """The master counts as a user of the embedded server, so that it outlives any one worker."""
    if settings.EMBEDDED_DATABASE:
        join(settings.STATE)


def when_ready(server: Any) -> None:
    host, port = server.LISTENERS[0].getsockname()[:2]
    sys.stdout.write(f"The archive is open at http://{host}:{port}/  (Ctrl-C closes it)\n")
    sys.stdout.flush()
