"""Parsed plan → sections, items and what is found in them, as rows not yet saved."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from plans.ingest.metadata import fit
from plans.ingest.policies import policies_of
from plans.ingest.reviews import REVIEW_COLUMNS
from plans.models import Citation, Item, Plan, Policy, Responsibility, Section, Target
from plans.parsing.document import CitedPolicy, CleanText, OutlineItem, OutlineSection, ParsedPlan, Span
from plans.parsing.document import Responsibility as ParsedResponsibility
from plans.parsing.document import Target as ParsedTarget

_LARGEST = 10**14
"""Above this a figure is a misreading that the column cannot hold; the clause still shows it."""


_NUMBERS = ("value", "value_max", "value_normal", "value_max_normal", "base")
_WORDS = (
    "indicator",
    "comparator",
    "comparator_printed",
    "unit",
    "unit_normal",
    "base_printed",
    "change",
    "kind",
    "deadline",
    "deadline_date",
    "deadline_source",
    "scope",
    "scope_kind",
    "stage",
    "ownership",
    "commitment",
    "commitment_printed",
    "quoted_from",
    "confidence",
)
"""Columns of a target that hold the parser's words, blank where it has none."""
_TARGET_COLUMNS = tuple(
    field.attname
    for field in Target._meta.concrete_fields
    # The item has the topic too.
    if field.attname not in ("id", "plan_id", "item_id", "topic_id", *REVIEW_COLUMNS)
)


@dataclass(frozen=True, slots=True)
class Rows:
    """Everything inside a plan; related rows refer to each other as objects, saved or not."""

    sections: list[Section]
    items: list[Item]
    targets: list[Target]
    citations: list[Citation]
    responsibilities: list[Responsibility]
    topics: list[tuple[str, ...]]
    """Topic slugs of each item, the main one first; blank in its place where a row of old has none."""

    def content(self) -> list[tuple[Any, ...]]:
        """Every value that a reader or the index can see, in order: equal for equal rows, saved or not."""
        return [
            *(_section_values(section) for section in self.sections),
            *(_item_values(item, slugs) for item, slugs in zip(self.items, self.topics, strict=True)),
            *(_target_values(target) for target in self.targets),
            *(_citation_values(citation) for citation in self.citations),
            *(_responsibility_values(each) for each in self.responsibilities),
        ]


def build(plan: Plan, parsed: ParsedPlan, addresses: Sequence[int]) -> Rows:
    """Unsaved rows of a parsed plan; addresses[i] is the permanent address of the i-th item."""
    sections: list[Section] = []
    for position, section in enumerate(parsed.sections):
        sections.append(_section(plan, position, section, sections, clean_slice(parsed.clean, section.lead)))
    items = [
        _item(plan, item, text, address, sections)
        for item, text, address in zip(parsed.items, parsed.item_texts, addresses, strict=True)
    ]
    by_ordinal = {item.ordinal: item for item in items}
    targets = [
        _target(plan, position, target, parsed.clean, by_ordinal) for position, target in enumerate(parsed.targets)
    ]
    policies = policies_of(plan, parsed.policies)
    citations = [
        _citation(plan, position, cited, policy, parsed.clean, by_ordinal)
        for position, (cited, policy) in enumerate(zip(parsed.policies, policies, strict=True))
    ]
    responsibilities = list(_responsibilities(plan, parsed.responsibilities, by_ordinal))
    return Rows(sections, items, targets, citations, responsibilities, list(parsed.topics) or [()] * len(items))


def clean_slice(clean: CleanText, span: Span | None) -> str:
    """The clean text of a raw span."""
    if span is None:
        return ""
    return clean.text[bisect_left(clean.origins, span.start) : bisect_left(clean.origins, span.end)]


def length(text: str) -> int:
    """Characters that are no white space."""
    return sum(map(len, text.split()))


