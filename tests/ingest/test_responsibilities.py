"""Who is responsible for the items of a plan, from the received bytes to the rows."""

import pytest

from plans.ingest import ingest, reparse
from plans.ingest.outcome import Outcome
from plans.models import Responsibility

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]

PLAN = (
    "武汉市教育局2021年工作要点\n一、加强党的建设（责任单位：机关党委）\n1.加强理论武装。组织党员学习。\n"
    "责任单位：办公室、人事科\n完成时限：2021年12月\n2.推进从严治党。落实主体责任（牵头：机关纪委；配合：各科室）。\n"
)


@pytest.fixture
def stored(settings, tmp_path):
    settings.RECEIVED_DIR = tmp_path / "received"
    return ingest(PLAN.encode(), "要点.txt").plan


def test_every_name_is_a_row_with_its_role_and_item(stored):
    rows = Responsibility.objects.order_by("position").values_list("item__ordinal", "role", "name")
    assert list(rows) == [
        (None, "responsible", "机关党委"),
        (1, "responsible", "办公室"),
        (1, "responsible", "人事科"),
        (1, "deadline", "2021年12月"),
        (2, "lead", "机关纪委"),
        (2, "cooperating", "各科室"),
    ]


def test_the_span_is_that_of_the_whole_statement(stored):
    row = Responsibility.objects.get(name="机关纪委")
    assert stored.displayed_source.raw_text[row.start : row.end] == "（牵头：机关纪委；配合：各科室）"
    assert "（牵头：机关纪委；配合：各科室）" in row.item.text


def test_a_new_parse_of_the_same_text_changes_no_row(stored):
    before = list(Responsibility.objects.values_list("pk", flat=True))
    assert reparse(stored).outcome is Outcome.UNCHANGED
    assert list(Responsibility.objects.values_list("pk", flat=True)) == before


def test_rows_of_an_older_parser_are_replaced(stored):
    stored.responsibilities.filter(role="deadline").delete()
    assert reparse(stored).outcome is Outcome.CHANGED
    assert stored.responsibilities.filter(role="deadline").count() == 1
