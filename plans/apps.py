"""The one Django app of the archive."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    name = "plans"
    verbose_name = "教育工作要点档案"
    default_auto_field = "django.db.models.BigAutoField"
