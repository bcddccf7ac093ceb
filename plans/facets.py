"""A facet as data: its values with label, count, whether chosen, and the address that toggles each.

Shared by every list that can be narrowed. It knows requests and links, and nothing of where counts come from.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.http import QueryDict

SHOWN = 10
"""Values shown at once; the others unfold."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    value: str
    label: str
    count: int
    selected: bool
    url: str
    excluded: bool = False
    exclude_url: str = ""
    """The address that excludes the value, or no longer does; empty where a facet cannot exclude."""

    @property
    def chosen(self) -> bool:
        return self.selected or self.excluded

    @property
    def undo_url(self) -> str:
        """The address without this choice."""
        return self.exclude_url if self.excluded else self.url


@dataclass(frozen=True, slots=True)
class Facet:
    name: str
    """The GET parameter."""
    label: str
    choices: tuple[FacetValue, ...]
    clear_url: str
    """The address without this facet; empty when nothing of it is chosen."""

    @property
    def first(self) -> tuple[FacetValue, ...]:
        """The values to show at once: the leading ones and all that are chosen."""
        return tuple(c for i, c in enumerate(self.choices) if i < SHOWN or c.chosen)

    @property
    def rest(self) -> tuple[FacetValue, ...]:
        return tuple(c for i, c in enumerate(self.choices) if i >= SHOWN and not c.chosen)

    @property
    def selected(self) -> tuple[FacetValue, ...]:
        return tuple(c for c in self.choices if c.chosen)


def link(params: QueryDict, **changes: Sequence[str]) -> str:
    """The query string of `params` with the named lists replaced; always back on the first page."""
    changed = params.copy()
    changed.pop("page", None)
    for name, values in changes.items():
        changed.setlist(name, list(values))
    return f"?{changed.urlencode()}"


def facet(
    name: str, label: str, counts: Iterable[tuple[str, str, int]], chosen: Sequence[str], params: QueryDict
) -> Facet:
    """Make a facet of (value, label, count) rows; `chosen` are the accepted values of `params[name]`."""
    choices = tuple(
        FacetValue(
            value,
            text,
            count,
            value in chosen,
            link(params, **{name: [c for c in chosen if c != value] if value in chosen else [*chosen, value]}),
        )
        for value, text, count in counts
    )
    return Facet(name, label, choices, link(params, **{name: []}) if chosen else "")
