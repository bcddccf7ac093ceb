"""Divisions and bureaus: looked at, and chosen from."""

from django.contrib import admin

from plans.admin.readonly import ReadOnlyAdmin
from plans.models import Bureau, Region


@admin.register(Region)
class RegionAdmin(ReadOnlyAdmin):
    list_display = ("code", "full_name", "level", "valid_from", "valid_to", "current_code")
    list_filter = ("level",)
    search_fields = ("code__startswith", "name", "parent__name")
    list_select_related = ("parent__parent",)

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("parent__parent")

    @admin.display(description="全称")
    def full_name(self, region: Region) -> str:
        return region.full_name


@admin.register(Bureau)
class BureauAdmin(ReadOnlyAdmin):
    list_display = ("name", "region", "level")
    list_filter = ("level",)
    search_fields = ("name", "region__name")

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("region__parent__parent")
