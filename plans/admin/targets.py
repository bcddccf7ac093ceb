"""Targets to be judged: confirmed, rejected, corrected. What the parser read otherwise stays as it is."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from plans import curation
from plans.admin.parsed import FoundAdmin
from plans.ingest.reviews import CORRECTABLE
from plans.models import Target
from plans.models.vocabulary import ReviewState


@admin.register(Target)
class TargetAdmin(FoundAdmin):
    list_display = (
        "clause",
        "plan",
        "indicator",
        "comparator",
        "value",
        "value_max",
        "unit",
        "deadline",
        "confidence",
        "review_state",
        "reviewed_by",
    )
    list_filter = ("review_state", "confidence", "comparator", "commitment", "change", "kind", "stage", "masked")
    list_select_related = ("plan", "reviewed_by")
    search_fields = ("plan__key__exact", "indicator")
    actions = ("confirm", "reject", "reopen")
    readonly_fields = tuple(
        field.name for field in Target._meta.concrete_fields if field.name not in ("id", *CORRECTABLE)
    )
    fieldsets = (
        ("目标（更正后不再被解析结果覆盖）", {"fields": ("clause", *CORRECTABLE)}),
        ("解析与审核", {"fields": tuple(name for name in readonly_fields if name != "clause")}),
    )

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return request.user.has_perm("plans.change_target")

    def save_model(self, request: HttpRequest, obj: Target, form: Any, change: bool) -> None:
        if form.changed_data:
            curation.correct_target(obj, form.changed_data, request.user)
            curation.sync_after_commit(obj.plan)

    @admin.action(description="确认所选的目标", permissions=["change"])
    def confirm(self, request: HttpRequest, queryset: QuerySet[Target]) -> None:
        self._judge(request, queryset, ReviewState.CONFIRMED)

    @admin.action(description="所选的不是目标", permissions=["change"])
    def reject(self, request: HttpRequest, queryset: QuerySet[Target]) -> None:
        self._judge(request, queryset, ReviewState.REJECTED)

    @admin.action(description="撤回对所选目标的审核", permissions=["change"])
    def reopen(self, request: HttpRequest, queryset: QuerySet[Target]) -> None:
        self._judge(request, queryset, ReviewState.UNREVIEWED)

    def _judge(self, request: HttpRequest, queryset: QuerySet[Target], state: ReviewState) -> None:
        judged = curation.judge_targets([target.pk for target in queryset], state, request.user)
        for target in queryset:
            self.log_change(request, target, state.label)
        for plan in {target.plan for target in queryset}:
            curation.sync_after_commit(plan)
        self.message_user(request, f"{state.label}：{judged} 个。")
