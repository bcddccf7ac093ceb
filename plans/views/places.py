"""Places: provinces, and each division with its plans, its parts and the names it has borne."""

from collections.abc import Iterator

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from plans.models import Plan, Region
from plans.models.places import significant_digits
from plans.models.vocabulary import Level
from plans.tallies import Tallies
from plans.views.coverage import Coverage, RowHead, coverage

PER_PAGE = 50


def place_list(request: HttpRequest) -> HttpResponse:
    """Every province, with or without plans."""
    counts = Tallies().get("provinces", lambda: dict(Plan.objects.published().count_by_place(2)))
    provinces = Region.objects.current().filter(level=Level.PROVINCE)
    rows = [(province, counts.get(significant_digits(province.code), 0)) for province in provinces]
    return render(request, "places/list.html", {"provinces": rows})


def place_detail(request: HttpRequest, code: str) -> HttpResponse:
    rows = list(Region.objects.of_place(code).select_related("parent__parent"))
    if not rows:
        return _redirect_from_old_code(code)
    place = rows[-1]
    own = Plan.objects.published().filter(region__current_code=code).for_listing().newest_first()
    context = {
        "place": place,
        "names": rows,
        "page": Paginator(own, PER_PAGE).get_page(request.GET.get("page")),
        "coverage": parts_coverage(code),
        "topics_query": _list_query(code),
    }
    return render(request, "places/detail.html", context)


def _redirect_from_old_code(code: str) -> HttpResponse:
    """Codes of former years lead to the division of today."""
    former = Region.objects.filter(code=code).order_by("-valid_from").first()
    if former is None:
        raise Http404
    return redirect(former, permanent=True)


def parts_coverage(code: str) -> Coverage:
    """The divisions directly under this one × years; plans of what lies within a part count for the part."""
    newest = {region.current_code: region for region in Region.objects.children_of(code)}
    counts = list(_by_part(code, set(newest)))
    counted = {part for part, _, _ in counts}
    heads = [
        RowHead(part, region.name, region.get_absolute_url(), _list_query(part))
        for part, region in sorted(newest.items())
        if part in counted or region.valid_to is None
    ]
    return coverage(counts, heads, _list_query(code))


def _by_part(code: str, parts: set[str]) -> Iterator[tuple[str, int | None, int]]:
    """(part, year, plans), each plan's division rolled up to the part that holds it."""
    by_digits = {significant_digits(part): part for part in parts}
    for within, year, plans in Plan.objects.published().in_place(code).count_by_place(6, "year"):
        part = by_digits.get(within) or by_digits.get(within[:4])
        if part:
            yield part, year, plans


def _list_query(code: str) -> str:
    return f"province={code}" if code.endswith("0000") else f"city={code}" if code.endswith("00") else f"county={code}"
