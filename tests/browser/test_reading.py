"""What a researcher does, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

EVERY_KIND_OF_PAGE = (
    *("/", "/search/?q=课后服务", "/plans/", "/plans/420100-2019/", "/plans/420100-2019/4/"),
    *("/plans/320500-2023/source/", "/places/", "/places/420000/", "/places/420100/", "/years/", "/years/2023/"),
    *("/help/", "/about/"),
)


def test_from_the_search_box_to_the_words_in_their_raw_surroundings(page):
    page.goto("/")
    page.get_by_label("检索词").fill("课后服务")
    page.get_by_role("button", name="检索").click()
    expect(page.get_by_text("命中")).to_be_visible()
    expect(page.locator("mark").first).to_have_text("课后服务")

    page.locator(".hit").filter(has_text="瓦房店市教育局").get_by_role("link", name="条目").click()
    expect(page).to_have_url(re.compile(r"/plans/210281-2023/\d+/$"))
    expect(page.locator(".body")).to_contain_text("课后服务")

    page.get_by_role("link", name="原文", exact=False).first.click()
    expect(page).to_have_url(re.compile(r"/plans/210281-2023/source/#o\d+$"))
    place = page.locator(".place:target")
    expect(place).to_have_attribute("aria-label", re.compile("第[0-9]+条"))
    expect(place).to_be_in_viewport()
    assert page.complaints == []


def test_the_permalink_of_an_item_leads_to_it_and_back(page):
    page.goto("/plans/420100-2019/")
    page.locator("#item-4 .permalink").click()
    expect(page).to_have_url(re.compile("/plans/420100-2019/4/$"))
    page.get_by_role("link", name="在全文中看这一条").click()
    expect(page).to_have_url(re.compile("/plans/420100-2019/#item-4$"))
    expect(page.locator("#item-4")).to_be_in_viewport()


def test_facets_narrow_the_list_and_can_be_taken_away(page):
    page.goto("/plans/")
    page.get_by_role("link", name=re.compile("^2023年")).click()
    expect(page.locator(".totals")).to_contain_text("2 份要点")
    page.locator(".active-filters a").click()
    expect(page.locator(".totals")).to_contain_text("5 份要点")


def test_the_keyboard_skips_to_the_text(page):
    page.goto("/plans/420100-2019/")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="跳到正文")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_no_page_makes_the_browser_complain_or_ask_elsewhere(page):
    for address in EVERY_KIND_OF_PAGE:
        page.goto(address)
    assert page.complaints == []


def test_no_page_is_wider_than_a_phone(phone):
    for address in (*EVERY_KIND_OF_PAGE, "/plans/x-44652a0b/", "/plans/x-44652a0b/source/"):
        phone.goto(address)
        wider = phone.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, f"{address} is {wider} px wider than the screen"


def test_paper_carries_no_controls_and_one_margin(page):
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.goto("/search/?q=教师")
    for control in (".to-facets", ".download", ".search-box", ".facets"):
        expect(page.locator(control)).to_be_hidden()
    assert page.locator(".masthead-inner").bounding_box()["x"] == page.locator("main").bounding_box()["x"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_their_ground(page, scheme):
    """WCAG AA: 4.5 to 1 for every colour of words on every ground it stands on."""
    page.emulate_media(color_scheme=scheme)
    page.goto("/plans/420100-2019/")
    pairs = [(ink, ground) for ink in ("ink", "ink-soft", "cinnabar") for ground in ("paper", "sheet")]
    pairs += [("on-seal", "seal"), ("cinnabar", "cinnabar-tint"), ("ink", "hit"), ("ink", "mask"), ("ink", "shade-5")]
    for ink, ground in pairs:
        assert contrast(token(page, ink), token(page, ground)) >= 4.5, f"{ink} on {ground}"


def token(page, name):
    """The colour of a design token, as (red, green, blue) of 255."""
    shown = page.evaluate(
        """name => { const probe = document.createElement('i'); document.body.append(probe);
        probe.style.color = `var(--${name})`; return getComputedStyle(probe).color }""",
        name,
    )
    return tuple(int(part) for part in re.findall(r"\d+", shown)[:3])


def contrast(one, other):
    """WCAG 2.2 contrast ratio."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour):
    parts = [value / 255 for value in colour]
    linear = [value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
