"""One indicator: its definition, its figures by year, and what every place states of it in every year."""

from collections.abc import Sequence
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from plans import figures
from plans.facets import link
from plans.filters.targets import IndicatorFilter
from plans.indicators import Entry, Use
from plans.models import Plan, Region
from plans.models.plans import PlanQuerySet
from plans.parsing.figures.codebook import INDICATORS, Indicator
from plans.tallies import Tallies
from plans.views.indicator_figures import FEWEST_PLANS, year_chart, year_table
from plans.views.matrix import Matrix, State, codes_named, matrix
from plans.views.matrix_values import stated

PLACES_SHOWN = 15
EVERY_PLACE = "all"

BY_SLUG = {indicator.slug: indicator for indicator in INDICATORS}


def indicator_detail(request: HttpRequest, slug: str) -> HttpResponse:
    indicator = BY_SLUG.get(slug)
    if indicator is None:
        raise Http404
    narrowed = IndicatorFilter.of(slug, request.GET)
    tallies = Tallies()
    every = request.GET.get("places") == EVERY_PLACE
    counted = {every: _places(narrowed, tallies, every=every), not every: _places(narrowed, tallies, every=not every)}
    page = Paginator(counted[every], PLACES_SHOWN).get_page(request.GET.get("page"))
    by_year = tallies.get(f"figures/{slug}/{narrowed.accepted}", lambda: figures.by_year(narrowed.qs, indicator))
    context = {
        "indicator": indicator,
        "entry": Entry(indicator, "", Use()),
        "total": narrowed.total,
        "narrowed": narrowed.is_narrowed,
        "facets": narrowed.facets(),
        "page": page,
        "matrix": _matrix(indicator, narrowed, page, tallies),
        "states": list(State),
        "every": every,
        "stating": len(counted[False]),
        "places": len(counted[True]),
        "other_url": link(request.GET, places=[] if every else [EVERY_PLACE]),
        "unplaced": tallies.get(f"unplaced/{slug}/{narrowed.accepted}", lambda: _unplaced(narrowed)),
        "chart": year_chart(indicator, by_year),
        "table": year_table(indicator, by_year),
        "compared": sum(year.targets for year in by_year),
        "comparators": [comparator.label for comparator in figures.DIRECTED[indicator.direction]],
        "fewest": FEWEST_PLANS,
    }
    return render(request, "targets/indicator.html", context)


def _places(narrowed: IndicatorFilter, tallies: Tallies, *, every: bool) -> list[str]:
    """Divisions of today, by code: all that have plans in the selection, or those whose plans state the indicator."""
    rows: Any = narrowed.plans.qs if every else narrowed.qs
    path = "" if every else "plan__"
    placed = rows.filter(**{f"{path}region__isnull": False, f"{path}year__isnull": False}).order_by()
    codes = placed.values_list(f"{path}region__current_code", flat=True).distinct()
    selection = narrowed.plans.accepted if every else f"{narrowed.counted}/{narrowed.accepted}"
    return tallies.get(f"places/{selection}", lambda: sorted(codes))


def _unplaced(narrowed: IndicatorFilter) -> int:
    """Targets of plans whose place or year is unknown, which the matrix cannot hold."""
    return narrowed.qs.filter(Q(plan__region=None) | Q(plan__year=None)).count()


def _matrix(indicator: Indicator, narrowed: IndicatorFilter, page: Page[str], tallies: Tallies) -> Matrix:
    """The places of the page in the years of the selection; three queries."""
    codes = list(page)
    years = tallies.get(f"years/{narrowed.plans.accepted}", lambda: _years(narrowed.plans.qs))
    plans = Plan.objects.published().filter(region__current_code__in=codes, year__in=years)
    targets = narrowed.qs.filter(plan__region__current_code__in=codes, plan__year__in=years)
    return matrix(
        indicator,
        codes,
        years,
        plans.select_related("region").only("key", "year", "flags", "region__current_code"),
        stated(targets),
        Region.objects.names(codes_named(codes)) if codes else {},
    )


def _years(plans: PlanQuerySet) -> Sequence[int]:
    """From the first to the last that the selection has plans of."""
    known = [year for year in plans.order_by().values_list("year", flat=True).distinct() if year is not None]
    return list(range(min(known), max(known) + 1)) if known else []
