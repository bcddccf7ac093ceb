"""What a person decides about a plan: corrections, publishing, withdrawing."""

import pytest

from plans import curation
from plans.ingest import ingest
from plans.models import Plan, Region
from plans.models.vocabulary import Flag, Status

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


@pytest.fixture
def plan(plan_text):
    return ingest(plan_text.encode(), "武汉.txt").plan


def stored():
    return Plan.objects.get()


def test_publishing_takes_a_new_revision_once(plan):
    curation.publish(plan)
    published = stored()
    curation.publish(plan)

    assert (published.status, stored().revision) == (Status.PUBLISHED, published.revision)
    assert published.revision > Plan(revision=1).revision


def test_a_withdrawn_plan_keeps_its_key_and_tells_the_index(plan):
    curation.publish(plan)
    revision = stored().revision

    curation.withdraw(plan)

    assert (stored().status, stored().key) == (Status.WITHDRAWN, "420100-2019")
    assert stored().revision > revision


def test_a_draft_cannot_be_withdrawn(plan):
    curation.withdraw(plan)

    assert stored().status == Status.DRAFT


def test_what_is_no_plan_is_published_only_when_confirmed(plan_text):
    plan = ingest(f"not_plan=这是一篇新闻。\n{plan_text}".encode(), "新闻.txt").plan

    with pytest.raises(curation.NotAPlanError, match="先核对全文"):
        curation.publish(plan)
    curation.publish(plan, confirmed=True)

    assert (stored().status, stored().key) == (Status.PUBLISHED, "420100-2019")
    assert Flag.NOT_A_PLAN not in stored().flags


def test_a_correction_is_remembered_with_a_new_revision(plan):
    plan.title = "更正的标题"
    curation.correct(plan, ["title"])

    assert (stored().title, stored().corrected_fields) == ("更正的标题", ["title"])
    assert stored().revision == plan.revision


def test_a_correction_leaves_what_others_changed_meanwhile(plan):
    Plan.objects.update(doc_number="武教〔2019〕1号")
    plan.title = "更正的标题"

    curation.correct(plan, ["title"])

    assert stored().doc_number == "武教〔2019〕1号"


def test_the_bureau_follows_the_corrected_issuer(plan):
    plan.issuer = "武汉市教育委员会"
    curation.correct(plan, ["issuer"])

    assert stored().bureau.name == "武汉市教育委员会"
    assert stored().corrected_fields == ["issuer"]


def test_region_and_key_of_a_draft_follow_the_corrected_year(plan):
    Region.objects.filter(code="420100").update(valid_to=2015)
    Region.objects.create(
        code="420100", name="大武汉市", short_name="武汉", level="prefecture", valid_from=2016, current_code="420100"
    )
    plan.year = 2012
    curation.correct(plan, ["year"])
    assert (stored().key, stored().region.name) == ("420100-2012", "武汉市")

    plan.year = 2018
    curation.correct(plan, ["year"])
    assert (stored().key, stored().region.name) == ("420100-2018", "大武汉市")


def test_a_corrected_year_settles_the_doubt_about_it(plan_text):
    plan = ingest(plan_text.replace("year=2019", "flags=masked,year-unknown").encode(), "a.txt").plan
    plan.year = 2019

    curation.correct(plan, ["year"])

    assert (stored().flags, stored().key) == ([Flag.MASKED], "420100-2019")


def test_the_key_of_a_published_plan_outlives_corrections(plan):
    curation.publish(plan)
    plan.year = 2018

    curation.correct(plan, ["year"])

    assert (stored().year, stored().key) == (2018, "420100-2019")


def test_the_index_is_synced_after_the_commit_only(plan, monkeypatch, django_capture_on_commit_callbacks):
    synced = []
    monkeypatch.setattr("plans.indexing.sync_plan", synced.append)

    with django_capture_on_commit_callbacks() as callbacks:
        curation.sync_after_commit(plan)
    assert synced == []
    callbacks[0]()
    assert synced == [plan.pk]


def test_a_failing_index_does_not_fail_the_decision(plan, monkeypatch, django_capture_on_commit_callbacks):
    def fail(_):
        raise RuntimeError("no index")

    monkeypatch.setattr("plans.indexing.sync_plan", fail)

    with django_capture_on_commit_callbacks(execute=True):
        curation.publish(plan)
        curation.sync_after_commit(plan)
    assert stored().status == Status.PUBLISHED
