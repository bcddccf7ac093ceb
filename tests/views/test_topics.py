import csv
import io

import pytest

from tests.factories import attention, full_plan, item, plan, region, topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive():
    """学前教育 in plans of 2019 and 2021; 教师队伍 in that of 2021 only."""
    preschool = topic(definition="幼儿园与托育。")
    for year, items in ((2019, 2), (2021, 1)):
        made = plan(f"420100-{year}", year=year)
        attention(made, preschool, items, items * 100)
        item(made, heading=f"办好{year}年的幼儿园", main_topic=preschool)
    attention(made, topic("teachers", "教师队伍"), 3, 300)


def rows_of(response):
    return list(csv.reader(io.StringIO(b"".join(response.streaming_content).decode("utf-8-sig"))))


def test_topics_are_listed_with_definition_and_shares(client, archive):
    shown = client.get("/topics/").content.decode()
    assert 'href="/topics/preschool/">学前教育</a><span class="definition">幼儿园与托育。' in shown
    assert "<strong>2</strong> 份要点 · 6 条" in shown
    assert "2019–2021" in shown
    assert shown.count("<td>50%</td>") == 4


def test_the_list_is_of_the_plans_that_the_address_selects(client, archive):
    shown = client.get("/topics/?year=2021").content.decode()
    assert "<strong>1</strong> 份要点 · 4 条" in shown
    assert "<td>25%</td>" in shown
    assert "/topics.csv?year=2021" in shown


def test_a_topic_shows_its_shares_as_chart_and_table(client, archive):
    shown = client.get("/topics/preschool/").content.decode()
    assert "<title>2019 条数占比 100%</title>" in shown
    assert '<th scope="row">2021年</th><td>25%</td><td>25%</td>' in shown
    assert "2020年" not in shown
    assert "湖北省" in shown
    assert '<a href="/search/?topic=preschool&amp;year=2019">2</a>' in shown


def test_the_newest_items_of_a_topic_come_first(client, archive):
    shown = client.get("/topics/preschool/").content.decode()
    assert shown.index("办好2021年的幼儿园") < shown.index("办好2019年的幼儿园")
    assert 'href="/plans/420100-2021/1/"' in shown


def test_a_topic_of_the_rules_says_by_which_words_it_is_told(client):
    topic()
    shown = client.get("/topics/preschool/").content.decode()
    assert "幼小衔接" in shown
    assert "已发布的要点里还没有这一主题的条目" in shown


def test_an_unknown_topic_is_not_found(client):
    assert client.get("/topics/nothing/").status_code == 404


def test_the_profile_can_be_taken_away(client, archive):
    header, *rows = rows_of(client.get("/topics.csv?year=2019"))
    found = {row[0]: dict(zip(header, row, strict=True)) for row in rows}
    assert (found["preschool"]["条数"], found["preschool"]["条数占比"]) == ("2", "1.0")
    assert (found["teachers"]["条数"], found[""]["主题"]) == ("0", "无主题")


def test_the_figures_of_a_topic_can_be_taken_away(client, archive):
    plan("x-0a1b2c3d", year=None, region=None, issuer="", level="", item_count=3)
    header, *rows = rows_of(client.get("/topics/teachers.csv"))
    assert header[:3] == ["年份", "省级代码", "层级"]
    assert rows == [
        ["", "", "", "0", "0", "0", "3", "0", "1"],
        ["2019", "420000", "地市级", "0", "0", "0", "2", "200", "1"],
        ["2021", "420000", "地市级", "3", "300", "1", "4", "400", "1"],
    ]


def test_a_plan_shows_what_it_is_about(client, archive):
    shown = client.get("/plans/420100-2021/").content.decode()
    assert '<span class="topic">教师队伍 75%</span><span class="topic">学前教育 25%</span>' in shown


def test_an_item_leads_to_its_topics_the_main_one_first(client):
    preschool, teachers = topic(), topic("teachers", "教师队伍")
    made = item(plan(), main_topic=teachers)
    made.topics.add(preschool, teachers)
    shown = client.get("/plans/420100-2019/1/").content.decode()
    assert shown.index('href="/topics/teachers/"') < shown.index('href="/topics/preschool/"')


@pytest.mark.parametrize("size", [1, 12])
@pytest.mark.parametrize(("address", "queries"), [("/topics/", 14), ("/topics/preschool/", 7), ("/topics.csv", 5)])
def test_pages_of_topics_take_the_same_few_queries(client, django_assert_max_num_queries, address, queries, size):
    for number in range(size):
        made = full_plan(f"{420100 + number}-2019", region=region(f"{420100 + 100 * number}", f"第{number}市"))
        attention(made, topic(), 1)
        attention(made, topic(f"topic-{number}", f"第{number}类"), 2)
        made.items.update(main_topic=topic())
    with django_assert_max_num_queries(queries):
        b"".join(client.get(address))
