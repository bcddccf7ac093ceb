"""Tables → search index, plan by plan. The index is a cache: it follows `Plan.revision`, and can be rebuilt any time.

Whatever was missed (a crash between commit and sync, a lock held too long), the next `sync_index` finds by comparing
the revision of every published plan with the one the index holds. A plan's revision is read before its other rows,
so that one changed meanwhile is found again.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.db.models import Count, Sum

from plans.models import Item, Plan, Region, Section
from plans.models.vocabulary import Level
from plans.search import generation
from plans.search.facets import UNKNOWN
from plans.search.index import IndexMissingError, Reader, Writer, create, writing
from plans.search.passages import IndexedPlan, Kind, Passage

BATCH = 200
"""Plans whose rows are in memory at once."""
PATIENCE = 60.0
"""Seconds a command waits for another writer."""
PATIENCE_OF_ONE_PLAN = 10.0

_FIELD_OF_LEVEL = {
    Level.PROVINCE: "province",
    Level.PREFECTURE: "city",
    Level.COUNTY: "county",
    Level.DISTRICT: "county",
}


@dataclass(frozen=True, slots=True)
class Difference:
    """What the index lacks, holds in another revision, and holds though it is no longer published: ids of plans."""

    missing: tuple[int, ...] = ()
    outdated: tuple[int, ...] = ()
    surplus: tuple[int, ...] = ()
    rebuilt: bool = False
    """There was no usable index: everything was missing."""

    def __bool__(self) -> bool:
        return bool(self.missing or self.outdated or self.surplus)


def reader() -> Reader:
    """This process's view of the index."""
    return _reader(Path(settings.INDEX_DIR))


@cache
def _reader(folder: Path) -> Reader:
    return Reader(folder)


def check_index() -> Difference:
    """How index and tables differ. Raises IndexMissingError."""
    published = dict(Plan.objects.published().values_list("pk", "revision"))
    held = reader().revisions()
    return Difference(
        missing=tuple(sorted(published.keys() - held.keys())),
        outdated=tuple(sorted(plan for plan, revision in held.items() if published.get(plan, revision) != revision)),
        surplus=tuple(sorted(held.keys() - published.keys())),
    )


def is_in_step() -> bool:
    """Whether the index holds the published plans, told quickly by their number and the sum of their revisions.
    Raises IndexMissingError."""
    published = Plan.objects.published().aggregate(plans=Count("pk"), revisions=Sum("revision", default=0))
    return reader().revision_sum() == (published["plans"], published["revisions"])


def sync_index() -> Difference:
    """Bring the index up to the tables; returns what had differed. Raises IndexBusyError."""
    with generation.writing(_folder(), PATIENCE):
        generation.tidy(_folder())
        try:
            difference = check_index()
        except IndexMissingError:
            return _rebuild()
        if difference:
            _apply(difference)
        return difference


def sync_plan(plan: int) -> None:
    """Bring the index up to one plan's rows. Without an index nothing is done: `sync_index` makes one of everything.
    Raises IndexBusyError."""
    with generation.writing(_folder(), PATIENCE_OF_ONE_PLAN):
        if generation.current(_folder()):
            _apply(Difference(outdated=(plan,)))


def rebuild_index() -> Difference:
    """Build the index anew beside the one in use, and switch. Raises IndexBusyError."""
    with generation.writing(_folder(), PATIENCE):
        return _rebuild()


def _folder() -> Path:
    return Path(settings.INDEX_DIR)


def _rebuild() -> Difference:
    plans = list(Plan.objects.published().order_by("pk").values_list("pk", flat=True))
    path = generation.begin(_folder())
    create(path)
    with writing(path, rebuild=True) as writer:
        for plan in _indexed_plans(plans):
            writer.add(plan)
    generation.make_current(path)
    return Difference(missing=tuple(plans), rebuilt=True)


def _apply(difference: Difference) -> None:
    path = generation.current(_folder())
    if path is None:
        raise IndexMissingError
    changed = [*difference.missing, *difference.outdated]
    with writing(path) as writer:
        _remove(writer, [*changed, *difference.surplus])
        for plan in _indexed_plans(changed):
            writer.add(plan)


def _remove(writer: Writer, plans: Collection[int]) -> None:
    for plan in plans:
        writer.remove(plan)


