"""The main job, end to end: five real plans in, a searchable site out."""

import json

import pytest
from django.core.management import call_command

from archive.settings import ROOT
from plans.models import Item, Plan

pytestmark = [pytest.mark.usefixtures("published_seeds"), pytest.mark.django_db]


def test_all_five_are_published_under_their_addresses():
    keys = {"x-44652a0b", "441600-2021", "210281-2023", "420100-2019", "320500-2023"}
    assert set(Plan.objects.published().values_list("key", flat=True)) == keys


def test_every_plan_and_every_item_has_its_page(client):
    for plan in Plan.objects.all():
        assert plan.title in client.get(plan.get_absolute_url()).content.decode()
    for item in Item.objects.select_related("plan").filter(ordinal__lte=2):
        assert client.get(item.get_absolute_url()).status_code == 200


def test_the_anonymised_plan_shows_what_it_does_not_tell(client):
    page = client.get("/plans/x-44652a0b/").content.decode()
    assert "某市教育局" in page
    assert "年份不详" in page


def test_a_search_finds_what_a_scan_of_the_items_finds(client):
    page = client.get("/search/", {"q": "课后服务"}).content.decode()
    holding = {item.plan.key for item in Item.objects.select_related("plan") if "课后服务" in item.text}
    assert holding
    assert all(f"/plans/{key}/" in page for key in holding)


def test_the_index_and_the_tables_agree(client):
    call_command("index", check=True)
    assert json.loads(client.get("/healthz").content)["status"] == "ok"


def test_the_same_files_again_change_nothing(capsys):
    revisions = list(Plan.objects.order_by("pk").values_list("revision", flat=True))
    call_command("ingest", ROOT / "seeds", publish=True)
    assert capsys.readouterr().out.count("已在库中") == 6
    assert list(Plan.objects.order_by("pk").values_list("revision", flat=True)) == revisions
