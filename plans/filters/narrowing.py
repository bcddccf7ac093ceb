"""A FilterSet with its facets.

Values of one facet mean "or", facets mean "and". A facet's own choice is lifted when its values are counted, so that
each count tells how many rows that value alone would show. Counts are kept until a plan changes (plans.tallies).
"""

from functools import cached_property
from typing import Any, ClassVar

import django_filters
from django.db.models import QuerySet

from plans.facets import Facet, facet
from plans.filters.counting import Counts, count_values
from plans.filters.dimensions import Dimension, Row
from plans.tallies import Tallies


class Narrowing(django_filters.FilterSet):
    """Every dimension is a ChosenFilter of the same name; `q`, where there is one, asks for words in a name."""

    dimensions: ClassVar[tuple[Dimension, ...]] = ()
    sought: ClassVar[str] = "发文机关"
    """What `q` asks for words in."""
    counted: str
    """What is counted, in the names of tallies: two kinds of narrowing never share a figure."""

    @cached_property
    def accepted(self) -> dict[str, Any]:
        """What the address asks for, without what cannot be a value."""
        self.form.is_valid()
        return self.form.cleaned_data

    def chosen(self, name: str) -> list[str]:
        """The accepted values of one facet."""
        return self.accepted.get(name) or []

    def without(self, name: str) -> QuerySet[Any]:
        """The rows that match everything but this facet."""
        if not self.chosen(name):
            return self.qs
        lifted = self.data.copy()
        del lifted[name]
        return type(self)(lifted, self.queryset).qs

    @property
    def is_narrowed(self) -> bool:
        return any(self.accepted.values())

    @property
    def words(self) -> str:
        """What the address asks for, in words: 发文机关含“武汉”；年份：2019年、2018年."""
        return "；".join(self._said())

    def _said(self) -> list[str]:
        """The words, then the chosen values of each facet; one query for each that chooses places."""
        words = self.accepted.get("q")
        chosen = [(each, each.named(values)) for each in self.dimensions if (values := self.chosen(each.name))]
        facets = (f"{each.label}：{'、'.join(names.values())}" for each, names in chosen)
        return [*([f"{self.sought}含“{words}”"] if words else []), *facets]

    @cached_property
    def total(self) -> int:
        """The rows that match."""
        return self._tallies.get(f"{self.counted}/total/{self.accepted}", self.qs.count)

    def facets(self) -> list[Facet]:
        """The facets that are offered; all that nothing is chosen of are counted by one query."""
        return [self._facet(each) for each in self.dimensions if each.is_offered(self._all_chosen)]

    @cached_property
    def _tallies(self) -> Tallies:
        return Tallies()

    @cached_property
    def _all_chosen(self) -> dict[str, list[str]]:
        return {each.name: self.chosen(each.name) for each in self.dimensions}

    def _facet(self, each: Dimension) -> Facet:
        others = {name: value for name, value in self.accepted.items() if name != each.name}
        rows = self._tallies.get(
            f"{self.counted}/{each.name}/{others}", lambda: each.rows(self._counts(each), self._all_chosen)
        )
        chosen = self.chosen(each.name)
        return facet(each.name, each.label, [*rows, *_missing(each, rows, chosen)], chosen, self.data)

    def _counts(self, each: Dimension) -> Counts:
        if each.name in self._counted_together:
            return self._counted_together[each.name]
        return count_values(self.without(each.name), {each.name: each.column})[each.name]

    @cached_property
    def _counted_together(self) -> dict[str, Counts]:
        """The counts of the facets that nothing is chosen of."""
        free = [each for each in self.dimensions if not (each.is_list or self.chosen(each.name))]
        return count_values(self.qs, {each.name: each.column for each in free if each.is_offered(self._all_chosen)})


def _missing(each: Dimension, rows: list[Row], chosen: list[str]) -> list[Row]:
    """A chosen value stays visible, so that it can be taken away, though nothing matches it or others are shown."""
    present = {value for value, _, _ in rows}
    missing = [value for value in chosen if value not in present]
    names = each.named(missing) if missing else {}
    return [(value, names.get(value, value), 0) for value in missing]
