"""From a table of figures to the sentence that says one, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

PAGES = ("/targets/", "/targets/?year=2019", "/targets/senior-high-gross-enrolment/", "/plans/420100-2019/targets/")
SENTENCE = re.compile(r"/plans/420100-2019/\d+/#figure-\d+$")


def test_from_a_filter_to_an_indicator_to_the_sentence(page):
    page.goto("/targets/")
    before = page.locator(".totals strong").inner_text()
    page.locator("#facets").get_by_role("link", name=re.compile("^2019年")).click()
    expect(page.locator(".active-filters")).to_contain_text("年份：2019年")
    assert int(page.locator(".totals strong").inner_text()) < int(before)

    page.get_by_role("link", name="高中阶段毛入学率").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("高中阶段毛入学率")
    page.locator(".matrix td.stated a").filter(has_text="98.5").click()

    expect(page).to_have_url(SENTENCE)
    mark = page.locator(".figure-mark").filter(has=page.locator(":target"))
    expect(mark).to_have_text("98.5%")
    expect(mark).to_be_in_viewport()
    expect(page.locator(".facts")).to_contain_text("高中阶段教育毛入学率")
    assert page.complaints == []


def test_a_marked_figure_says_what_was_read_to_pointer_and_keyboard(page):
    page.goto("/plans/420100-2019/")
    mark = page.locator("#item-21 .figure-mark").first
    said = "el => getComputedStyle(el, '::after').content"
    assert mark.evaluate(said) == "none"
    mark.hover()
    assert "98.5 %" in mark.evaluate(said)
    page.mouse.move(0, 0)
    page.locator("#item-20 .to-source").first.focus()
    page.keyboard.press("Tab")
    while not mark.evaluate("el => el === document.activeElement"):
        page.keyboard.press("Tab")
    assert "98.5 %" in mark.evaluate(said)
    expect(page.locator(f"[id='{mark.get_attribute('aria-describedby')}']")).to_contain_text("98.5 %")


def test_tables_of_targets_scroll_inside_themselves_on_a_phone(phone):
    for address in (*PAGES, "/plans/420100-2019/21/"):
        phone.goto(address)
        wider = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{address} is {wider} px wider than the screen"
        region = phone.locator(".scroller").last
        region.focus()
        expect(region).to_be_focused()


@pytest.mark.parametrize("address", PAGES)
def test_paper_shows_the_figures_and_no_controls(page, address):
    page.emulate_media(media="print")
    page.goto(address)
    expect(page.locator("table").last).to_be_visible()
    for control in page.locator(".download, .facets, .tabs, .pager").all():
        expect(control).to_be_hidden()
