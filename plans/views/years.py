"""Years: how many plans each has, and which."""

from django.core.paginator import Paginator
from django.db.models import Max, Min
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from plans.models import Plan, Region
from plans.tallies import Tallies

PER_PAGE = 50


def year_list(request: HttpRequest) -> HttpResponse:
    return render(
        request,
        "years/list.html",
        {"years": Tallies().get("years", lambda: list(Plan.objects.published().count_by_year()))},
    )


def year_detail(request: HttpRequest, year: int) -> HttpResponse:
    plans = Plan.objects.published().filter(year=year)
    counts = {f"{digits}0000": number for digits, number in plans.count_by_place(2) if digits}
    names = Region.objects.names(list(counts))
    page = Paginator(plans.for_listing().by_place(), PER_PAGE).get_page(request.GET.get("page"))
    if not page.paginator.count:
        raise Http404
    context = {
        "year": year,
        "page": page,
        "provinces": [(code, names[code], counts[code]) for code in sorted(names)],
        "around": _neighbours(year),
    }
    return render(request, "years/detail.html", context)


def _neighbours(year: int) -> dict[str, int | None]:
    """The nearest years before and after that have plans."""
    plans = Plan.objects.published()
    return {
        "previous": plans.filter(year__lt=year).aggregate(year=Max("year"))["year"],
        "next": plans.filter(year__gt=year).aggregate(year=Min("year"))["year"],
    }
