"""Addresses of the pages. A published address never changes."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
