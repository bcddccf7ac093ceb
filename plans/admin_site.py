"""The admin site: its name, and choosers that tell places of the same name apart.

Not inside plans.admin, which registers its tables with this site while it is being imported.
"""

from functools import singledispatch
from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.db.models import Model
from django.http import HttpRequest, HttpResponse

from plans.models import Bureau, Plan, Region
from plans.models.vocabulary import Status


@singledispatch
def describe(row: Model) -> str:
    """The words that a chooser shows for a row."""
    return str(row)


@describe.register
def _(region: Region) -> str:
    return f"{region.full_name}（{region.code}，{region.valid_from}—{region.valid_to or ''}）"


@describe.register
def _(bureau: Bureau) -> str:
    return f"{bureau.name}（{bureau.region.full_name if bureau.region else '地区不详'}）"


class DescribingAutocomplete(AutocompleteJsonView):
    def serialize_result(self, obj: Model, to_field_name: str) -> dict[str, str]:
        return {**super().serialize_result(obj, to_field_name), "text": describe(obj)}


WORKED_ON = ("Plan", "Source")
"""Names of the tables that come first on the index page."""


class ArchiveAdminSite(AdminSite):
    site_title = "教育工作要点档案"
    site_header = "教育工作要点档案 · 管理"
    index_title = "管理"
    empty_value_display = "—"
    enable_nav_sidebar = False

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """The tables, and above them what waits for an archivist."""
        waiting = Plan.objects.filter(status=Status.DRAFT).count()
        return super().index(request, {**(extra_context or {}), "waiting": waiting})

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return DescribingAutocomplete.as_view(admin_site=self)(request)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[dict[str, Any]]:
        apps = super().get_app_list(request, app_label)
        for app in apps:
            app["models"].sort(key=lambda model: model["object_name"] not in WORKED_ON)
        return apps
