"""One writer at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

_LOCK = 20190420100
"""Any number that no other program of this database uses as an advisory lock."""


@contextmanager
def one_writer() -> Iterator[None]:
    """A transaction in which no other process gives keys or rewrites rows; readers never wait for it.

    Writers that meet over keys, bureaus and policies could deadlock or give one key twice; a plan takes a few
    milliseconds to write, so they queue instead.
    """
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        yield
