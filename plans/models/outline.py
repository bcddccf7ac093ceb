"""The outline of a plan: a tree of sections, and the items that are its leaves. Offsets are raw ones."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from plans.models.plans import Plan


class Section(models.Model):
    """A heading; the span covers its number and its words. `lead` is what the section says before its first part."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="sections", verbose_name="工作要点")
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="children", verbose_name="上级章节"
    )
    position = models.PositiveIntegerField("次序")
    number = models.CharField("编号", max_length=20, blank=True)
    heading = models.TextField("标题", blank=True)
    depth = models.PositiveSmallIntegerField("层次")
    lead = models.TextField("章节引言", blank=True)
    lead_start = models.PositiveIntegerField("章节引言起点", null=True, blank=True)
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")

    class Meta:
        verbose_name = verbose_name_plural = "章节"
        ordering = ("plan", "position")
        constraints = (
            models.UniqueConstraint(fields=("plan", "position"), name="section_position_unique"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="section_span_in_order"),
        )

    def __str__(self) -> str:
        return self.heading or self.number


class Item(models.Model):
    """One thing the bureau will do. `ordinal` counts through the plan as parsed now; `address` is the last part of
    its permanent address, given once and never given again. `topics` holds the main one too."""

    plan = models.ForeignKey(Plan, models.CASCADE, related_name="items", verbose_name="工作要点")
    section = models.ForeignKey(
        Section, models.CASCADE, null=True, blank=True, related_name="items", verbose_name="章节"
    )
    ordinal = models.PositiveIntegerField("次序")
    address = models.PositiveIntegerField("固定编号")
    number = models.CharField("编号", max_length=20, blank=True)
    heading = models.TextField("标题", blank=True)
    depth = models.PositiveSmallIntegerField("层次")
    text = models.TextField("文本")
    start = models.PositiveIntegerField("起点")
    end = models.PositiveIntegerField("终点")
    main_topic = models.ForeignKey(
        "plans.Topic", models.PROTECT, null=True, blank=True, related_name="main_items", verbose_name="主要主题"
    )
    topics = models.ManyToManyField("plans.Topic", blank=True, related_name="items", verbose_name="主题")

    class Meta:
        verbose_name = verbose_name_plural = "条目"
        ordering = ("plan", "ordinal")
        constraints = (
            models.UniqueConstraint(fields=("plan", "ordinal"), name="item_ordinal_unique"),
            models.UniqueConstraint(fields=("plan", "address"), name="item_address_unique"),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="item_span_in_order"),
        )

    def __str__(self) -> str:
        return self.heading or self.text[:30]

    def get_absolute_url(self) -> str:
        return reverse("item_detail", args=[self.plan.key, self.address])
