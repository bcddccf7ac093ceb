"""A plan parsed again: keys and addresses stay, corrections stay, nothing is rewritten without need."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from plans import received
from plans.ingest import IngestError, Outcome, ingest, reparse, steps
from plans.models import Item, Plan, Source
from plans.models.vocabulary import Flag, Status

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


@pytest.fixture
def plan(plan_text):
    return ingest(plan_text.encode(), "武汉.txt").plan


@pytest.fixture
def new_parser(monkeypatch):
    """Make the parser read every text as if the given replacements had been printed."""
    plain = steps.parse

    def install(*replacements):
        def parse(data, name):
            text = data.decode()
            for old, new in replacements:
                text = text.replace(old, new)
            return plain(text.encode(), name)

        monkeypatch.setattr(steps, "parse", parse)

    return install


def addresses(plan):
    return {item.address: item.text for item in plan.items.all()}


def test_the_same_result_changes_nothing(plan):
    ids = list(Item.objects.values_list("pk", flat=True))

    result = reparse(plan)

    assert (result.outcome, result.plan.revision) == (Outcome.UNCHANGED, plan.revision)
    assert list(Item.objects.values_list("pk", flat=True)) == ids


def test_the_text_of_an_item_is_read_once_whatever_was_found_in_it(plan):
    with CaptureQueriesContext(connection) as queries:
        reparse(plan)

    fetched = [query["sql"] for query in queries if "plans_item" in query["sql"]]
    assert sum('"plans_item"."text"' in sql for sql in fetched) == 1 < len(fetched)


def test_a_new_item_gets_a_fresh_address_and_the_others_keep_theirs(plan, new_parser):
    before = addresses(plan)
    new_parser(("2.全面", "2.办好特殊教育。保障残疾儿童入学。\n3.全面"), ("3.办好", "4.办好"))

    result = reparse(plan)

    ordered = list(plan.items.order_by("ordinal").values_list("address", flat=True))
    assert ordered == [1, 4, 2, 3]
    assert (result.outcome, result.plan.last_address) == (Outcome.CHANGED, 4)
    assert addresses(plan)[3].removeprefix("4") == before[3].removeprefix("3")
    assert result.plan.revision > plan.revision


def test_the_address_of_a_vanished_item_is_never_given_again(plan, new_parser):
    new_parser(("3.办好学前教育。全年新建30所幼儿园，普惠率稳步提高。\n", ""))
    reparse(plan)
    new_parser(("3.办好学前教育。全年新建30所幼儿园，普惠率稳步提高。", "3.推进数字化转型。建设智慧校园。"))

    reparse(plan)

    assert sorted(addresses(plan)) == [1, 2, 4]


def test_a_change_of_a_target_alone_is_a_change(plan, new_parser):
    new_parser(("30所", "31所"))

    assert reparse(plan).outcome is Outcome.CHANGED
    assert plan.targets.get().value == 31


def test_a_corrected_field_survives(plan, new_parser):
    Plan.objects.update(title="更正的标题", corrected_fields=["title"])
    new_parser(("title=武汉市教育局2019年工作要点", "title=又一个标题\ndoc_number=武教〔2019〕1号"))

    reparse(plan)

    plan.refresh_from_db()
    assert (plan.title, plan.doc_number) == ("更正的标题", "武教〔2019〕1号")


def test_a_corrected_year_settles_its_doubts_for_good(plan, new_parser):
    Plan.objects.update(year=2019, corrected_fields=["year"])
    new_parser(("year=2019", "year=2020\nflags=masked,year-conflict"))

    reparse(plan)

    plan.refresh_from_db()
    assert (plan.year, plan.flags) == (2019, [Flag.MASKED])


@pytest.mark.parametrize(
    ("status", "key"),
    [(Status.DRAFT, "420100-2020"), (Status.PUBLISHED, "420100-2019"), (Status.WITHDRAWN, "420100-2019")],
)
def test_only_a_plan_that_was_never_published_changes_its_key(plan, new_parser, status, key):
    Plan.objects.update(status=status)
    new_parser(("year=2019", "year=2020"))

    assert reparse(plan).plan.key == key


def test_all_witnesses_are_read_again_and_the_best_is_displayed(plan, plan_text, new_parser):
    ingest(("note=副本\n" + plan_text).encode(), "副本.txt")
    assert plan.displayed_source.filename == "武汉.txt"
    new_parser(("note=副本\ntitle=武汉", "title=湖北省武汉"), ("title=武汉", "flags=masked\ntitle=武汉"))

    result = reparse(plan)

    assert (result.outcome, result.plan.displayed_source.filename) == (Outcome.CHANGED, "副本.txt")
    assert (result.plan.title, result.plan.flags) == ("湖北省武汉市教育局2019年工作要点", [])


def test_a_damaged_file_is_named_and_changes_nothing(plan):
    received.path(Source.objects.get().sha256).unlink()

    with pytest.raises(IngestError, match="不在存储中"):
        reparse(plan)
    assert Plan.objects.get().items.count() == 3
