"""The rows of a plan in the database: loaded, written, cleared."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import QuerySet

from plans.ingest.rows import Rows
from plans.models import Citation, Item, Plan, Policy, Section, Target, Topic
from plans.parsing.topics import TOPICS

_BATCH = 2000


def load(plan: Plan) -> Rows:
    """The stored rows of a plan, in five queries."""
    items = list(plan.items.select_related("section").prefetch_related("topics").order_by("ordinal"))
    return Rows(
        list(plan.sections.select_related("parent").order_by("position")),
        items,
        list(_without_text(plan.targets.select_related("item"))),
        list(_without_text(plan.citations.select_related("item", "policy"))),
        [tuple(topic.slug for topic in item.topics.all()) for item in items],
    )


def _without_text(findings: QuerySet[Any]) -> QuerySet[Any]:
    """Findings in order; the text of an item would come once for each of its findings, gigabytes for a long item."""
    return findings.defer("item__text").order_by("position")


def write(rows: Rows) -> None:
    """Save the rows of a plan that has none, in a number of queries that does not depend on theirs."""
    for generation in _generations(rows.sections):
        Section.objects.bulk_create(generation, _BATCH)
    Item.objects.bulk_create(rows.items, _BATCH)
    _write_topics(rows)
    Target.objects.bulk_create(rows.targets, _BATCH)
    policies = _save_policies({citation.policy.title for citation in rows.citations})
    for citation in rows.citations:
        citation.policy = policies[citation.policy.title]
    Citation.objects.bulk_create(rows.citations, _BATCH)


def clear(plan: Plan) -> None:
    """Delete the rows of a plan, leaves first."""
    for rows in (plan.targets, plan.citations, plan.items, plan.sections):
        rows.all().delete()


def _generations(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """Parents before children, one level of the tree at a time: a child row needs its parent's id."""
    level: dict[int, int] = {}
    for section in sections:
        level[section.position] = level[section.parent.position] + 1 if section.parent else 0
    for depth in range(max(level.values(), default=-1) + 1):
        yield [section for section in sections if level[section.position] == depth]


def _save_policies(titles: set[str]) -> dict[str, Policy]:
    """Title → stored policy; new ones are created."""
    known = {policy.title: policy for policy in Policy.objects.filter(title__in=titles)}
    created = Policy.objects.bulk_create([Policy(title=title) for title in sorted(titles - known.keys())], _BATCH)
    return known | {policy.title: policy for policy in created}


def _write_topics(rows: Rows) -> None:
    slugs = {slug for topics in rows.topics for slug in topics}
    topics = Topic.objects.in_bulk(slugs, field_name="slug") if slugs else {}
    if slugs - topics.keys():
        topics = _save_topics()
    through = Item.topics.through
    through.objects.bulk_create(
        [
            through(item_id=item.pk, topic_id=topics[slug].pk)
            for item, names in zip(rows.items, rows.topics, strict=True)
            for slug in names
        ],
        _BATCH,
    )


def _save_topics() -> dict[str, Topic]:
    """Slug → stored topic, brought to what the parser's rules name today."""
    Topic.objects.bulk_create(
        [Topic(slug=topic.slug, name=topic.name, position=position) for position, topic in enumerate(TOPICS)],
        update_conflicts=True,
        unique_fields=("slug",),
        update_fields=("name", "position"),
    )
    return Topic.objects.in_bulk(field_name="slug")