def _section_values(row: Section) -> tuple[Any, ...]:
    parent = row.parent.position if row.parent else None
    lead = row.lead, row.lead_start
    return row.position, row.number, row.heading, row.depth, row.start, row.end, parent, lead


def _item_values(row: Item, topics: Sequence[str]) -> tuple[Any, ...]:
    section = row.section.position if row.section else None
    said = row.number, row.heading, row.depth, row.text, row.start, row.end
    return row.ordinal, row.address, said, section, topics[:1], sorted(topics[1:])


def _target_values(row: Target) -> tuple[Any, ...]:
    return row.item.ordinal if row.item else None, *(getattr(row, name) for name in _TARGET_COLUMNS)


def _citation_values(row: Citation) -> tuple[Any, ...]:
    item = row.item.ordinal if row.item else None
    return row.position, row.printed, row.policy.key, row.quoted, row.role, row.start, row.end, item


def _responsibility_values(row: Responsibility) -> tuple[Any, ...]:
    return row.position, row.role, row.name, row.start, row.end, row.item.ordinal if row.item else None


def _section(plan: Plan, position: int, parsed: OutlineSection, before: Sequence[Section], lead: str) -> Section:
    return Section(
        plan=plan,
        parent=None if parsed.parent is None else before[parsed.parent],
        position=position,
        number=fit(Section, "number", parsed.number),
        heading=parsed.heading,
        depth=parsed.depth,
        lead=lead,
        lead_start=parsed.lead.start if parsed.lead else None,
        start=parsed.span.start,
        end=parsed.span.end,
    )


def _item(plan: Plan, parsed: OutlineItem, text: str, address: int, sections: Sequence[Section]) -> Item:
    return Item(
        plan=plan,
        section=None if parsed.section is None else sections[parsed.section],
        ordinal=parsed.ordinal,
        address=address,
        number=fit(Item, "number", parsed.number),
        heading=parsed.heading or "",
        depth=parsed.depth,
        text=text,
        start=parsed.span.start,
        end=parsed.span.end,
    )


def _target(plan: Plan, position: int, parsed: ParsedTarget, clean: CleanText, items: dict[int, Item]) -> Target:
    return Target(
        plan=plan,
        item=None if parsed.item is None else items[parsed.item],
        position=position,
        clause=clean_slice(clean, parsed.clause),
        start=parsed.span.start,
        end=parsed.span.end,
        clause_start=parsed.clause.start,
        clause_end=parsed.clause.end,
        number_start=parsed.number.start,
        number_end=parsed.number.end,
        masked=parsed.masked,
        canonical=parsed.canonical,
        **{name: _decimal(getattr(parsed, name)) for name in _NUMBERS},
        **{name: fit(Target, name, getattr(parsed, name)) for name in _WORDS},
    )


def _citation(
    plan: Plan, position: int, parsed: CitedPolicy, policy: Policy, clean: CleanText, items: dict[int, Item]
) -> Citation:
    return Citation(
        plan=plan,
        item=None if parsed.item is None else items[parsed.item],
        policy=policy,
        position=position,
        printed=clean_slice(clean, parsed.span),
        quoted=parsed.quoted,
        role=parsed.role,
        start=parsed.span.start,
        end=parsed.span.end,
    )


def _responsibilities(
    plan: Plan, parsed: Iterable[ParsedResponsibility], items: dict[int, Item]
) -> Iterator[Responsibility]:
    """One row a name."""
    names = ((each, name) for each in parsed for name in each.names)
    for position, (each, name) in enumerate(names):
        yield Responsibility(
            plan=plan,
            item=None if each.item is None else items[each.item],
            position=position,
            role=each.role,
            name=fit(Responsibility, "name", name),
            start=each.span.start,
            end=each.span.end,
        )


def _decimal(value: Decimal | None) -> Decimal | None:
    if value is None or abs(value) >= _LARGEST:
        return None
    return value.quantize(Decimal("0.0001"))
