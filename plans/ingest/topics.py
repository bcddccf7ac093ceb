"""Fields of education of the items, written: the main one, all of them, and how much of the plan each one has."""

from collections import Counter
from collections.abc import Iterable

from plans.ingest.rows import Rows, length
from plans.models import Attention, Item, Plan, Topic
from plans.parsing.topics import TOPICS

_BATCH = 2000


def save_topics() -> dict[str, Topic]:
    """Slug → stored topic, brought to what the rules name and define today."""
    Topic.objects.bulk_create(
        [
            Topic(slug=topic.slug, name=topic.name, definition=topic.definition, position=position)
            for position, topic in enumerate(TOPICS)
        ],
        update_conflicts=True,
        unique_fields=("slug",),
        update_fields=("name", "definition", "position"),
    )
    return Topic.objects.in_bulk(field_name="slug")


def set_main_topics(rows: Rows) -> dict[str, Topic]:
    """Give each unsaved item its main topic; slug → topic of all that the rows name."""
    slugs = {slug for topics in rows.topics for slug in topics}
    topics = Topic.objects.in_bulk(slugs, field_name="slug") if slugs else {}
    if slugs - topics.keys():
        topics = save_topics()
    for item, found in zip(rows.items, rows.topics, strict=True):
        item.main_topic = topics[found[0]] if found else None
    return topics


def write_topics(rows: Rows, topics: dict[str, Topic]) -> None:
    """All topics of the saved items, and the attention of their plan."""
    through = Item.topics.through
    through.objects.bulk_create(
        [
            through(item_id=item.pk, topic_id=topics[slug].pk)
            for item, slugs in zip(rows.items, rows.topics, strict=True)
            for slug in slugs
        ],
        _BATCH,
    )
    if rows.items:
        Attention.objects.bulk_create(attention(rows.items[0].plan, rows.items))


def attention(plan: Plan, items: Iterable[Item]) -> list[Attention]:
    """Unsaved rows: the items of each main topic, and those without, with their characters."""
    counts: Counter[Topic | None] = Counter()
    characters: Counter[Topic | None] = Counter()
    for item in items:
        counts[item.main_topic] += 1
        characters[item.main_topic] += length(item.text)
    return [
        Attention(plan=plan, topic=topic, items=number, characters=characters[topic])
        for topic, number in counts.items()
    ]