def _indexed_plans(plans: Sequence[int]) -> Iterator[IndexedPlan]:
    """The plans that are published, as the index takes them; five queries for each BATCH of them."""
    for start in range(0, len(plans), BATCH):
        rows = Plan.objects.published().filter(pk__in=plans[start : start + BATCH]).for_listing()
        batch = list(rows.order_by("pk"))
        passages = _passages(batch)
        today = Region.objects.names([code for plan in batch for code in _codes(plan)])
        for plan in batch:
            yield _indexed_plan(plan, tuple(passages[plan.pk]), today)


def _passages(plans: Sequence[Plan]) -> dict[int, list[Passage]]:
    """The passages of each plan in order. As plain values: making model instances takes longer than indexing them."""
    passages = {plan.pk: [Passage(Kind.TITLE, 0, plan.title)] for plan in plans}
    for plan in plans:
        if plan.preamble:
            passages[plan.pk].append(Passage(Kind.PREAMBLE, 0, plan.preamble))
    sections = Section.objects.filter(plan__in=plans).order_by("plan", "position")
    for owner, row, heading, lead in sections.values_list("plan", "pk", "heading", "lead"):
        passages[owner].append(Passage(Kind.SECTION, row, heading, names={"title": (heading,)}))
        if lead:
            passages[owner].append(Passage(Kind.LEAD, row, lead, names={"title": (heading,)}))
    topics = _topics(plans)
    items = Item.objects.filter(plan__in=plans).order_by("plan", "ordinal")
    for owner, row, heading, text in items.values_list("plan", "pk", "heading", "text"):
        names = {"title": (heading,), "topic": tuple(topics[row].values())}
        passages[owner].append(Passage(Kind.ITEM, row, text, tuple(topics[row]), names))
    return passages


def _topics(plans: Sequence[Plan]) -> dict[int, dict[str, str]]:
    """Slugs and names of the topics of each item that has any."""
    topics: dict[int, dict[str, str]] = defaultdict(dict)
    pairs = Item.topics.through.objects.filter(item__plan__in=plans)
    for item, slug, name in pairs.values_list("item", "topic__slug", "topic__name"):
        topics[item][slug] = name
    return topics


def _indexed_plan(plan: Plan, passages: tuple[Passage, ...], today: dict[str, str]) -> IndexedPlan:
    """`today`: names of today's divisions by code."""
    return IndexedPlan(
        plan=plan.pk,
        revision=plan.revision,
        passages=passages,
        year=plan.year,
        place=int(plan.region.current_code) if plan.region else 0,
        facets={
            "year": (str(plan.year or UNKNOWN),),
            "province": (province_code(plan.region.current_code) if plan.region else UNKNOWN,),
            "city": tuple(code for code in _codes(plan)[1:2] if code in today),
            "level": (plan.level or UNKNOWN,),
            "flag": tuple(plan.flags),
        },
        names={
            "title": (plan.title,),
            "issuer": tuple(dict.fromkeys((plan.issuer, plan.bureau_name, *plan.co_issuers))),
            "level": (plan.get_level_display(),),
            **_place_names(plan, today),
        },
    )


def province_code(code: str) -> str:
    """The province that a division lies in, by code."""
    return f"{code[:2]}0000"


def _codes(plan: Plan) -> list[str]:
    """Codes of today's province and, below it, of what would be the city; nothing when the place is unknown."""
    if plan.region is None:
        return []
    code = plan.region.current_code
    return [province_code(code), f"{code[:4]}00"] if code[2:4] != "00" else [province_code(code)]


def _place_names(plan: Plan, today: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Names by which 省: 市: 县: find the plan: those of its year, and today's. 北京市 and 义乌市 are 市 too."""
    if plan.region is None:
        return {}
    named = [(region.level, region.name) for region in plan.region.lineage]
    named += [
        (level, today[code])
        for level, code in zip((Level.PROVINCE, Level.PREFECTURE), _codes(plan), strict=False)
        if code in today
    ]
    named.append((plan.region.level, today.get(plan.region.current_code, plan.region.name)))
    names: dict[str, dict[str, None]] = {}
    for level, name in named:
        for field in {_FIELD_OF_LEVEL.get(Level(level), "province"), "city" if name.endswith("市") else ""} - {""}:
            names.setdefault(field, {})[name] = None
    return {field: tuple(texts) for field, texts in names.items()}
