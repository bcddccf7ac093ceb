"""The list of plans, corrections, and the review page with its verbs."""

import pytest
from django.contrib.admin.models import LogEntry
from django.urls import reverse

from plans.ingest import ingest
from plans.models import Plan
from plans.models.vocabulary import Status
from tests.factories import responsibility


def review_url(plan):
    return reverse("admin:plans_plan_review", args=[plan.pk])


def post(client, plan, verb, **data):
    return client.post(reverse(f"admin:plans_plan_{verb}", args=[plan.pk]), data, follow=True)


def page(response):
    return response.content.decode()


def test_the_review_shows_what_the_parser_made_of_the_text(plan, admin_client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        text = page(admin_client.get(review_url(plan)))

    for words in (
        "武汉市教育局2019年工作要点",
        "标题与条目都是工作要点的样式",
        "加强党的建设",
        "普惠率稳步提高",
        "新建幼儿园",
    ):
        assert words in text
    assert "中国教育现代化2035" in text
    assert "没有质量标记，也没有疑点" in text


def test_the_review_names_flags_doubts_and_removals(places, plain_parser, admin_client, plan_text):
    text = plan_text.replace("2.全面从严治党。", "2.广告从严治党，") + "# 三、附则\n"
    plan = ingest(f"flags=masked\n{text}".encode(), "a.txt").plan

    shown = page(admin_client.get(review_url(plan)))

    for words in ("含匿名遮盖", "不作猜补", "有 1 个章节下没有条目：附则", "广告或垃圾文字 1 处"):
        assert words in shown


def test_the_review_shows_who_is_responsible_for_an_item_and_for_a_section(plan, admin_client):
    responsibility(plan, 1, "教研室", role="lead", item=plan.items.first())
    responsibility(plan, 2, "机关党委")
    shown = page(admin_client.get(review_url(plan)))
    assert '<span class="label">牵头</span> <bdi>教研室</bdi>' in shown
    assert '<span class="label">责任</span> <bdi>机关党委</bdi>' in shown


def test_hostile_text_is_escaped(places, plain_parser, admin_client, plan_text):
    hostile = plan_text.replace("武汉市教育局2019年工作要点", "<script>alert(1)</script>").replace(
        "理论武装", "<img src=x>"
    )
    plan = ingest(hostile.encode(), "<b>.txt", note="<i>注</i>").plan

    shown = page(admin_client.get(review_url(plan)))

    assert not any(tag in shown for tag in ("<script>alert", "<img src=x", "<b>.txt", "<i>注"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in shown


def test_no_page_has_inline_script_or_style(plan, admin_client):
    for url in (
        review_url(plan),
        reverse("admin:plans_plan_change", args=[plan.pk]),
        reverse("admin:plans_plan_changelist"),
    ):
        shown = page(admin_client.get(url))
        assert "<script>" not in shown
        assert "<style" not in shown
        assert "style=" not in shown


def test_publish_and_withdraw(plan, archivist, syncs, django_capture_on_commit_callbacks):
    client = archivist("view_plan", "publish_plan")

    with django_capture_on_commit_callbacks(execute=True):
        assert "已发布。" in page(post(client, plan, "publish"))
    assert (Plan.objects.get().status, syncs) == (Status.PUBLISHED, [plan.pk])

    assert "已撤回" in page(post(client, plan, "withdraw"))
    assert Plan.objects.get().status == Status.WITHDRAWN
    assert list(LogEntry.objects.order_by("pk").values_list("change_message", flat=True)) == [
        "已发布。",
        "已撤回，读者不再看到。",
    ]


def test_parsing_again_says_whether_anything_changed(plan, archivist):
    client = archivist("change_plan")
    assert "结果没有变化" in page(post(client, plan, "reparse"))

    Plan.objects.update(title="旧标题")
    assert "结果有变化" in page(post(client, plan, "reparse"))


def test_what_is_no_plan_needs_a_confirmation(places, plain_parser, admin_client, plan_text):
    plan = ingest(f"not_plan=这是一篇新闻。\n{plan_text}".encode(), "新闻.txt").plan
    assert "判为不是工作要点" in page(admin_client.get(review_url(plan)))

    assert "请先核对全文" in page(post(admin_client, plan, "publish"))
    assert Plan.objects.get().status == Status.DRAFT
    post(admin_client, plan, "publish", confirmed="yes")
    assert Plan.objects.get().status == Status.PUBLISHED


def test_who_may_only_look_sees_no_buttons_and_can_do_nothing(plan, archivist):
    client = archivist("view_plan")

    shown = page(client.get(review_url(plan)))

    assert "加强党的建设" in shown
    assert not any(verb in shown for verb in ("重新解析", "更正元数据", "/publish/"))
    for verb in ("publish", "withdraw", "reparse"):
        assert post(client, plan, verb).status_code == 403


def test_who_has_no_permission_sees_nothing(plan, archivist):
    assert archivist().get(review_url(plan)).status_code == 403


def test_a_verb_is_not_done_by_following_a_link(plan, admin_client):
    assert admin_client.get(reverse("admin:plans_plan_publish", args=[plan.pk])).status_code == 405


def correct(client, plan, **changes):
    url = reverse("admin:plans_plan_change", args=[plan.pk])
    form = client.get(url).context["adminform"].form
    values = {name: form.get_initial_for_field(field, name) for name, field in form.fields.items()}
    values = {name: form.fields[name].prepare_value(value) for name, value in values.items()}
    return client.post(url, {name: "" if v is None else v for name, v in (values | changes).items()}, follow=True)


def test_a_correction_is_kept_and_logged(plan, admin_client, syncs, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        correct(admin_client, plan, title="更正的标题", year=2018)

    plan.refresh_from_db()
    assert (plan.title, plan.year, plan.key) == ("更正的标题", 2018, "420100-2018")
    assert (plan.corrected_fields, syncs) == (["title", "year"], [plan.pk])
    assert "标题" in LogEntry.objects.get().get_change_message()
    assert "人工更正" in page(admin_client.get(review_url(plan)))


def test_saving_without_a_change_corrects_nothing(plan, admin_client):
    correct(admin_client, plan)

    assert (Plan.objects.get().corrected_fields, Plan.objects.get().revision) == ([], plan.revision)


def test_an_impossible_year_is_refused_in_words(plan, admin_client):
    shown = page(correct(admin_client, plan, year=1066))

    assert "年份应在 1949 与 2100 之间" in shown
    assert Plan.objects.get().year == 2019


def test_the_list_shows_status_and_flags(plan, admin_client, django_assert_max_num_queries):
    Plan.objects.update(flags=["masked"])
    with django_assert_max_num_queries(10):
        shown = page(admin_client.get(reverse("admin:plans_plan_changelist")))

    assert "待审" in shown
    assert "含匿名遮盖" in shown
    assert "上传文件" in shown


def test_the_list_is_filtered_by_flag(plan, admin_client):
    url = reverse("admin:plans_plan_changelist")

    assert plan.key not in page(admin_client.get(url, {"flag": "masked"}))
    assert plan.key in page(admin_client.get(url))


def test_publishing_a_selection_leaves_what_is_no_plan(plan, plan_text, archivist):
    ingest(f"not_plan=这是一篇新闻。\n{plan_text}".encode(), "新闻.txt")
    client = archivist("view_plan", "publish_plan")
    every = list(Plan.objects.values_list("pk", flat=True))

    data = {"action": "publish_selected", "_selected_action": every}
    assert "发布了 1 份" in page(client.post(reverse("admin:plans_plan_changelist"), data, follow=True))
    assert list(Plan.objects.filter(status=Status.PUBLISHED)) == [plan]


def test_places_of_one_name_are_told_apart_in_the_chooser(plan, admin_client):
    query = {"app_label": "plans", "model_name": "plan", "field_name": "region", "term": "武汉"}

    results = admin_client.get(reverse("admin:autocomplete"), query).json()["results"]

    assert [result["text"] for result in results] == ["湖北省武汉市（420100，1980—）"]
    shown = page(admin_client.get(reverse("admin:plans_plan_change", args=[plan.pk])))
    assert "武汉市教育局（湖北省武汉市）" in shown


def test_plans_are_never_typed_in_or_deleted(plan, admin_client):
    assert admin_client.get(reverse("admin:plans_plan_add")).status_code == 403
    assert admin_client.post(reverse("admin:plans_plan_delete", args=[plan.pk])).status_code == 403


@pytest.mark.parametrize(
    "model", ["section", "item", "citation", "responsibility", "policy", "topic", "region", "bureau"]
)
def test_parsed_rows_can_be_looked_at_and_not_typed_over(plan, admin_client, model, django_assert_max_num_queries):
    with django_assert_max_num_queries(10):
        response = admin_client.get(reverse(f"admin:plans_{model}_changelist"))
    assert response.status_code == 200

    row = response.context["cl"].queryset.first()
    if row:
        url = reverse(f"admin:plans_{model}_change", args=[row.pk])
        with django_assert_max_num_queries(14):
            assert 'name="_save"' not in page(admin_client.get(url))
        assert admin_client.post(url, {}).status_code == 403
    assert admin_client.get(reverse(f"admin:plans_{model}_add")).status_code == 403
