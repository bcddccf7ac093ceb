"""Documents that a person says are one."""

import pytest
from django.contrib.auth.models import User

from plans import merging
from plans.ingest import ingest, reparse
from plans.models import Policy
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def syncs(monkeypatch):
    calls = []
    monkeypatch.setattr("plans.indexing.sync_index", lambda: calls.append("all"))
    return calls


@pytest.fixture
def user():
    return User.objects.create_user("archivist")


def document(title):
    return Policy.objects.create(key=title, title=title)


def test_citations_and_figures_move(user, syncs, django_capture_on_commit_callbacks):
    into, other = document("甲意见"), document("甲的意见")
    plan = factories.plan()
    factories.citation(plan, policy=other)
    before = plan.revision
    with django_capture_on_commit_callbacks(execute=True):
        assert merging.merge(into, [into.pk, other.pk], user) == 1
    plan.refresh_from_db()
    other.refresh_from_db()
    assert (plan.citations.get().policy, plan.revision > before, syncs) == (into, True, ["all"])
    assert (other.merged_into, other.merged_by, other.plan_count) == (into, user, 0)
    assert Policy.objects.cited().get() == into


def test_a_merge_of_a_merged_document_leads_to_the_last(user):
    first, second, third = document("甲"), document("乙"), document("丙")
    merging.merge(second, [first.pk], user)
    merging.merge(third, [second.pk], user)
    first.refresh_from_db()
    assert first.merged_into == third
    with pytest.raises(merging.MergeError, match="已并入"):
        merging.merge(second, [third.pk], user)


def test_a_merge_survives_a_new_parse_and_can_be_taken_back(user, places, plain_parser, plan_text):
    plan = ingest(plan_text.encode(), "武汉.txt").plan
    read, into = plan.citations.get().policy, document("教育现代化纲领")
    merging.merge(into, [read.pk], user)
    revision = reparse(plan).plan.revision
    assert (plan.citations.get().policy, reparse(plan).plan.revision) == (into, revision)

    merging.separate(read)
    reparse(plan)
    assert plan.citations.get().policy == read
