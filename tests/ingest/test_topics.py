"""Main topics, and the attention of a plan to each, as ingest writes them."""

import pytest

from plans.ingest import Outcome, ingest, reparse
from plans.ingest.topics import save_topics
from plans.models import Attention, Item, Target, Topic
from plans.parsing.topics import TOPICS

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


def test_an_item_knows_its_main_topic(plan_text):
    ingest(plan_text.encode(), "武汉.txt")
    assert [item.main_topic and item.main_topic.slug for item in Item.objects.all()] == [None, None, "preschool"]


def test_a_target_has_the_main_topic_of_its_item(plan_text):
    ingest(plan_text.encode(), "武汉.txt")
    assert [target.topic.slug for target in Target.objects.select_related("topic")] == ["preschool"]


def test_attention_counts_items_and_characters_by_main_topic(plan_text):
    ingest(plan_text.encode(), "武汉.txt")
    found = {row.topic and row.topic.slug: (row.items, row.characters) for row in Attention.objects.all()}
    texts = list(Item.objects.values_list("text", flat=True))
    assert found == {None: (2, len(texts[0]) + len(texts[1])), "preschool": (1, len(texts[2]))}


def test_white_space_is_no_character_of_an_item(plan_text):
    ingest(plan_text.replace("全年新建30所幼儿园", "全年　新建 30 所 幼儿园").encode(), "武汉.txt")
    spaced = Item.objects.get(ordinal=3)
    assert Attention.objects.get(topic__slug="preschool").characters == len(spaced.text) - 4


def test_rows_from_before_main_topics_are_written_again(plan_text):
    plan = ingest(plan_text.encode(), "武汉.txt").plan
    Item.objects.update(main_topic=None)
    Attention.objects.all().delete()
    assert reparse(plan).outcome is Outcome.CHANGED
    assert Item.objects.get(ordinal=3).main_topic.slug == "preschool"
    assert Attention.objects.count() == 2
    assert reparse(plan).outcome is Outcome.UNCHANGED


def test_definitions_follow_the_rules(db):
    save_topics()
    Topic.objects.filter(slug="preschool").update(definition="旧", name="旧名")
    save_topics()
    assert list(Topic.objects.values_list("slug", "name", "definition")) == [rule[:3] for rule in TOPICS]


def test_a_plan_knows_the_length_of_its_items(plan_text):
    plan = ingest(plan_text.encode(), "武汉.txt").plan
    assert plan.character_count == sum(Attention.objects.values_list("characters", flat=True)) > 0
