"""Figures of the whole archive, counted once and kept until any plan changes.

Every change of a plan takes a new revision, so the highest revision names the state of the archive. Each process
keeps its own figures; they hold at most an hour, in case something changed without a revision.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import TypeVar, cast

from django.core.cache import cache
from django.db.models import Max

from plans.models import Plan

Tally = TypeVar("Tally")

HOUR = 3600


class Tallies:
    """The figures of the archive as it stands now; make one for each request."""

    def __init__(self) -> None:
        self.revision = Plan.objects.aggregate(Max("revision"))["revision__max"]

    def get(self, name: str, count: Callable[[], Tally]) -> Tally:
        """What `count` gives, or gave under this name at this revision."""
        key = sha256(f"{self.revision}/{name}".encode("utf-8", "replace")).hexdigest()
        return cast(Tally, cache.get_or_set(key, count, HOUR))
