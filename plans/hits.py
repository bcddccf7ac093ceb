"""Hits → what page and table show of them: the passage in its plan, read from the tables in three queries."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plans.exports import Cell
from plans.models import Item, Plan, Section
from plans.search.passages import Hit, Kind

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


COLUMNS: dict[str, Callable[[Found], Cell]] = {
    "要点编号": lambda found: found.plan.key,
    "年份": lambda found: found.plan.year,
    "地区": lambda found: found.plan.region.full_name if found.plan.region else "",
    "层级": lambda found: found.plan.get_level_display(),
    "发文机关": lambda found: found.plan.issuer,
    "要点标题": lambda found: found.plan.title,
    "位置": lambda found: found.kind_label,
    "所在章节": lambda found: " › ".join(section.heading for section in found.path),
    "编号": lambda found: found.number,
    "文本": lambda found: found.text,
}
ADDRESS = "网址"


def rows(hits: Sequence[Hit], absolute: Callable[[str], str]) -> Iterator[list[Cell]]:
    """One row a passage: `COLUMNS`, then the address that `absolute` makes of its path. Loaded bit by bit."""
    for start in range(0, len(hits), BATCH):
        for found in load(hits[start : start + BATCH]):
            yield [*(column(found) for column in COLUMNS.values()), absolute(found.url)]
