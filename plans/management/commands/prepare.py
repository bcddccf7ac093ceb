"""`manage.py prepare`: everything between an installed checkout and a server that may start. Repeatable."""

import hashlib
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import OperationalError, connection

from plans.ingest.topics import save_topics
from plans.management.commands.ingest import outdated_plans

LOCK = 20_190_307
"""Any number that no other program of the database uses."""
MOST_RENEWED = 500
"""Plans that may be parsed again before the server starts: some fifteen seconds."""


class Command(BaseCommand):
    help = "Migrates, loads divisions and topics, takes in plans, renews old readings, indexes, collects static files."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--publish", nargs="*", type=Path, default=[], metavar="PATH", help="plans to publish")

    def handle(self, *args: Any, publish: list[Path], verbosity: int, **options: Any) -> None:
        try:
            connection.ensure_connection()
        except OperationalError as error:
            raise CommandError(f"No database: {error}\n{self._advice()}") from error
        with one_at_a_time():
            self._prepare(publish, verbosity)

    def _prepare(self, publish: list[Path], verbosity: int) -> None:
        call_command("migrate", interactive=False, verbosity=max(verbosity - 1, 0))
        call_command("load_divisions")
        save_topics()
        if publish:
            self._publish(publish)
        self._renew()
        call_command("index")
        collect_static_files()
        if settings.EMBEDDED_DATABASE:
            call_command("create_staff", if_none=True)

    def _publish(self, paths: list[Path]) -> None:
        """A file that cannot be taken in is named and does not keep the others from the readers."""
        try:
            call_command("ingest", *paths, publish=True)
        except CommandError as error:
            self.stderr.write(str(error))

    def _renew(self) -> None:
        """Rows of an older parser lack what the pages now show; of many plans the operator chooses the hour."""
        outdated = outdated_plans().count()
        if outdated > MOST_RENEWED:
            self.stdout.write(f"{outdated} plans were read by an older parser: run manage.py ingest --outdated.")
        elif outdated:
            try:
                call_command("ingest", outdated=True)
            except CommandError as error:
                self.stderr.write(str(error))

    def _advice(self) -> str:
        if settings.EMBEDDED_DATABASE:
            return "The embedded server lies under ARCHIVE_STATE; DATABASE_URL names another."
        return "DATABASE_URL must name a PostgreSQL server (15 or newer) that runs and lets this user in."


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Several web processes may start at once; the second finds the work done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])


def collect_static_files() -> None:
    """Collecting compresses every file, which takes seconds: only when a file has changed since the last time."""
    stamp = Path(settings.STATIC_ROOT) / ".collected"
    digest = static_digest()
    if not stamp.exists() or stamp.read_text("utf-8") != digest:
        call_command("collectstatic", interactive=False, verbosity=0)
        stamp.write_text(digest, "utf-8")


def static_digest() -> str:
    """SHA-256 of all static files with their names, and of the way they are stored."""
    digest = hashlib.sha256(settings.STORAGES["staticfiles"]["BACKEND"].encode())
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            digest.update(name.encode())
            with storage.open(name) as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
