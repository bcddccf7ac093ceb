"""Received files: uploaded here, kept unchanged, given back byte for byte."""

from dataclasses import dataclass

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.http import content_disposition_header

from plans import received
from plans.admin.readonly import ReadOnlyAdmin
from plans.curation import sync_after_commit
from plans.forms import UploadForm
from plans.ingest import IngestError, Outcome, Result, check_size, ingest
from plans.models import Source


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one uploaded file."""

    filename: str
    result: Result | None = None
    error: str = ""

    @property
    def words(self) -> str:
        return {
            Outcome.NEW: "已入库，待审",
            Outcome.WITNESS: "与库中一份要点相同，已作为它的又一来源",
            Outcome.PRESENT: "同一文件早已在库中，没有改动",
        }[self.result.outcome]


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin):
    list_display = (
        "filename",
        "plan_link",
        "media_type",
        "encoding",
        "size",
        "displayed",
        "received_at",
        "received_by",
    )
    list_filter = ("displayed", "media_type", "received_at")
    ordering = ("-pk",)
    list_select_related = ("plan", "received_by")
    search_fields = ("filename", "url", "sha256__startswith", "plan__key")
    fields = (
        "filename",
        "plan_link",
        "displayed",
        "url",
        "note",
        "received_at",
        "received_by",
        "size",
        "media_type",
        "encoding",
        "extractor",
        "sha256",
        "download_link",
        "reason_lines",
        "raw_text",
    )

    def get_queryset(self, request):
        return super().get_queryset(request).defer("edits")

    def has_add_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("plans.add_source")

    def get_urls(self):
        view = self.admin_site.admin_view(self.download_view)
        return [path("<int:pk>/download/", view, name="plans_source_download"), *super().get_urls()]

    def add_view(self, request: HttpRequest, form_url: str = "", extra_context: dict | None = None) -> HttpResponse:
        """Uploading is how sources are added."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        form, receipts = UploadForm(), []
        if request.method == "POST":
            form = UploadForm(request.POST, request.FILES)
            receipts = self._receive_all(request, form) if form.is_valid() else []
        if len(receipts) == 1 and receipts[0].result and request.user.has_perm("plans.view_plan"):
            # In 《》, or the admin's message would begin with the name's first letter made a capital.
            messages.success(request, f"《{receipts[0].filename}》：{receipts[0].words}。")
            return redirect("admin:plans_plan_review", receipts[0].result.plan.pk)
        context = self.admin_site.each_context(request) | {"opts": self.opts, "title": "上传文件"}
        return TemplateResponse(
            request, "admin/plans/source/upload.html", context | {"form": form, "receipts": receipts}
        )

    def download_view(self, request: HttpRequest, pk: int) -> HttpResponse:
        """The received bytes, as an attachment that no browser will run."""
        source = get_object_or_404(Source.objects.only("sha256", "filename"), pk=pk)
        if not self.has_view_permission(request, source):
            raise PermissionDenied
        try:
            data = received.get(source.sha256)
        except received.DamagedFileError as error:
            messages.error(request, str(error))
            return redirect("admin:plans_source_change", pk)
        response = HttpResponse(data, content_type="application/octet-stream")
        response["Content-Disposition"] = content_disposition_header(True, source.filename)
        return response

    def _receive_all(self, request: HttpRequest, form: UploadForm) -> list[Receipt]:
        url, note = form.cleaned_data["url"], form.cleaned_data["note"]
        return [self._receive(request, file, url, note) for file in form.cleaned_data["files"]]

    def _receive(self, request: HttpRequest, file, url: str, note: str) -> Receipt:
        try:
            check_size(file.size)
            result = ingest(file.read(), file.name, url=url, note=note, user=request.user)
        except IngestError as error:
            return Receipt(file.name, error=str(error))
        if result.outcome is not Outcome.PRESENT:
            self.log_addition(request, result.plan, f"上传 {file.name}")
            sync_after_commit(result.plan)
        return Receipt(file.name, result)

    @admin.display(description="工作要点", ordering="plan__key")
    def plan_link(self, source: Source) -> str:
        return format_html(
            '<a href="{}">{}</a>', reverse("admin:plans_plan_review", args=[source.plan_id]), source.plan.key
        )

    @admin.display(description="原始文件")
    def download_link(self, source: Source) -> str:
        return format_html('<a href="{}">下载</a>', reverse("admin:plans_source_download", args=[source.pk]))

    @admin.display(description="判断依据")
    def reason_lines(self, source: Source) -> str:
        return "\n".join(source.reasons)
