"""The codebook of indicators: what each means, how it is told, how many targets measure it; also to take away."""

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render

from plans import indicators
from plans.exports import Download, respond
from plans.indicators import Entry, Use
from plans.models import Topic
from plans.parsing.figures.codebook import FILE, VERSION
from plans.tallies import Tallies


def indicator_list(request: HttpRequest) -> HttpResponse:
    used = _uses()
    listed = indicators.entries(used)
    total = sum(use.targets for use in used.values())
    context = {
        "themes": indicators.themes(listed),
        "with_page": set(Topic.objects.values_list("slug", flat=True)),
        "version": VERSION,
        "count": len(listed),
        "total": total,
        "assigned": total - used.get(None, Use()).targets,
    }
    return render(request, "indicators/list.html", context)


def indicator_list_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    listed: list[Entry] = indicators.entries(_uses())
    download = Download("指标手册", indicators.COLUMNS, rows=lambda: indicators.rows(listed), count=listed.__len__)
    return respond(request, download, suffix)


def indicator_file(request: HttpRequest) -> FileResponse:
    """The codebook itself, with the rules by which it is applied."""
    name = f"indicators-{VERSION}.toml"
    return FileResponse(FILE.open("rb"), as_attachment=True, filename=name, content_type="application/toml")


def _uses() -> dict[str | None, Use]:
    return Tallies().get("indicators", indicators.uses)
