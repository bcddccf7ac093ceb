"""What is found inside the items: documents cited, units responsible. Offsets are raw."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from plans.models.outline import Item
from plans.models.plans import Plan
from plans.models.vocabulary import CitationRole, Level, PolicyKind, Role


class PolicyQuerySet(models.QuerySet["Policy"]):
    def cited(self) -> "PolicyQuerySet":
        """Documents that published plans cite."""
        return self.filter(plan_count__gt=0)


class Policy(models.Model):
    """A document that plans cite; its id is its address for ever.

    `key` is what its printed titles have in common (plans.parsing.policies.identity); null in a row that an older
    parser made. A document merged into another by hand keeps its row and key, so that its address leads to the other
    one and later citations count there. The figures are of the published plans: `recount` in plans.ingest keeps them.
    """

    key = models.CharField("同一性", max_length=320, unique=True, null=True)  # noqa: DJ001 (null: not yet read again)
    title = models.CharField("标题", max_length=300)
    folded = models.CharField("检索用标题", max_length=300, blank=True, default="")
    kind = models.CharField("类别", max_length=12, choices=PolicyKind.choices, default=PolicyKind.POLICY)
    level = models.CharField("发布层级", max_length=10, choices=Level.choices, blank=True, default="")
    issuer = models.CharField("发布机关", max_length=200, blank=True, default="")
    place_code = models.CharField("发布地区", max_length=6, blank=True, default="")
    plan_count = models.PositiveIntegerField("引用份数", default=0)
    first_year = models.PositiveSmallIntegerField("首次引用年份", null=True)
    last_year = models.PositiveSmallIntegerField("最近引用年份", null=True)
    roles = ArrayField(models.CharField(max_length=10), verbose_name="引用方式", default=list, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="merged", verbose_name="并入"
    )
    merged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="合并人"
    )
    merged_at = models.DateTimeField("合并时间", null=True, blank=True)

    objects = PolicyQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "政策文件"
        ordering = ("title",)
        indexes = (
            models.Index(fields=("-plan_count", "id"), name="policy_most_cited", condition=Q(plan_count__gt=0)),
            models.Index(
                F("first_year").desc(nulls_last=True), "id", name="policy_newest", condition=Q(plan_count__gt=0)
            ),
            models.Index(fields=("title", "id"), name="policy_by_title", condition=Q(plan_count__gt=0)),
        )
        constraints = (
            models.CheckConstraint(condition=Q(kind__in=PolicyKind.values), name="policy_kind_known"),
            models.CheckConstraint(condition=Q(level__in=["", *Level.values]), name="policy_level_known"),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="policy_not_merged_into_itself"),
        )

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("policy_detail", args=[self.pk])


class Citation(models.Model):
    """One mention of a document in a plan, as printed, with or without 《》."""

    policy = models.ForeignKey(
        Policy, models.PROTECT, related_name="citations", verbose_name="政策文件", db_index=False
    )
    plan = models.ForeignKey(Plan, models.CASCADE, related_name="citations", verbose_name="工作要点")
    item = models.ForeignKey(Item, models.CASCADE, null=True, blank=True, related_name="citations", verbose_name="条目")
    position = models.PositiveIntegerField("次序")
    printed = models.TextField("原文")
    quoted = models.BooleanField("有书名号", default=True)
    role = models.CharField("引用方式", max_length=10, choices=CitationRole.choices, default=CitationRole.MENTION)
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")

    class Meta:
        verbose_name = verbose_name_plural = "引用"
        ordering = ("plan", "position")
        indexes = (models.Index(fields=("policy", "plan"), include=("role",), name="citation_of_policy"),)
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="citation_position_unique"),
            models.CheckConstraint(condition=Q(role__in=CitationRole.values), name="citation_role_known"),
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
