"""Documents merged and separated by whoever may."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from plans.models import Policy
from tests.factories import citation, plan

LIST = "admin:plans_policy_changelist"

pytestmark = pytest.mark.django_db


@pytest.fixture
def documents(monkeypatch):
    """甲, which a plan cites, and 乙."""
    monkeypatch.setattr("plans.indexing.sync_index", lambda: None)
    first = citation(plan(), title="甲").policy
    return first, Policy.objects.create(key="乙", title="乙")


def act(client, action, documents, **data):
    ids = [policy.pk for policy in documents]
    return client.post(reverse(LIST), {"action": action, "_selected_action": ids, **data}, follow=True)


def test_which_document_stays_is_asked_first(archivist, documents):
    shown = act(archivist("view_policy", "change_policy"), "merge", documents).content.decode()
    assert "请选保留哪一份" in shown
    assert f'name="into" value="{documents[0].pk}" checked' in shown
    assert not Policy.objects.filter(merged_into__isnull=False).exists()


def test_a_merge_is_made_and_logged(archivist, documents):
    stays, goes = documents[1], documents[0]
    response = act(archivist("view_policy", "change_policy"), "merge", documents, into=stays.pk)
    goes.refresh_from_db()
    assert (goes.merged_into, goes.merged_by.username) == (stays, "archivist")
    assert "1 份文件已并入“乙”" in response.content.decode()
    logged = LogEntry.objects.filter(user__username="archivist")
    assert set(logged.values_list("object_id", flat=True)) == {str(stays.pk), str(goes.pk)}


def test_a_merge_can_be_taken_back(archivist, documents):
    client = archivist("view_policy", "change_policy")
    act(client, "merge", documents, into=documents[0].pk)
    act(client, "separate", documents)
    assert not Policy.objects.filter(merged_into__isnull=False).exists()


def test_who_may_only_look_merges_nothing(archivist, documents):
    act(archivist("view_policy"), "merge", documents, into=documents[0].pk)
    assert not Policy.objects.filter(merged_into__isnull=False).exists()


def test_one_document_cannot_be_merged(archivist, documents):
    response = act(archivist("view_policy", "change_policy"), "merge", documents[:1])
    assert "请至少选两份文件" in response.content.decode()


def test_the_list_takes_a_bounded_number_of_queries(admin_client, documents, django_assert_max_num_queries):
    with django_assert_max_num_queries(9):
        assert admin_client.get(reverse(LIST)).status_code == 200
