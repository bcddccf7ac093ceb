"""For what the parser wrote, or what was received: to be looked at, never typed over."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest, HttpResponse


class PlainListAdmin(admin.ModelAdmin):
    """Lists with the table's own name for a title."""

    # The full count beside a filtered one costs a second scan of a table of millions.
    show_full_result_count = False
    list_per_page = 50

    def changelist_view(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        title = {"title": self.opts.verbose_name_plural}
        return super().changelist_view(request, title | (extra_context or {}))

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """What was received is kept; a plan is withdrawn, not deleted."""
        return False


class ReadOnlyAdmin(PlainListAdmin):
    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
