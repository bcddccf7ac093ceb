"""A plan: what one bureau said it would do in one year."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models
from django.db.models import Count, F, Func, Q, QuerySet, Sum, Value
from django.db.models.functions import Left
from django.urls import reverse

from plans.models.places import Bureau, Region, significant_digits
from plans.models.sources import Source
from plans.models.vocabulary import UNNAMED_BUREAU, Flag, Level, Status


def next_revision() -> int:
    """A revision number greater than all given before; every change of a plan's rows takes one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT nextval('plan_revision_seq')")
        return int(cursor.fetchone()[0])


class PlanQuerySet(models.QuerySet["Plan"]):
    def published(self) -> "PlanQuerySet":
        return self.filter(status=Status.PUBLISHED)

    def for_listing(self) -> "PlanQuerySet":
        """With what a line of a list shows, in one query."""
        return self.select_related("region__parent__parent", "bureau")

    def newest_first(self) -> "PlanQuerySet":
        return self.order_by(F("year").desc(nulls_last=True), "key")

    def oldest_first(self) -> "PlanQuerySet":
        return self.order_by(F("year").asc(nulls_last=True), "key")

    def by_place(self) -> "PlanQuerySet":
        """By division code, which a key begins with, then by year; plans without a place last."""
        return self.order_by("key")

    def last_received_first(self) -> "PlanQuerySet":
        return self.order_by("-pk")

    def in_place(self, code: str) -> "PlanQuerySet":
        """Plans of a division of today, and of all divisions within it."""
        return self.filter(region__current_code__startswith=significant_digits(code))

    def renew(self) -> int:
        """Give each plan a new revision; how many there were."""
        return self.order_by().update(revision=Func(Value("plan_revision_seq"), function="nextval"))

    def bureau_count(self) -> int:
        return int(self.aggregate(bureaus=Count("bureau", distinct=True))["bureaus"])

    def item_total(self) -> int:
        return int(self.aggregate(items=Sum("item_count"))["items"] or 0)

    def count_by_place(self, digits: int, *by: str) -> "QuerySet[Plan, Any]":
        """(leading digits of the place's code today, or null; the columns named in `by`; plans)"""
        return self.order_by().values_list(Left("region__current_code", digits), *by).annotate(plans=Count("pk"))

    def count_by_year(self) -> "QuerySet[Plan, Any]":
        """(year or null, plans), newest year first."""
        return self.values_list("year").annotate(plans=Count("pk")).order_by(F("year").desc(nulls_last=True))


class Plan(models.Model):
    """One work plan; `key` is its address for ever, `revision` tells the search index what it has not seen."""

    key = models.CharField("编号", max_length=40, unique=True)
    status = models.CharField("状态", max_length=10, choices=Status.choices, default=Status.DRAFT)
    revision = models.BigIntegerField("修订号", unique=True)
    title = models.CharField("标题", max_length=300, blank=True)
    bureau = models.ForeignKey(
        Bureau, models.PROTECT, null=True, blank=True, related_name="plans", verbose_name="教育行政部门"
    )
    issuer = models.CharField("发文机关", max_length=200, blank=True)
    issuer_inferred = models.BooleanField("发文机关为推断", default=False)
    co_issuers = ArrayField(models.CharField(max_length=200), verbose_name="联合发文机关", default=list, blank=True)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="plans", verbose_name="行政区划"
    )
    level = models.CharField("层级", max_length=10, choices=Level.choices, blank=True)
    year = models.PositiveSmallIntegerField("年份", null=True, blank=True)
    published_on = models.DateField("发布日期", null=True, blank=True)
    signed_on = models.DateField("成文日期", null=True, blank=True)
    doc_number = models.CharField("发文字号", max_length=100, blank=True)
    index_number = models.CharField("索引号", max_length=100, blank=True)
    flags = ArrayField(
        models.CharField(max_length=20, choices=Flag.choices), verbose_name="质量标记", default=list, blank=True
    )
    corrected_fields = ArrayField(
        models.CharField(max_length=30), verbose_name="人工更正的字段", default=list, blank=True
    )
    title_start = models.PositiveIntegerField("标题起点", null=True, blank=True)
    title_end = models.PositiveIntegerField("标题终点", null=True, blank=True)
    preamble = models.TextField("引言", blank=True)
    preamble_start = models.PositiveIntegerField("引言起点", null=True, blank=True)
    preamble_end = models.PositiveIntegerField("引言终点", null=True, blank=True)
    item_count = models.PositiveIntegerField("条目数", default=0)
    character_count = models.PositiveIntegerField("条目字数", default=0)
    last_address = models.PositiveIntegerField("已用的最大条目编号", default=0)
    parser_version = models.CharField("解析程序版本", max_length=20)
    created_at = models.DateTimeField("入库时间", auto_now_add=True)
    updated_at = models.DateTimeField("更新时间", auto_now=True)

    objects = PlanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "工作要点"
        ordering = ("-year", "key")
        permissions = (("publish_plan", "可以发布和撤回工作要点"),)
        indexes = (
            models.Index("status", F("year").desc(nulls_last=True), "key", name="plan_status_newest"),
            models.Index(fields=("status", "year", "key"), name="plan_status_oldest"),
            models.Index(fields=("region", "year"), name="plan_region_year"),
        )
        constraints = (
            models.CheckConstraint(condition=Q(status__in=Status.values), name="plan_status_known"),
            models.CheckConstraint(condition=Q(level__in=["", *Level.values]), name="plan_level_known"),
            models.CheckConstraint(
                condition=Q(key__regex=r"^(\d{6}-\d{4}(-\d+)?|x-[0-9a-f]{8,64})$"), name="plan_key_form"
            ),
            models.CheckConstraint(
                condition=Q(year__isnull=True) | Q(year__gte=1949, year__lte=2100),
                name="plan_year_plausible",
                violation_error_message="年份应在 1949 与 2100 之间。",
            ),
            models.CheckConstraint(
                condition=Q(preamble_start__isnull=True, preamble_end__isnull=True)
                | Q(preamble_end__gte=F("preamble_start")),
                name="plan_preamble_in_order",
            ),
        )

    def __str__(self) -> str:
        return self.title or self.key

    def get_absolute_url(self) -> str:
        return reverse("plan_detail", args=[self.key])

    @property
    def bureau_name(self) -> str:
        """Who issued it, or a stand-in of the right level (某市教育局) when the text does not say."""
        return self.issuer or UNNAMED_BUREAU.get(self.level, "发文机关不详")

    @property
    def year_name(self) -> str:
        return f"{self.year}年" if self.year else "年份不详"

    @property
    def display_name(self) -> str:
        """How every page and list calls this plan: bureau and year."""
        return f"{self.bureau_name} · {self.year_name}"

    @property
    def displayed_source(self) -> Source:
        return self.sources.get(displayed=True)
