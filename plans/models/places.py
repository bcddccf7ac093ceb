"""Where a plan belongs: administrative divisions through the years, and the bureaus that plan for them."""

from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from plans.models.vocabulary import Level
from plans.regions import NATION


def significant_digits(code: str) -> str:
    """The leading digits that all divisions within `code` share: 420000 → 42, 420100 → 4201, 420102 → 420102.

    000000, the country as the ministry's place, keeps all: it holds the ministry's own plans only.
    """
    if code == NATION.code:
        return code
    while code.endswith("00"):
        code = code[:-2]
    return code


OLDEST_FIRST = (F("valid_to").asc(nulls_last=True), "valid_from")
"""A county and the city district it was merged into may begin in the same year: what still stands comes last."""


class RegionQuerySet(models.QuerySet["Region"]):
    def in_year(self, year: int) -> "RegionQuerySet":
        """Divisions as they stood in `year`."""
        return self.filter(Q(valid_to__isnull=True) | Q(valid_to__gte=year), valid_from__lte=year)

    def of_place(self, code: str) -> "RegionQuerySet":
        """All rows of today's division `code`, under whatever name and code, oldest first."""
        return self.filter(current_code=code).order_by(*OLDEST_FIRST)

    def children_of(self, code: str) -> "RegionQuerySet":
        """Divisions that are or were directly under today's division `code`, oldest first."""
        return self.filter(parent__current_code=code).order_by(*OLDEST_FIRST)

    def names(self, codes: list[str]) -> dict[str, str]:
        """Today's (or last) name of each division code of today that exists."""
        rows = self.filter(current_code__in=codes).order_by(*OLDEST_FIRST)
        return dict(rows.values_list("current_code", "name"))

    def current(self) -> "RegionQuerySet":
        """Divisions of today."""
        return self.filter(valid_to__isnull=True)


class Region(models.Model):
    """One division under one name and code, for the years in which it bore them.

    `current_code` is the code of today's division that it became: a page of a place gathers all rows of one.
    """

    code = models.CharField("区划代码", max_length=6)
    name = models.CharField("名称", max_length=40)
    short_name = models.CharField("简称", max_length=40)
    level = models.CharField("层级", max_length=10, choices=Level.choices)
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name="上级"
    )
    valid_from = models.PositiveSmallIntegerField("起始年")
    valid_to = models.PositiveSmallIntegerField("终止年", null=True, blank=True)
    current_code = models.CharField("现代码", max_length=6, db_index=True)

    objects = RegionQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "行政区划"
        ordering = ("code", "valid_from")
        constraints = (
            models.UniqueConstraint(fields=("code", "valid_from"), name="region_code_valid_from_unique"),
            models.CheckConstraint(condition=Q(code__regex=r"^\d{6}$"), name="region_code_six_digits"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="region_level_known"),
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")), name="region_years_in_order"
            ),
        )

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place_detail", args=[self.current_code])

    @property
    def lineage(self) -> list["Region"]:
        """From the province down to this division; load with select_related("parent__parent")."""
        return [*(self.parent.lineage if self.parent else []), self]

    @property
    def full_name(self) -> str:
        """湖北省武汉市"""
        return "".join(region.name for region in self.lineage)


class Bureau(models.Model):
    """An education authority under one name; `region` is null when only the name is known."""

    name = models.CharField("名称", max_length=80)
    region = models.ForeignKey(
        Region, models.PROTECT, null=True, blank=True, related_name="bureaus", verbose_name="行政区划"
    )
    level = models.CharField("层级", max_length=10, choices=Level.choices, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "教育行政部门"
        ordering = ("region__code", "name")
        constraints = (
            models.UniqueConstraint(fields=("name", "region"), nulls_distinct=False, name="bureau_name_region_unique"),
        )

    def __str__(self) -> str:
        return self.name
