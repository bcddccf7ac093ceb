"""The admin site that this project uses in place of Django's own."""

from django.contrib.admin.apps import AdminConfig


class ArchiveAdminConfig(AdminConfig):
    default_site = "plans.admin_site.ArchiveAdminSite"
