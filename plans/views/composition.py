"""The outline of a plan put together for reading: sections and items in printed order, with what belongs to each."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from plans.models import Citation, Item, Plan, Responsibility, Section, Target
from plans.views.marking import Fragment, Marker, cut

Finding = TypeVar("Finding", Target, Citation, Responsibility)
Owner = tuple[type, int]
PREAMBLE: Owner = (Plan, 0)


@dataclass(slots=True)
class Entry:
    """One section or one item, in reading order; a section has no heading here, and its body is its lead."""

    section: Section | None = None
    item: Item | None = None
    marker: str = ""
    heading: list[Fragment] = field(default_factory=list)
    body: list[Fragment] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    responsibilities: list[Responsibility] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of the table of contents: a section with the number of items under it and its parts, or an item that
    stands beside the sections."""

    unit: Section | Item
    anchor: str
    items: int = 0


@dataclass(frozen=True, slots=True)
class Composition:
    entries: list[Entry]
    contents: list[ContentsLine]
    preamble: list[Fragment]
    preamble_targets: list[Target]
    preamble_citations: list[Citation]
    preamble_responsibilities: list[Responsibility]

    @property
    def item_count(self) -> int:
        return sum(entry.item is not None for entry in self.entries)


def item_entry(item: Item, targets: list[Target], marker: Marker) -> Entry:
    """The item's text parted into printed number, heading and the rest; joined they are the text."""
    marks = marker.marks(targets, item.start)
    at = item.text.find(item.heading) if item.heading else -1
    if not 0 <= at <= len(item.number) + 4:
        return Entry(item=item, body=cut(item.text, marks), targets=targets)
    end = at + len(item.heading)
    return Entry(
        item=item,
        marker=item.text[:at],
        heading=cut(item.text, marks, at, end),
        body=cut(item.text, marks, end),
        targets=targets,
    )


def _section_entry(section: Section, targets: list[Target], marker: Marker) -> Entry:
    body = cut(section.lead, marker.marks(targets, section.lead_start))
    return Entry(section=section, body=body, targets=targets)


def compose(plan: Plan) -> Composition:
    """Everything of a plan's text in six queries."""
    marker = Marker(plan)
    sections, items = list(plan.sections.all()), list(plan.items.all())
    targets = _by_owner(plan.targets.standing(), sections)
    citations = _by_owner(plan.citations.select_related("policy"), sections)
    responsibilities = _by_owner(plan.responsibilities.all(), sections)
    entries = [_section_entry(section, targets[Section, section.pk], marker) for section in sections]
    entries += [item_entry(item, targets[Item, item.pk], marker) for item in items]
    for entry in entries:
        owner = _owner(entry)
        entry.citations, entry.responsibilities = citations[owner], responsibilities[owner]
    return Composition(
        entries=sorted(entries, key=_start),
        contents=_contents(sections, items),
        preamble=cut(plan.preamble, marker.marks(targets[PREAMBLE], plan.preamble_start)),
        preamble_targets=targets[PREAMBLE],
        preamble_citations=citations[PREAMBLE],
        preamble_responsibilities=responsibilities[PREAMBLE],
    )


def _by_owner(findings: Iterable[Finding], sections: Sequence[Section]) -> dict[Owner, list[Finding]]:
    """Findings of each item; those in none belong to the section they stand in, or to the preamble."""
    starts = [section.start for section in sections]
    owners: dict[Owner, list[Finding]] = defaultdict(list)
    for finding in findings:
        above = bisect_right(starts, finding.start) - 1
        loose = (Section, sections[above].pk) if above >= 0 else PREAMBLE
        owners[(Item, finding.item_id) if finding.item_id else loose].append(finding)
    return owners


def _owner(entry: Entry) -> Owner:
    return (Item, entry.item.pk) if entry.item else (Section, entry.section.pk) if entry.section else PREAMBLE


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
    lines = [ContentsLine(section, f"section-{section.position}", counts[section.pk]) for section in sections]
    lines += [ContentsLine(item, f"item-{item.address}") for item in items if item.section_id is None and item.heading]
    return sorted(lines, key=lambda line: line.unit.start)


def section_path(item: Item, sections: list[Section]) -> list[Section]:
    """The headings above an item, outermost first."""
    by_id = {section.pk: section for section in sections}
    path: list[Section] = []
    above = item.section_id
    while above is not None and above in by_id:
        path.insert(0, by_id[above])
        above = by_id[above].parent_id
    return path
