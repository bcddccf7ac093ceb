"""What all tests share: folders of their own, the published seeds, places, a stand-in parser for a plain notation."""

import hashlib
import re
from decimal import Decimal

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from hypothesis import settings as hypothesis_settings

from archive.settings import ROOT
from plans.ingest import steps
from plans.models import Region
from plans.parsing import document as d
from plans.parsing.reading import ReadingError

NOTATION = re.compile(r"^(?P<name>[a-z_]+)=(?P<value>.*)$")
SCHOOLS = re.compile(r"新建(?P<number>\d+)所(?P<noun>\w+)")
CITED = re.compile(r"《([^》]+)》")


# A shared machine may be slow for a moment, which no property is about.
hypothesis_settings.register_profile("archive", deadline=None)
hypothesis_settings.load_profile("archive")


def pytest_configure():
    """Static files as they lie in the checkout, for none needs them collected; plain HTTP whatever the database is."""
    settings.SECURE_SSL_REDIRECT = False
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.STATIC_ROOT = ROOT / "static"


@pytest.fixture(scope="session", autouse=True)
def folders_of_the_tests(tmp_path_factory):
    """No test touches the files of the archive in this checkout."""
    state = tmp_path_factory.mktemp("state")
    with override_settings(RECEIVED_DIR=state / "received", INDEX_DIR=state / "index"):
        yield


@pytest.fixture(scope="module")
def published_seeds(django_db_setup, django_db_blocker, tmp_path_factory):
    """All divisions and the five seeds, parsed, published and indexed, from the first use to the end of the module."""
    state = tmp_path_factory.mktemp("seeds")
    folders = override_settings(RECEIVED_DIR=state / "received", INDEX_DIR=state / "index")
    with django_db_blocker.unblock(), folders, transaction.atomic():
        call_command("load_divisions")
        call_command("ingest", ROOT / "seeds", publish=True)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def places(db):
    """湖北省 and 武汉市, and the 000000 that stands for the whole country."""
    Region.objects.create(
        code="000000", name="全国", short_name="全国", level="national", valid_from=1949, current_code="000000"
    )
    hubei = Region.objects.create(
        code="420000", name="湖北省", short_name="湖北", level="province", valid_from=1980, current_code="420000"
    )
    Region.objects.create(
        code="420100",
        name="武汉市",
        short_name="武汉",
        level="prefecture",
        parent=hubei,
        valid_from=1980,
        current_code="420100",
    )
    return hubei


@pytest.fixture
def plain_parser(monkeypatch, settings, tmp_path):
    """Ingest reads the plain notation below, and keeps what it receives in a folder of the test's own."""
    settings.RECEIVED_DIR = tmp_path / "received"
    monkeypatch.setattr(steps, "parse", parse_plain)
    return parse_plain


@pytest.fixture
def plan_text():
    """A plan of 武汉市教育局 in the plain notation: `name=value` lines, then `# section` and item lines."""
    return (
        "title=武汉市教育局2019年工作要点\nissuer=武汉市教育局\ncode=420100\nyear=2019\nlevel=prefecture\n"
        "全市教育系统要深入学习贯彻全国教育大会精神。\n"
        "# 一、加强党的建设\n"
        "1.加强理论武装。深入学习《中国教育现代化2035》，推动入脑入心。\n"
        "2.全面从严治党。压实主体责任，开展作风建设专项行动。\n"
        "# 二、扩大教育资源\n"
        "3.办好学前教育。全年新建30所幼儿园，普惠率稳步提高。\n"
    )


def parse_plain(data: bytes, name: str) -> d.ParsedPlan:
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise ReadingError("无法识别文件的编码：请另存为 UTF-8 文本后再试。") from error
    values, preamble, sections, items = {}, None, [], []
    start = 0
    for line in text.splitlines(keepends=True):
        span, start = d.Span(start, start + len(line.rstrip("\n"))), start + len(line)
        if match := NOTATION.match(line):
            values[match["name"]] = match["value"].strip()
        elif line.startswith("# "):
            number, heading = re.match(r"# (\w、)?(.*)", line).groups("")
            sections.append(d.OutlineSection(number, heading, 1, span, None))
        elif sections and line.strip():
            number, heading = re.match(r"(\d+\.)?(?:([^。\n]*)。)?", line).groups("")
            items.append(d.OutlineItem(number, len(items) + 1, heading or None, 2, len(sections) - 1, span))
        elif line.strip():
            preamble = span
    return assemble(text, data, values, preamble, sections, items)


def assemble(text, data, values, preamble, sections, items) -> d.ParsedPlan:
    texts = [text[slice(*item.span)] for item in items]
    return d.ParsedPlan(
        raw=d.RawDocument(hashlib.sha256(data).hexdigest(), "text/plain", "utf-8", text, "text/1"),
        clean=d.CleanText(
            text,
            tuple(range(len(text))),
            tuple(d.Edit(m.start(), m.end(), "", "spam") for m in re.finditer("广告", text)),
        ),
        is_plan="not_plan" not in values,
        metadata=describe(values),
        title_span=None,
        preamble=preamble,
        sections=tuple(sections),
        items=tuple(items),
        item_texts=tuple(texts),
        targets=tuple(target for item in items for target in find_targets(text, item)),
        policies=tuple(
            d.CitedPolicy(match[1], d.Span(*match.span()), item.ordinal)
            for item in items
            for match in CITED.finditer(text, *item.span)
        ),
        topics=tuple(("preschool",) if "学前教育" in words else () for words in texts),
        flags=tuple(values["flags"].split(",")) if "flags" in values else (),
        reasons=(values.get("not_plan") or "标题与条目都是工作要点的样式。",),
    )


def describe(values) -> d.Metadata:
    return d.Metadata(
        title=values.get("title"),
        issuer=values.get("issuer"),
        issuer_inferred=False,
        co_issuers=(),
        region=d.RegionGuess(code=values.get("code")),
        level=values.get("level"),
        year=int(values["year"]) if "year" in values else None,
        published=None,
        signed=None,
        doc_number=values.get("doc_number"),
        index_number=None,
    )


def find_targets(text, item):
    for match in SCHOOLS.finditer(text, *item.span):
        yield d.Target(
            span=d.Span(*match.span()),
            clause=d.Span(*match.span()),
            number=d.Span(*match.span("number")),
            indicator=f"新建{match['noun']}",
            comparator="=",
            value=Decimal(match["number"]),
            unit="所",
            change="increment",
            item=item.ordinal,
        )
