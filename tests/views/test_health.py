"""What a monitor is told."""

import pytest
from django.db import OperationalError

from plans import indexing
from tests.factories import full_plan, plan


@pytest.fixture(autouse=True)
def index_folder(settings, tmp_path):
    settings.INDEX_DIR = tmp_path / "index"


def state(client):
    response = client.get("/healthz")
    return response.status_code, response.json()


@pytest.mark.django_db
def test_all_is_well_when_the_index_holds_what_is_published(client):
    full_plan()
    indexing.sync_index()
    assert state(client) == (200, {"status": "ok", "database": "ok", "index": "ok"})


@pytest.mark.django_db
def test_a_missing_index_is_told(client):
    assert state(client) == (503, {"status": "failed", "database": "ok", "index": "missing"})


@pytest.mark.django_db
def test_an_index_behind_the_tables_is_told(client):
    indexing.sync_index()
    plan()
    assert state(client) == (503, {"status": "failed", "database": "ok", "index": "behind"})


def test_a_database_out_of_reach_is_told(client, monkeypatch):
    def fail():
        raise OperationalError

    monkeypatch.setattr(indexing, "is_in_step", fail)
    assert state(client) == (503, {"status": "failed", "database": "failed", "index": "unknown"})
