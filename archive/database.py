"""The database: the one that DATABASE_URL names, or an embedded PostgreSQL under the state folder."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

EXAMPLE = "postgres://user:password@host:5432/name"
CONNECTION_SECONDS = 600
"""How long a thread keeps its connection; Django asks at each request whether it still works."""


def database_settings(url: str | None, state: Path) -> dict[str, Any]:
    """Django's settings of the one database. Raises `ImproperlyConfigured` when `url` cannot be one."""
    place = _at_url(url) if url else {"ENGINE": "archive.embedded", "STATE": str(state), "NAME": "postgres"}
    return {
        "USER": "postgres",
        **place,
        "CONN_MAX_AGE": CONNECTION_SECONDS,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"NAME": "archive_test"},
    }


def _at_url(url: str) -> dict[str, Any]:
    if urlsplit(url).scheme not in ("postgres", "postgresql"):
        raise ImproperlyConfigured(f"DATABASE_URL must begin with postgres://, as in {EXAMPLE}.")
    try:
        place: dict[str, Any] = {**dj_database_url.parse(url)}
    except (ValueError, dj_database_url.ParseError) as error:
        raise ImproperlyConfigured(f"DATABASE_URL is not of the form {EXAMPLE}: {error}") from error
    if not place.get("NAME"):
        raise ImproperlyConfigured(f"DATABASE_URL names no database; it must be of the form {EXAMPLE}.")
    # A host that does not answer must fail in seconds, not in the minutes TCP would take.
    place["OPTIONS"] = {"connect_timeout": 10, **place.get("OPTIONS", {})}
    return place
