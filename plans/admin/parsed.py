"""What the parser found inside the plans: read-only, for looking things up."""

from django.contrib import admin

from plans.admin.readonly import ReadOnlyAdmin
from plans.models import Citation, Item, Responsibility, Section, Topic


class FoundAdmin(ReadOnlyAdmin):
    # The table's own order, by plan, would sort millions of rows for each page.
    ordering = ("-pk",)


@admin.register(Section)
class SectionAdmin(FoundAdmin):
    list_display = ("heading", "number", "plan", "depth", "position")
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "heading")


@admin.register(Item)
class ItemAdmin(FoundAdmin):
    list_display = ("__str__", "number", "plan", "ordinal", "address")
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "heading")


@admin.register(Citation)
class CitationAdmin(FoundAdmin):
    list_display = ("printed", "policy", "plan")
    list_select_related = ("plan", "policy")
    search_fields = ("plan__key__exact", "policy__title")


@admin.register(Responsibility)
class ResponsibilityAdmin(FoundAdmin):
    list_display = ("name", "role", "plan")
    list_filter = ("role",)
    list_select_related = ("plan",)
    search_fields = ("plan__key__exact", "name__exact")


@admin.register(Topic)
class TopicAdmin(ReadOnlyAdmin):
    list_display = ("name", "slug", "position")
