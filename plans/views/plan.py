"""A plan to read, and each of its items at its permanent address."""

from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from plans import citations
from plans.attention import Field, profile_of
from plans.charts import bar_lengths
from plans.models import Plan
from plans.models.vocabulary import Status
from plans.views.composition import compose, item_entry, section_path
from plans.views.marking import Marker
from plans.views.target_facts import facts_of

PlanView = Callable[..., HttpResponse]


def shows_a_plan(view: PlanView) -> PlanView:
    """Give the view the plan of the address instead of its key; a withdrawn one is said to be so, a draft unknown."""

    @wraps(view)
    def with_plan(request: HttpRequest, key: str, **rest: object) -> HttpResponse:
        plan = get_object_or_404(Plan.objects.exclude(status=Status.DRAFT).for_listing(), key=key)
        if plan.status == Status.WITHDRAWN:
            return render(request, "plans/withdrawn.html", {"plan": plan}, status=410)
        return view(request, plan, **rest)

    return with_plan


@shows_a_plan
def plan_detail(request: HttpRequest, plan: Plan) -> HttpResponse:
    context = {
        "plan": plan,
        "text": compose(plan),
        "profile": _profile(plan),
        "sources": _sources(plan),
        "cite": _cite(request, plan, plan.key),
    }
    return render(request, "plans/detail.html", context)


@shows_a_plan
def plan_targets(request: HttpRequest, plan: Plan) -> HttpResponse:
    """Every target of the plan as a table, in printed order."""
    targets = list(plan.targets.standing().select_related("item").defer("item__text").order_by("position"))
    return render(request, "plans/targets.html", {"plan": plan, "targets": targets})


@shows_a_plan
def item_detail(request: HttpRequest, plan: Plan, address: int) -> HttpResponse:
    item = plan.items.filter(address=address).first()
    if item is None:
        return _no_item(request, plan, address)
    around = {other.ordinal: other for other in plan.items.filter(ordinal__in=(item.ordinal - 1, item.ordinal + 1))}
    entry = item_entry(item, list(item.targets.standing()), Marker(plan))
    entry.citations = list(item.citations.select_related("policy"))
    entry.responsibilities = list(item.responsibilities.all())
    context = {
        "plan": plan,
        "item": item,
        "entry": entry,
        "facts": facts_of(entry.targets),
        "path": section_path(item, list(plan.sections.all())),
        "previous": around.get(item.ordinal - 1),
        "next": around.get(item.ordinal + 1),
        "topics": sorted(item.topics.all(), key=lambda topic: topic.pk != item.main_topic_id),
        "cite": _cite(request, plan, f"{plan.key}/{address}", part=f"第{item.ordinal}条"),
    }
    return render(request, "plans/item.html", context)


def _no_item(request: HttpRequest, plan: Plan, address: int) -> HttpResponse:
    """An address that was given once and whose item a later parse no longer finds is gone; any other is unknown."""
    if not 0 < address <= plan.last_address:
        raise Http404
    return render(request, "plans/item_gone.html", {"plan": plan, "address": address}, status=410)


def _profile(plan: Plan) -> list[tuple[Field, float]]:
    """The topics of a plan, each with the length of its bar."""
    fields = profile_of(plan)
    return list(zip(fields, bar_lengths([field.share.of_items for field in fields]), strict=True))


def _sources(plan: Plan) -> list[object]:
    return list(plan.sources.defer("raw_text", "edits"))


def _cite(request: HttpRequest, plan: Plan, key: str, part: str = "") -> dict[str, str]:
    """How to cite what this page shows, in three styles."""
    reference = citations.Reference(
        key=key,
        author=plan.bureau_name,
        title=plan.title or plan.display_name,
        year=plan.year,
        published=plan.published_on,
        url=request.build_absolute_uri(request.path),
        accessed=localdate(),
        part=part,
    )
    return {
        "url": reference.url,
        "gb7714": citations.gb7714(reference),
        "apa": citations.apa(reference),
        "bibtex": citations.bibtex(reference),
    }
