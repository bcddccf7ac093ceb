from xml.etree import ElementTree

import pytest

from tests.factories import plan

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_newest_plans_come_first(client):
    plan()
    plan("420100-2020", year=2020)
    feed = ElementTree.fromstring(client.get("/plans.atom").content)  # noqa: S314 (our own feed)
    assert [title.text for title in feed.findall(f"{ATOM}entry/{ATOM}title")] == [
        "武汉市教育局 · 2020年",
        "武汉市教育局 · 2019年",
    ]


def test_characters_that_xml_cannot_hold_do_not_break_the_feed(client):
    plan(title="甲\x0b乙\x1f", issuer="丙\x08局")
    assert client.get("/plans.atom").status_code == 200


def test_feed_and_entries_name_their_authors(client):
    plan()
    feed = ElementTree.fromstring(client.get("/plans.atom").content)  # noqa: S314 (our own feed)
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "教育工作要点档案"
    assert feed.findtext(f"{ATOM}entry/{ATOM}author/{ATOM}name") == "武汉市教育局"


def test_a_title_that_looks_like_markup_is_text_to_a_feed_reader(client):
    plan(title="<img src=x>2019年工作要点")
    feed = ElementTree.fromstring(client.get("/plans.atom").content)  # noqa: S314 (our own feed)
    summary = feed.find(f"{ATOM}entry/{ATOM}summary")
    assert (summary.get("type"), summary.text) == ("html", "&lt;img src=x&gt;2019年工作要点")
