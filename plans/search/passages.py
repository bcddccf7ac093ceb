"""What goes into the index and what comes out of it, as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum


class Kind(IntEnum):
    """The kinds of passage, in reading order."""

    TITLE = 0
    PREAMBLE = 1
    SECTION = 2
    LEAD = 3
    ITEM = 4

    @property
    def slug(self) -> str:
        """The value of the facet."""
        return self.name.lower()


class Order(StrEnum):
    RELEVANCE = "relevance"
    NEWEST = "newest"
    OLDEST = "oldest"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Passage:
    kind: Kind
    row: int
    """Which section or item of the tables it is; 0 for title and preamble."""
    text: str
    topics: tuple[str, ...] = ()
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the field conditions of a query look at, beside the plan's."""


@dataclass(frozen=True, slots=True)
class IndexedPlan:
    """One plan as the index holds it. The first passage is its title, even an empty one: it carries the revision."""

    plan: int
    revision: int
    passages: tuple[Passage, ...]
    year: int | None = None
    place: int = 0
    """Division code as a number, to order by; 0 when unknown."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Values of the facets that belong to the whole plan."""
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the field conditions of a query look at in all its passages: texts by field."""


@dataclass(frozen=True, slots=True)
class Hit:
    plan: int
    kind: Kind
    row: int


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits, with totals and counts over all of them."""

    passages: int
    plans: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Mapping[str, int]]
    """Facet → value → passages; each facet counted as if nothing of it were chosen."""
