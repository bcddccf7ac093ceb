"""Every table of the archive to take away, of all plans or of those that the address selects as in /plans/."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from plans.exports import respond
from plans.exports.codebook import values
from plans.exports.flat import table_download, targets_download, wide_targets_download
from plans.filters import PlanFilter
from plans.filters.targets import TargetFilter
from plans.models import Plan, Target
from plans.tables import TABLES
from plans.tables.editions import current_edition
from plans.tables.flat import flat_columns

WIDE = "wide"


def table_list(request: HttpRequest) -> HttpResponse:
    narrowed = PlanFilter(request.GET, Plan.objects.published())
    context = {
        "tables": [(table, [(column, values(column)) for column in flat_columns(table)]) for table in TABLES.values()],
        "words": narrowed.words,
        "edition": current_edition(),
        "wide": WIDE,
    }
    return render(request, "tables/list.html", context)


def table(request: HttpRequest, name: str, suffix: str) -> HttpResponseBase:
    if name not in TABLES:
        raise Http404
    narrowed = PlanFilter(request.GET, Plan.objects.published())
    download = table_download(TABLES[name], narrowed.qs, narrowed.words, request.build_absolute_uri)
    return respond(request, download, suffix)


def target_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    """Targets with one row each, or with shape=wide one row a plan."""
    narrowed = TargetFilter(request.GET, Target.objects.published())
    if request.GET.get("shape") == WIDE:
        download = wide_targets_download(narrowed.qs, narrowed.words)
    else:
        download = targets_download(narrowed.qs, narrowed.words, request.build_absolute_uri)
    return respond(request, download, suffix)
