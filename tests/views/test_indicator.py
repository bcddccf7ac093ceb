import re

import pytest

from tests.factories import item, plan, region, target

pytestmark = pytest.mark.django_db

SLUG = "inclusive-preschool-coverage"
PAGE = f"/targets/{SLUG}/"


def coverage(of, position=1, value="85", **fields):
    """普惠率, a target of the plan."""
    usual = {
        "indicator": "普惠率",
        "canonical": SLUG,
        "comparator": ">=",
        "value": value,
        "value_normal": value,
        "unit": "%",
        "unit_normal": "%",
    }
    return target(of, position, **{**usual, **fields})


def shown(client, query=""):
    return client.get(f"{PAGE}{query}").content.decode()


def cells(page: str) -> list[tuple[str, str]]:
    """(state, words) of each cell of the matrix, row by row."""
    table = page[page.index('<table class="matrix">') :]
    found = re.findall(r'<td class="([\w-]+)">(.*?)</td>', table, re.DOTALL)
    return [(state, re.sub("<[^>]+>", "", words).strip()) for state, words in found]


@pytest.fixture
def five_years():
    """武汉: stated, none stated, not found, no plan, incomplete."""
    coverage(plan("420100-2019"))
    coverage(plan("420100-2020", year=2020), comparator="none", value="0")
    plan("420100-2021", year=2021)
    plan("420100-2023", year=2023, flags=["truncated"])


def test_the_five_kinds_of_presence_and_absence_are_told_apart(client, five_years):
    page = shown(client)
    assert cells(page) == [
        ("stated", "≥85"),
        ("none-stated", "清零写明为无"),
        ("not-found", "未见"),
        ("missing", "无要点"),
        ("incomplete", "残缺"),
    ]
    legend = page[page.index("matrix-legend") : page.index('<table class="matrix">')]
    assert all(f"</span>{word}</dt>" in legend for word in ("写明", "写明为无", "未见", "残缺", "无要点"))


def test_a_cell_leads_to_the_sentence(client):
    made = plan()
    row = item(made, 7, "7.普惠率达到85%以上。", start=1700, end=1713)
    coverage(made, 4, item=row, start=1702, end=1712, number_start=1707, number_end=1710)
    assert 'href="/plans/420100-2019/7/#figure-4" title="新增学位不少于1.2万个">≥85</a>' in shown(client)
    assert '<span id="figure-4"></span>85%</a>以上' in client.get("/plans/420100-2019/7/").content.decode()


def test_several_values_of_one_cell_are_shown_and_many_are_counted(client):
    made = plan(flags=["masked"])
    for position in range(1, 6):
        coverage(made, position, value=str(80 + position))
    (cell,) = cells(shown(client))
    assert cell == ("stated", "≥81≥82≥83另 2 个残")
    assert 'href="/plans/420100-2019/targets/">另 2 个' in shown(client)


def test_places_stand_under_their_province_and_those_that_state_nothing_on_demand(client, five_years):
    suzhou = region("320500", "苏州市", parent=region("320000", "江苏省"))
    plan("320500-2020", year=2020, region=suzhou, issuer="苏州市教育局")
    assert "苏州市" not in shown(client).split('<table class="matrix">')[1]
    page = shown(client, "?places=all")
    table = page.split('<table class="matrix">')[1]
    assert table.index("江苏省") < table.index("苏州市") < table.index("湖北省") < table.index("武汉市")
    assert cells(page)[:2] == [("missing", "无要点"), ("not-found", "未见")]


def test_facets_narrow_places_years_and_figures(client, five_years):
    page = shown(client, "?year=2019&year=2020&province=420000")
    assert [state for state, _ in cells(page)] == ["stated", "none-stated"]
    assert "没有符合的地区" in shown(client, "?province=320000")


def test_targets_without_place_or_year_are_counted_apart(client, five_years):
    coverage(plan("x-0a1b2c3d", region=None, issuer="", year=None))
    assert "另有 1 个目标的地区或年份不详" in shown(client)


def test_what_no_reader_sees_is_not_there(client, five_years):
    coverage(plan("420100-2022", year=2022, status="draft"))
    coverage(plan("420100-2018", year=2018), review_state="rejected")
    assert next(state for state, _ in cells(shown(client))) == "not-found"
    assert "≥85" in shown(client)


def test_the_chart_stands_above_the_same_data_with_the_number_of_plans(client, five_years):
    page = shown(client)
    assert "<title>2019 中位数 85</title>" in page
    row = re.search(r'<tr><th scope="row">2019年</th>(.*?)</tr>', page)[1]
    assert re.sub("<[^>]+>", " ", row).split() == ["1", "1", "85", "85", "85", "85", "85"]


def test_the_page_gives_definition_downloads_and_what_is_compared(client):
    page = shown(client)
    assert "公办园和普惠性民办园在园幼儿数占在园幼儿总数的比例" in page
    assert f'href="/targets.xlsx?shape=wide&amp;indicator={SLUG}"' in page
    assert "没有单位与比较都一致" in page


def test_an_indicator_that_the_codebook_does_not_know_has_no_page(client):
    assert client.get("/targets/nothing/").status_code == 404


@pytest.mark.parametrize("size", [1, 6])
def test_the_page_takes_the_same_few_queries(client, django_assert_max_num_queries, size):
    for number in range(size):
        place = region(f"{420100 + 100 * number}", f"第{number}市")
        coverage(plan(f"{420100 + 100 * number}-2019", region=place, issuer=f"第{number}市教育局"))
    with django_assert_max_num_queries(16):
        client.get(PAGE)
    with django_assert_max_num_queries(6):
        client.get(PAGE)
