"""Received bytes → raw text."""

import hashlib

from plans.parsing.document import RawDocument


class ReadingError(ValueError):
    """The bytes hold no readable text; the message says in Chinese what, why, and what to do."""


def read(data: bytes, name: str) -> RawDocument:
    """The raw text of one file."""
    return RawDocument(hashlib.sha256(data).hexdigest(), "text/plain", "utf-8", data.decode(), "text/1")
