"""The rows of a plan in the database: loaded, written, cleared."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from plans.ingest.rows import Rows
from plans.ingest.topics import set_main_topics, write_topics
from plans.models import Citation, Item, Plan, Responsibility, Section, Target

_BATCH = 2000


def load(plan: Plan) -> Rows:
    """The stored rows of a plan, in six queries."""
    items = list(plan.items.select_related("section", "main_topic").prefetch_related("topics").order_by("ordinal"))
    return Rows(
        list(plan.sections.select_related("parent").order_by("position")),
        items,
        list(_without_text(plan.targets.select_related("item"))),
        list(_without_text(plan.citations.select_related("item", "policy"))),
        list(_without_text(plan.responsibilities.select_related("item"))),
        [_slugs(item) for item in items],
    )


def _slugs(item: Item) -> tuple[str, ...]:
    """Topic slugs as the parser gives them, the main one first."""
    slugs = sorted(topic.slug for topic in item.topics.all())
    if item.main_topic is None:
        return ("", *slugs) if slugs else ()
    return (item.main_topic.slug, *(slug for slug in slugs if slug != item.main_topic.slug))


def _without_text(findings: QuerySet[Any]) -> QuerySet[Any]:
    """Findings in order; the text of an item would come once for each of its findings, gigabytes for a long item."""
    return findings.defer("item__text").order_by("position")


def write(rows: Rows) -> None:
    """Save the rows of a plan that has none, in a number of queries that does not depend on theirs.

    Their documents are settled (plans.ingest.policies).
    """
    for generation in _generations(rows.sections):
        Section.objects.bulk_create(generation, _BATCH)
    topics = set_main_topics(rows)
    Item.objects.bulk_create(rows.items, _BATCH)
    write_topics(rows, topics)
    for target in rows.targets:
        target.topic = target.item.main_topic if target.item else None
    Target.objects.bulk_create(rows.targets, _BATCH)
    Responsibility.objects.bulk_create(rows.responsibilities, _BATCH)
    Citation.objects.bulk_create(rows.citations, _BATCH)


def clear(plan: Plan) -> None:
    """Delete the rows of a plan, leaves first."""
    for rows in (plan.targets, plan.citations, plan.responsibilities, plan.attention, plan.items, plan.sections):
        rows.all().delete()


def _generations(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Parents before children, one level of the tree at a time: a child row needs its parent's id."""
    level: dict[int, int] = {}
    for section in sections:
        level[section.position] = level[section.parent.position] + 1 if section.parent else 0
    for depth in range(max(level.values(), default=-1) + 1):
        yield [section for section in sections if level[section.position] == depth]
