"""Cited documents: one row a document, kept over new parses; figures of the published plans."""

import pytest

from plans import curation
from plans.ingest import ingest, reparse, steps
from plans.ingest.policies import count_in, drop_unread, recount, settle
from plans.models import Citation, Plan, Policy
from plans.models.vocabulary import Status
from tests import factories

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


@pytest.fixture
def plan(plan_text):
    """Cites 《中国教育现代化2035》."""
    return ingest(plan_text.encode(), "武汉.txt").plan


def unsaved(title, key="甲", **fields):
    return Citation(policy=Policy(key=key, title=title, folded=title, **fields))


def figures(policy):
    policy.refresh_from_db()
    return policy.plan_count, policy.first_year, policy.last_year, policy.roles


def test_a_citation_is_stored_with_role_and_document(plan):
    citation = plan.citations.get()
    assert (citation.role, citation.quoted, citation.printed) == ("mention", True, "《中国教育现代化2035》")
    assert (citation.policy.key, citation.policy.level, citation.policy.kind) == (
        "中国教育现代化2035",
        "national",
        "policy",
    )


def test_a_new_parse_of_other_printed_words_keeps_the_document(plan, monkeypatch):
    number, plain = plan.citations.get().policy_id, steps.parse
    shell = "《中共中央关于印发〈中国教育现代化2035〉的通知》"
    replaced = lambda data: data.decode().replace("《中国教育现代化2035》", shell).encode()  # noqa: E731
    monkeypatch.setattr(steps, "parse", lambda data, name: plain(replaced(data), name))
    reparse(plan)
    citation = plan.citations.get()
    assert (citation.policy_id, "中共中央" in citation.printed) == (number, True)
    assert citation.policy.issuer == "中共中央"


@pytest.mark.parametrize(
    ("first", "second", "shown"),
    [
        ("关于加强甲的意见", "教育部关于加强甲的意见", "教育部关于加强甲的意见"),
        ("教育部关于加强甲的意见", "关于加强甲的意见", "教育部关于加强甲的意见"),
        ("“十四五”甲計劃", "十四五甲计划", "十四五甲计划"),
        ("甲**计划", "甲计划", "甲计划"),
    ],
)
def test_the_most_complete_printed_form_is_shown(first, second, shown):
    for title in (first, second):
        settle([unsaved(title)])
    assert Policy.objects.get().title == shown


def test_what_one_plan_tells_of_a_document_is_known_for_all():
    settle([unsaved("甲意见"), unsaved("甲意见", level="national")])
    settle([unsaved("甲意见", issuer="教育部")])
    settle([unsaved("甲意见", issuer="省政府")])
    policy = Policy.objects.get()
    assert (policy.level, policy.issuer) == ("national", "教育部")


def test_only_published_plans_count(plan):
    policy = plan.citations.get().policy
    assert figures(policy) == (0, None, None, [])
    curation.publish(plan)
    assert figures(policy) == (1, 2019, 2019, ["mention"])
    curation.withdraw(plan)
    assert figures(policy) == (0, None, None, [])


def test_figures_follow_a_corrected_year(plan):
    curation.publish(plan)
    plan.year = 2020
    curation.correct(plan, ["year"])
    assert figures(plan.citations.get().policy)[1:3] == (2020, 2020)


def test_figures_follow_a_new_parse(plan, monkeypatch):
    curation.publish(plan)
    policy, plain = plan.citations.get().policy, steps.parse
    monkeypatch.setattr(steps, "parse", lambda data, name: plain(data.decode().replace("2035", "2036").encode(), name))
    reparse(plan)
    assert figures(policy)[0] == 0
    assert Policy.objects.cited().get().title == "中国教育现代化2036"


def test_counting_one_plan_in_equals_counting_all_again():
    policy = Policy.objects.create(key="甲", title="甲")
    for year, role in ((2019, "issue"), (2017, "implement"), (2021, "implement")):
        made = factories.plan(f"420100-{year}", year=year, status=Status.DRAFT)
        factories.citation(made, 1, policy=policy, role=role)
        factories.citation(made, 2, policy=policy, role="mention")
        Plan.objects.filter(pk=made.pk).update(status=Status.PUBLISHED)
        count_in(made)
    counted = figures(policy)
    recount()
    assert counted == figures(policy) == (3, 2017, 2021, ["implement", "issue", "mention"])


def test_what_an_older_parser_made_goes_when_nobody_cites_it(plan):
    for title in ("甲", "乙"):
        Policy.objects.create(title=title)
    Citation.objects.update(policy=Policy.objects.get(title="甲"))
    drop_unread()
    assert set(Policy.objects.values_list("title", flat=True)) == {"甲", "中国教育现代化2035"}
