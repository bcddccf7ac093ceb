from datetime import date
from decimal import Decimal

import pytest

from plans.models import Item, Plan
from plans.tables import TABLES, reading
from plans.tables.reading import read
from tests.factories import attention, citation, full_plan, item, plan, region, responsibility, section, target, topic

pytestmark = pytest.mark.django_db


def rows(name):
    table = TABLES[name]
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in read(table, Plan.objects.published())]


def test_a_plan_is_a_row_with_its_place_from_above_to_below():
    plan(flags=["masked"], co_issuers=["甲局", "乙局"], signed_on=date(2019, 3, 1))
    (row,) = rows("plans")
    assert (row["plan"], row["year"], row["level"]) == ("420100-2019", 2019, "prefecture")
    assert (row["region"], row["province"], row["city"]) == ("湖北省武汉市", "湖北省", "武汉市")
    assert (row["flags"], row["co_issuers"], row["signed_on"]) == (["masked"], ["甲局", "乙局"], date(2019, 3, 1))


@pytest.mark.parametrize(
    ("code", "name", "found"),
    [
        ("420000", "湖北省", ("湖北省", "湖北省", None)),
        ("420102", "江岸区", ("湖北省武汉市江岸区", "湖北省", "武汉市")),
        ("000000", "全国", ("全国", None, None)),
    ],
)
def test_province_and_city_are_those_above_the_place(code, name, found):
    above = {"420102": {"parent": region()}, "000000": {"level": "national"}}.get(code, {})
    plan(f"{code}-2019", region=region(code, name, **above))
    (row,) = rows("plans")
    assert (row["region"], row["province"], row["city"]) == found


def test_what_is_unknown_of_a_plan_is_empty():
    plan("x-0a1b2c3d", region=None, issuer="", year=None, level="")
    (row,) = rows("plans")
    assert [row[name] for name in ("region", "region_code", "issuer", "year", "level", "published_on")] == [
        *("", None, "", None, "", None)
    ]


def test_rows_name_the_item_and_section_they_belong_to():
    made = plan()
    above = section(made, 3)
    section(made, 4, parent=above)
    inside = item(made, 1, address=12, section=above, main_topic=topic())
    inside.topics.add(topic(), topic("teachers", "教师队伍"))
    target(made, 1, item=inside, value=Decimal("1.2"))
    target(made, 2, item=None)
    citation(made, item=inside)
    responsibility(made, item=inside)
    (found,) = rows("items")
    assert (found["item"], found["section"]) == ("420100-2019/12", "420100-2019#section-3")
    assert (found["main_topic"], found["topics"]) == ("preschool", ["preschool", "teachers"])
    assert [row["parent"] for row in rows("sections")] == [None, "420100-2019#section-3"]
    assert [row["item"] for row in rows("targets")] == ["420100-2019/12", None]
    assert rows("citations")[0]["item"] == rows("responsibilities")[0]["item"] == "420100-2019/12"


def test_drafts_and_rejected_targets_are_in_no_table():
    draft = full_plan("420100-2020", status="draft")
    attention(draft, topic())
    target(plan(), review_state="rejected")
    found = {name: len(rows(name)) for name in TABLES}
    found.pop("indicators")
    assert found == {**dict.fromkeys(found, 0), "plans": 1, "topics": 1}


def test_attention_is_a_row_a_topic_and_leaves_out_what_has_none():
    made = plan()
    attention(made, topic(), 2, 50)
    attention(made, None, 1, 9)
    assert rows("attention") == [{"plan": made.key, "topic": "preschool", "items": 2, "characters": 50}]


def test_rows_come_by_code_point_of_their_keys_over_all_batches(monkeypatch):
    monkeypatch.setattr(reading, "BATCH", 2)
    for key in ("420100-2019-2", "x-0a1b2c3d", "420100-2019", "110000-2020", "420100-2018"):
        full_plan(key, items=2)
    ordered = ["110000-2020", "420100-2018", "420100-2019", "420100-2019-2", "x-0a1b2c3d"]
    assert [row["plan"] for row in rows("plans")] == ordered
    assert [row["item"] for row in rows("items")] == [f"{key}/{number}" for key in ordered for number in (1, 2)]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("size", [1, 7])
def test_a_table_takes_one_query_for_the_keys_and_one_for_each_batch(name, size, django_assert_max_num_queries):
    for number in range(size):
        made = full_plan(f"420100-{2000 + number}", items=2)
        attention(made, topic())
    Item.objects.update(main_topic=topic())
    with django_assert_max_num_queries(2):
        assert list(read(TABLES[name], Plan.objects.published()))
