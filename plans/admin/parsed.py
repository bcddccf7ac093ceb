"""What the parser found inside the plans: read-only, for looking things up."""

from django.contrib import admin

from plans.admin.readonly import ReadOnlyAdmin
from plans.models import Citation, Item, Policy, Section, Target, Topic


@admin.register(Section)
class SectionAdmin(ReadOnlyAdmin):
    list_display = ("heading", "number", "plan", "depth", "position")
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "heading")


@admin.register(Item)
class ItemAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "number", "plan", "ordinal", "address")
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "heading")


@admin.register(Target)
class TargetAdmin(ReadOnlyAdmin):
    list_display = ("clause", "plan", "indicator", "comparator", "value", "value_max", "unit", "deadline", "masked")
    list_filter = ("comparator", "commitment", "change", "masked")
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "indicator")


@admin.register(Citation)
class CitationAdmin(ReadOnlyAdmin):
    list_display = ("printed", "policy", "plan")
    list_select_related = ("plan", "policy")
    search_fields = ("plan__key__exact", "policy__title")


@admin.register(Policy)
class PolicyAdmin(ReadOnlyAdmin):
    list_display = ("title",)
    search_fields = ("title",)


@admin.register(Topic)
class TopicAdmin(ReadOnlyAdmin):
    list_display = ("name", "slug", "position")
