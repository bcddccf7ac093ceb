"""Forms of the archivist."""

from typing import Any

from django import forms
from django.core.validators import URLValidator

MOST_FILES = 50
ACCEPTED = (".txt", ".htm", ".html", ".docx", ".pdf")
"""What a browser offers to choose from; what a file is, its content decides."""


class SeveralFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class SeveralFilesField(forms.FileField):
    """A list of uploaded files; what is wrong with one of them must not hold up the others, so none is judged here."""

    widget = SeveralFilesInput(attrs={"accept": ",".join(ACCEPTED)})

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        return [super(SeveralFilesField, self).clean(file, initial) for file in data or [None]]


class UploadForm(forms.Form):
    files = SeveralFilesField(
        label="文件",
        allow_empty_file=True,
        help_text=f"可多选，一次最多 {MOST_FILES} 个，每个不超过 20 MB。能读：文本（.txt）、网页（.html）、"
        "Word 或 WPS 文档（.docx）、带文字层的 PDF；按内容辨认，与文件名无关。",
        error_messages={"required": "请选择要上传的文件。"},
    )
    url = forms.CharField(
        label="来源网址",
        required=False,
        max_length=2000,
        validators=[URLValidator(["http", "https"], message="请填写以 http:// 或 https:// 开头的完整网址。")],
        widget=forms.URLInput(attrs={"class": "vURLField"}),
        help_text="文件从哪个网页得来；只适用于单个文件。",
    )
    note = forms.CharField(
        label="备注",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3, "class": "vLargeTextField"}),
        help_text="只供管理人员看。",
    )

    def clean_files(self) -> list[Any]:
        files = self.cleaned_data["files"]
        if len(files) > MOST_FILES:
            raise forms.ValidationError(f"一次最多上传 {MOST_FILES} 个文件，这里有 {len(files)} 个：请分几次上传。")
        return files

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("url") and len(cleaned.get("files") or []) > 1:
            self.add_error("url", "一个网址只能对应一个文件：请逐个上传，或留空网址。")
        return cleaned
