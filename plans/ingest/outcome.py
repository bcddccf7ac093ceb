"""What became of a file, and what is said when nothing did."""

import re
from dataclasses import dataclass
from enum import StrEnum

from plans.models import Plan
from plans.models.vocabulary import Flag

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


class IngestError(ValueError):
    """Nothing was stored; the message is one Chinese line: what, why, what to do."""


def printable(filename: str) -> str:
    """A file name on one line: stand-ins for control characters and for bytes of another charset than the system's."""
    return _UNPRINTABLE.sub("\ufffd", filename)


class Outcome(StrEnum):
    NEW = "new"
    WITNESS = "witness"
    """Another copy of a plan that is already here."""
    PRESENT = "present"
    """The very same bytes are already here."""
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    """Parsed again, with the same result."""


@dataclass(frozen=True, slots=True)
class Result:
    outcome: Outcome
    plan: Plan
    reasons: tuple[str, ...]
    """Why the file is, or is not, a plan."""

    @property
    def is_plan(self) -> bool:
        return Flag.NOT_A_PLAN not in self.plan.flags
