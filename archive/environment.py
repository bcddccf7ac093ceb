"""Reads settings from the environment; a value that makes no sense stops the start and is named."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

TRUTH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


def flag(name: str, default: bool) -> bool:
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value not in TRUTH:
        raise ImproperlyConfigured(f"{name} must be 1 or 0, not {value!r}.")
    return TRUTH[value]


def number(name: str, default: int) -> int:
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a whole number, not {value!r}.")
    return int(value)


def names(name: str) -> list[str]:
    """A list separated by commas."""
    return [part.strip() for part in os.environ.get(name, "").split(",") if part.strip()]


def secret_key(state: Path | None) -> str:
    """SECRET_KEY, or a random one kept in the folder `state`; None where each operator must bring their own."""
    if value := os.environ.get("SECRET_KEY"):
        return value
    if state is None:
        raise ImproperlyConfigured(
            "SECRET_KEY is not set, and sessions would be open to forgery. Make one with\n"
            "    python3 -c 'import secrets; print(secrets.token_urlsafe(50))'\n"
            "and set it in the environment of every web process."
        )
    return _kept_secret(state / "secret_key")


def _kept_secret(path: Path) -> str:
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        draft.touch(mode=0o600)
        draft.write_text(secrets.token_urlsafe(50), "utf-8")
        # A link appears whole and only once, also when two processes start together.
        with suppress(FileExistsError):
            path.hardlink_to(draft)
        draft.unlink()
    return path.read_text("utf-8")
