"""The admin's front page."""

from django.urls import reverse


def test_the_front_page_leads_to_the_upload_and_counts_what_waits(plan, admin_client, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        shown = admin_client.get(reverse("admin:index")).content.decode()
    assert reverse("admin:plans_source_add") in shown
    assert "待审 1 份" in shown


def test_who_may_not_upload_sees_no_upload(archivist):
    shown = archivist("view_plan").get(reverse("admin:index")).content.decode()
    assert reverse("admin:plans_source_add") not in shown
