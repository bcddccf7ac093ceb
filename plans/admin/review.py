"""One plan as the parser read it, laid out for judging. Seven queries, whatever the size of the plan."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from plans.glossary import FLAG_MEANINGS, edit_label
from plans.ingest.metadata import CORRECTABLE
from plans.models import Citation, Item, Plan, Responsibility, Section, Source, Target
from plans.models.vocabulary import Flag

SHOWN_EDITS = 300
SHOWN_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A section or an item, in reading order."""

    depth: int
    row: Section | Item
    targets: Sequence[Target] = ()
    citations: Sequence[Citation] = ()
    responsibilities: Sequence[Responsibility] = ()

    @property
    def is_item(self) -> bool:
        return isinstance(self.row, Item)


@dataclass(frozen=True, slots=True)
class Field:
    label: str
    value: Any
    corrected: bool


@dataclass(frozen=True, slots=True)
class Removal:
    """One change that cleaning made, with the raw words it was made on."""

    kind: str
    start: int
    words: str
    replacement: str


@dataclass(frozen=True, slots=True)
class Review:
    plan: Plan
    fields: list[Field]
    flags: list[tuple[str, str]]
    """Label and meaning."""
    sources: list[Source]
    reasons: list[str]
    lines: list[Line]
    preamble: Line
    removals: list[Removal]
    removal_counts: list[tuple[str, int]]
    doubts: list[str]

    @property
    def removals_left_out(self) -> int:
        return max(0, sum(count for _, count in self.removal_counts) - len(self.removals))

    @property
    def is_plan(self) -> bool:
        return Flag.NOT_A_PLAN not in self.plan.flags


def review(plan: Plan) -> Review:
    """Everything the review page shows of a plan loaded with bureau and region."""
    sources = list(plan.sources.select_related("received_by").order_by("-displayed", "received_at", "pk"))
    sections, items = list(plan.sections.all()), list(plan.items.all())
    targets, citations = _by_item(plan.targets.all()), _by_item(plan.citations.select_related("policy"))
    duties = _by_item(plan.responsibilities.all())
    lines = [Line(row.depth, row, targets[row.pk], citations[row.pk], duties[row.pk]) for row in items]
    lines += [Line(row.depth, row) for row in sections]
    edits = sources[0].edits
    return Review(
        plan=plan,
        fields=[_field(plan, name) for name in CORRECTABLE],
        flags=[(Flag(flag).label, FLAG_MEANINGS[Flag(flag)]) for flag in plan.flags],
        sources=sources,
        reasons=sources[0].reasons,
        lines=sorted(lines, key=lambda line: line.row.start),
        preamble=Line(0, None, targets[None], citations[None], duties[None]),
        removals=[_removal(edit, sources[0].raw_text) for edit in edits[:SHOWN_EDITS]],
        removal_counts=Counter(edit_label(edit["kind"]) for edit in edits).most_common(),
        doubts=list(_doubts(sections, items, targets)),
    )


def _by_item(rows: Any) -> defaultdict[int | None, list[Any]]:
    found = defaultdict(list)
    for row in rows:
        found[row.item_id].append(row)
    return found


def _field(plan: Plan, name: str) -> Field:
    column = Plan._meta.get_field(name)
    value = getattr(plan, f"get_{name}_display", lambda: getattr(plan, name))()
    if isinstance(value, list):
        value = "、".join(value)
    return Field(str(column.verbose_name), value, name in plan.corrected_fields)


def _removal(edit: dict[str, Any], raw: str) -> Removal:
    words = raw[edit["start"] : edit["end"]]
    shown = words if len(words) <= SHOWN_CHARACTERS else words[:SHOWN_CHARACTERS] + "…"
    return Removal(edit_label(edit["kind"]), edit["start"], shown, edit["replacement"])


def _doubts(sections: list[Section], items: list[Item], targets: dict[int | None, list[Target]]) -> Any:
    """What a reviewer should look at first, in words."""
    occupied = {item.section_id for item in items} | {section.parent_id for section in sections}
    empty = [section for section in sections if section.pk not in occupied]
    unheaded = [item.ordinal for item in items if not item.heading]
    masked = sum(target.masked for rows in targets.values() for target in rows)
    if not items:
        yield "没有分出条目。"
    if empty:
        names = "、".join(section.heading or section.number for section in empty[:10])
        yield f"有 {len(empty)} 个章节下没有条目：{names}。"
    if unheaded:
        yield f"有 {len(unheaded)} 条没有标题：第 {'、'.join(map(str, unheaded[:20]))} 条。"
    if masked:
        yield f"有 {masked} 个目标的数字被遮盖。"
