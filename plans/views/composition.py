"""The outline of a plan put together for reading: sections and items in printed order, with what belongs to each."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from plans.models import Citation, Item, Plan, Section, Target


@dataclass(slots=True)
class Entry:
    """One section or one item, in reading order."""

    section: Section | None = None
    item: Item | None = None
    marker: str = ""
    heading: str = ""
    body: str = ""
    targets: list[Target] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents; `items` counts those under the section and its parts."""

    section: Section
    items: int


@dataclass(frozen=True, slots=True)
class Composition:
    entries: list[Entry]
    contents: list[ContentsLine]
    preamble_targets: list[Target]
    preamble_citations: list[Citation]

    @property
    def item_count(self) -> int:
        return sum(entry.item is not None for entry in self.entries)


def item_entry(item: Item) -> Entry:
    """The item's text parted into printed number, heading and the rest; joined they are the text."""
    at = item.text.find(item.heading) if item.heading else -1
    if 0 <= at <= len(item.number) + 4:
        return Entry(
            item=item,
            marker=item.text[:at],
            heading=item.heading,
            body=item.text[at + len(item.heading) :],
        )
    return Entry(item=item, body=item.text)


def compose(plan: Plan) -> Composition:
    """Everything of a plan's text in four queries."""
    sections, items = list(plan.sections.all()), list(plan.items.all())
    targets: dict[int | None, list[Target]] = defaultdict(list)
    for target in plan.targets.all():
        targets[target.item_id].append(target)
    citations: dict[int | None, list[Citation]] = defaultdict(list)
    for citation in plan.citations.select_related("policy"):
        citations[citation.item_id].append(citation)
    entries = [Entry(section=section, heading=section.heading) for section in sections]
    for item in items:
        entry = item_entry(item)
        entry.targets, entry.citations = targets[item.pk], citations[item.pk]
        entries.append(entry)
    return Composition(sorted(entries, key=_start), _contents(sections, items), targets[None], citations[None])


def _start(entry: Entry) -> int:
    return entry.section.start if entry.section else entry.item.start if entry.item else 0


def _contents(sections: list[Section], items: list[Item]) -> list[ContentsLine]:
    parents = {section.pk: section.parent_id for section in sections}
    counts: Counter[int] = Counter()
    for item in items:
        above = item.section_id
        while above is not None:
            counts[above] += 1
            above = parents.get(above)
    return [ContentsLine(section, counts[section.pk]) for section in sections]


def section_path(item: Item, sections: list[Section]) -> list[Section]:
    """The headings above an item, outermost first."""
    by_id = {section.pk: section for section in sections}
    path: list[Section] = []
    above = item.section_id
    while above is not None and above in by_id:
        path.insert(0, by_id[above])
        above = by_id[above].parent_id
    return path
