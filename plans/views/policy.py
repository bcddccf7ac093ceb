"""One cited document: who cites it, since when, in which words, and who does not."""

from typing import Any, NamedTuple

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render

from plans import citing
from plans.citing import Figures
from plans.exports import Download, respond
from plans.filters import PlanFilter
from plans.models import Citation, Plan, Policy, Region
from plans.models.vocabulary import CitationRole, Level
from plans.tables.documents import PLANS
from plans.tables.reading import select
from plans.tallies import Tallies
from plans.views.policy_figures import province_table, together_table, year_chart, year_table

PER_PAGE = 25


class FirstRow(NamedTuple):
    """The first citations by plans of one level: the year, some of the plans, and how many they are."""

    level: str
    year: int
    plans: list[Plan]
    number: int


class CitingPlan(NamedTuple):
    plan: Plan
    mentions: list[Citation]


def policy_detail(request: HttpRequest, number: int) -> HttpResponse:
    """A document merged into another leads there for ever; one that no published plan cites now is said to be so."""
    policy = get_object_or_404(Policy.objects.select_related("merged_into"), pk=number)
    if policy.merged_into:
        return redirect(policy.merged_into, permanent=True)
    if not policy.plan_count:
        return render(request, "policies/uncited.html", {"number": number}, status=410)
    narrowed = PlanFilter(request.GET, citing.citing(policy))
    page = _citing_page(request, policy, narrowed)
    context = {
        "policy": policy,
        "place": Region.objects.names([policy.place_code]).get(policy.place_code) if policy.place_code else "",
        "narrowed": narrowed.words,
        "page": page,
        "citing": _with_mentions(policy, list(page)),
        **_figures(policy),
    }
    return render(request, "policies/detail.html", context)


def silent_table(request: HttpRequest, number: int, suffix: str) -> HttpResponseBase:
    """Plans of places where the document is cited that do not cite it."""
    policy = get_object_or_404(Policy.objects.cited(), pk=number)
    plans = citing.silent(policy).newest_first()
    download = Download(
        "未引用的要点",
        PLANS.columns,
        rows=lambda: select(plans, PLANS.columns),
        count=plans.count,
        query=f"同地有要点引用《{policy.title}》，而本份没有引用",
    )
    return respond(request, download, suffix)


def _figures(policy: Policy) -> dict[str, Any]:
    """What the page shows of all citing plans together."""
    tallies = Tallies()
    found = tallies.get(f"citing/{policy.pk}", lambda: citing.figures(policy))
    covered = dict(tallies.get("years", lambda: list(Plan.objects.published().count_by_year())))
    firsts, silent = _named_plans(found)
    return {
        "forms": found.forms,
        "roles": [(label, found.by_role[role]) for role, label in CitationRole.choices if role in found.by_role],
        "firsts": firsts,
        "chart": year_chart(policy, found, covered),
        "table": year_table(policy, found, covered),
        "provinces": province_table(policy, found),
        "silent": silent,
        "silent_count": found.silent[1],
        "together": together_table(found),
    }


def _named_plans(found: Figures) -> tuple[list[FirstRow], list[Plan]]:
    """The plans that cite it first, by level, and the newest that do not; one query."""
    shown = [pk for _, _, plans, _ in found.firsts for pk in plans]
    plans = Plan.objects.for_listing().defer("preamble").in_bulk([*shown, *found.silent[0]])
    firsts = [
        FirstRow(Level(level).label if level else "层级不详", year, [plans[pk] for pk in named if pk in plans], number)
        for level, year, named, number in found.firsts
    ]
    return firsts, [plans[pk] for pk in found.silent[0] if pk in plans]


def _citing_page(request: HttpRequest, policy: Policy, narrowed: PlanFilter) -> Page:
    """Ids of the citing plans that the address selects, the newest first; counted only when it selects some."""
    paginator = Paginator(narrowed.qs.newest_first().values_list("pk", flat=True), PER_PAGE)
    if not narrowed.is_narrowed:
        paginator.count = policy.plan_count
    return paginator.get_page(request.GET.get("page"))


def _with_mentions(policy: Policy, ids: list[int]) -> list[CitingPlan]:
    plans = Plan.objects.for_listing().defer("preamble").in_bulk(ids)
    mentions = Citation.objects.filter(policy=policy, plan__in=ids).select_related("item").defer("item__text")
    by_plan: dict[int, list[Citation]] = {pk: [] for pk in plans}
    for mention in mentions.order_by("position"):
        by_plan[mention.plan_id].append(mention)
    return [CitingPlan(plans[pk], by_plan[pk]) for pk in ids if pk in plans]
