"""What is found inside the items: figures committed to, documents cited, fields of education. Offsets are raw."""

from django.db import models
from django.db.models import F, Q

from plans.models.outline import Item
from plans.models.plans import Plan
from plans.models.vocabulary import Change, Commitment, Comparator


class Topic(models.Model):
    """A field of education (学前教育, 教师队伍 …); the rules are in plans/data/topics.toml."""

    slug = models.SlugField("代号", unique=True)
    name = models.CharField("名称", max_length=20, unique=True)
    position = models.PositiveSmallIntegerField("次序")

    class Meta:
        verbose_name = verbose_name_plural = "主题"
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class Target(models.Model):
    """One figure the bureau commits to; `item` is null for a figure in the preamble."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="targets", verbose_name="工作要点")
    item = models.ForeignKey(Item, models.CASCADE, null=True, blank=True, related_name="targets", verbose_name="条目")
    position = models.PositiveIntegerField("次序")
    clause = models.TextField("原句")
    indicator = models.CharField("指标", max_length=300)
    comparator = models.CharField("比较", max_length=15, choices=Comparator.choices)
    value = models.DecimalField("数值", max_digits=18, decimal_places=4, null=True, blank=True)
    value_max = models.DecimalField("上限", max_digits=18, decimal_places=4, null=True, blank=True)
    unit = models.CharField("单位", max_length=30, blank=True)
    deadline = models.CharField("期限", max_length=40, blank=True)
    masked = models.BooleanField("被遮盖", default=False)
    commitment = models.CharField("承诺强度", max_length=12, choices=Commitment.choices)
    change = models.CharField("变化类型", max_length=12, choices=Change.choices, blank=True)
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")
    number_start = models.PositiveIntegerField("数字起点")
    number_end = models.PositiveIntegerField("数字终点")

    class Meta:
        verbose_name = verbose_name_plural = "指标"
        ordering = ("plan", "position")
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="target_position_unique"),
            models.CheckConstraint(condition=Q(comparator__in=Comparator.values), name="target_comparator_known"),
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
