"""How the list of cited documents is narrowed and ordered."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.expressions import OrderBy
from django.http import QueryDict

from plans.filters.choosing import UNKNOWN, YEAR, ChosenFilter, NameFilter, any_of, is_value
from plans.filters.counting import Counts
from plans.filters.dimensions import Dimension, words, year_names
from plans.filters.narrowing import Narrowing
from plans.folding import fold
from plans.models import Policy
from plans.models.vocabulary import CitationRole, Level, PolicyKind

ORDERS: dict[str, tuple[str, tuple[str | OrderBy, ...]]] = {
    "cited": ("引用最多", ("-plan_count", "pk")),
    "newest": ("首次引用由近及远", (F("first_year").desc(nulls_last=True), "pk")),
    "title": ("标题", ("title", "pk")),
}
USUAL_KINDS = tuple(kind for kind in PolicyKind.values if kind != PolicyKind.PUBLICATION)
"""Shown while no kind is chosen: publications and brands in 《》 are no documents that a plan carries out."""

Combination = tuple[str, str, int | None, Sequence[str], int]
"""Level, kind, first year and roles of some documents, and how many they are."""


class TitleFilter(NameFilter):
    """Matches titles that contain the words, in either script."""

    def filter(self, qs: QuerySet[Any], value: str) -> QuerySet[Any]:
        return qs.filter(folded__contains=fold(value)) if value else qs


class PolicyFilter(Narrowing):
    """The parameters of /policies/.

    All facets are counted from one query, whatever is chosen of them: how many documents there are of each combination
    of their values, of which there are some thousands.
    """

    q = TitleFilter("title")
    level = ChosenFilter(is_value("level"), any_of([*Level.values, UNKNOWN]))
    kind = ChosenFilter(is_value("kind"), any_of(PolicyKind.values))
    role = ChosenFilter(lambda role: Q(roles__contains=[role]), any_of(CitationRole.values))
    first = ChosenFilter(is_value("first_year", None), YEAR)

    counted = "policies"
    sought = "标题"
    dimensions = (
        Dimension("level", "发布层级", F("level"), words({**dict(Level.choices), UNKNOWN: "不详"})),
        Dimension("kind", "类别", F("kind"), words(dict(PolicyKind.choices))),
        Dimension("role", "引用方式", F("roles"), words(dict(CitationRole.choices)), is_list=True),
        Dimension("first", "首次引用", F("first_year"), year_names),
    )

    class Meta:
        model = Policy
        fields: tuple[str, ...] = ()

    def __init__(self, data: QueryDict) -> None:
        super().__init__(data, Policy.objects.cited())

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any]:
        matching = super().filter_queryset(queryset)
        return matching if self.chosen("kind") else matching.filter(kind__in=USUAL_KINDS)

    @cached_property
    def total(self) -> int:
        return self._total_and_counts[0]

    def _counts(self, each: Dimension) -> Counts:
        return self._total_and_counts[1][each.name]

    @cached_property
    def _combinations(self) -> list[Combination]:
        words = self.accepted.get("q", "")
        titled = self.queryset.filter(folded__contains=fold(words)) if words else self.queryset
        groups = titled.order_by().values_list("level", "kind", "first_year", "roles").annotate(Count("pk"))
        return self._tallies.get(f"{self.counted}/{words}", lambda: list(groups))

    @cached_property
    def _total_and_counts(self) -> tuple[int, dict[str, Counter[Any]]]:
        """The documents that the address selects, and by facet those that it would select without the facet's own
        choice, by value."""
        wanted = {each.name: {*self.chosen(each.name)} for each in self.dimensions}
        wanted["kind"] = wanted["kind"] or {*USUAL_KINDS}
        total, counts = 0, {name: Counter[Any]() for name in wanted}
        for level, kind, year, roles, documents in self._combinations:
            has = {"level": (level,), "kind": (kind,), "role": roles, "first": (year,)}
            missed = [name for name, asked in wanted.items() if asked and asked.isdisjoint(map(_said, has[name]))]
            total += 0 if missed else documents
            for name in wanted if not missed else missed if len(missed) == 1 else ():
                for value in has[name]:
                    counts[name][value] += documents
        return total, counts


def _said(value: str | int | None) -> str:
    """What the address calls a value."""
    return str(value or UNKNOWN)
