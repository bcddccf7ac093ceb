"""Who cites which document, to take away: as a table of mentions, and as a graph of plans and documents."""

from collections.abc import Iterator

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef
from django.http import HttpRequest, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header

from plans import citing
from plans.exports import respond
from plans.exports.flat import rows_download
from plans.exports.graphml import MEDIA_TYPE, Datum, Edge, Key, Node, graphml
from plans.filters import PlanFilter
from plans.filters.policies import PolicyFilter
from plans.models import Citation, Plan, Policy
from plans.models.findings import PolicyQuerySet
from plans.models.vocabulary import Status
from plans.tables.editions import current_edition
from plans.tables.findings import CITATIONS

KEYS = (
    *(Key(name, "graph") for name in ("title", "query", "address", "date", "version", "software")),
    *(Key(name, "node") for name in ("type", "label", "kind", "issuer", "place", "level", "url")),
    Key("year", "node", "int"),
    Key("plans", "node", "int"),
    Key("roles", "edge"),
    Key("weight", "edge", "int"),
)
"""`type` is plan or policy, `place` a division's code of today, `weight` the number of mentions."""
_FETCHED = 2000


def citation_table(request: HttpRequest, suffix: str) -> HttpResponseBase:
    """The mentions of the documents that the address selects as in /policies/."""
    narrowed = PolicyFilter(request.GET)
    mentions = Citation.objects.filter(plan__status=Status.PUBLISHED, policy__in=narrowed.qs)
    return respond(request, rows_download(CITATIONS, mentions, narrowed.words, request.build_absolute_uri), suffix)


def policy_citation_table(request: HttpRequest, number: int, suffix: str) -> HttpResponseBase:
    """The mentions of one document, in the plans that the address selects."""
    policy = get_object_or_404(Policy.objects.cited(), pk=number)
    narrowed = PlanFilter(request.GET, citing.citing(policy))
    mentions = Citation.objects.filter(policy=policy, plan__in=narrowed.qs)
    query = "；".join(filter(None, [f"引用《{policy.title}》", narrowed.words]))
    return respond(request, rows_download(CITATIONS, mentions, query, request.build_absolute_uri), suffix)


def citation_graph(request: HttpRequest) -> StreamingHttpResponse:
    """One edge for each plan and document of those that the address selects as in /policies/."""
    narrowed = PolicyFilter(request.GET)
    edition = current_edition()
    facts: dict[str, Datum] = {
        "title": "要点引用的政策文件",
        "query": narrowed.words or "全部",
        "address": request.build_absolute_uri(),
        "date": timezone.localtime().isoformat(timespec="seconds"),
        "version": edition.version,
        "software": edition.software,
    }
    documents = narrowed.qs.order_by()
    below = request.build_absolute_uri(reverse("home"))
    lines = graphml(KEYS, facts, _nodes(documents, below), _edges(documents))
    response = StreamingHttpResponse(lines, content_type=MEDIA_TYPE)
    name = f"政策引用_{timezone.localdate():%Y-%m-%d}_{edition.version}.graphml"
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    return response


def _nodes(documents: PolicyQuerySet, below: str) -> Iterator[Node]:
    """The documents, then the plans that cite any of them."""
    for policy in documents.iterator(chunk_size=_FETCHED):
        about: dict[str, Datum] = {
            "type": "policy",
            "label": policy.title,
            "kind": policy.kind,
            "issuer": policy.issuer,
            "place": policy.place_code,
            "level": policy.level,
            "year": policy.first_year,
            "plans": policy.plan_count,
            "url": f"{below.rstrip('/')}{policy.get_absolute_url()}",
        }
        yield Node(_policy_id(policy.pk), about)
    cited = Exists(Citation.objects.filter(plan=OuterRef("pk"), policy__in=documents))
    plans = Plan.objects.published().filter(cited).select_related("region").defer("preamble").order_by()
    for plan in plans.iterator(chunk_size=_FETCHED):
        about = {
            "type": "plan",
            "label": plan.display_name,
            "issuer": plan.issuer,
            "place": plan.region.current_code if plan.region else "",
            "level": plan.level,
            "year": plan.year,
            "url": f"{below.rstrip('/')}{plan.get_absolute_url()}",
        }
        yield Node(plan.key, about)


def _edges(documents: PolicyQuerySet) -> Iterator[Edge]:
    mentions = Citation.objects.filter(plan__status=Status.PUBLISHED, policy__in=documents).order_by()
    pairs = mentions.values_list("plan__key", "policy_id").annotate(
        number=Count("pk"), said=ArrayAgg("role", distinct=True)
    )
    for plan, policy, number, roles in pairs.iterator(chunk_size=_FETCHED):
        yield Edge(plan, _policy_id(policy), {"roles": " ".join(sorted(roles)), "weight": number})


def _policy_id(number: int) -> str:
    return f"policy-{number}"
