import pytest
from django.utils.html import escape

from plans.models.vocabulary import Status
from tests.factories import full_plan, item, plan, responsibility, section, source, target

pytestmark = pytest.mark.django_db


def page(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("items", [2, 40])
def test_a_plan_page_takes_the_same_few_queries_whatever_its_length(client, django_assert_max_num_queries, items):
    full_plan(items=items)
    with django_assert_max_num_queries(9):
        page(client, "/plans/420100-2019/")


def test_an_item_page_takes_few_queries(client, django_assert_max_num_queries):
    full_plan()
    with django_assert_max_num_queries(9):
        page(client, "/plans/420100-2019/2/")


def test_every_item_has_a_permalink_and_a_way_to_its_source(client):
    full_plan(items=3)
    shown = page(client, "/plans/420100-2019/")
    for address in (1, 2, 3):
        assert f'id="item-{address}"' in shown
        assert f'href="/plans/420100-2019/{address}/"' in shown
    assert 'href="/plans/420100-2019/source/#o1100"' in shown


def test_metadata_is_given_in_the_official_words_and_unknown_is_said(client):
    full_plan(doc_number="武教〔2019〕3号", published_on=None)
    shown = page(client, "/plans/420100-2019/")
    for words in ("发文机关", "发文字号", "武教〔2019〕3号", "成文日期", "发布日期", "索引号", "不详"):
        assert words in shown


def test_an_inferred_issuer_is_marked(client):
    full_plan(issuer_inferred=True, flags=["issuer-inferred"])
    shown = page(client, "/plans/420100-2019/")
    assert ">推断</span>" in shown
    assert "发文机关为推断" in shown


def test_an_anonymous_plan_is_called_by_its_level_and_shows_its_masks(client):
    unnamed = plan("x-2d191f5c", title="某市教育局**年工作要点", issuer="", region=None, year=None)
    item(unnamed, text="1贯彻第*题")
    shown = page(client, "/plans/x-2d191f5c/")
    assert "某市教育局 · 年份不详" in shown
    assert '<span class="mask" title="原文在此被遮盖">**</span>年工作要点' in shown


def test_the_contents_count_the_items_below_each_heading(client):
    made = plan()
    upper = section(made, 1, "总体要求")
    lower = section(made, 2, "党的建设", parent=upper, depth=2)
    item(made, 1, section=upper)
    item(made, 2, section=lower)
    shown = page(client, "/plans/420100-2019/")
    assert shown.index("2 条</span>") < shown.index("1 条</span>")


def test_the_contents_name_an_item_that_stands_beside_the_sections(client):
    made = plan()
    item(made, 1, "一、总体要求\n立德树人。", heading="总体要求", start=10, end=20)
    section(made, 1, "党的建设")
    shown = page(client, "/plans/420100-2019/")
    assert 0 < shown.index('href="#item-1"') < shown.index('href="#section-1"')


def test_what_a_section_says_before_its_items_is_shown_with_its_own_findings(client):
    made = plan()
    upper = section(made, 1, "发展任务", lead="今年新增学位0.8万个,分工如下:", lead_start=1010)
    target(made, 1, item=None, start=1012, end=1021, number_start=1016, number_end=1019)
    item(made, 1, section=upper, start=1100, end=1120)
    shown = page(client, "/plans/420100-2019/")
    assert shown.index("发展任务</bdi>") < shown.index("分工如下") < shown.index("原文</a>", shown.index("分工如下"))
    assert 'id="preamble"' not in shown


def test_hostile_text_stays_text(client):
    evil = "<script>alert(1)</script>\u202e"
    made = plan(title=evil, issuer=evil)
    item(made, text=f"1.{evil}", heading=evil)
    target(made, indicator=evil, unit="<b>")
    for address in ("/plans/420100-2019/", "/plans/420100-2019/1/", "/plans/"):
        shown = page(client, address)
        assert "<script>alert" not in shown
        assert escape("<script>alert(1)</script>") in shown


def test_an_item_page_shows_its_place_its_neighbours_and_how_to_cite_it(client):
    full_plan(items=3)
    shown = page(client, "/plans/420100-2019/2/")
    assert "一、总体要求" in shown
    assert 'rel="prev" href="/plans/420100-2019/1/"' in shown
    assert 'rel="next" href="/plans/420100-2019/3/"' in shown
    assert "http://testserver/plans/420100-2019/2/" in shown
    assert "@misc{420100-2019-2," in shown
    assert "新增学位" in shown
    assert "《中国教育现代化2035》" in shown


@pytest.mark.parametrize("rest", ["", "1/", "source/"])
def test_a_withdrawn_plan_says_so_at_its_address(client, rest):
    full_plan(status=Status.WITHDRAWN)
    response = client.get(f"/plans/420100-2019/{rest}")
    assert response.status_code == 410
    assert "已撤回" in response.content.decode()


@pytest.mark.parametrize("address", ["/plans/420100-2019/", "/plans/420100-2019/1/", "/plans/420100-2019/source/"])
def test_a_draft_has_no_page(client, address):
    full_plan(status=Status.DRAFT)
    assert client.get(address).status_code == 404


def test_an_item_that_a_later_parse_no_longer_finds_is_gone_for_good(client):
    made = full_plan(items=3)
    made.items.filter(address=2).delete()
    response = client.get("/plans/420100-2019/2/")
    assert response.status_code == 410
    assert "420100-2019/2" in response.content.decode()


@pytest.mark.parametrize("address", ["/plans/420100-2019/99/", "/plans/999999-2019/", "/plans/420100-2019/999999999/"])
def test_an_address_never_given_is_not_found_in_chinese(client, address):
    source(plan())
    response = client.get(address)
    assert response.status_code == 404
    assert "没有这一页" in response.content.decode()


def test_a_figure_that_a_reviewer_rejected_is_not_shown(client):
    of = plan(status="published")
    within = item(of)
    target(of, 1, item=within, indicator="新增学位")
    target(of, 2, item=within, indicator="不成指标", review_state="rejected")

    shown = client.get(of.get_absolute_url()).content.decode()
    assert "新增学位" in shown
    assert "不成指标" not in shown


@pytest.mark.parametrize("address", ["/plans/420100-2019/", "/plans/420100-2019/1/"])
def test_who_is_responsible_stands_below_the_item_and_leads_to_a_search(client, address):
    made = plan()
    row = item(made)
    responsibility(made, 1, "基础教育科", role="lead", item=row)
    responsibility(made, 2, "人事科", role="lead", item=row)
    responsibility(made, 3, "张三", role="person", item=row)
    responsibility(made, 4, "2019年12月", role="deadline", item=row)
    shown = page(client, address)
    assert "<dt>牵头</dt><dd>" in shown
    assert 'href="/search/?q=%22%E4%BA%BA%E4%BA%8B%E7%A7%91%22"' in shown
    assert "<dt>责任人</dt><dd><bdi>张三</bdi></dd>" in shown
    assert "<dt>时限</dt><dd><bdi>2019年12月</bdi></dd>" in shown
    assert shown.count("<dt>牵头</dt>") == 1


def test_who_is_responsible_for_a_section_stands_below_its_heading(client):
    made = plan()
    upper = section(made, 1, "党的建设")
    item(made, 1, section=upper)
    responsibility(made, 1, "机关党委", start=1004, end=1006)
    shown = page(client, "/plans/420100-2019/")
    assert shown.index("党的建设</bdi>") < shown.index("机关党委") < shown.index('id="item-1"')


PRESCHOOL = "3.办好学前教育。新建30所幼儿园，普惠率达到85%以上，全覆盖。"


def with_figures(**fields):
    """An item whose raw text lost two characters before its second figure."""
    made = plan()
    edits = [{"start": 1116, "end": 1118, "replacement": "", "kind": "page-marker"}]
    source(made, edits=edits)
    row = item(made, 3, PRESCHOOL, heading="办好学前教育", number="3", start=1100, end=1136)
    target(made, 1, item=row, indicator="幼儿园", comparator="=", value="30", unit="所", **at(1111, 1113))
    usual = {"indicator": "普惠率", "value": "85", "unit": "%", "canonical": "inclusive-preschool-coverage"}
    target(made, 2, item=row, **{**usual, **at(1125, 1128), **fields})
    return made


def at(start: int, end: int) -> dict[str, int]:
    return {"start": start, "end": end, "number_start": start, "number_end": end}


def test_a_figure_is_marked_in_the_text_and_tells_what_was_read(client):
    with_figures()
    shown = page(client, "/plans/420100-2019/")
    assert 'data-said="幼儿园 30 所"><span id="figure-1"></span>30</a>所幼儿园' in shown
    assert 'data-said="普惠率 不低于 85 %"><span id="figure-2"></span>85%</a>以上' in shown
    assert shown.count('href="#target-2"') == shown.count('id="target-2"') == 1


def test_a_figure_within_the_heading_or_under_a_mask_is_marked_too(client):
    made = plan()
    row = item(made, 1, "1.新建**所学校。", heading="新建**所学校", number="1", start=1000, end=1010)
    target(made, 1, item=row, masked=True, value=None, comparator="=", unit="所", **at(1004, 1006))
    shown = page(client, "/plans/420100-2019/1/")
    assert '<span id="figure-1"></span><span class="mask" title="原文在此被遮盖">**</span></a>所学校</strong>' in shown


def test_a_figure_that_the_text_no_longer_holds_is_listed_unmarked(client):
    made = plan()
    target(made, 1, item=item(made), **at(5, 9))
    shown = page(client, "/plans/420100-2019/")
    assert "figure-mark" not in shown
    assert 'id="target-1"' in shown


def test_all_that_is_known_of_a_target_stands_below_its_item(client):
    with_figures(
        base="80",
        base_printed="由80%",
        unit_normal="%",
        deadline="2019年底",
        deadline_date="2019-12",
        deadline_source="stated",
        scope="全市",
        scope_kind="total",
        commitment="hard",
        commitment_printed="确保",
        quoted_from="省规划",
        confidence="low",
        review_state="corrected",
        corrected_fields=["value"],
    )
    shown = page(client, "/plans/420100-2019/3/")
    for words in (
        *(">普惠性幼儿园覆盖率</a>", "80 %（原文：由80%）", "2019年底，即 2019-12（文中写明）", "合计（原文：全市）"),
        *("硬性承诺（原文：确保）", "转引自省规划", "<td>低</td>", "已更正：数值", "本要点自定", "原文未说明"),
    ):
        assert words in shown


def test_the_targets_of_a_plan_have_an_address_of_their_own(client, django_assert_max_num_queries):
    with_figures(review_state="rejected")
    with django_assert_max_num_queries(3):
        shown = page(client, "/plans/420100-2019/targets/")
    assert "<strong>1</strong> 个目标" in shown
    assert '<a href="/plans/420100-2019/3/#figure-1"' in shown
    assert 'href="/plans/420100-2019/targets/"' in page(client, "/plans/420100-2019/")


def test_a_plan_without_targets_says_so(client):
    plan()
    assert "没有读到写明数值的目标" in page(client, "/plans/420100-2019/targets/")
