"""All targets of the archive as one table: narrowed by facets, ordered, paged."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from plans.filters.targets import BY_VALUE, ORDERS, TargetFilter
from plans.models import Target

PER_PAGE = 25
REACHED = 5_000
"""Targets that can be paged through; the download has all."""
DEFAULT_ORDER = "newest"


def target_list(request: HttpRequest) -> HttpResponse:
    narrowed = TargetFilter(request.GET, Target.objects.published())
    offered = offered_orders(narrowed)
    order = request.GET.get("order", "")
    order = order if order in offered else DEFAULT_ORDER
    page = Paginator(range(min(narrowed.total, REACHED)), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "targets": _rows(narrowed, order, page) if narrowed.total else [],
        "total": narrowed.total,
        "reached": REACHED if narrowed.total > REACHED else None,
        "facets": narrowed.facets(),
        "narrowed": narrowed.is_narrowed,
        "order": order,
        "orders": offered.items(),
    }
    return render(request, "targets/list.html", context)


def _rows(narrowed: TargetFilter, order: str, page: Page[int]) -> list[Target]:
    """The targets of one page. What a line shows is read for these only, not for all that stand before them."""
    _, arrange = ORDERS[order]
    ids = list(arrange(narrowed.qs).values_list("pk", flat=True)[page.start_index() - 1 : page.end_index()])
    rows = Target.objects.for_listing().in_bulk(ids)
    return [rows[each] for each in ids if each in rows]


def offered_orders(narrowed: TargetFilter) -> dict[str, str]:
    """Name → label; values are compared within one indicator only."""
    comparable = len(narrowed.chosen("indicator")) == 1
    return {name: label for name, (label, _) in ORDERS.items() if comparable or name not in BY_VALUE}
