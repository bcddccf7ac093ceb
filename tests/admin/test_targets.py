"""The list of targets: judged by action, corrected by form, by whoever may."""

import pytest
from django.urls import reverse

from plans.models import Target
from plans.models.vocabulary import ReviewState

LIST = "admin:plans_target_changelist"


def act(client, action):
    ids = list(Target.objects.values_list("pk", flat=True))
    return client.post(reverse(LIST), {"action": action, "_selected_action": ids}, follow=True)


@pytest.mark.parametrize(("action", "state"), [("confirm", ReviewState.CONFIRMED), ("reject", ReviewState.REJECTED)])
def test_an_action_says_what_a_target_is_and_who_said_so(plan, archivist, action, state):
    response = act(archivist("view_target", "change_target"), action)

    target = Target.objects.get()
    assert (target.review_state, target.reviewed_by.username) == (state, "archivist")
    assert f"{state.label}：1 个。" in response.content.decode()


def test_who_may_only_look_judges_nothing(plan, archivist):
    act(archivist("view_target"), "reject")

    assert Target.objects.get().review_state == ReviewState.UNREVIEWED


def test_a_form_corrects_what_was_misread_and_nothing_else(plan, admin_client):
    address = reverse("admin:plans_target_change", args=[Target.objects.get().pk])
    fields = admin_client.get(address).context["adminform"].form.initial
    data = {name: "" if value is None else value for name, value in fields.items()}

    admin_client.post(address, {**data, "indicator": "新建公办幼儿园", "clause": "他处"})

    target = Target.objects.get()
    assert (target.indicator, target.clause) == ("新建公办幼儿园", "新建30所幼儿园")
    assert (target.review_state, target.corrected_fields) == (ReviewState.CORRECTED, ["indicator"])


def test_the_list_takes_a_bounded_number_of_queries(plan, admin_client, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert admin_client.get(reverse(LIST)).status_code == 200
