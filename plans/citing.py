"""Who cites a document: the published plans by year, level and place, in which words, together with what else.

A plan counts once for a document, however often it names it. Every function is a fixed number of queries.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Window
from django.db.models.functions import Left

from plans.models import Citation, Plan, Policy
from plans.models.plans import PlanQuerySet
from plans.models.vocabulary import Level, Status

MOST_FORMS = 30
MOST_FIRSTS = 3
MOST_SILENT = 20
MOST_TOGETHER = 12

First = tuple[str, int, list[int], int]
"""Level, the first year in which plans of it cite the document, ids of some of these plans, how many they are."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What is counted of one document over all published plans; plans and documents are named by id."""

    by_year: Mapping[int | None, int]
    by_province: Mapping[str | None, int]
    """Two leading digits of today's code → plans."""
    by_role: Mapping[str, int]
    """Role → mentions."""
    forms: list[tuple[str, int]]
    """Printed form → mentions, the commonest first."""
    firsts: list[First]
    """From the nation down."""
    silent: tuple[list[int], int]
    """The newest silent plans, and how many there are in all."""
    together: list[tuple[int, int]]
    """Another document → plans that cite both, the most first."""


def citing(policy: Policy) -> PlanQuerySet:
    """The published plans that cite a document."""
    return Plan.objects.published().filter(_names(policy))


def silent(policy: Policy) -> PlanQuerySet:
    """Plans of places of which another plan cites the document, from its first citation on, that do not."""
    places = citing(policy).filter(region__isnull=False).order_by().values("region__current_code")
    later = Plan.objects.published().filter(year__gte=policy.first_year or 0)
    return later.filter(region__current_code__in=places).exclude(_names(policy))


def figures(policy: Policy) -> Figures:
    """Seven queries."""
    groups = _groups(policy)
    wordings = _wordings(policy)
    return Figures(
        by_year=_summed((year, plans) for year, _, _, plans in groups),
        by_province=_summed((province, plans) for _, _, province, plans in groups),
        by_role=_summed((role, mentions) for role, _, mentions in wordings),
        forms=_summed(("".join(printed.split()), mentions) for _, printed, mentions in wordings).most_common(
            MOST_FORMS
        ),
        firsts=_firsts(policy, groups),
        silent=_silent(policy),
        together=_together(policy),
    )


_Group = tuple[int | None, str, str | None, int]
"""Year, level, province, plans."""


def _names(policy: Policy) -> Exists:
    return Exists(Citation.objects.filter(policy=policy, plan=OuterRef("pk")))


def _mentions(policy: Policy) -> Any:
    return Citation.objects.filter(policy=policy, plan__status=Status.PUBLISHED).order_by()


def _groups(policy: Policy) -> list[_Group]:
    groups = citing(policy).order_by().values_list("year", "level", Left("region__current_code", 2))
    return list(groups.annotate(Count("pk")))


def _wordings(policy: Policy) -> list[tuple[str, str, int]]:
    """(role, printed form, mentions), the commonest first."""
    return list(_mentions(policy).values_list("role", "printed").annotate(number=Count("pk")).order_by("-number"))


def _summed(pairs: Iterable[tuple[Any, int]]) -> Counter[Any]:
    total: Counter[Any] = Counter()
    for value, number in pairs:
        total[value] += number
    return total


def _firsts(policy: Policy, groups: Iterable[_Group]) -> list[First]:
    """One query, none where no plan has a year."""
    plans = _summed(((level, year), number) for year, level, _, number in groups if year is not None)
    years = {level: min(year for other, year in plans if other == level) for level, _ in plans}
    some = [
        citing(policy).filter(level=level, year=year).order_by("key").values_list("level", "pk")[:MOST_FIRSTS]
        for level, year in years.items()
    ]
    found = list(some[0].union(*some[1:], all=True)) if some else []
    return [
        (level, years[level], [pk for other, pk in found if other == level], plans[level, years[level]])
        for level in (*Level.values, "")
        if level in years
    ]


def _silent(policy: Policy) -> tuple[list[int], int]:
    rows = silent(policy).newest_first().values_list("pk", Window(Count("*")))[:MOST_SILENT]
    return [pk for pk, _ in rows], next((number for _, number in rows), 0)


def _together(policy: Policy) -> list[tuple[int, int]]:
    others = Citation.objects.filter(plan__in=_mentions(policy).values("plan")).exclude(policy=policy).order_by()
    both = others.values_list("policy").annotate(plans=Count("plan", distinct=True))
    return list(both.order_by("-plans", "policy")[:MOST_TOGETHER])
