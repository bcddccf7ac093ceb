"""Fields of education, and how much of each plan is about which."""

from plans.models import Attention, Topic
from plans.tables.columns import INTEGER, TEXT, Column, Table
from plans.tables.documents import PLAN
from plans.tables.identifiers import by_code_point

TOPICS = Table(
    "topics",
    "主题",
    "一行一个教育领域。",
    "One row a field of education.",
    lambda plans: Topic.objects.all(),
    (
        Column("topic", "代号", TEXT, "主题代号", "slug", "slug"),
        Column("name", "主题", TEXT, "主题名称", "Chinese name"),
        Column("definition", "定义", TEXT, "包括什么", "what belongs to it"),
        Column("position", "次序", INTEGER, "排列次序", "order in lists"),
    ),
    key=("topic",),
    order=(by_code_point("slug"),),
)

ATTENTION = Table(
    "attention",
    "注意力",
    "一行一份要点的一个主题：以它为主要主题的条目有多少。要点的其余条目没有主要主题。",
    "One row a plan and topic: the items with that main topic. The rest of the plan's items have none.",
    lambda plans: Attention.objects.filter(plan__in=plans, topic__isnull=False),
    (
        PLAN,
        Column("topic", "主题代号", TEXT, "主题代号", "slug of the topic", "topic__slug"),
        Column("items", "条数", INTEGER, "条目数", "number of items"),
        Column("characters", "字数", INTEGER, "这些条目的字数，不计空白", "their characters without white space"),
    ),
    key=("plan", "topic"),
    order=(by_code_point("plan__key"), by_code_point("topic__slug")),
    references={"plan": "plans", "topic": "topics"},
    plan_path="plan",
    page=("plan",),
)
