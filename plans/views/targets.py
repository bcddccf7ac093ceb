"""All targets of the archive as one table: narrowed by facets, ordered, paged."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plans.filters.targets import BY_VALUE, ORDERS, TargetFilter
from plans.models import Target

PER_PAGE = 25
REACHED = 10_000
"""Targets that can be paged through; the download has all."""
DEFAULT_ORDER = "newest"


def target_list(request: HttpRequest) -> HttpResponse:
    narrowed = TargetFilter(request.GET, Target.objects.published())
    offered = offered_orders(narrowed)
    order = request.GET.get("order", "")
    order = order if order in offered else DEFAULT_ORDER
    page = Paginator(range(min(narrowed.total, REACHED)), PER_PAGE).get_page(request.GET.get("page"))
    _, arrange = ORDERS[order]
    rows = arrange(narrowed.qs.for_listing())[page.start_index() - 1 : page.end_index()] if narrowed.total else ()
    context = {
        "page": page,
        "targets": rows,
        "total": narrowed.total,
        "reached": REACHED if narrowed.total > REACHED else None,
        "facets": narrowed.facets(),
        "narrowed": narrowed.is_narrowed,
        "order": order,
        "orders": offered.items(),
    }
    return render(request, "targets/list.html", context)


def offered_orders(narrowed: TargetFilter) -> dict[str, str]:
    """Name → label; values are compared within one indicator only."""
    comparable = len(narrowed.chosen("indicator")) == 1
    return {name: label for name, (label, _) in ORDERS.items() if comparable or name not in BY_VALUE}
