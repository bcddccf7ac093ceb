"""Received bytes → rows: new plans, the same bytes again, further witnesses, failures."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import DatabaseError, connection
from django.test.utils import CaptureQueriesContext

from plans import received
from plans.ingest import IngestError, Outcome, ingest, steps
from plans.models import Bureau, Citation, Item, Plan, Policy, Section, Source, Target, Topic
from plans.models.vocabulary import Flag, Status
from plans.parsing.topics import TOPICS

pytestmark = pytest.mark.usefixtures("places", "plain_parser")


def test_a_file_becomes_a_draft_with_everything_inside_it(plan_text):
    result = ingest(plan_text.encode(), "武汉.txt", url="https://example.org/a", note="补录")

    plan = Plan.objects.get()
    assert (result.outcome, result.plan, plan.key, plan.status) == (Outcome.NEW, plan, "420100-2019", Status.DRAFT)
    assert (plan.bureau.name, plan.region.name, plan.year) == ("武汉市教育局", "武汉市", 2019)
    assert plan.preamble.startswith("全市教育系统")
    assert [section.heading for section in plan.sections.all()] == ["加强党的建设", "扩大教育资源"]
    assert [(item.ordinal, item.address) for item in plan.items.all()] == [(1, 1), (2, 2), (3, 3)]
    assert plan.last_address == 3


def test_findings_lie_in_their_items(plan_text):
    ingest(plan_text.encode(), "武汉.txt")

    target, citation = Target.objects.get(), Citation.objects.get()
    assert (target.item.ordinal, target.value, target.unit, target.clause) == (3, 30, "所", "新建30所幼儿园")
    assert (citation.item.ordinal, citation.policy.title) == (1, "中国教育现代化2035")
    assert citation.printed == "《中国教育现代化2035》"
    assert Item.objects.get(ordinal=3).section.heading == "扩大教育资源"


def test_printed_forms_of_one_policy_are_citations_of_one_title(plan_text):
    forms = "《督导条例(试行)》", "《国务院关于印发〈督导条例〉的通知》", f"《{'长' * 400}》"
    ingest(plan_text.replace("《中国教育现代化2035》", "".join(forms)).encode(), "武汉.txt")

    cited = list(Citation.objects.order_by("position").values_list("printed", "policy__title"))
    assert cited[:2] == [(forms[0], "督导条例"), (forms[1], "督导条例")]
    assert [(printed, len(title)) for printed, title in cited[2:]] == [(forms[2], 300)]


def test_topics_are_those_of_the_rules(plan_text):
    ingest(plan_text.encode(), "武汉.txt")

    assert [topic.name for topic in Item.objects.get(ordinal=3).topics.all()] == ["学前教育"]
    assert not Item.objects.get(ordinal=1).topics.exists()
    assert list(Topic.objects.values_list("slug", flat=True)) == [topic.slug for topic in TOPICS]


def test_the_bytes_and_their_way_here_are_kept(plan_text, admin_user):
    ingest(plan_text.encode(), "武汉.txt", url="https://example.org/a", note="补录", user=admin_user)

    source = Source.objects.get()
    assert received.get(source.sha256) == plan_text.encode()
    assert (source.filename, source.url, source.note) == ("武汉.txt", "https://example.org/a", "补录")
    assert (source.received_by, source.displayed, source.raw_text) == (admin_user, True, plan_text)
    assert source.reasons == ["标题与条目都是工作要点的样式。"]


def test_the_same_bytes_again_change_nothing(plan_text):
    first = ingest(plan_text.encode(), "a.txt")

    again = ingest(plan_text.encode(), "b.txt")

    assert (again.outcome, again.plan) == (Outcome.PRESENT, first.plan)
    assert Plan.objects.get().revision == first.plan.revision
    assert Source.objects.get().filename == "a.txt"


def test_the_same_bytes_again_restore_a_lost_file(plan_text):
    ingest(plan_text.encode(), "a.txt")
    received.path(Source.objects.get().sha256).unlink()

    ingest(plan_text.encode(), "a.txt")

    assert received.get(Source.objects.get().sha256) == plan_text.encode()


def test_a_better_copy_is_displayed_and_the_other_kept(plan_text):
    poor = ingest(("flags=masked,truncated\n" + plan_text[: plan_text.index("3.")]).encode(), "文库.txt")

    better = ingest(plan_text.encode(), "官网.txt")

    plan = Plan.objects.get()
    assert (better.outcome, better.plan, poor.plan) == (Outcome.WITNESS, plan, plan)
    assert (plan.displayed_source.filename, plan.sources.count()) == ("官网.txt", 2)
    assert (plan.flags, plan.items.count(), plan.last_address) == ([], 3, 3)
    assert plan.revision > poor.plan.revision


def test_a_poorer_copy_changes_nothing_that_is_displayed(plan_text):
    first = ingest(plan_text.encode(), "官网.txt")

    ingest(("flags=docshare-copy\n" + plan_text).encode(), "文库.txt")

    plan = Plan.objects.get()
    assert (plan.displayed_source.filename, plan.flags) == ("官网.txt", [])
    assert plan.revision == first.plan.revision


def test_a_poorer_copy_fills_in_what_the_better_lacks(plan_text):
    ingest(plan_text.encode(), "官网.txt")

    ingest(("flags=docshare-copy\ndoc_number=武教〔2019〕1号\n" + plan_text).encode(), "文库.txt")

    assert Plan.objects.get().doc_number == "武教〔2019〕1号"


def test_a_copy_is_known_though_the_published_key_is_not_what_the_corrected_year_calls_for(plan_text):
    plan = ingest(plan_text.replace("year=2019\n", "").encode(), "1.txt").plan
    Plan.objects.update(status=Status.PUBLISHED, year=2019, corrected_fields=["year"])

    copy = ingest(plan_text.encode(), "2.txt")

    assert (copy.outcome, copy.plan.pk, copy.plan.key) == (Outcome.WITNESS, plan.pk, plan.key)
    assert plan.key.startswith("x-")


def test_another_plan_of_the_same_bureau_and_year_has_its_own_key(plan_text):
    ingest(plan_text.encode(), "a.txt")
    head = plan_text[: plan_text.index("全市")]

    ingest(f"{head}# 一、职业教育\n1.推进产教融合，遴选一批示范性实训基地。\n".encode(), "b.txt")

    assert sorted(Plan.objects.values_list("key", flat=True)) == ["420100-2019", "420100-2019-2"]
    assert Bureau.objects.count() == 1


def test_a_plan_without_year_is_filed_under_its_hash(plan_text):
    result = ingest(plan_text.replace("year=2019\n", "").encode(), "a.txt")

    assert result.plan.key == f"x-{Source.objects.get().sha256[:8]}"


def test_a_ministry_is_filed_under_the_whole_country(plan_text):
    text = plan_text.replace("code=420100\n", "").replace("level=prefecture", "level=national")

    assert ingest(text.encode(), "教育部.txt").plan.key == "000000-2019"


def test_what_is_no_plan_is_kept_as_a_draft_under_its_hash(plan_text):
    result = ingest(f"not_plan=这是一篇会议新闻。\n{plan_text}".encode(), "新闻.txt")

    assert (result.is_plan, result.reasons) == (False, ("这是一篇会议新闻。",))
    assert (result.plan.status, result.plan.flags) == (Status.DRAFT, [Flag.NOT_A_PLAN])
    assert result.plan.key.startswith("x-")


def test_the_number_of_queries_does_not_grow_with_the_plan(plan_text):
    more = "".join(f"{n}.第{n}项学前教育工作。全年新建{n}所小学，落实《第{n}号文件》。\n" for n in range(4, 200))
    ingest(plan_text.encode(), "首份.txt")

    with CaptureQueriesContext(connection) as short:
        ingest(plan_text.replace("2019", "2020").encode(), "短.txt")
    with CaptureQueriesContext(connection) as long:
        ingest((plan_text.replace("2019", "2021") + more).encode(), "长.txt")

    assert Item.objects.count() == 3 + 3 + 199
    # One more: new policies are inserted.
    assert len(long) <= len(short) + 1 <= 22


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "文件是空的"),
        (b"\xff\xfe\xfd", "无法识别文件的编码"),
        (b"x" * (received.MAX_BYTES + 1), "超过 20 MB"),
        ("year=2019\n含有\0空字符\n".encode(), "空字符"),
        (b"year=not-a-number\n", "解析程序出错"),
    ],
    ids=["empty", "undecodable", "too large", "NUL", "parser bug"],
)
def test_a_bad_file_is_refused_in_one_line_and_leaves_nothing(data, message, settings):
    with pytest.raises(IngestError, match=message) as raised:
        ingest(data, "坏.txt")

    assert "\n" not in str(raised.value)
    assert not Source.objects.exists()
    assert not settings.RECEIVED_DIR.exists()


def test_an_unknown_division_names_the_command_that_loads_them(plan_text):
    with pytest.raises(IngestError, match="load_divisions"):
        ingest(plan_text.replace("420100", "429999").encode(), "a.txt")
    assert not Plan.objects.exists()


def test_a_failure_on_the_way_leaves_no_row(plan_text, monkeypatch):
    def fail(*_):
        raise DatabaseError("connection lost")

    monkeypatch.setattr("plans.ingest.witnesses.storing.write", fail)

    with pytest.raises(IngestError, match="什么也没有写入"):
        ingest(plan_text.encode(), "a.txt")
    assert not any(model.objects.exists() for model in (Plan, Source, Section, Item, Bureau, Policy))


def test_a_file_that_another_process_stored_meanwhile_is_present(plan_text, monkeypatch):
    parse = steps.parse

    def parse_while_another_ingests(data, name):
        monkeypatch.setattr(steps, "parse", parse)
        ingest(data, "先到.txt")
        return parse(data, name)

    monkeypatch.setattr(steps, "parse", parse_while_another_ingests)

    assert ingest(plan_text.encode(), "后到.txt").outcome is Outcome.PRESENT
    assert Source.objects.get().filename == "先到.txt"


@pytest.mark.django_db(transaction=True)
def test_two_at_once_store_a_file_once(plan_text):
    def take_in(name):
        try:
            return ingest(plan_text.encode(), name).outcome
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        outcomes = sorted(threads.map(take_in, ["甲.txt", "乙.txt", "丙.txt", "丁.txt"]))

    assert outcomes == [Outcome.NEW, Outcome.PRESENT, Outcome.PRESENT, Outcome.PRESENT]
    assert (Plan.objects.count(), Source.objects.count()) == (1, 1)
