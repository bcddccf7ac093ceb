"""What holds for every page: titles, landmarks, bounds, no script, no way to an error."""

import re
from itertools import pairwise
from urllib.parse import quote_from_bytes

import pytest
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from tests.factories import full_plan, plan, region

pytestmark = pytest.mark.django_db

ADDRESSES = (
    "/",
    "/plans/",
    "/plans/420100-2019/",
    "/plans/420100-2019/1/",
    "/plans/420100-2019/targets/",
    "/plans/420100-2019/source/",
    "/targets/",
    "/targets/school-places-added/",
    "/places/",
    "/places/420000/",
    "/places/420100/",
    "/years/",
    "/years/2019/",
    "/indicators/",
    "/help/",
    "/about/",
    "/tables/",
)
FACETED = ("/targets/", "/targets/school-places-added/")
"""Their own tests bound what their facets ask for."""
OTHERS = (
    "/plans.csv",
    "/tables/items.csv",
    "/targets.xlsx",
    "/targets.codebook.csv",
    "/plans.atom",
    "/robots.txt",
    "/favicon.ico",
    "/plans/420100-2019/source/file",
)
PARAMETERS = (
    *("page", "q", "year", "province", "city", "county", "level", "flag", "order", "witness"),
    *("indicator", "topic", "stage", "comparator", "masked", "places", "shape"),
    *("sort", "issuer", "format", "", "a[]"),
)


@pytest.fixture
def archive():
    full_plan()
    plan("x-0a1b2c3d", region=None, issuer="", year=None)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_language_title_canonical_address_and_landmarks(client, archive, address):
    shown = client.get(address).content.decode()
    assert '<html lang="zh-Hans">' in shown
    assert re.search(r"<title>.+ · 教育工作要点档案</title>", shown)
    assert f'<link rel="canonical" href="http://testserver{address}">' in shown
    assert '<a class="skip" href="#main">' in shown
    assert shown.count("<h1") == 1
    for landmark in ("<header", "<nav", '<main id="main"', "<footer"):
        assert landmark in shown


def test_titles_are_unique(client, archive):
    titles = [re.search("<title>(.*)</title>", client.get(address).content.decode())[1] for address in ADDRESSES]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_holds_no_inline_script_or_style_and_asks_nobody_else(client, archive, address):
    response = client.get(address)
    shown = response.content.decode()
    assert not re.search(r"<script|<style|\sstyle=|\son\w+=|javascript:", shown)
    assert not re.search(r'(?:src|href)="https?://(?!testserver)', shown)
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize("address", [a for a in ADDRESSES if a not in ("/plans/", "/places/420100/", *FACETED)])
def test_a_page_takes_few_queries(client, archive, django_assert_max_num_queries, address):
    with django_assert_max_num_queries(9):
        client.get(address)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_empty_archive_has_pages_too(client, address):
    region()
    assert client.get(address).status_code in (200, 404)


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_do_not_skip_a_level(client, archive, address):
    levels = [int(level) for level in re.findall(r"<h([1-6])", client.get(address).content.decode())]
    assert all(after - before <= 1 for before, after in pairwise(levels))


def value():
    """Raw bytes of a parameter: text, huge numbers, NULs, overlong and broken UTF-8, surrogates."""
    return st.one_of(
        st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
        st.binary(max_size=40),
        st.integers().map(lambda number: str(number).encode()),
        st.sampled_from([b"9" * 5000, b"-1", b"0", b"1e99", b"\x00", b"NaN", b"\xed\xa0\x80", b"unknown", b"\xc0\x80"]),
    )


@hypothesis_settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    address=st.sampled_from(ADDRESSES + OTHERS),
    pairs=st.lists(st.tuples(st.sampled_from(PARAMETERS), value()), max_size=5),
)
def test_no_parameter_makes_an_error(archive, address, pairs):
    query = "&".join(f"{name}={quote_from_bytes(raw)}" for name, raw in pairs)
    client = Client(raise_request_exception=not address.endswith("file"))
    response = client.get(f"{address}?{query}")
    if response.streaming:
        b"".join(response)
    assert response.status_code < 500 or address.endswith("file")


@hypothesis_settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    start=st.sampled_from(["/", "/plans/", "/places/", "/years/", "/plans/420100-2019/", "/plans/x-"]),
    rest=st.one_of(st.text().map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=30)),
)
def test_no_path_makes_an_error(archive, start, rest):
    assert Client().get(f"{start}{quote_from_bytes(rest)}/").status_code < 500
