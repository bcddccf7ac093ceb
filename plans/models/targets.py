"""Figures committed to, as data: columns as in the parse contract, and what a person made of each. Offsets are raw."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from plans.models.outline import Item
from plans.models.plans import Plan
from plans.models.topics import Topic
from plans.models.vocabulary import (
    Change,
    Commitment,
    Comparator,
    Confidence,
    DeadlineSource,
    Ownership,
    Result,
    ReviewState,
    ScopeKind,
    Stage,
    Status,
)


class TargetQuerySet(models.QuerySet["Target"]):
    def standing(self) -> "TargetQuerySet":
        """Without what a reviewer found to be no target."""
        return self.exclude(review_state=ReviewState.REJECTED)

    def published(self) -> "TargetQuerySet":
        """What readers see: the standing targets of published plans."""
        return self.standing().filter(plan__status=Status.PUBLISHED)

    def for_listing(self) -> "TargetQuerySet":
        """With what a line of a list shows, in one query."""
        related = self.select_related("plan__region__parent__parent", "item")
        return related.defer("item__text", "item__heading", "plan__preamble")

    def newest_first(self) -> "TargetQuerySet":
        return self.order_by(F("plan__year").desc(nulls_last=True), "plan__key", "position")

    def by_place(self) -> "TargetQuerySet":
        return self.order_by("plan__key", "position")

    def highest_first(self) -> "TargetQuerySet":
        """By the normal value, which compares within one indicator."""
        return self.order_by(F("value_normal").desc(nulls_last=True), "plan_id", "position")

    def lowest_first(self) -> "TargetQuerySet":
        return self.order_by("value_normal", "plan_id", "position")


class Target(models.Model):
    """One figure the bureau commits to; `item` is null for a figure in the preamble.

    `start` and `end` span its own part of the clause. Beside each `…_printed` column, in the page's words, stands
    what was read from them; blank or null where they do not tell.
    """

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="targets", verbose_name="工作要点")
    item = models.ForeignKey(Item, models.CASCADE, null=True, blank=True, related_name="targets", verbose_name="条目")
    topic = models.ForeignKey(
        Topic, models.PROTECT, null=True, blank=True, related_name="targets", verbose_name="主题", db_index=False
    )
    """The main topic of its item, kept here as well: counting targets by topic must not read millions of items."""
    position = models.PositiveIntegerField("次序")
    clause = models.TextField("原句")
    indicator = models.CharField("指标", max_length=300)
    canonical = models.CharField("规范指标", max_length=60, null=True, blank=True)  # noqa: DJ001 (null: not looked up)
    comparator = models.CharField("比较", max_length=15, choices=Comparator.choices)
    comparator_printed = models.CharField("比较用语", max_length=40, blank=True, default="")
    value = models.DecimalField("数值", max_digits=18, decimal_places=4, null=True, blank=True)
    value_max = models.DecimalField("上限", max_digits=18, decimal_places=4, null=True, blank=True)
    unit = models.CharField("单位", max_length=30, blank=True)
    value_normal = models.DecimalField("折算数值", max_digits=22, decimal_places=4, null=True, blank=True)
    value_max_normal = models.DecimalField("折算上限", max_digits=22, decimal_places=4, null=True, blank=True)
    unit_normal = models.CharField("折算单位", max_length=30, blank=True, default="")
    base = models.DecimalField("基数", max_digits=22, decimal_places=4, null=True, blank=True)
    base_printed = models.CharField("基数用语", max_length=60, blank=True, default="")
    change = models.CharField("变化类型", max_length=12, choices=Change.choices, blank=True)
    kind = models.CharField("产出或成效", max_length=8, choices=Result.choices, default=Result.OUTPUT)
    deadline = models.CharField("期限", max_length=40, blank=True)
    deadline_date = models.CharField("期限日期", max_length=10, blank=True, default="")
    deadline_source = models.CharField(
        "期限依据", max_length=10, choices=DeadlineSource.choices, blank=True, default=""
    )
    scope = models.CharField("范围用语", max_length=60, blank=True, default="")
    scope_kind = models.CharField("范围", max_length=6, choices=ScopeKind.choices, blank=True, default="")
    stage = models.CharField("学段", max_length=12, choices=Stage.choices, blank=True, default="")
    ownership = models.CharField("办学性质", max_length=20, choices=Ownership.choices, blank=True, default="")
    commitment = models.CharField("承诺强度", max_length=12, choices=Commitment.choices)
    commitment_printed = models.CharField("承诺用语", max_length=20, blank=True, default="")
    quoted_from = models.CharField("引自", max_length=120, blank=True, default="")
    confidence = models.CharField("可信度", max_length=6, choices=Confidence.choices, blank=True, default="")
    masked = models.BooleanField("被遮盖", default=False)
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")
    clause_start = models.PositiveIntegerField("原句起点", null=True, blank=True)
    clause_end = models.PositiveIntegerField("原句终点", null=True, blank=True)
    number_start = models.PositiveIntegerField("数字起点")
    number_end = models.PositiveIntegerField("数字终点")
    review_state = models.CharField(
        "审核状态", max_length=10, choices=ReviewState.choices, default=ReviewState.UNREVIEWED
    )
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reviewed_targets",
        verbose_name="审核人",
    )
    reviewed_at = models.DateTimeField("审核时间", null=True, blank=True)
    corrected_fields = ArrayField(
        models.CharField(max_length=30), verbose_name="人工更正的字段", default=list, blank=True
    )

    objects = TargetQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "目标"
        ordering = ("plan", "position")
        indexes = (
            # Holds all that the page of an indicator counts and charts, so that the rows themselves are not read.
            models.Index(
                fields=("canonical", "plan"),
                include=("comparator", "value_normal", "unit_normal", "masked"),
                condition=~Q(review_state=ReviewState.REJECTED),
                name="target_of_indicator",
            ),
            models.Index(
                "canonical",
                F("value_normal").desc(nulls_last=True),
                condition=~Q(review_state=ReviewState.REJECTED),
                name="target_highest",
            ),
            models.Index(
                fields=("canonical", "value_normal"),
                condition=~Q(review_state=ReviewState.REJECTED),
                name="target_lowest",
            ),
        )
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="target_position_unique"),
            models.CheckConstraint(condition=Q(comparator__in=Comparator.values), name="target_comparator_known"),
            models.CheckConstraint(condition=Q(review_state__in=ReviewState.values), name="target_review_state_known"),
            models.CheckConstraint(
                condition=Q(
                    end__gt=F("start"),
                    number_end__gt=F("number_start"),
                    number_start__gte=F("start"),
                    number_end__lte=F("end"),
                ),
                name="target_number_inside_clause",
            ),
        )

    def __str__(self) -> str:
        return self.clause

    def get_absolute_url(self) -> str:
        """The sentence: the figure marked on the page of its item, or of its plan when it stands in none."""
        where = ("item_detail", self.plan.key, self.item.address) if self.item else ("plan_detail", self.plan.key)
        return f"{reverse(where[0], args=where[1:])}#figure-{self.position}"
