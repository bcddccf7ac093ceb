"""Plans: the list, the metadata to correct, the review page with its three verbs."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from plans import curation
from plans.admin.readonly import PlainListAdmin
from plans.admin.review import review
from plans.admin_site import describe
from plans.ingest import IngestError, Outcome, reparse
from plans.ingest.metadata import CORRECTABLE
from plans.models import Plan
from plans.models.vocabulary import Flag, Status

PUBLISH = "plans.publish_plan"


class FlagFilter(admin.SimpleListFilter):
    title, parameter_name = "质量标记", "flag"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return Flag.choices

    def queryset(self, request: HttpRequest, queryset: QuerySet[Plan]) -> QuerySet[Plan]:
        return queryset.filter(flags__contains=[self.value()]) if self.value() else queryset


@admin.register(Plan)
class PlanAdmin(PlainListAdmin):
    list_display = ("review_link", "key", "status", "year", "region", "bureau", "flag_words", "updated_at")
    list_display_links = None
    list_filter = ("status", "level", FlagFilter, "year")
    list_select_related = ("region", "bureau")
    search_fields = ("key", "title", "issuer")
    actions = ("publish_selected",)
    autocomplete_fields = ("region", "bureau")
    readonly_fields = ("key", "status", "flag_words", "corrected_words", "parser_version", "created_at", "updated_at")
    fieldsets = (
        ("元数据（更正后不再被解析结果覆盖）", {"fields": CORRECTABLE}),
        ("状态", {"fields": readonly_fields}),
    )
    view_on_site = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Plan]:
        return super().get_queryset(request).defer("preamble")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_publish_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm(PUBLISH)

    def get_urls(self):
        verbs = {"publish": self.publish_view, "withdraw": self.withdraw_view, "reparse": self.reparse_view}
        return [
            path("<int:pk>/review/", self.admin_site.admin_view(self.review_view), name="plans_plan_review"),
            *(
                path(f"<int:pk>/{verb}/", self.admin_site.admin_view(require_POST(view)), name=f"plans_plan_{verb}")
                for verb, view in verbs.items()
            ),
            *super().get_urls(),
        ]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> ModelChoiceField:
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if db_field.name in self.autocomplete_fields:
            field.label_from_instance = describe
        return field

    def save_model(self, request: HttpRequest, obj: Plan, form: Any, change: bool) -> None:
        if form.changed_data:
            curation.correct(obj, form.changed_data)
            curation.sync_after_commit(obj)

    def review_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        plan = get_object_or_404(Plan.objects.select_related("bureau", "region"), pk=pk)
        if not self.has_view_permission(request, plan):
            raise PermissionDenied
        context = self.admin_site.each_context(request) | {
            "opts": self.opts,
            "title": f"审阅：{plan.title or plan.key}",
            "review": review(plan),
            "plan": plan,
            "may_publish": self.has_publish_permission(request),
            "may_change": self.has_change_permission(request, plan),
            "public": plan.status == Status.PUBLISHED,
        }
        return TemplateResponse(request, "admin/plans/plan/review.html", context)

    def publish_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        confirmed = request.POST.get("confirmed") == "yes"
        verb = partial(curation.publish, confirmed=confirmed)
        return self._do(request, pk, self.has_publish_permission(request), verb, "已发布。")

    def withdraw_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._do(request, pk, self.has_publish_permission(request), curation.withdraw, "已撤回，读者不再看到。")

    def reparse_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self._do(request, pk, self.has_change_permission(request), _parse_again, "已重新解析。")

    def _do(
        self, request: HttpRequest, pk: int, allowed: bool, verb: Callable[[Plan], str | None], done: str
    ) -> HttpResponse:
        """Do a verb to a plan, log who did it, say how it went."""
        if not allowed:
            raise PermissionDenied
        plan = get_object_or_404(Plan, pk=pk)
        try:
            said = verb(plan) or done
        except (IngestError, curation.NotAPlanError) as error:
            messages.error(request, str(error))
        else:
            self.log_change(request, plan, said)
            curation.sync_after_commit(plan)
            messages.success(request, said)
        return redirect("admin:plans_plan_review", pk)

    @admin.action(description="发布所选的工作要点", permissions=["publish"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Plan]) -> None:
        plans = list(queryset.exclude(flags__contains=[Flag.NOT_A_PLAN]).exclude(status=Status.PUBLISHED))
        for plan in plans:
            curation.publish(plan)
            self.log_change(request, plan, "已发布。")
            curation.sync_after_commit(plan)
        self.message_user(request, f"发布了 {len(plans)} 份；已发布的、判为不是工作要点的未动。")

    @admin.display(description="标题", ordering="title")
    def review_link(self, plan: Plan) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:plans_plan_review", args=[plan.pk]), plan.title or "无标题"
        )

    @admin.display(description="质量标记")
    def flag_words(self, plan: Plan) -> str:
        return "、".join(Flag(flag).label for flag in plan.flags)

    @admin.display(description="人工更正的字段")
    def corrected_words(self, plan: Plan) -> str:
        names = [name for name in plan.corrected_fields if name in CORRECTABLE]
        return "、".join(str(Plan._meta.get_field(name).verbose_name) for name in names)


def _parse_again(plan: Plan) -> str:
    unchanged = reparse(plan).outcome is Outcome.UNCHANGED
    return "已重新解析，结果没有变化。" if unchanged else "已重新解析，结果有变化，请再核对。"
