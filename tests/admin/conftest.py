"""Archivists with and without permissions, and a plan to look at."""

import pytest
from django.contrib.auth.models import Permission

from plans.ingest import ingest


@pytest.fixture(autouse=True)
def syncs(monkeypatch):
    """The plans the index was synced for, in place of an index."""
    calls = []
    monkeypatch.setattr("plans.indexing.sync_plan", calls.append)
    return calls


@pytest.fixture
def plan(places, plain_parser, plan_text):
    return ingest(plan_text.encode(), "武汉.txt").plan


@pytest.fixture
def archivist(client, django_user_model):
    """A function that logs in a member of staff with the given permissions and returns the client."""

    def log_in(*codenames):
        user = django_user_model.objects.create_user("archivist", is_staff=True)
        user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
        client.force_login(user)
        return client

    return log_in
