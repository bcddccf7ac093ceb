"""What is found inside the items: documents cited, units responsible. Offsets are raw."""

from django.db import models
from django.db.models import F, Q

from plans.models.outline import Item
from plans.models.plans import Plan
from plans.models.vocabulary import Role


class Policy(models.Model):
    """A document that plans cite, under its normalised title."""

    title = models.CharField("标题", max_length=300, unique=True)

    class Meta:
        verbose_name = verbose_name_plural = "政策文件"
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title


class Citation(models.Model):
    """One mention of a policy in a plan, as printed."""

    policy = models.ForeignKey(Policy, models.PROTECT, related_name="citations", verbose_name="政策文件")
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="citations", verbose_name="工作要点")
    item = models.ForeignKey(Item, models.CASCADE, null=True, blank=True, related_name="citations", verbose_name="条目")
    position = models.PositiveIntegerField("次序")
    printed = models.TextField("原文")
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")

    class Meta:
        verbose_name = verbose_name_plural = "引用"
        ordering = ("plan", "position")
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="citation_position_unique"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="citation_span_in_order"),
        )

    def __str__(self) -> str:
        return self.printed


class Responsibility(models.Model):
    """One name of a statement such as 责任单位:甲、乙: a unit, a person, or the date by which the item is done.

    The span is that of the whole statement; `item` is null for one that stands with a section's heading.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="responsibilities", verbose_name="工作要点")
    item = models.ForeignKey(
        Item, models.CASCADE, null=True, blank=True, related_name="responsibilities", verbose_name="条目"
    )
    position = models.PositiveIntegerField("次序")
    role = models.CharField("角色", max_length=12, choices=Role.choices)
    name = models.CharField("名称", max_length=100)
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")

    class Meta:
        verbose_name = verbose_name_plural = "责任分工"
        ordering = ("plan", "position")
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="responsibility_position_unique"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="responsibility_role_known"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="responsibility_span_in_order"),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def is_unit(self) -> bool:
        """Whether the name is that of an office, and no person or date."""
        return self.role not in (Role.PERSON, Role.DEADLINE)
