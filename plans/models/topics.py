"""Fields of education, and how much of each plan is about which."""

from django.db import models
from django.db.models import Q
from django.urls import reverse

from plans.models.plans import Plan


class Topic(models.Model):
    """A field of education (学前教育, 教师队伍 …); the rules are in plans/data/topics.toml."""

    slug = models.SlugField("代号", unique=True)
    name = models.CharField("名称", max_length=20, unique=True)
    definition = models.TextField("定义", blank=True, default="")
    position = models.PositiveSmallIntegerField("次序")

    class Meta:
        verbose_name = verbose_name_plural = "主题"
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("topic_detail", args=[self.slug])


class Attention(models.Model):
    """How much of a plan is about one field: its items with that main field, and their characters without white space.

    The row without a topic counts the items that have no main field; the rows of a plan add up to the whole of it.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="attention", verbose_name="工作要点", db_index=False)
    topic = models.ForeignKey(
        Topic, models.PROTECT, null=True, related_name="attention", verbose_name="主题", db_index=False
    )
    items = models.PositiveIntegerField("条数")
    characters = models.PositiveIntegerField("字数")

    class Meta:
        verbose_name = verbose_name_plural = "注意力"
        ordering = ("plan", "topic")
        indexes = (models.Index(fields=("topic", "plan"), include=("items", "characters"), name="attention_of_topic"),)
        constraints = (
            models.UniqueConstraint(
                fields=("plan", "topic"),
                include=("items", "characters"),
                nulls_distinct=False,
                name="attention_plan_topic_unique",
            ),
            models.CheckConstraint(condition=Q(items__gt=0), name="attention_counts_items"),
        )

    def __str__(self) -> str:
        return f"{self.topic or '无主题'} {self.items}"
