"""What was received: the raw text with every change shown, and the very bytes."""

from collections import Counter, defaultdict

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.text import get_valid_filename

from plans import received
from plans.models import Plan, Source
from plans.parsing.document import Edit
from plans.views.plan import shows_a_plan
from plans.views.segments import WINDOW, Place, segments


def _witnesses(plan: Plan) -> list[Source]:
    """Every source of the plan, without its text."""
    return list(plan.sources.defer("raw_text", "edits"))


def _chosen(witnesses: list[Source], sha256: str | None) -> Source:
    """The witness that ?witness=SHA-256 names, or the one whose text the plan shows. Raises Http404."""
    for source in witnesses:
        if source.sha256 == sha256 or (not sha256 and source.displayed):
            return source
    raise Http404


@shows_a_plan
def source_detail(request: HttpRequest, plan: Plan) -> HttpResponse:
    witnesses = _witnesses(plan)
    source = _chosen(witnesses, request.GET.get("witness"))
    source.refresh_from_db(fields=["raw_text", "edits"])
    edits = [Edit(**edit) for edit in source.edits]
    windows = Paginator(range(max(len(source.raw_text), 1)), WINDOW).get_page(request.GET.get("page"))
    start = windows.start_index() - 1
    places = _places(plan) if source.displayed else defaultdict(list)
    for part in source.remainders:
        places[part["start"]].append(Place("remainder", "未收入", f"#o{part['start']}"))
    context = {
        "plan": plan,
        "source": source,
        "witnesses": witnesses,
        "page": windows,
        "segments": segments(source.raw_text, edits, places, start, start + WINDOW),
        "kinds": Counter(edit.kind for edit in edits).most_common(),
    }
    return render(request, "plans/source.html", context)


@shows_a_plan
def source_file(request: HttpRequest, plan: Plan) -> HttpResponse:
    """The received bytes, always as a download: they may be anything, and are nothing this site vouches for.

    A page comes as plain text, which no browser runs.
    """
    source = _chosen(_witnesses(plan), request.GET.get("witness"))
    try:
        data = received.get(source.sha256)
    except received.DamagedFileError as error:
        return HttpResponse(str(error), status=503, content_type="text/plain; charset=utf-8")
    name = get_valid_filename(f"{plan.key}-{source.filename}")
    return HttpResponse(
        data,
        content_type="text/plain" if source.media_type == "text/html" else source.media_type,
        headers={
            "Content-Disposition": content_disposition_header(True, name) or "attachment",
            "X-Content-Type-Options": "nosniff",
        },
    )


def _places(plan: Plan) -> dict[int, list[Place]]:
    """What of the plan begins at which raw offset of its displayed source."""
    places: dict[int, list[Place]] = defaultdict(list)
    page = plan.get_absolute_url()
    if plan.title_start is not None:
        places[plan.title_start].append(Place("title", "标题", page))
    if plan.preamble_start is not None:
        places[plan.preamble_start].append(Place("preamble", "引言", page))
    for section in plan.sections.all():
        above = f"{page}#section-{section.position}"
        places[section.start].append(Place("section", f"章 {section.number}", above))
        if section.lead_start is not None:
            places[section.lead_start].append(Place("preamble", "章节引言", above))
    for item in plan.items.defer("text"):
        address = reverse("item_detail", args=[plan.key, item.address])
        places[item.start].append(Place("item", f"第{item.ordinal}条", address))
    for target in plan.targets.standing():
        places[target.start].append(Place("target", f"目标 {target.position}", page))
    for citation in plan.citations.all():
        places[citation.start].append(Place("policy", "引用文件", page))
    return places
