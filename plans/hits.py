"""Hits → what page and table show of them: the passage in its plan, read from the tables in three queries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plans.models import Item, Plan, Section
from plans.models.vocabulary import Level
from plans.search.passages import Hit, Kind
from plans.tables.columns import INTEGER, TEXT, Column, Row, Value

KIND_LABELS = {
    Kind.TITLE: "标题",
    Kind.PREAMBLE: "引言",
    Kind.SECTION: "章节标题",
    Kind.LEAD: "章节引言",
    Kind.ITEM: "条目",
}

BATCH = 500
"""Hits of a download whose rows are in memory at once."""


@dataclass(frozen=True, slots=True)
class Found:
    """One passage as found."""

    plan: Plan
    kind: Kind
    text: str
    url: str
    number: str = ""
    """As printed; empty for title and preamble."""
    path: tuple[Section, ...] = ()
    """The headings above it, outermost first."""

    @property
    def kind_label(self) -> str:
        return KIND_LABELS[self.kind]


def load(hits: Sequence[Hit]) -> list[Found]:
    """The passages in the order of the hits. One that the tables no longer have is left out: the index follows them."""
    plans = Plan.objects.published().for_listing().in_bulk({hit.plan for hit in hits})
    sections = {section.pk: section for section in Section.objects.filter(plan__in=plans).defer("start", "end")}
    items = Item.objects.only("plan", "section", "address", "number", "text").in_bulk(
        {hit.row for hit in hits if hit.kind == Kind.ITEM}
    )
    found = (_found(hit, plans[hit.plan], items, sections) for hit in hits if hit.plan in plans)
    return [passage for passage in found if passage]


def _found(hit: Hit, plan: Plan, items: Mapping[int, Item], sections: Mapping[int, Section]) -> Found | None:
    url = plan.get_absolute_url()
    match hit.kind:
        case Kind.TITLE:
            return Found(plan, hit.kind, plan.title, url)
        case Kind.PREAMBLE:
            return Found(plan, hit.kind, plan.preamble, f"{url}#preamble")
        case Kind.SECTION | Kind.LEAD if section := sections.get(hit.row):
            path = _path(section.parent_id if hit.kind == Kind.SECTION else section.pk, sections)
            text = section.heading if hit.kind == Kind.SECTION else section.lead
            return Found(plan, hit.kind, text, f"{url}#section-{section.position}", section.number, path)
        case Kind.ITEM if item := items.get(hit.row):
            item.plan = plan
            path = _path(item.section_id, sections)
            return Found(plan, hit.kind, item.text, item.get_absolute_url(), item.number, path)
    return None


def _path(above: int | None, sections: Mapping[int, Section]) -> tuple[Section, ...]:
    path: tuple[Section, ...] = ()
    while above is not None and above in sections:
        path = (sections[above], *path)
        above = sections[above].parent_id
    return path


_COLUMNS: tuple[tuple[Column, Callable[[Found], Value]], ...] = (
    (Column("plan", "要点编号", TEXT, "要点的永久编号"), lambda found: found.plan.key),
    (Column("year", "年份", INTEGER, "要点所属年份；不详则空"), lambda found: found.plan.year),
    (
        Column("region", "地区", TEXT, "当年的行政区划全称"),
        lambda found: found.plan.region.full_name if found.plan.region else "",
    ),
    (Column("level", "层级", TEXT, "发文机关的行政层级", choices=Level), lambda found: found.plan.level),
    (Column("issuer", "发文机关", TEXT, "发文机关，依原文或推断"), lambda found: found.plan.issuer),
    (Column("plan_title", "要点标题", TEXT, "要点标题，依原文"), lambda found: found.plan.title),
    (Column("kind", "位置", TEXT, "命中的是标题、引言、章节还是条目"), lambda found: found.kind_label),
    (
        Column("path", "所在章节", TEXT, "上面的各级标题，由外到内"),
        lambda found: " › ".join(section.heading for section in found.path),
    ),
    (Column("number", "编号", TEXT, "原文的编号"), lambda found: found.number),
    (Column("text", "文本", TEXT, "命中的一段，全文"), lambda found: found.text),
)
ADDRESS = Column("url", "网址", TEXT, "这一段的永久网址")
COLUMNS = (*(column for column, _ in _COLUMNS), ADDRESS)


def rows(hits: Sequence[Hit], absolute: Callable[[str], str]) -> Iterator[Row]:
    """One row a passage, in `COLUMNS`; `absolute` makes the address of its path. Loaded bit by bit."""
    for start in range(0, len(hits), BATCH):
        for found in load(hits[start : start + BATCH]):
            yield (*(value(found) for _, value in _COLUMNS), absolute(found.url))
