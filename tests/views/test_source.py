import hashlib

import pytest

from plans import received
from plans.views.segments import WINDOW
from tests.factories import full_plan, item, plan, section, source, target

pytestmark = pytest.mark.django_db

RAW = "点击下载\n武汉市教育局2019年工作要点\n一、总体要求\n1.力口强党的建设。"


@pytest.fixture
def witnessed():
    made = plan(title_start=5, title_end=20)
    source(
        made,
        RAW,
        edits=[
            {"start": 0, "end": 4, "replacement": "", "kind": "chrome"},
            {"start": 30, "end": 33, "replacement": "加强", "kind": "ocr"},
        ],
    )
    section(made, start=21, end=27)
    item(made, start=28, end=38)
    target(made, start=30, end=37, number_start=31, number_end=32)
    return made


def page(client, address: str) -> str:
    return client.get(address).content.decode()


def test_removed_text_is_shown_struck_out_with_its_kind(client, witnessed):
    shown = page(client, "/plans/420100-2019/source/")
    assert '<del class="removed" title="移除：网页界面文字">' in shown
    assert "点击下载</del>" in shown


def test_repaired_text_is_shown_before_and_after(client, witnessed):
    shown = page(client, "/plans/420100-2019/source/")
    assert 'title="更正：识别错误"><del>力口强</del><ins>加强</ins>' in shown


def test_title_section_item_and_target_have_anchors(client, witnessed):
    shown = page(client, "/plans/420100-2019/source/")
    for anchor in ("o5", "o21", "o28", "o30"):
        assert f'id="{anchor}"' in shown


def test_all_witnesses_are_listed_and_each_can_be_shown(client, witnessed):
    other = source(witnessed, "另一处转载", displayed=False, filename="copy.txt", encoding="gb18030")
    assert "copy.txt" in page(client, "/plans/420100-2019/source/")
    assert "另一处转载" in page(client, f"/plans/420100-2019/source/?witness={other.sha256}")
    assert client.get("/plans/420100-2019/source/?witness=%00").status_code == 404


def test_a_long_source_is_paged(client):
    source(plan(), "甲" * WINDOW + "乙丙")
    assert page(client, "/plans/420100-2019/source/?page=2").count("甲") < 50
    assert "乙丙" in page(client, "/plans/420100-2019/source/?page=2")


def test_the_view_takes_few_queries(client, django_assert_max_num_queries):
    full_plan(items=30)
    with django_assert_max_num_queries(8):
        client.get("/plans/420100-2019/source/")


@pytest.mark.parametrize(
    ("stored", "served"),
    [("application/pdf", "application/pdf"), ("text/plain", "text/plain"), ("text/html", "text/plain")],
)
def test_the_received_bytes_come_as_what_they_are(client, settings, tmp_path, stored, served):
    settings.RECEIVED_DIR = tmp_path
    received.put(b"x")
    source(plan(), sha256=hashlib.sha256(b"x").hexdigest(), media_type=stored)
    response = client.get("/plans/420100-2019/source/file")
    assert (response["Content-Type"], response["X-Content-Type-Options"]) == (served, "nosniff")
    assert response["Content-Disposition"].startswith("attachment")


def test_the_received_bytes_are_an_attachment_that_no_browser_runs(client, settings, tmp_path):
    settings.RECEIVED_DIR = tmp_path
    data = b"<html><script>alert(1)</script>"
    received.put(data)
    source(plan(), sha256=hashlib.sha256(data).hexdigest(), filename='a\n"b".html', media_type="text/html")
    response = client.get("/plans/420100-2019/source/file")
    assert response.content == data
    assert response["Content-Type"] == "text/plain"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Disposition"].startswith("attachment; filename=")


def test_bytes_that_the_store_has_lost_are_said_to_be_missing(client, settings, tmp_path):
    settings.RECEIVED_DIR = tmp_path
    source(plan())
    response = client.get("/plans/420100-2019/source/file")
    assert response.status_code == 503
    assert "请从备份恢复" in response.content.decode()


def test_what_a_section_says_before_its_items_has_an_anchor(client):
    made = plan()
    source(made, "一、任务\n分工如下。\n1.抓好课后服务。")
    section(made, start=0, end=4, lead="分工如下。", lead_start=5)
    assert 'id="o5"' in client.get("/plans/420100-2019/source/").content.decode()


def test_text_that_is_in_no_part_of_the_plan_is_marked_and_said_to_be(client):
    made = plan()
    source(made, "1.抓好课后服务。\n乙县教育局工作要点", remainders=[{"kind": "further", "start": 10, "end": 19}])
    shown = client.get("/plans/420100-2019/source/").content.decode()
    assert 'class="place remainder" id="o10"' in shown
    assert "标着“未收入”的地方起" in shown


def test_a_source_without_such_text_says_nothing_of_it(client):
    source(plan())
    assert "未收入" not in client.get("/plans/420100-2019/source/").content.decode()
