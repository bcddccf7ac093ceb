"""What was received, and how it reads. The bytes themselves are in the store of plans.received."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q


class Source(models.Model):
    """One received file: a witness of one plan. Bytes never change; text and edits follow the parser's version."""

    sha256 = models.CharField("SHA-256", max_length=64, unique=True)
    size = models.PositiveIntegerField("字节数")
    filename = models.CharField("文件名", max_length=255)
    url = models.URLField("网址", max_length=2000, blank=True)
    media_type = models.CharField("类型", max_length=100)
    encoding = models.CharField("编码", max_length=40, blank=True)
    extractor = models.CharField("提取程序", max_length=60)
    raw_text = models.TextField("原始文本")
    edits = models.JSONField("清理记录", default=list)
    reasons = ArrayField(models.TextField(), verbose_name="判断依据", default=list, blank=True)
    remainders = models.JSONField("未收入正文的文字", default=list, blank=True)
    note = models.TextField("备注", blank=True)
    received_at = models.DateTimeField("收到时间", auto_now_add=True)
    received_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="received_sources",
        verbose_name="收到人",
    )
    plan = models.ForeignKey("Plan", models.PROTECT, related_name="sources", verbose_name="工作要点")
    displayed = models.BooleanField("作为展示文本", default=True)

    class Meta:
        verbose_name = verbose_name_plural = "来源文件"
        ordering = ("received_at", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("plan",), condition=Q(displayed=True), name="source_one_displayed_per_plan"
            ),
            models.CheckConstraint(condition=Q(sha256__regex=r"^[0-9a-f]{64}$"), name="source_sha256_hex"),
        )

    def __str__(self) -> str:
        return self.filename
