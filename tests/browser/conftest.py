"""A real Chromium on a live server that holds the published seeds."""

import os
import shutil

import pytest
from django.core.management import call_command
from playwright.sync_api import sync_playwright

from archive.settings import ROOT

WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser."""
    for item in items:
        if item.path.is_relative_to(ROOT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def site(live_server, settings, tmp_path, monkeypatch):
    """The address of the archive with its five seeds."""
    settings.RECEIVED_DIR = tmp_path / "received"
    settings.INDEX_DIR = tmp_path / "index"
    # Playwright keeps an event loop in this thread; Django need not fear for its connections here.
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    call_command("load_divisions")
    call_command("ingest", ROOT / "seeds", publish=True)
    call_command("index")
    return live_server.url


@pytest.fixture
def chromium():
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(site, chromium):
    """A page on a desk screen; what the browser complained of is in `page.complaints`."""
    opened = chromium.new_context(viewport=WIDE, base_url=site).new_page()
    opened.complaints = []
    opened.on("console", lambda message: opened.complaints.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.on("request", lambda request: _note_foreign(opened, request.url, site))
    return opened


def _note_foreign(opened, url, site):
    if not url.startswith(site):
        opened.complaints.append(f"asked elsewhere: {url}")


@pytest.fixture
def phone(site, chromium):
    return chromium.new_context(viewport=PHONE, base_url=site, is_mobile=True).new_page()
