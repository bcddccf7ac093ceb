"""The list of plans: narrowed by facets, ordered, paged, and as a table to take away."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render

from plans.exports import PLAN_COLUMNS, csv_response, plan_rows
from plans.filters import ORDERS, PlanFilter
from plans.models import Plan
from plans.models.plans import PlanQuerySet

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


def plan_list_csv(request: HttpRequest) -> StreamingHttpResponse:
    plans = _ordered(PlanFilter(request.GET, Plan.objects.published()).qs, _order(request))
    rows = plan_rows(plans.defer("preamble").iterator(chunk_size=2000))
    return csv_response("教育工作要点.csv", list(PLAN_COLUMNS), rows)
