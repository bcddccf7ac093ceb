"""Uploading, and giving the bytes back."""

import pytest
from django.contrib.admin.models import LogEntry
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from bench.specimens import SPECIMENS
from plans import received
from plans.ingest import steps
from plans.models import Plan, Source
from plans.parsing import confined

UPLOAD = "/admin/plans/source/add/"
pytestmark = pytest.mark.usefixtures("places", "plain_parser")


def upload(client, *files, **data):
    files = [SimpleUploadedFile(name, content) for name, content in files]
    return client.post(UPLOAD, {"files": files, "url": "", "note": "", **data}, follow=True)


def page(response):
    return response.content.decode()


def test_one_file_leads_to_its_review(admin_client, admin_user, plan_text, syncs, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        response = upload(admin_client, ("武汉.txt", plan_text.encode()), url="https://example.org/a", note="补录")

    plan, source = Plan.objects.get(), Source.objects.get()
    assert response.redirect_chain == [(reverse("admin:plans_plan_review", args=[plan.pk]), 302)]
    assert "《武汉.txt》：已入库，待审" in page(response)
    assert (source.url, source.note, source.received_by) == ("https://example.org/a", "补录", admin_user)
    assert LogEntry.objects.get().get_change_message() == "上传 武汉.txt"
    assert syncs == [plan.pk]


def test_several_files_are_reported_one_by_one(admin_client, plan_text):
    shown = page(
        upload(
            admin_client,
            ("武汉.txt", plan_text.encode()),
            ("副本.txt", ("flags=docshare-copy\n" + plan_text).encode()),
            ("又一次.txt", plan_text.encode()),
            ("空.txt", b""),
            ("坏.html", b"\xff\xfe\xfd"),
        )
    )

    for words in ("已入库，待审", "已作为它的又一来源", "没有改动", "文件是空的", "无法识别文件的编码"):
        assert words in shown
    assert (Plan.objects.count(), Source.objects.count()) == (1, 2)


@pytest.mark.parametrize("name", ["page.html", "word.docx", "text.pdf"])
def test_documents_are_taken_whatever_their_names(admin_client, name, monkeypatch):
    monkeypatch.setattr(steps, "parse", confined.parse)

    assert "已入库，待审" in page(upload(admin_client, ("要点", SPECIMENS[name]())))
    assert Source.objects.get().raw_text.startswith("武汉市教育局2019年工作要点")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "旧版办公文档"),
        (b"{\\rtf1", "RTF"),
        (b"\x89PNG", "图片"),
        (b"%PDF-1.7", "PDF"),
    ],
    ids=["doc", "rtf", "image", "broken pdf"],
)
def test_what_is_not_read_is_refused_in_its_own_words(admin_client, data, words, monkeypatch):
    monkeypatch.setattr(steps, "parse", confined.parse)

    shown = page(upload(admin_client, ("要点.txt", data)))

    assert words in shown
    assert "再上传" in shown
    assert not Source.objects.exists()


def test_a_file_that_is_too_large_is_refused_unread(admin_client, monkeypatch):
    monkeypatch.setattr(received, "MAX_BYTES", 10)

    assert "超过 20 MB" in page(upload(admin_client, ("大.txt", b"x" * 11)))
    assert not Source.objects.exists()


@pytest.mark.parametrize(
    ("count", "data", "message"),
    [
        (0, {}, "请选择要上传的文件"),
        (51, {}, "一次最多上传 50 个文件"),
        (2, {"url": "https://example.org/"}, "一个网址只能对应一个文件"),
        (1, {"url": "javascript:alert(1)"}, "请填写以 http"),
    ],
    ids=["none", "too many", "one address for two", "no address"],
)
def test_a_form_that_makes_no_sense_is_refused_in_words(admin_client, count, data, message):
    assert message in page(upload(admin_client, *[(f"{n}.txt", b"x") for n in range(count)], **data))
    assert not Source.objects.exists()


def test_only_who_may_add_sources_may_upload(archivist, plan_text):
    client = archivist("view_source", "view_plan")

    assert client.get(UPLOAD).status_code == 403
    assert upload(client, ("武汉.txt", plan_text.encode())).status_code == 403
    assert "上传文件" not in page(client.get(reverse("admin:plans_source_changelist")))


def test_who_may_not_look_at_plans_gets_a_receipt_without_a_link(archivist, plan_text):
    response = upload(archivist("add_source"), ("武汉.txt", plan_text.encode()))

    assert response.status_code == 200
    assert "已入库，待审" in page(response)
    assert reverse("admin:plans_plan_review", args=[Plan.objects.get().pk]) not in page(response)


def test_the_bytes_come_back_as_an_attachment(plan, archivist, plan_text):
    response = archivist("view_source").get(reverse("admin:plans_source_download", args=[Source.objects.get().pk]))

    assert response.content == plan_text.encode()
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment")


def test_lost_bytes_are_said_to_be_lost(plan, admin_client):
    source = Source.objects.get()
    received.path(source.sha256).unlink()

    response = admin_client.get(reverse("admin:plans_source_download", args=[source.pk]), follow=True)

    assert "不在存储中" in page(response)


def test_the_bytes_are_not_for_everybody(plan, archivist):
    url = reverse("admin:plans_source_download", args=[Source.objects.get().pk])

    assert archivist("view_plan").get(url).status_code == 403


def test_sources_are_looked_at_and_never_changed(plan, admin_client, django_assert_max_num_queries):
    source = Source.objects.get()
    with django_assert_max_num_queries(10):
        assert "武汉.txt" in page(admin_client.get(reverse("admin:plans_source_changelist")))
    with django_assert_max_num_queries(10):
        shown = page(admin_client.get(reverse("admin:plans_source_change", args=[source.pk])))

    assert source.sha256 in shown
    assert 'name="_save"' not in shown
    assert admin_client.post(reverse("admin:plans_source_delete", args=[source.pk])).status_code == 403


def test_the_upload_page_has_a_bound_on_its_queries(admin_client, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        assert "上传并解析" in page(admin_client.get(UPLOAD))
