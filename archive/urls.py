"""Addresses of the site: the admin, and everything else in plans.urls."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("admin/", admin.site.urls),
    path("", include("plans.urls")),
]
