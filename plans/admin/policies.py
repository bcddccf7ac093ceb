"""Cited documents: looked up, and merged where the parser kept printed forms of one apart."""

from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse

from plans import merging
from plans.admin.readonly import ReadOnlyAdmin
from plans.models import Policy

FEWEST = 2


@admin.register(Policy)
class PolicyAdmin(ReadOnlyAdmin):
    list_display = (
        "title",
        "kind",
        "level",
        "issuer",
        "plan_count",
        "first_year",
        "merged_into",
        "merged_by",
        "merged_at",
    )
    list_filter = ("kind", "level", ("merged_into", admin.EmptyFieldListFilter))
    list_select_related = ("merged_into", "merged_by")
    search_fields = ("title", "folded", "key")
    # The table's own order, by title, has an index for documents with citations only.
    ordering = ("-plan_count", "pk")
    actions = ("merge", "separate")

    def has_merge_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("plans.change_policy")

    @admin.action(description="合并所选的文件…", permissions=["merge"])
    def merge(self, request: HttpRequest, queryset: QuerySet[Policy]) -> HttpResponse | None:
        """First which of them stays is asked, then they are merged into it."""
        chosen = list(queryset.order_by("-plan_count", "pk"))
        if len(chosen) < FEWEST:
            self.message_user(request, "请至少选两份文件。", messages.WARNING)
            return None
        into = next((policy for policy in chosen if str(policy.pk) == request.POST.get("into")), None)
        if into is None:
            return TemplateResponse(request, "admin/plans/policy/merge.html", self._question(request, chosen))
        return self._merge(request, into, chosen)

    @admin.action(description="撤销所选文件的合并", permissions=["merge"])
    def separate(self, request: HttpRequest, queryset: QuerySet[Policy]) -> None:
        for policy in queryset.filter(merged_into__isnull=False).select_related("merged_into"):
            merging.separate(policy)
            self.log_change(request, policy, f"不再并入“{policy.merged_into}”（{policy.merged_into_id}）")
            self.message_user(request, f"“{policy}”已分开；引用它的要点重新解析后归回它名下。")

    def _question(self, request: HttpRequest, chosen: list[Policy]) -> dict[str, Any]:
        return {
            **self.admin_site.each_context(request),
            "title": "合并文件",
            "opts": self.opts,
            "policies": chosen,
            "selected": admin.helpers.ACTION_CHECKBOX_NAME,
        }

    def _merge(self, request: HttpRequest, into: Policy, chosen: list[Policy]) -> HttpResponse:
        try:
            number = merging.merge(into, [policy.pk for policy in chosen], request.user)
        except merging.MergeError as error:
            self.message_user(request, str(error), messages.ERROR)
            return redirect(request.get_full_path())
        for policy in chosen:
            if policy != into:
                self.log_change(request, policy, f"并入“{into}”（{into.pk}）")
                self.log_change(request, into, f"并入了“{policy}”（{policy.pk}）")
        self.message_user(request, f"{number} 份文件已并入“{into}”。")
        return redirect(request.get_full_path())
