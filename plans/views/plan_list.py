"""The list of plans: narrowed by facets, ordered, paged, and as a table to take away."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from plans.exports import Download, respond
from plans.filters import ORDERS, PlanFilter
from plans.models import Plan
from plans.models.plans import PlanQuerySet
from plans.tables.documents import PLANS
from plans.tables.reading import select

PER_PAGE = 25
DEFAULT_ORDER = "newest"


def _order(request: HttpRequest) -> str:
    asked = request.GET.get("order", "")
    return asked if asked in ORDERS else DEFAULT_ORDER


def _ordered(plans: PlanQuerySet, order: str) -> PlanQuerySet:
    _, arrange = ORDERS[order]
    return arrange(plans.for_listing())


def plan_list(request: HttpRequest) -> HttpResponse:
    narrowed = PlanFilter(request.GET, Plan.objects.published())
    order = _order(request)
    page = Paginator(_ordered(narrowed.qs, order), PER_PAGE).get_page(request.GET.get("page"))
    facets = narrowed.facets()
    words = narrowed.accepted.get("q", "")
    return render(
        request,
        "plans/list.html",
        {
            "page": page,
            "facets": facets,
            "narrowed": any(facet.selected for facet in facets) or bool(words),
            "words": words,
            "order": order,
            "orders": [(name, label) for name, (label, _) in ORDERS.items()],
        },
    )


def plan_list_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    narrowed = PlanFilter(request.GET, Plan.objects.published())
    _, arrange = ORDERS[_order(request)]
    download = Download(
        PLANS.title,
        PLANS.columns,
        rows=lambda: select(arrange(narrowed.qs), PLANS.columns),
        count=narrowed.qs.count,
        query=narrowed.words,
    )
    return respond(request, download, suffix)
