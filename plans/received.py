"""Keeps received bytes for ever, each file under the name of its SHA-256: `ab/abcdef…` in RECEIVED_DIR.

A file is written once and never overwritten, so whoever holds a row of `Source` can always have its bytes again.
A file without a row (the process died between the two) is harmless: receiving the same bytes again finds it.
"""

import hashlib
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from django.conf import settings

MAX_BYTES = 20 * 1024 * 1024
"""The largest file that the archive receives."""


class DamagedFileError(OSError):
    """The stored bytes are missing, or no longer those that were received."""


def path(sha256: str) -> Path:
    """Where the bytes with this hash are, or would be."""
    return Path(settings.RECEIVED_DIR) / sha256[:2] / sha256


def get(sha256: str) -> bytes:
    """The received bytes, verified. Raises DamagedFileError."""
    try:
        data = path(sha256).read_bytes()
    except FileNotFoundError as error:
        raise DamagedFileError(f"原始文件 {sha256} 不在存储中，请从备份恢复。") from error
    if hashlib.sha256(data).hexdigest() != sha256:
        raise DamagedFileError(f"原始文件 {sha256} 已损坏，请从备份恢复。")
    return data


def put(data: bytes) -> str:
    """Store bytes and return their SHA-256; bytes that are already there are verified. Raises DamagedFileError."""
    sha256 = hashlib.sha256(data).hexdigest()
    target = path(sha256)
    if target.exists():
        get(sha256)
        return sha256
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = _write_beside(target, data)
    try:
        # A link, unlike a rename, refuses to replace a file that another process has put there meanwhile.
        with suppress(FileExistsError):
            os.link(temporary, target)
    finally:
        temporary.unlink()
    _flush_folder(target.parent)
    return sha256


def _write_beside(target: Path, data: bytes) -> Path:
    """A complete temporary file in the target's folder, flushed to the disk."""
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=".partial-", delete=False) as file:
        file.write(data)
        file.flush()
        os.fchmod(file.fileno(), 0o444)
        os.fsync(file.fileno())
    return Path(file.name)


def _flush_folder(folder: Path) -> None:
    """Make the new name itself survive a power failure."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
