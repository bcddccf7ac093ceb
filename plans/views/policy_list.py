"""The list of cited documents: narrowed by facets, ordered, paged, and as a table to take away."""

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from plans.exports import Download, respond
from plans.filters.policies import ORDERS, PolicyFilter
from plans.models import Policy, Region
from plans.tables.findings import POLICIES
from plans.tables.reading import select

PER_PAGE = 25
DEFAULT_ORDER = "cited"


def policy_list(request: HttpRequest) -> HttpResponse:
    narrowed = PolicyFilter(request.GET)
    order = _order(request)
    paginator = Paginator(narrowed.qs.order_by(*ORDERS[order][1]), PER_PAGE)
    paginator.count = narrowed.total
    page = paginator.get_page(request.GET.get("page"))
    facets = narrowed.facets()
    words = narrowed.accepted.get("q", "")
    context = {
        "page": page,
        "rows": _with_places(page),
        "facets": facets,
        "narrowed": narrowed.is_narrowed,
        "words": words,
        "order": order,
        "orders": [(name, label) for name, (label, _) in ORDERS.items()],
    }
    return render(request, "policies/list.html", context)


def policy_list_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    narrowed = PolicyFilter(request.GET)
    ordered = narrowed.qs.order_by(*ORDERS[_order(request)][1])
    download = Download(
        POLICIES.title,
        POLICIES.columns,
        rows=lambda: select(ordered, POLICIES.columns),
        count=ordered.count,
        query=narrowed.words,
    )
    return respond(request, download, suffix)


def _order(request: HttpRequest) -> str:
    asked = request.GET.get("order", "")
    return asked if asked in ORDERS else DEFAULT_ORDER


def _with_places(page: Page) -> list[tuple[Policy, str]]:
    """Each document with the name of the place that issued it; one query."""
    policies = list(page)
    names = Region.objects.names([policy.place_code for policy in policies if policy.place_code])
    return [(policy, names.get(policy.place_code, "")) for policy in policies]
